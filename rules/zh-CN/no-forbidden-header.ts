import type { forbiddenHeaders } from "../../src/platform/headers.js";

export default {
  description: "禁止设置小程序无法设置的请求头",
  messages: {
    fixed: "请求头 {{name}} 无法设置：{{why}}。请删除它；服务器需要识别调用方时，可以发送自定义的请求头。",
    refused: "请求头 {{name}} 由网络层设置：开发者工具会拒绝（“Refused to set unsafe header”），各手机的表现也不一致。请删除它。",
    remove: "删除 {{name}}。",
  },
  words: {
    why: {
      "its value is always https://servicewechat.com/{appid}/{version}/page-frame.html":
        "其值固定为 https://servicewechat.com/{appid}/{version}/page-frame.html",
      "its value is fixed": "其值是固定的",
      "the browser's list of forbidden names, which DevTools follows": "开发者工具沿用浏览器禁止修改的名单",
    } satisfies Record<(typeof forbiddenHeaders)[number]["why"], string>,
  },
};
