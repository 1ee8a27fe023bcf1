const app = getApp({ allowDefault: true });

Page({
  onLoad() {
    // Not the application of the other program, whose base is declared.
    wx.request({
      url: app.globalData.base + "/shifts", // expect: no-unlisted-domain
      success: ({ statusCode, data }) => statusCode === 200 && this.setData({ shifts: data }),
      fail: console.error,
    });
  },
});
