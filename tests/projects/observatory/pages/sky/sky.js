/* eslint miniprogram-network/no-loopback: ["error", { "allowInDevelopment": true }] */
/* eslint miniprogram-network/no-insecure-protocol: ["error", { "allowInDevelopment": true }] */
/* eslint miniprogram-network/no-unlisted-domain: ["error", { "allowInDevelopment": true }] */
import { config, stars, weather } from "../../utils/config";

const cache = { base: "https://cache.observatory.example" }; // expect: no-unlisted-domain
function longer() {
  cache.base = cache.base + "/";
}

Page({
  data: { site: "local" },
  onLoad({ site }) {
    longer();
    // Nobody makes the stage anything but production in this version.
    wx.request({ url: config.base + "/sky", fail: console.error });
    wx.request({ url: weather() + "/today", fail: console.error });
    wx.request({ url: weather("local") + "/today", fail: console.error }); // expect: no-loopback, no-insecure-protocol
    // Which site it is, is known on the phone only.
    wx.request({ url: weather(site) + "/today", fail: console.error }); // expect: no-unlisted-domain
    // Only the develop version keeps the developer's own machine.
    wx.request({ url: stars + "/list", fail: console.error });
    wx.request({ url: cache.base, fail: console.error });
  },
});
