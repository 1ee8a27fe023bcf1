import rule from "../../rules/max-request-timeout.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    { name: "no timeout", code: "wx.request({ url });" },
    { name: "exactly the maximum", code: "wx.request({ url, timeout: 60000 });" },
    { name: "not known", code: "wx.request({ url, timeout: config.timeout });" },
    { name: "no number", code: "wx.request({ url, timeout: '90000' });" },
    { name: "another maximum", code: "wx.request({ url, timeout: 600000 });", options: { max: 600000 } },
    { name: "callContainer, at its own maximum", code: "wx.cloud.callContainer({ path: '/menu', timeout: 15000 });" },
    { name: "a TCP connection in seconds", code: "wx.createTCPSocket().connect({ address, port, timeout: 10 });" },
    {
      name: "a call that takes no timeout",
      code: "wx.createUDPSocket().send({ address, port, message, timeout: 90000 });",
    },
    { name: "another function of that name", code: "axios.request({ url, timeout: 90000 });" },
  ],
  invalid: [
    {
      name: "in the call",
      code: "wx.request({ url, timeout: 120000 });",
      errors: [
        {
          messageId: "tooLong",
          data: { api: "request", timeout: 120000, max: 60000, seconds: 120, hours: 33.3 },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 34,
        },
      ],
    },
    {
      name: "at the constant",
      code: "const slow = 90000;\nwx.downloadFile({ url, timeout: slow });",
      errors: [{ messageId: "tooLong", line: 1, column: 14, endColumn: 19 }],
    },
    {
      name: "computed: at the option",
      code: "const second = 1000;\nwx.downloadFile({ url, timeout: 90 * second });",
      errors: [{ messageId: "tooLong", line: 2, column: 33, endColumn: 44 }],
    },
    {
      name: "one of two",
      code: "wx.uploadFile({ url, filePath, name: 'photo', timeout: large ? 90000 : 30000 });",
      errors: [{ messageId: "tooLong", line: 1, column: 64, endColumn: 69 }],
    },
    {
      name: "through a spread",
      code: "const defaults = { timeout: 70000 };\nwx.connectSocket({ ...defaults, url });",
      errors: [{ messageId: "tooLong", line: 1, column: 29, endColumn: 34 }],
    },
    {
      name: "a lower maximum",
      code: "wx.request({ url, timeout: 20000 });",
      options: { max: 10000 },
      errors: [{ messageId: "tooLong", line: 1, column: 28 }],
    },
    {
      name: "callContainer",
      code: "wx.cloud.callContainer({ path: '/menu', timeout: 20000 });",
      errors: [{ messageId: "containerTooLong", line: 1, column: 50, endColumn: 55 }],
    },
    {
      name: "a TCP connection in milliseconds",
      code: "const socket = wx.createTCPSocket();\nsocket.connect({ address, port: 9100, timeout: 5000 });",
      errors: [
        {
          messageId: "notSeconds",
          data: { api: "TCPSocket.connect", timeout: 5000, max: 1000, seconds: 5, hours: 1.4 },
          line: 2,
          column: 48,
        },
      ],
    },
    {
      name: "Taro",
      code: "import Taro from '@tarojs/taro';\nTaro.request({ url, timeout: 61000 });",
      errors: [{ messageId: "tooLong", line: 2 }],
    },
  ],
});
