import rule from "../../rules/valid-web-view-src.js";
import { testRule } from "../rule-tester.js";

const filename = "pages/web/web.wxml";
const settings = { domains: { request: ["https://api.coffee.example"], business: ["https://coffee.example"] } };

testRule(rule, {
  valid: [
    { name: "a declared domain", filename, settings, code: "<web-view src='https://coffee.example/faq'/>" },
    { name: "a sub-domain, which its entry covers", filename, settings, code: "<web-view src='https://www.coffee.example'/>" },
    { name: "nothing declared", filename, code: "<web-view src='https://tea.example'/>" },
    { name: "an article of an official account", filename, settings, code: "<web-view src='https://mp.weixin.qq.com/s/1'/>" },
    { name: "not known", filename, settings, code: "<web-view src='{{url}}'/>" },
    { name: "not known yet", filename, settings, code: "<web-view src='{{url}}'/>", files: { "app.json": "{}", "pages/web/web.js": "Page({ data: { url: '' } }); // https://" } },
    { name: "nothing yet", filename, settings, code: "<web-view src='{{url}}'/>", files: { "app.json": "{}", "pages/web/web.js": "Page({ data: { start: null, url: '' }, onLoad() { this.setData({ url: decodeURIComponent(this.data.start) }); } }); // https://" } },
    { name: "known in part", filename, settings, code: "<web-view src='https://{{host}}/faq'/>" },
    { name: "an empty address", filename, settings, code: "<web-view src=''/><web-view/>" },
    { name: "another component", filename, settings, code: "<image src='http://tea.example:8080/cup.png'/>" },
  ],
  invalid: [
    {
      name: "http",
      filename,
      code: '<web-view src="http://coffee.example/faq"/>',
      errors: [
        {
          messageId: "insecure",
          data: { url: "http://coffee.example" },
          line: 1,
          column: 16,
          endColumn: 20,
          suggestions: [{ messageId: "useHttps", output: '<web-view src="https://coffee.example/faq"/>' }],
        },
      ],
    },
    {
      name: "the default port",
      filename,
      settings,
      code: '<web-view src="https://coffee.example:443/faq"/>',
      errors: [
        {
          messageId: "port",
          data: { port: "443", url: "https://coffee.example:443" },
          column: 39,
          endColumn: 42,
          suggestions: [{ messageId: "dropPort", data: { port: "443" }, output: '<web-view src="https://coffee.example/faq"/>' }],
        },
      ],
    },
    {
      name: "another port, in the script",
      filename,
      settings,
      code: "<web-view src='{{base}}/faq'/>",
      files: { "app.json": "{}", "pages/web/web.js": "Page({\n  data: { base: 'https://coffee.example:8443' },\n});" },
      errors: [
        {
          messageId: "port",
          data: { port: "8443", url: "https://coffee.example:8443" },
          related: " Written in pages/web/web.js:2.",
          column: 16,
          endColumn: 28,
        },
      ],
    },
    {
      name: "an address, of the local network too",
      filename,
      code: "<web-view src='http://192.168.1.9:8080/'/>",
      errors: [{ messageId: "address", data: { host: "192.168.1.9" }, column: 23, endColumn: 34 }],
    },
    {
      name: "the phone itself",
      filename,
      code: "<web-view src='http://localhost:8080/'/>",
      errors: [{ messageId: "loopback", data: { host: "localhost" }, column: 23 }],
    },
    {
      name: "a file",
      filename,
      code: "<web-view src='/html/faq.html'/>",
      errors: [{ messageId: "localFile", data: { path: "/html/faq.html" }, column: 16, endColumn: 30 }],
    },
    {
      name: "a host that is not declared",
      filename,
      settings,
      code: "<web-view src='https://tea.example/'/>",
      errors: [{ messageId: "unlisted", data: { host: "tea.example" }, column: 24, endColumn: 35 }],
    },
    {
      name: "a host of another list",
      filename,
      settings: { domains: { request: ["https://api.tea.example"], business: ["https://coffee.example"] } },
      code: "<web-view src='https://api.tea.example/'/>",
      errors: [{ messageId: "otherList", data: { host: "api.tea.example", other: "request" }, column: 24 }],
    },
  ],
});
