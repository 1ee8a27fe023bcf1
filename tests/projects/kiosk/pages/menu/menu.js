const { base } = require("~net/hosts");

Page({
  onLoad() {
    wx.request({
      url: base + "/menu", // expect: no-loopback, no-insecure-protocol, no-unlisted-domain
      success: ({ statusCode, data }) => statusCode === 200 && this.setData({ menu: data }),
      fail: console.error,
    });
    wx.connectSocket({ url: getApp().globalData.socket, fail: console.error });
  },
});
