import rule from "../../rules/no-loopback.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    "wx.request({ url: 'https://api.coffee.example/menu' })",
    { name: "another device", code: "wx.request({ url: 'http://192.168.1.20:8080/brew' })" },
    { name: "a domain that begins so", code: "wx.request({ url: 'https://localhost.coffee.example' })" },
    { name: "in the path", code: "wx.request({ url: 'https://api.coffee.example/localhost' })" },
    { name: "no URL without a scheme", code: "wx.request({ url: 'localhost:3000/menu' })" },
    { name: "no network call", code: "wx.setStorageSync('base', 'http://localhost:3000')" },
    { name: "any address of this machine, for a server", code: "server.listen({ host: '0.0.0.0' })" },
    { name: "no list is asked for previews", code: "wx.previewImage({ urls: ['http://localhost/cup.jpg'] })" },
  ],
  invalid: [
    {
      code: "wx.getImageInfo({ src: 'http://localhost:3000/cup.jpg' })",
      errors: [{ messageId: "loopback", data: { api: "getImageInfo", host: "localhost" }, column: 32, endColumn: 41 }],
    },
    {
      code: "wx.request({ url: 'http://localhost:3000/menu' })",
      errors: [
        {
          messageId: "loopback",
          data: { api: "request", host: "localhost" },
          line: 1,
          column: 27,
          endLine: 1,
          endColumn: 36,
        },
      ],
    },
    {
      code: "const base = 'http://127.0.0.1:8080';\nwx.uploadFile({ url: base + '/receipt' })",
      errors: [
        { messageId: "loopback", data: { api: "uploadFile", host: "127.0.0.1" }, line: 1, column: 22, endColumn: 31 },
      ],
    },
    {
      name: "only develop reaches it",
      code: "const { envVersion } = wx.getAccountInfoSync().miniProgram;\nwx.request({ url: envVersion === 'develop' ? 'http://localhost/' : 'https://api.coffee.example/' })",
      errors: [
        {
          messageId: "loopback",
          data: { api: "request", host: "localhost" },
          related: " Only develop reaches it: the option allowInDevelopment accepts that.",
        },
      ],
    },
    {
      name: "trial reaches it as well",
      code: "const { envVersion } = wx.getAccountInfoSync().miniProgram;\nwx.request({ url: envVersion !== 'release' ? 'http://localhost/' : 'https://api.coffee.example/' })",
      errors: [{ messageId: "loopback", data: { api: "request", host: "localhost" } }],
    },
    {
      code: "wx.connectSocket({ url: 'ws://[::1]:9000' })",
      errors: [{ messageId: "loopback", data: { api: "connectSocket", host: "[::1]" }, column: 31, endColumn: 36 }],
    },
    {
      name: "one of several",
      code: "const base = dev ? 'http://0.0.0.0' : 'https://api.coffee.example';\nwx.request({ url: base })",
      errors: [
        { messageId: "loopback", data: { api: "request", host: "0.0.0.0" }, line: 1, column: 28, endColumn: 35 },
      ],
    },
    {
      name: "a path behind a host that looks whole",
      code: "wx.request({ url: 'http://localhost' + path })",
      errors: [{ messageId: "loopback", column: 27, endColumn: 36 }],
    },
    {
      code: "const socket = wx.createTCPSocket();\nsocket.connect({ address: 'localhost', port: 9000 })",
      errors: [{ messageId: "loopback", data: { api: "TCPSocket.connect", host: "localhost" }, line: 2, column: 28 }],
    },
    {
      name: "UDP may be sent there, but stays on the phone",
      code: "const socket = wx.createUDPSocket();\nsocket.send({ address: 'localhost', port: 9000, message: 'brew' })",
      errors: [{ messageId: "sender", data: { api: "UDPSocket.send", host: "localhost" }, line: 2, column: 25 }],
    },
  ],
});
