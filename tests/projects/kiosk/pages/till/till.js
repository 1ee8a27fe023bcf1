/* eslint miniprogram-network/no-loopback: ["error", { "allowInDevelopment": true }] */
/* eslint miniprogram-network/no-insecure-protocol: ["error", { "allowInDevelopment": true }] */
/* eslint miniprogram-network/no-unlisted-domain: ["error", { "allowInDevelopment": true }] */
const { base, envVersion } = require("../../utils/hosts");
const { pay } = require("../../utils/pay");

let printer = "http://localhost:9100"; // expect: no-loopback, no-insecure-protocol
switch (envVersion) {
  case "develop":
    printer = "http://localhost:9101";
    break;
  case "trial":
    printer = "http://localhost:9102"; // expect: no-loopback, no-insecure-protocol
    break;
}

Page({
  onPay() {
    pay(this.data.order);
    wx.request({
      // Only the develop version may reach the developer's own machine; the trial host is still not declared.
      url: base + "/orders", // expect: no-unlisted-domain
      success: ({ statusCode, data }) => statusCode === 200 && this.setData({ orders: data }),
      fail: console.error,
    });
    wx.request({ url: printer + "/receipt", fail: console.error });
  },
});
