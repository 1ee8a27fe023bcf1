Page({
  onLoad() {
    wx.request({ url: getApp().globalData.api + "/stands", fail: console.error }); // expect: no-insecure-protocol
  },
});
