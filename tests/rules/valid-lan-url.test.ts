import rule from "../../rules/valid-lan-url.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    "wx.request({ url: 'http://192.168.1.20:8080/brew' })",
    { name: "the port may be missing", code: "wx.request({ url: 'http://192.168.1.20/brew' })" },
    { name: "TLS is allowed", code: "wx.connectSocket({ url: 'wss://192.168.1.20:9000' })" },
    { name: "the end of a large network may be a device", code: "wx.request({ url: 'http://10.0.0.255/brew' })" },
    { name: "a domain", code: "wx.request({ url: 'https://api.coffee.example/menu' })" },
    { name: "a domain that ends otherwise", code: "wx.request({ url: 'https://api.local.coffee.example/menu' })" },
    { name: "an address in part", code: "wx.request({ url: 'http://192.168.1.' + id })" },
    { name: "no-public-ip speaks of it", code: "wx.request({ url: 'http://120.27.93.97' })" },
    { name: "no-loopback speaks of it", code: "wx.request({ url: 'http://localhost' })" },
    {
      name: "UDP may address a whole network",
      code:
        "const socket = wx.createUDPSocket();\n"
        + "socket.send({ address: '192.168.1.255', port: 9000, message: 'brew' })",
    },
  ],
  invalid: [
    {
      code: "wx.request({ url: 'http://grinder.local:8080/brew' })",
      errors: [
        {
          messageId: "localName",
          data: { host: "grinder.local", api: "request" },
          line: 1,
          column: 27,
          endLine: 1,
          endColumn: 40,
        },
      ],
    },
    {
      code: "wx.request({ url: 'http://192.168.1.300:8080/brew' })",
      errors: [
        { messageId: "notAnAddress", data: { host: "192.168.1.300", api: "request" }, column: 27, endColumn: 40 },
      ],
    },
    {
      name: "a placeholder",
      code: "const machine = 'http://192.168.1.xxx';\nwx.request({ url: machine + '/brew' })",
      errors: [{ messageId: "notAnAddress", line: 1, column: 25, endColumn: 38 }],
    },
    {
      code: "wx.connectSocket({ url: 'ws://192.168.1.255:9000' })",
      errors: [
        { messageId: "noDevice", data: { host: "192.168.1.255", api: "connectSocket" }, column: 31, endColumn: 44 },
      ],
    },
    {
      code: "wx.request({ url: 'http://255.255.255.255' })",
      errors: [{ messageId: "noDevice", column: 27, endColumn: 42 }],
    },
  ],
});
