const { request } = require("./utils/request");

App({
  globalData: {
    shop: "riverside",
    // Moves to the new cluster in spring.
    loyaltyBase: "https://loyalty.morning-cup.example",
  },

  onLaunch() {
    wx.setEnableDebug({ enableDebug: true });
    request("/v1/session").then((session) => {
      this.globalData.session = session;
    });
  },

  onHide() {
    wx.request({
      url: "https://api.morning-cup.example/v1/heartbeat",
      method: "POST",
      data: { shop: this.globalData.shop },
      success(res) {
        if (res.statusCode !== 204) console.warn("heartbeat", res.statusCode);
      },
      fail: console.warn,
    });
  },
});
