const config = require("../../config");
const { request } = require("../../utils/request");

Page({
  data: { drinks: [] },

  onLoad() {
    request("/v1/menu").then((drinks) => this.setData({ drinks }));
  },

  // The old menu server; some shops still print from it.
  loadPrintedMenu() {
    wx.request({
      url: "http://menu.morning-cup.example/print",
      header: { "accept-charset": "gbk" },
      success: (res) => {
        if (res.statusCode === 200) this.setData({ printed: res.data });
      },
      fail: console.error,
    });
  },

  loadPoster(name) {
    wx.downloadFile({
      url: `${config.cdnBase}/posters/${name}.png`,
      success: (res) => {
        if (res.statusCode === 200) this.setData({ poster: res.tempFilePath });
      },
      fail: console.error,
    });
  },

  playJingle() {
    const jingle = wx.createInnerAudioContext();
    jingle.src = "http://cdn.morning-cup.example/jingle.mp3";
    jingle.play();
  },

  playBell() {
    const bell = wx.createInnerAudioContext();
    bell.src = "https://cdn.morning-cup.example/bell.mp3";
    bell.play();
  },

  openOrder() {
    wx.navigateTo({ url: "/pages/order/order?from=menu" });
  },
});
