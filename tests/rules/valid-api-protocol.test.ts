import rule from "../../rules/valid-api-protocol.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    "wx.request({ url: 'https://api.coffee.example/menu' })",
    "wx.connectSocket({ url: 'wss://ws.coffee.example/orders' })",
    { name: "no-insecure-protocol speaks of it", code: "wx.request({ url: 'http://api.coffee.example' })" },
    { name: "no-insecure-protocol speaks of it", code: "wx.connectSocket({ url: 'ws://ws.coffee.example' })" },
    { name: "the own network may do without TLS", code: "wx.downloadFile({ url: 'http://192.168.1.20/log' })" },
    { name: "the own network may do without TLS", code: "wx.connectSocket({ url: 'ws://192.168.1.20/log' })" },
    { name: "never leaves the phone", code: "wx.downloadFile({ url: 'wxfile://tmp/cup.png' })" },
    { name: "a private channel", code: "wx.downloadFile({ url: 'cloud://cup.636f/cup.png' })" },
    { name: "data", code: "wx.request({ url: 'data:text/plain,espresso' })" },
    { name: "not known", code: "wx.request({ url: protocol + '://api.coffee.example' })" },
    { name: "no scheme", code: "wx.request({ url: 'localhost:8080/menu' })" },
    {
      name: "sockets have an address, no URL",
      code:
        "const socket = wx.createUDPSocket();\n"
        + "socket.send({ address: '192.168.1.20', port: 9000, message: 'brew' })",
    },
  ],
  invalid: [
    {
      code: "wx.request({ url: 'wss://api.coffee.example/menu' })",
      errors: [
        {
          messageId: "socketScheme",
          data: { url: "wss://api.coffee.example", api: "request", expected: "https" },
          line: 1,
          column: 20,
          endLine: 1,
          endColumn: 23,
          suggestions: [
            {
              messageId: "useScheme",
              data: { scheme: "wss", expected: "https" },
              output: "wx.request({ url: 'https://api.coffee.example/menu' })",
            },
          ],
        },
      ],
    },
    {
      code: "wx.connectSocket({ url: 'https://ws.coffee.example/orders' })",
      errors: [
        {
          messageId: "httpScheme",
          data: { url: "https://ws.coffee.example", api: "connectSocket", expected: "wss" },
          column: 26,
          endColumn: 31,
          suggestions: [
            { messageId: "useScheme", output: "wx.connectSocket({ url: 'wss://ws.coffee.example/orders' })" },
          ],
        },
      ],
    },
    {
      name: "whatever the host is",
      code: "wx.connectSocket({ url: `http://${host}/orders` })",
      errors: [
        {
          messageId: "httpScheme",
          column: 26,
          endColumn: 30,
          suggestions: [{ messageId: "useScheme", output: "wx.connectSocket({ url: `wss://${host}/orders` })" }],
        },
      ],
    },
    {
      name: "in the own network ws will do",
      code: "wx.connectSocket({ url: 'http://192.168.1.20:9000' })",
      errors: [
        {
          messageId: "httpScheme",
          column: 26,
          endColumn: 30,
          suggestions: [{ messageId: "useScheme", output: "wx.connectSocket({ url: 'ws://192.168.1.20:9000' })" }],
        },
      ],
    },
    {
      name: "nobody knows what was meant",
      code: "const files = 'ftp://files.coffee.example';\nwx.downloadFile({ url: files + '/menu.pdf' })",
      errors: [
        {
          messageId: "otherScheme",
          data: { scheme: "ftp", url: "ftp://files.coffee.example", api: "downloadFile", expected: "https" },
          line: 1,
          column: 16,
          endColumn: 19,
          suggestions: 0,
        },
      ],
    },
  ],
});
