/* eslint miniprogram-network/require-status-check: error */
const stops = "https://bus.example/stops";

Page({
  onLoad(query: { id: string }) {
    wx.connectSocket({ url: "wss://live.bus.example:8443/stops" });
    wx.request({
      url: `${stops}/${query.id}`,
      success: (res) => this.setData({ buses: res.data }),
      fail: () => wx.showToast({ title: "没有网络" }),
    });
  },
});
