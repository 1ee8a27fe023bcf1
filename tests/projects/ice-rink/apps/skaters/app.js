// Two mini programs of one repository, each with an application of its own.
App({
  globalData: {
    base: "https://api.rink.example",
    hosts: { photos: "https://photos.rink.example" },
    live: "",
  },
  onLaunch() {
    this.globalData.live = "https://live.rink.example";
    this.tickets = "http://tickets.rink.example";
  },
  request(path, done) {
    wx.request({
      url: this.globalData.base + path,
      success: (res) => res.statusCode === 200 && done(res.data),
      fail: console.error,
    });
  },
  addressOf: (name) => `https://${name}.rink.example`,
});
