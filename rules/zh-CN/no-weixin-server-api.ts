import type { secretBearingHosts } from "../../src/platform/hosts.js";
import type { serverEndpoints } from "../../src/platform/server-endpoints.js";

type Endpoint = (typeof serverEndpoints)[number];

export default {
  description: "禁止在客户端代码中调用 api.weixin.qq.com",
  messages: {
    endpoint: "“{{host}}{{path}}”是 {{name}}，用于 {{purpose}}；该域名无法配置，仅供服务器使用。请 {{instead}}。",
    host: "“{{host}}”无法配置为服务器域名：它的接口仅供服务器使用。请在自己的服务器上调用它，再由 {{api}} 请求自己的服务器。",
    secretHost: "“{{host}}”仅供服务器使用：它 {{why}}，不能出现在客户端代码中。请在自己的服务器上调用它。",
  },
  words: {
    name: {
      "OAuth access token": "网页授权 access_token 接口",
      "cloud development HTTP API": "云开发 HTTP API",
      "data analysis API": "数据分析接口",
      "virtual payment API": "虚拟支付接口",
      "subscription template API": "订阅消息模板接口",
      "API management": "接口管理",
      "third-party platform API": "第三方平台接口",
    },
    purpose: {
      "issues the access token against the AppSecret": "凭 AppSecret 换取 access_token",
      "issues the stable access token against the AppSecret": "凭 AppSecret 换取稳定版 access_token",
      "exchanges the code of wx.login for openid and session_key against the AppSecret":
        "凭 AppSecret 将 wx.login 的 code 换成 openid 和 session_key",
      "exchanges an OAuth code for a token against the AppSecret": "凭 AppSecret 将授权 code 换成 token",
      "checks a session_key": "校验 session_key",
      "resets a session_key": "重置 session_key",
      "creates a mini program code": "生成小程序码",
      "creates a mini program code without limit of number": "生成数量不受限制的小程序码",
      "creates a mini program QR code": "生成小程序二维码",
      "exchanges the code of getPhoneNumber for the phone number": "将 getPhoneNumber 的 code 换成手机号",
      "returns the user's encryption keys": "返回用户的加密密钥",
      "returns the unionid after a payment": "支付后返回 unionid",
      "rates the risk of a user": "评估用户的安全风险",
      "sends a subscription message": "发送订阅消息",
      "sends a customer-service message": "发送客服消息",
      "sends a template message, which subscription messages have replaced": "发送模板消息（已由订阅消息取代）",
      "checks a text for forbidden content": "检查文本内容是否违规",
      "checks an image for forbidden content, which mediaCheckAsync has replaced":
        "检查图片内容是否违规（已由 mediaCheckAsync 取代）",
      "checks an image or a recording for forbidden content": "检查图片或音频内容是否违规",
      "creates a URL scheme that opens the mini program": "生成打开小程序的 URL Scheme",
      "creates a URL link that opens the mini program": "生成打开小程序的 URL Link",
      "creates a short link that opens the mini program": "生成打开小程序的 Short Link",
      "returns the configured domains": "返回已配置的域名",
      "uploads temporary media for messages": "上传消息用的临时素材",
      "resets the daily call quota": "重置每日调用次数",
      "works on the cloud environment with an access token": "凭 access_token 操作云环境",
      "returns visit statistics": "返回访问统计数据",
      "handles virtual payments with a signing key": "凭签名密钥处理虚拟支付",
      "manages subscription message templates": "管理订阅消息模板",
      "manages call quotas": "管理调用额度",
      "acts for authorised accounts with the platform's own secret": "凭第三方平台自己的密钥代授权账号调用",
    } satisfies Record<Endpoint["purpose"], string>,
    instead: {
      "keep the AppSecret on your server and fetch the token there; never send it to the client":
        "把 AppSecret 保存在服务器上并在那里获取 token，绝不下发到客户端",
      "send the code of wx.login to your server and let it make the exchange": "把 wx.login 的 code 发给自己的服务器，由服务器换取",
      "send the code to your server and let it make the exchange": "把 code 发给自己的服务器，由服务器换取",
      "call wx.checkSession in the client or check the key on your server": "在客户端调用 wx.checkSession，或在服务器上校验",
      "let your server, which holds the session_key, reset it": "由保存 session_key 的服务器重置",
      "let your server create it and return the result": "由自己的服务器生成并返回结果",
      "send the code of the getPhoneNumber button to your server and let it make the exchange":
        "把 getPhoneNumber 按钮得到的 code 发给自己的服务器，由服务器换取",
      "call wx.getUserCryptoManager in the client and this API on your server":
        "在客户端调用 wx.getUserCryptoManager，在服务器上调用该接口",
      "let your server look it up after the payment": "在支付后由自己的服务器查询",
      "let your server ask for the rank": "由自己的服务器查询",
      "ask your server to send it": "通知自己的服务器发送",
      "send a subscription message from your server": "改由自己的服务器发送订阅消息",
      "send the content to your server and let it ask for the check": "把内容发给自己的服务器，由服务器请求检查",
      "call it from a script of your own or read the lists in the console": "在自己的脚本中调用，或在小程序后台查看列表",
      "upload the file to your server and let it pass the file on": "把文件上传到自己的服务器，由服务器转交",
      "call it from your server": "在自己的服务器上调用",
      "call wx.cloud in the client, or this API on your server": "在客户端使用 wx.cloud，或在服务器上调用该接口",
      "let your server read the statistics": "由自己的服务器读取统计数据",
      "let your server, which holds the key, make the call": "由保存密钥的服务器调用",
      "manage the templates from your server or in the console": "在自己的服务器上或小程序后台管理模板",
      "call it from the server of the third-party platform": "在第三方平台的服务器上调用",
    } satisfies Record<Endpoint["instead"], string>,
    why: {
      "needs the merchant key or certificate": "需要商户密钥或证书",
      "needs a secret": "需要密钥",
    } satisfies Record<(typeof secretBearingHosts)[number]["why"] | "needs a secret", string>,
  },
};
