import rule from "../../rules/no-public-ip.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    "wx.request({ url: 'https://api.coffee.example/menu' })",
    { name: "the phone's own network", code: "wx.request({ url: 'http://192.168.1.20:8080/brew' })" },
    { name: "the phone's own network", code: "wx.connectSocket({ url: 'ws://172.20.10.4' })" },
    { name: "link local", code: "wx.request({ url: 'http://169.254.7.7' })" },
    { name: "unique local", code: "wx.request({ url: 'http://[fd00::2]/brew' })" },
    { name: "no-loopback speaks of it", code: "wx.request({ url: 'http://127.0.0.1:3000' })" },
    { name: "a domain that looks like an address", code: "wx.request({ url: 'https://120.27.93.97.nip.example' })" },
    { name: "an address in part", code: "wx.request({ url: `https://120.27.93.${last}/menu` })" },
    {
      name: "UDP may go anywhere",
      code:
        "const socket = wx.createUDPSocket();\n"
        + "socket.send({ address: '120.27.93.97', port: 9000, message: 'brew' })",
    },
    { name: "no list is asked for previews", code: "wx.previewImage({ urls: ['https://120.27.93.97/cup.jpg'] })" },
    { name: "no network call", code: "console.log({ url: 'http://120.27.93.97' })" },
  ],
  invalid: [
    {
      code: "wx.getImageInfo({ src: 'https://221.179.190.191/cup.jpg' })",
      errors: [
        { messageId: "publicIp", data: { api: "getImageInfo", host: "221.179.190.191" }, column: 33, endColumn: 48 },
      ],
    },
    {
      code: "wx.request({ url: 'https://221.179.190.191/menu' })",
      errors: [
        {
          messageId: "publicIp",
          data: { api: "request", host: "221.179.190.191" },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 43,
        },
      ],
    },
    {
      name: "IPv6",
      code: "wx.request({ url: 'https://[2001:db8::7]/menu' })",
      errors: [{ messageId: "publicIp", data: { api: "request", host: "[2001:db8::7]" }, column: 28, endColumn: 41 }],
    },
    {
      name: "once for each place that it is written in",
      code:
        "const host = '120.27.93.97';\n"
        + "wx.request({ url: 'http://' + host });\nwx.uploadFile({ url: `http://${host}` });",
      errors: [{ messageId: "publicIp", line: 1, column: 15, endColumn: 27 }],
    },
    {
      name: "a TCP socket asks a list as well",
      code: "const socket = wx.createTCPSocket();\nsocket.connect({ address: '120.27.93.97', port: 9000 })",
      errors: [
        { messageId: "publicIp", data: { api: "TCPSocket.connect", host: "120.27.93.97" }, line: 2, column: 28 },
      ],
    },
  ],
});
