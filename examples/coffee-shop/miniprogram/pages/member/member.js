const { request } = require("../../utils/request");

const bases = {
  develop: "http://localhost:3000",
  release: "https://api.morning-cup.example",
};

Page({
  async onLoad() {
    this.setData({ member: await request("/v1/member") });
  },

  onUnload() {
    this.setData({ member: null });
  },

  loadStamps() {
    wx.request({
      url: bases.develop + "/stamps",
      success: (res) => {
        if (res.statusCode === 200) this.setData({ stamps: res.data });
      },
      fail: console.error,
    });
  },

  loadLevels() {
    wx.request({
      url: bases.release + "/v1/levels",
      success: (res) => {
        if (res.statusCode === 200) this.setData({ levels: res.data, type: res.header["content-type"] });
      },
      fail: console.error,
    });
  },

  async loadVouchers() {
    const res = await wx.request({ url: "https://api.morning-cup.example/v1/vouchers" });
    if (res.statusCode === 200) this.setData({ vouchers: res.data });
  },

  loadBirthday() {
    wx.request({
      url: "https://203.0.113.20/v1/birthday",
      success: (res) => {
        if (res.statusCode === 200) this.setData({ birthday: res.data, type: res.header["Content-Type"] });
      },
      fail: console.error,
    });
  },
});
