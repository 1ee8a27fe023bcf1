import rule from "../../rules/valid-request-url.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    "wx.request({ url: 'https://api.coffee.example/menu?size=large&q=%E6%8B%BF%E9%93%81' })",
    {
      name: "encoded by the code",
      code: "wx.request({ url: 'https://api.coffee.example/menu?q=' + encodeURIComponent('拿铁') })",
    },
    { name: "an address of the own network", code: "wx.request({ url: 'http://192.168.1.20:8080/brew' })" },
    { name: "the form of the LAN page", code: "wx.request({ url: '192.168.1.20:8080/brew' })" },
    { name: "valid-lan-url speaks of it", code: "wx.request({ url: 'http://192.168.1.300/brew' })" },
    { name: "not known", code: "wx.request({ url: base + '/menu' })" },
    {
      name: "blank until it is set",
      code: "let url = '';\nif (vip) url = 'https://api.coffee.example';\nwx.request({ url })",
    },
    {
      name: "relative where a page has an address",
      code: "const base = isH5 ? '' : 'https://api.coffee.example';\nwx.request({ url: base + '/menu' })",
    },
    {
      name: "a start value that something else replaces",
      code: "Page({ data: { image: '' }, save() { wx.downloadFile({ url: this.data.image }) } })",
    },
    {
      name: "the start value of a field",
      code:
        "Page({ data: { q: '拿铁' }, find() {\n"
        + "  wx.request({ url: 'https://api.coffee.example?q=' + this.data.q })\n} })",
    },
    { name: "an underscore in the path", code: "wx.request({ url: 'https://api.coffee.example/a_b' })" },
    { name: "a private channel", code: "wx.downloadFile({ url: 'cloud://cup_1.636f/拿铁.png' })" },
    { name: "a host that is set elsewhere", code: "let host = '';\nexport const set = (to) => { host = to };\nwx.request({ url: 'https://' + host + '/menu' })" },
    { name: "a page", code: "wx.navigateTo({ url: '/pages/menu/menu' })" },
  ],
  invalid: [
    {
      code: "wx.request({ url: '' })",
      errors: [{ messageId: "blank", data: { api: "request" }, line: 1, column: 19, endLine: 1, endColumn: 21 }],
    },
    {
      code: "wx.request({ url: '/menu' })",
      errors: [{ messageId: "relative", data: { value: "/menu", api: "request" }, column: 20, endColumn: 25 }],
    },
    {
      name: "a part of a path is enough",
      code: "wx.request({ url: `/menu/${id}` })",
      errors: [{ messageId: "relative", data: { value: "/menu/{}", api: "request" }, column: 20, endColumn: 26 }],
    },
    {
      code: "wx.request({ url: '//api.coffee.example/menu' })",
      errors: [
        {
          messageId: "noScheme",
          data: { value: "//api.coffee.example/menu", scheme: "https", api: "request" },
          column: 20,
          endColumn: 45,
        },
      ],
    },
    {
      code: "wx.connectSocket({ url: 'ws.coffee.example:9000/orders' })",
      errors: [
        {
          messageId: "noScheme",
          data: { value: "ws.coffee.example:9000/orders", scheme: "wss", api: "connectSocket" },
          column: 26,
          endColumn: 55,
        },
      ],
    },
    {
      code: "const host = 'https://api.coffee.example';\nwx.request({ url: 'https://' + host + '/menu' })",
      errors: [
        {
          messageId: "doubleScheme",
          data: { value: "https://https://api.coffee.example/menu", host: "https" },
          line: 1,
          column: 15,
          endColumn: 20,
        },
      ],
    },
    {
      code: "wx.request({ url: 'https://api coffee.example/menu' })",
      errors: [
        { messageId: "invalidHost", data: { host: "api coffee.example", api: "request" }, column: 28, endColumn: 46 },
      ],
    },
    {
      code: "wx.request({ url: 'https://coffee_shop.example/menu' })",
      errors: [
        { messageId: "underscore", data: { host: "coffee_shop.example", api: "request" }, column: 28, endColumn: 47 },
      ],
    },
    {
      code: "wx.request({ url: 'https://api.coffee.example:84430/menu' })",
      errors: [{ messageId: "invalidPort", data: { port: "84430" }, column: 47, endColumn: 52 }],
    },
    {
      code: "wx.request({ url: 'https://例子.cn/menu' })",
      errors: [{ messageId: "nonAsciiHost", data: { host: "例子.cn", punycode: "xn--fsqu00a.cn" }, column: 28, endColumn: 33 }],
    },
    {
      code: "wx.request({ url: 'https:/api.coffee.example/menu' })",
      errors: [{ messageId: "noSlashes", data: { value: "https:/api.coffee.example/menu", api: "request", start: "https:" }, column: 20, endColumn: 50 }],
    },
    { code: "wx.request({ url: 'https://' })", errors: [{ messageId: "noHost", data: { value: "https://", api: "request" } }] },
    { code: "wx.request({ url: 'https:///menu' })", errors: [{ messageId: "noHost", data: { value: "https:///menu", api: "request" } }] },
    {
      code: "wx.request({ url: 'https://api.coffee.example:port/menu' })",
      errors: [{ messageId: "noPort", data: { value: "https://api.coffee.example:port/menu", host: "api.coffee.example", api: "request" } }],
    },
    {
      name: "where it is written",
      code: "const menu = 'https://api.coffee.example/菜单/';\nwx.request({ url: menu + id })",
      errors: [{ messageId: "nonAscii", data: { text: "菜单", api: "request" }, line: 1, column: 42, endColumn: 44 }],
    },
    {
      code: "wx.request({ url: 'https://api.coffee.example/menu?q=拿铁&size=大杯' })",
      errors: [{ messageId: "nonAscii", data: { text: "拿铁", api: "request" }, column: 54, endColumn: 56 }],
    },
  ],
});
