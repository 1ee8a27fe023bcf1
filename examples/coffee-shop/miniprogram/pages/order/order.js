const { request } = require("../../utils/request");
const app = getApp();

Page({
  data: { cart: [], points: 0 },

  onLoad() {
    request("/v1/cart").then((cart) => this.setData({ cart }));
  },

  submit() {
    wx.request({
      url: "https://api.morning-cup.example:443/v1/orders",
      method: "POST",
      data: this.data.cart,
      success: (res) => {
        if (res.statusCode === 201) wx.redirectTo({ url: "/pages/pay/pay?order=" + res.data.id });
      },
      fail: () => wx.showToast({ title: "No network", icon: "error" }),
    });
  },

  loadPoints() {
    wx.request({
      url: app.globalData.loyaltyBase + "/v1/points",
      success: (res) => {
        if (res.statusCode === 200) this.setData({ points: res.data.points });
      },
      fail: console.error,
    });
  },

  loadPartnerCoupons() {
    wx.request({
      url: "https://coupons.milk-and-honey.example/v1/today",
      success: (res) => {
        if (res.statusCode === 200) this.setData({ coupons: res.data });
      },
      fail: console.error,
    });
  },

  changeCups(line, cups) {
    wx.request({
      url: `https://api.morning-cup.example/v1/cart/${line}`,
      method: "PATCH",
      data: { cups },
      success: (res) => {
        if (res.statusCode === 200) this.setData({ cart: res.data });
      },
      fail: console.error,
    });
  },

  loadWaitingTime() {
    wx.request({
      url: "https://api.morning-cup.example/v1/waiting-time",
      header: { Referer: "https://morning-cup.example/" },
      success: (res) => {
        this.setData({ minutes: res.data.minutes });
      },
      fail: console.error,
    });
  },

  printReceipt(text) {
    wx.request({
      url: "http://192.168.31.50:9100/receipt",
      method: "POST",
      data: text,
      success: (res) => {
        if (res.statusCode !== 200) wx.showToast({ title: "Printer is busy", icon: "none" });
      },
      fail: () => wx.showToast({ title: "Printer is off", icon: "none" }),
    });
  },
});
