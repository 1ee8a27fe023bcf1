const config = require("../../utils/config");
const { extend, config: again } = require("../../utils/index");

Page({
  useTestServer() {
    config.host = "http://test.lighthouse.example";
    Object.assign(config.logs, { host: "https://logs.lighthouse.example" });
    extend(again.upload, { host: "https://localhost:8443" });
    getApp().globalData.host = "https://localhost:8443";
  },
  // A copy is nobody else's.
  preview() {
    const mine = { ...config.charts };
    mine.host = "http://127.0.0.1";
    this.setData({ mine });
  },
});
