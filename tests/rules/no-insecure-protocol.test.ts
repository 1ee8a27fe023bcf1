import rule from "../../rules/no-insecure-protocol.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    "wx.request({ url: 'https://api.coffee.example/menu' })",
    "wx.connectSocket({ url: 'wss://ws.coffee.example/orders' })",
    {
      name: "the phone's own network may do without TLS",
      code: "wx.request({ url: 'http://192.168.1.20:8080/brew' })",
    },
    { name: "link local", code: "wx.request({ url: 'http://169.254.1.20/brew' })" },
    { name: "a socket in the own network", code: "wx.connectSocket({ url: 'ws://10.0.0.8:9000' })" },
    {
      name: "the host may be one of the own network",
      code: "wx.request({ url: 'http://' + this.data.machine + '/brew' })",
    },
    { name: "a part of an address", code: "wx.request({ url: `http://192.168.1.${id}/brew` })" },
    { name: "valid-lan-url speaks of mDNS names", code: "wx.request({ url: 'http://grinder.local/brew' })" },
    { name: "valid-api-protocol speaks of it", code: "wx.request({ url: 'ws://api.coffee.example' })" },
    { name: "valid-api-protocol speaks of it", code: "wx.connectSocket({ url: 'http://ws.coffee.example' })" },
    { name: "nothing is known", code: "wx.request({ url: base + '/menu' })" },
    { name: "no network call", code: "wx.navigateTo({ url: 'http://api.coffee.example/menu' })" },
    { name: "another client", code: "axios.get({ url: 'http://api.coffee.example/menu' })" },
    { name: "no network URL", code: "wx.downloadFile({ url: 'wxfile://tmp/cup.png' })" },
  ],
  invalid: [
    {
      code: "wx.request({ url: 'http://api.coffee.example/menu' })",
      errors: [
        {
          messageId: "insecureDomain",
          data: { api: "request", url: "http://api.coffee.example", secure: "https", host: "api.coffee.example" },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 24,
          suggestions: [
            {
              messageId: "useSecure",
              data: { secure: "https", scheme: "http" },
              output: "wx.request({ url: 'https://api.coffee.example/menu' })",
            },
          ],
        },
      ],
    },
    {
      code: "wx.connectSocket({ url: `ws://ws.coffee.example/${table}` })",
      errors: [
        {
          messageId: "insecureDomain",
          column: 26,
          endColumn: 28,
          suggestions: [
            { messageId: "useSecure", output: "wx.connectSocket({ url: `wss://ws.coffee.example/${table}` })" },
          ],
        },
      ],
    },
    {
      name: "at the text, not at the call",
      code:
        "const base = 'HTTP://api.coffee.example';\n"
        + "wx.uploadFile({ url: base });\nwx.request({ url: base + '/menu' });",
      errors: [
        {
          messageId: "insecureDomain",
          line: 1,
          column: 15,
          endColumn: 19,
          suggestions: [
            {
              messageId: "useSecure",
              output:
                "const base = 'https://api.coffee.example';\nwx.uploadFile({ url: base });\n"
                + "wx.request({ url: base + '/menu' });",
            },
          ],
        },
      ],
    },
    {
      name: "each branch by itself",
      code: "wx.request({ url: (debug ? 'http://test.coffee.example' : 'https://api.coffee.example') + '/menu' })",
      errors: [{ messageId: "insecureDomain", column: 29, endColumn: 33, suggestions: 1 }],
    },
    {
      name: "a domain though a part of it is not known",
      code: "wx.request({ url: `http://${city}.coffee.example/menu` })",
      errors: [
        {
          messageId: "insecureDomain",
          data: { api: "request", url: "http://{}.coffee.example", secure: "https", host: "{}.coffee.example" },
          column: 20,
          endColumn: 24,
          suggestions: 1,
        },
      ],
    },
    {
      name: "an address outside the own network: https alone would not help",
      code: "wx.request({ url: 'http://120.27.93.97/menu' })",
      errors: [
        {
          messageId: "insecureAddress",
          data: { url: "http://120.27.93.97", scheme: "http", host: "120.27.93.97", secure: "https" },
          column: 20,
          endColumn: 24,
          suggestions: 0,
        },
      ],
    },
    {
      name: "the phone itself",
      code: "wx.request({ url: 'http://localhost:3000/menu' })",
      errors: [{ messageId: "insecureAddress", column: 20, endColumn: 24, suggestions: 0 }],
    },
    {
      name: "no suggestion where port 80 is written: TLS is not spoken there",
      code: "wx.request({ url: 'http://api.coffee.example:80/menu' })",
      errors: [{ messageId: "insecureDomain", column: 20, endColumn: 24, suggestions: 0 }],
    },
    {
      name: "a scheme in two pieces has no characters of its own",
      code: "wx.request({ url: 'ht' + 'tp://api.coffee.example/menu' })",
      errors: [{ messageId: "insecureDomain", column: 20, endColumn: 22, suggestions: 0 }],
    },
    {
      name: "in another file",
      code: "const { base } = require('../../config.js');\nwx.request({ url: base + '/menu' });",
      files: { "app.json": "{}", "config.js": "module.exports = {\n  base: 'http://api.coffee.example',\n};" },
      errors: [
        {
          messageId: "insecureDomain",
          data: { api: "request", url: "http://api.coffee.example", secure: "https", host: "api.coffee.example" },
          related: " Written in config.js:2.",
          line: 2,
          column: 19,
          endColumn: 33,
          suggestions: 0,
        },
      ],
    },
    {
      name: "once for each file and origin",
      code:
        "const { base } = require('../../config.js');\nwx.request({ url: base + '/menu' });\n"
        + "wx.request({ url: base + '/orders' });",
      files: { "app.json": "{}", "config.js": "module.exports = { base: 'http://api.coffee.example' };" },
      errors: [{ messageId: "insecureDomain", line: 2, column: 19, endColumn: 33 }],
    },
    {
      name: "a wrapper's own base, not its callers",
      code:
        "const get = (path) => wx.request({ url: 'http://api.coffee.example' + path });\n"
        + "get('/menu');\nget('/orders');",
      errors: [{ messageId: "insecureDomain", line: 1, column: 42, endColumn: 46, suggestions: 1 }],
    },
    {
      name: "a caller that hands over the whole URL",
      code: "const get = (url) => wx.request({ url });\nget('http://api.coffee.example/menu');",
      errors: [{ messageId: "insecureDomain", line: 2, column: 6, endColumn: 10, suggestions: 1 }],
    },
  ],
});
