import rule from "../../rules/no-app-secret.js";
import { testRule } from "../rule-tester.js";

// Made up: no account has them.
const secret = "c0ffee1d5ea5e0decade51deba5eba11";
const appId = "wx0c0ffee0decade01";
const api = "https://api.weixin.qq.com/sns/jscode2session";

testRule(rule, {
  valid: [
    { name: "a hash", code: `const md5 = '${secret}';` },
    { name: "the key of another vendor", code: `const mapKey = '${secret}'; const ak = '${secret}';` },
    { name: "a client secret", code: `const client_secret = '${secret}';` },
    { name: "a secret without a WeChat appid", code: `const secret = '${secret}';` },
    {
      name: "an appSecret with the appid of another vendor",
      code: `new Sdk({ appID: '8f187b1deb9e44b6', appSecret: '${secret}' });`,
    },
    { name: "empty", code: `App({ appId: '${appId}', appSecret: '' });` },
    { name: "masked", code: `App({ appId: '${appId}', appSecret: '********************************' });` },
    { name: "a placeholder", code: `App({ appId: '${appId}', appSecret: '0123456789abcdef0123456789abcdef' });` },
    { name: "capital letters", code: `App({ appId: '${appId}', appSecret: '${secret.toUpperCase()}' });` },
    { name: "documentation", code: `// GET ${api}?appid=APPID&secret=SECRET&js_code=JSCODE` },
    { name: "a call in a comment", code: `// wx.request({ url: '${api}?appid=1&secret=' + secret });` },
    {
      name: "the secret of another server",
      code: "wx.request({ url: 'https://api.coffee.example/token?secret=' + pin });",
    },
    { name: "the word", code: "show('It is a secret: nobody knows.');" },
    { name: "a longer name", code: `const secretKey = '${secret}'; const appid = '${appId}';` },
    { name: "JSON without one", code: `{ "appid": "${appId}", "hash": "${secret}" }`, filename: "project.config.json" },
  ],
  invalid: [
    {
      name: "a variable beside the appid",
      code: `const appId = '${appId}';\nconst secret = '${secret}';`,
      errors: [
        { messageId: "written", data: { masked: "c0ff…" }, line: 2, column: 17, endLine: 2, endColumn: 49 },
      ],
    },
    {
      name: "a name that says what it is",
      code: `module.exports = { APP_SECRET: "${secret}" };`,
      errors: [{ messageId: "written", line: 1, column: 33, endColumn: 65 }],
    },
    {
      name: "the name of WeChat",
      code: `const wxSecret: string = "${secret}";`,
      parser: "typescript",
      errors: [{ messageId: "written", line: 1, column: 27 }],
    },
    {
      name: "a comment",
      code: `// AppSecret(小程序密钥)：${secret}`,
      errors: [{ messageId: "written", line: 1, column: 21, endColumn: 53 }],
    },
    {
      name: "an argument",
      code: `store.set('appSecret', '${secret}');`,
      errors: [{ messageId: "written", line: 1, column: 25 }],
    },
    {
      name: "base64",
      code: `const appSecret = '${btoa(secret)}';`,
      errors: [{ messageId: "written", data: { masked: "YzBm…" }, line: 1, column: 20, endColumn: 64 }],
    },
    {
      name: "in the data of a call: once",
      code: `wx.request({ url: '${api}', data: { appid: '${appId}', secret: '${secret}', js_code: code } });`,
      errors: [{ messageId: "written", line: 1, column: 113, endColumn: 145 }],
    },
    {
      name: "in data, by a name that says nothing",
      code: `const key = '${secret}';\nwx.request({ url: '${api}', data: { secret: key } });`,
      errors: [{ messageId: "written", line: 1, column: 14, endColumn: 46 }],
    },
    {
      name: "in the URL: at the value, once",
      code: `const appId = '${appId}';\nconst secret = '${secret}';\nwx.request({ url: '${api}?appid=' + appId + '&secret=' + secret });`,
      errors: [{ messageId: "written", line: 2, column: 17 }],
    },
    {
      name: "in the text of a URL",
      code: `wx.request({ url: '${api}?appid=${appId}&secret=${secret}&js_code=' + code });`,
      errors: [{ messageId: "written", line: 1, column: 97, endColumn: 129 }],
    },
    {
      name: "put into a URL, from elsewhere",
      code: `const options = { url: \`${api}?appid=\${config.appID}&secret=\${config.appSecret}\` };`,
      errors: [{ messageId: "sent", line: 1, column: 92, endColumn: 99 }],
    },
    {
      name: "put into a URL that is put together",
      code: "const host = 'https://api.weixin.qq.com';\nwx.request({ url: host + '/sns/jscode2session?secret=' + config.appSecret });",
      errors: [{ messageId: "sent", line: 2, column: 47, endColumn: 54 }],
    },
    {
      name: "sent to WeChat in data, from elsewhere",
      code: `wx.request({ url: '${api}', data: { secret: config.appSecret } });`,
      errors: [{ messageId: "sent", line: 1, column: 75, endColumn: 81 }],
    },
    {
      name: "a JSON file",
      code: `{\n  "appid": "${appId}",\n  "secret": "${secret}"\n}`,
      filename: "project.config.json",
      errors: [{ messageId: "written", line: 3, column: 14, endColumn: 46 }],
    },
  ],
});
