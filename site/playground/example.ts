import type { Files } from "./analyse.js";

/** A small shop with a fault in nearly every file; none of its addresses stands where it is called. */
export const example: Files = {
  "pages/menu/menu.js": `import { get } from "../../utils/request";

Page({
  data: { dishes: [], cover: "http://cdn.noodle-bar.example/cover.png" },

  onLoad() {
    get("/menu").then((dishes) => this.setData({ dishes }));
  },

  subscribe() {
    const { push } = getApp().globalData;
    this.socket = wx.connectSocket({ url: push + "/orders" });
  },
});
`,
  "utils/request.js": `import { host } from "../config";

export function get(path) {
  return new Promise((resolve, reject) => {
    wx.request({
      url: host + path,
      success: (res) => resolve(res.data),
      fail: reject,
    });
  });
}
`,
  "config.js": `const isTest = wx.getAccountInfoSync().miniProgram.envVersion === "develop";

export const host = isTest ? "http://192.168.1.20:3000" : "https://api.noodle-bar.example:8443";
`,
  "app.js": `App({
  globalData: { push: "ws://push.noodle-bar.example" },
});
`,
  "pages/menu/menu.wxml": `<image src="{{cover}}" mode="aspectFill" />
<view wx:for="{{dishes}}" wx:key="id">{{item.name}}</view>
`,
  "app.json": `{
  "pages": ["pages/menu/menu"]
}
`,
  "server-domains.json": `{
  "requestdomain": ["https://api.noodle-bar.example"],
  "wsrequestdomain": []
}
`,
};
