import rule from "../../rules/no-unlisted-domain.js";
import { testRule } from "../rule-tester.js";

const declared = {
  "project.config.json": "{}",
  "app.json": "{}",
  "server-domains.json": `{
  "requestdomain": ["https://api.coffee.example", "https://pay.coffee.example:8443", "https://coffee.example"],
  "wsrequestdomain": ["wss://ws.coffee.example"],
  "downloaddomain": [
    "https://img.coffee.example"
  ],
  "udpdomain": ["udp://scale.coffee.example"],
  "tcpdomain": ["tcp://till.coffee.example"]
}`,
};
const quiet = (name: string, code: string) => ({ name, code, files: declared });

testRule(rule, {
  valid: [
    { name: "nothing is declared", code: "wx.request({ url: 'https://tea.example/menu' })" },
    quiet("listed", "wx.request({ url: 'https://api.coffee.example/menu' })"),
    quiet("letter case does not matter", "wx.request({ url: 'https://API.coffee.example/menu' })"),
    quiet("the scheme is no matter of the list", "wx.request({ url: 'http://api.coffee.example/menu' })"),
    quiet("every port of a socket's host", "wx.connectSocket({ url: 'wss://ws.coffee.example:9000' })"),
    quiet("nothing is declared for uploads", "wx.uploadFile({ url: 'https://tea.example/receipt' })"),
    quiet("no-hardcoded-port speaks of it", "wx.request({ url: 'https://api.coffee.example:443/menu' })"),
    quiet("the own network asks no list", "wx.request({ url: 'http://192.168.1.20/brew' })"),
    quiet("no-public-ip speaks of it", "wx.request({ url: 'https://120.27.93.97/menu' })"),
    quiet("no-loopback speaks of it", "wx.request({ url: 'http://localhost:3000/menu' })"),
    quiet("no-weixin-server-api speaks of it", "wx.request({ url: 'https://api.weixin.qq.com/cgi-bin/token' })"),
    quiet("valid-lan-url speaks of it", "wx.request({ url: 'http://grinder.local/brew' })"),
    quiet("the host is not known", "wx.request({ url: `https://${city}.coffee.example/menu` })"),
    quiet("no host", "wx.request({ url: '/menu' })"),
    quiet("a private channel", "wx.downloadFile({ url: 'cloud://cup.636f/cup.png' })"),
    quiet("no network call", "wx.navigateTo({ url: 'https://tea.example/menu' })"),
    quiet(
      "newer base libraries let UDP go anywhere",
      "const socket = wx.createUDPSocket();\nsocket.send({ address: 'tea.example', port: 9000, message: 'brew' })",
    ),
    quiet("a picture of a listed host", "wx.getImageInfo({ src: 'https://img.coffee.example/cup.jpg' })"),
    quiet("a picture of the package", "wx.getImageInfo({ src: '/images/cup.jpg' })"),
    quiet("a picture from the camera", "wx.getImageInfo({ src: 'wxfile://tmp_1.jpg' })"),
    quiet("a local file in the developer tools", "wx.getImageInfo({ src: 'http://tmp/cup.jpg' })"),
    quiet("no list is documented for previews", "wx.previewImage({ urls: ['https://tea.example/cup.jpg'] })"),
    {
      ...quiet("a platform that is not asked for", "uni.getImageInfo({ src: 'https://tea.example/cup.jpg' })"),
      settings: { platforms: ["wx"] },
    },
    quiet(
      "a port that is not known",
      "wx.request({ url: 'https://pay.coffee.example:' + port })",
    ),
  ],
  invalid: [
    {
      code: "wx.request({ url: 'https://tea.example/menu' })",
      files: declared,
      errors: [
        {
          messageId: "unlisted",
          data: { host: "tea.example", list: "request", api: "request", entry: "https://tea.example" },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 39,
        },
      ],
    },
    {
      name: "another list has it",
      code: "wx.downloadFile({ url: 'https://api.coffee.example/menu.pdf' })",
      files: declared,
      errors: [
        {
          messageId: "otherList",
          data: {
            host: "api.coffee.example",
            other: "request",
            list: "downloadFile",
            api: "downloadFile",
            entry: "https://api.coffee.example",
          },
          related: " Declared in server-domains.json:2.",
          column: 33,
          endColumn: 51,
        },
      ],
    },
    {
      name: "another list has it",
      code: "const images = 'https://img.coffee.example';\nwx.request({ url: images + '/list' })",
      files: declared,
      errors: [
        {
          messageId: "otherList",
          data: {
            host: "img.coffee.example",
            other: "downloadFile",
            list: "request",
            api: "request",
            entry: "https://img.coffee.example",
          },
          related: " Declared in server-domains.json:5.",
          line: 1,
          column: 25,
          endColumn: 43,
        },
      ],
    },
    {
      name: "a parent does not cover its sub-domains",
      code: "wx.request({ url: 'https://beans.coffee.example:8443/' })",
      files: declared,
      errors: [
        {
          messageId: "parentOnly",
          data: {
            host: "beans.coffee.example",
            list: "request",
            declared: "https://coffee.example",
            api: "request",
            entry: "https://beans.coffee.example:8443",
          },
          related: " Declared in server-domains.json:2.",
          column: 28,
          endColumn: 48,
        },
      ],
    },
    {
      name: "declared with a port that the URL lacks",
      code: "wx.request({ url: 'https://pay.coffee.example/order' })",
      files: declared,
      errors: [
        {
          messageId: "otherPort",
          data: {
            host: "pay.coffee.example",
            list: "request",
            declared: "https://pay.coffee.example:8443",
            api: "request",
            entry: "https://pay.coffee.example",
          },
          related: " Declared in server-domains.json:2.",
          column: 28,
          endColumn: 46,
        },
      ],
    },
    {
      name: "hosts that the console would refuse",
      code: "wx.request({ url: 'https://api.shop_cn.example/x' });\nwx.request({ url: 'https://nodots/x' });",
      files: declared,
      errors: [
        { messageId: "noList", data: { host: "api.shop_cn.example", list: "request", api: "request", refusal: "a host has letters, digits, hyphens and dots" }, line: 1 },
        { messageId: "noList", data: { host: "nodots", list: "request", api: "request", refusal: "it is neither a domain nor an address" }, line: 2 },
      ],
    },
    {
      name: "a port that does not exist is no part of what to declare",
      code: "wx.request({ url: 'https://tea.example:99999/x' });",
      files: declared,
      errors: [{ messageId: "unlisted", data: { host: "tea.example", list: "request", api: "request", entry: "https://tea.example" } }],
    },
    {
      name: "an international name, which is declared as punycode",
      code: "wx.request({ url: 'https://例子.cn/x' });",
      files: declared,
      errors: [{ messageId: "unlisted", data: { host: "例子.cn", list: "request", api: "request", entry: "https://xn--fsqu00a.cn" } }],
    },
    {
      name: "a host that no list takes",
      code: "wx.request({ url: 'https://cup-1.sh.run.tcloudbase.com/menu' })",
      files: declared,
      errors: [{ messageId: "notConfigurable", column: 28, endColumn: 55 }],
    },
    {
      name: "a picture, which is held against the list of downloads",
      code: "const cup = 'https://tea.example/cup.jpg';\nwx.getImageInfo({ src: cup })",
      files: declared,
      errors: [
        {
          messageId: "unlisted",
          data: { host: "tea.example", list: "downloadFile", api: "getImageInfo", entry: "https://tea.example" },
          line: 1,
          column: 22,
          endColumn: 33,
        },
      ],
    },
    {
      name: "a picture whose host is written in another file",
      code: "import { images } from '../../config';\nwx.getImageInfo({ src: images + '/cup.jpg' })",
      files: { ...declared, "config.js": "export const images = 'https://tea.example';" },
      errors: [
        {
          messageId: "unlisted",
          data: { host: "tea.example", list: "downloadFile", api: "getImageInfo", entry: "https://tea.example" },
          related: " Written in config.js:1.",
          line: 2,
          column: 24,
          endColumn: 43,
        },
      ],
    },
    {
      name: "a host that two lists lack is reported for both",
      code:
        "const base = 'https://tea.example';\n"
        + "wx.request({ url: base + '/menu' });\nwx.request({ url: base + '/cart' });\n"
        + "wx.downloadFile({ url: base + '/cup.jpg' });\nwx.getImageInfo({ src: base + '/cup.jpg' })",
      files: declared,
      errors: [
        {
          messageId: "unlisted",
          data: { host: "tea.example", list: "request", api: "request", entry: "https://tea.example" },
          line: 1,
          column: 23,
          endColumn: 34,
        },
        {
          messageId: "unlisted",
          data: { host: "tea.example", list: "downloadFile", api: "downloadFile", entry: "https://tea.example" },
          line: 1,
          column: 23,
          endColumn: 34,
        },
      ],
    },
    {
      name: "a host in another file that two lists lack is reported for both",
      code:
        "import { base } from '../../config';\n"
        + "wx.request({ url: base + '/menu' });\nwx.downloadFile({ url: base + '/cup.jpg' });",
      files: { ...declared, "config.js": "export const base = 'https://tea.example';" },
      errors: [
        { messageId: "unlisted", line: 2, column: 19 },
        { messageId: "unlisted", line: 3, column: 24 },
      ],
    },
    {
      name: "a TCP socket",
      code: "const socket = wx.createTCPSocket();\nsocket.connect({ address: 'tea.example', port: 9000 })",
      files: declared,
      errors: [
        {
          messageId: "unlisted",
          data: { host: "tea.example", list: "tcp", api: "TCPSocket.connect", entry: "tcp://tea.example" },
          line: 2,
          column: 28,
          endColumn: 39,
        },
      ],
    },
    {
      name: "UDP, for base libraries that ask the list",
      code:
        "const socket = wx.createUDPSocket();\n"
        + "socket.send({ address: 'tea.example', port: 9000, message: 'brew' })",
      files: declared,
      settings: { minBaseLibrary: "2.7.0" },
      errors: [{ messageId: "unlisted", line: 2, column: 25, endColumn: 36 }],
    },
  ],
});
