import rule from "../../rules/no-network-in-worker.js";
import { testRule } from "../rule-tester.js";

const game = { "game.json": '{ "openDataContext": "rank", "workers": "workers" }' };
const app = { "app.json": '{ "pages": ["pages/index/index"], "workers": "workers" }', "pages/index/index.js": "" };

testRule(rule, {
  valid: [
    { name: "a page", code: "wx.request({ url });", files: app },
    {
      name: "a worker that posts",
      code: "worker.postMessage({ price: 1 });",
      filename: "workers/price.js",
      files: app,
    },
    {
      name: "a folder of that name, not declared",
      code: "wx.request({ url });",
      filename: "workers/price.js",
      files: { "app.json": "{}" },
    },
    {
      name: "an open data context may use other APIs",
      code: "wx.getFriendCloudStorage({ keyList });",
      filename: "rank/index.js",
      files: game,
    },
    { name: "the main context of a game", code: "wx.request({ url });", filename: "game.js", files: game },
    {
      name: "WXS",
      code: "module.exports = { price: function (cents) { return cents / 100; } };",
      filename: "utils/price.wxs",
    },
  ],
  invalid: [
    {
      name: "a worker",
      code: "worker.onMessage(() => {\n  wx.request({ url });\n});",
      filename: "workers/price.js",
      files: app,
      errors: [
        { messageId: "worker", data: { global: "wx", api: "request" }, line: 2, column: 3, endLine: 2, endColumn: 13 },
      ],
    },
    {
      name: "any API in a worker",
      code: "wx.setStorageSync('price', 1);",
      filename: "workers/deep/price.js",
      files: app,
      errors: [{ messageId: "worker", data: { global: "wx", api: "setStorageSync" }, line: 1, column: 1 }],
    },
    {
      name: "an open data context",
      code: "wx.downloadFile({ url });",
      filename: "rank/index.js",
      files: game,
      errors: [
        {
          messageId: "openDataContext",
          data: { global: "wx", api: "downloadFile" },
          line: 1,
          column: 1,
          endColumn: 16,
        },
      ],
    },
    {
      name: "WXS",
      code: "module.exports = { load: function () { wx.request({ url: '' }); } };",
      filename: "utils/price.wxs",
      errors: [{ messageId: "wxs", data: { global: "wx", api: "request" }, line: 1, column: 40 }],
    },
  ],
});
