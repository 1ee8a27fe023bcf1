import rule from "../../rules/no-weixin-server-api.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    "wx.request({ url: 'https://api.coffee.example/cgi-bin/token' })",
    { name: "another host of the platform", code: "wx.request({ url: 'https://developers.weixin.qq.com/sns' })" },
    { name: "a sub-domain of one's own", code: "wx.request({ url: 'https://api.weixin.qq.com.coffee.example/' })" },
    { name: "in a query", code: "wx.request({ url: 'https://api.coffee.example?to=https://api.weixin.qq.com/sns' })" },
    { name: "not known", code: "wx.request({ url: host + '/sns/jscode2session' })" },
    { name: "a server's own call", code: "axios.get('https://api.weixin.qq.com/cgi-bin/token')" },
    {
      name: "a cloud function runs on a server",
      code: "wx.request({ url: 'https://api.weixin.qq.com/cgi-bin/token' })",
      filename: "cloud/login/index.js",
      files: { "app.json": "{}", "project.config.json": '{ "cloudfunctionRoot": "cloud/" }' },
    },
  ],
  invalid: [
    {
      name: "a picture",
      code: "wx.getImageInfo({ src: 'https://api.weixin.qq.com/cgi-bin/showqrcode?ticket=1' })",
      errors: [{ messageId: "host", data: { host: "api.weixin.qq.com", api: "getImageInfo" }, column: 33 }],
    },
    {
      code: "wx.request({ url: 'https://api.weixin.qq.com/sns/jscode2session?appid=' + id })",
      errors: [
        {
          messageId: "endpoint",
          data: {
            host: "api.weixin.qq.com",
            path: "/sns/jscode2session",
            name: "code2Session",
            purpose: "exchanges the code of wx.login for openid and session_key against the AppSecret",
            instead: "send the code of wx.login to your server and let it make the exchange",
          },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 45,
        },
      ],
    },
    {
      name: "a family of endpoints",
      code: "wx.request({ url: `https://api.weixin.qq.com/datacube/${report}` })",
      errors: [{ messageId: "endpoint", column: 28, endColumn: 45 }],
    },
    {
      name: "any other path is refused just the same",
      code: "const base = 'https://api.weixin.qq.com';\nwx.request({ url: base + path })",
      errors: [
        {
          messageId: "host",
          data: { host: "api.weixin.qq.com", api: "request" },
          line: 1,
          column: 23,
          endColumn: 40,
        },
      ],
    },
    {
      name: "for uploads as well",
      code: "wx.uploadFile({ url: 'https://API.weixin.qq.com/cgi-bin/media/upload' })",
      errors: [{ messageId: "endpoint", column: 31, endColumn: 48 }],
    },
    {
      name: "payments need the merchant's key",
      code: "wx.request({ url: 'https://api.mch.weixin.qq.com/pay/unifiedorder' })",
      errors: [
        {
          messageId: "secretHost",
          data: { host: "api.mch.weixin.qq.com", why: "needs the merchant key or certificate" },
          column: 28,
          endColumn: 49,
        },
      ],
    },
  ],
});
