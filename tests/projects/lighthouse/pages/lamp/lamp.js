const config = require("../../utils/config");
const app = getApp();

const success = ({ statusCode, data }) => statusCode === 200 && console.log(data);
const fail = console.error;

Page({
  onLoad() {
    wx.request({ url: config.host + "/lamp", success, fail }); // expect: no-insecure-protocol, no-unlisted-domain
    wx.request({ url: config.logs.host + "/logs", success, fail }); // expect: no-unlisted-domain
    wx.request({ url: app.globalData.host + "/ships", success, fail }); // expect: no-loopback
    wx.request({ url: app.globalData.tides, success, fail });
  },
  keep(filePath) {
    wx.uploadFile({ url: config.upload.host + "/keep", filePath, name: "chart", success, fail }); // expect: no-loopback
    wx.downloadFile({ url: config.charts.host + "/north.png", success, fail });
  },
});
