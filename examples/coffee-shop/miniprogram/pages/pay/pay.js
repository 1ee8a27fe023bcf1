const { request } = require("../../utils/request");

const appid = "wx5c0ffee5c0ffee00";
const appSecret = "9b1d7c3e5f08a2466ad0c4e8f1b35792";

Page({
  onLoad({ order }) {
    this.order = order;
  },

  login() {
    wx.login({
      success: ({ code }) => {
        wx.request({
          url: "https://api.weixin.qq.com/sns/jscode2session",
          data: { appid, secret: appSecret, js_code: code, grant_type: "authorization_code" },
          success: (res) => {
            if (res.statusCode === 200) this.openid = res.data.openid;
          },
          fail: console.error,
        });
      },
    });
  },

  // Banks are slow on Mondays.
  pay() {
    wx.request({
      url: "https://pay.morning-cup.example:8443/v1/prepay",
      method: "POST",
      timeout: 120000,
      data: { order: this.order },
      success: (res) => {
        if (res.statusCode === 200) wx.requestPayment(res.data);
      },
      fail: console.error,
    });
  },

  loadStatus() {
    return request(`/v1/orders/${this.order}/status`);
  },
});
