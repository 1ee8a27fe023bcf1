const config = require("../../config");
const http = require("../../utils/http");

Page({
  onLoad() {
    http.get(config.base + "/cakes", (cakes) => this.setData({ cakes }));
    http.get(config.stage + "/cakes", (cakes) => this.setData({ cakes }));
  },
  savePicture(event) {
    wx.downloadFile({
      url: `${getApp().globalData.images}/cakes/${event.currentTarget.dataset.id}.jpg`,
      success: (res) => {
        if (res.statusCode === 200) this.setData({ picture: res.tempFilePath });
      },
      fail: () => wx.showToast({ title: "没有图片" }),
    });
  },
});
