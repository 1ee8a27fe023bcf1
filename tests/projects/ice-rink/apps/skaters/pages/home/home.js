const app = getApp();
const { globalData, addressOf } = getApp();
const paged = require("../../behaviors/paged");

function get(url) {
  wx.request({
    url,
    success: ({ statusCode, data }) => statusCode === 200 && console.log(data),
    fail: console.error,
  });
}

Page({
  behaviors: [paged],
  // What is written in this file is reported where it is written.
  data: { host: "https://home.rink.example", source: "" }, // expect: no-unlisted-domain
  base: "https://own.rink.example", // expect: no-unlisted-domain

  onLoad() {
    get(app.globalData.base + "/times");
    get(globalData.hosts.photos + "/today"); // expect: no-unlisted-domain
    get(getApp().globalData.live + "/now"); // expect: no-unlisted-domain
    get(app.tickets + "/prices"); // expect: no-insecure-protocol, no-unlisted-domain
    get(addressOf("queue") + "/length"); // expect: no-unlisted-domain
    app.request("/me", console.log);
    this.setData({ source: "https://set.rink.example" }); // expect: no-unlisted-domain
  },

  onShow() {
    const page = this;
    get(this.data.host + "/news");
    get(page.base + "/news");
    get(this.data.source + "/news");
  },
});
