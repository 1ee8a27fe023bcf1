import rule from "../../rules/valid-request-options.js";
import { testRule } from "../rule-tester.js";

const methods = "OPTIONS, GET, HEAD, POST, PUT, DELETE, TRACE, CONNECT";
const taro = "import Taro from '@tarojs/taro';\n";

testRule(rule, {
  valid: [
    {
      name: "known values",
      code: "wx.request({ url, method: 'POST', dataType: 'json', responseType: 'text', redirect: 'follow' });",
    },
    { name: "a method in lower case", code: "wx.request({ url, method: 'delete' });" },
    { name: "a method that is not known", code: "wx.request({ url, method });" },
    { name: "a method that is empty by default", code: "function send(method = '') { wx.request({ url, method }); }" },
    { name: "Taro has PATCH", code: `${taro}Taro.request({ url, method: 'PATCH' });` },
    { name: "an answer that stays text", code: "wx.request({ url, dataType: 'text' });" },
    { name: "nothing missing in what cannot be seen", code: "wx.uploadFile({ ...options });" },
    { name: "uni takes files instead of filePath", code: "uni.uploadFile({ url, files });" },
    {
      name: "text on a socket",
      code: "const task = wx.connectSocket({ url });\ntask.send({ data: JSON.stringify({ order }) });",
    },
    {
      name: "bytes on a socket",
      code: "const task = wx.connectSocket({ url });\ntask.send({ data: new ArrayBuffer(8) });",
    },
    { name: "the send of something else", code: "queue.send({ data: { order } });" },
    {
      name: "HttpDNS with all that it needs",
      code: "wx.request({ url, enableHttpDNS: true, httpDNSServiceId: id, useHighPerformanceMode: false });",
    },
    { name: "HttpDNS, perhaps", code: "wx.request({ url, enableHttpDNS: dns });" },
    {
      name: "a redirect that is listened to",
      code: "const task = wx.request({ url, redirect: 'manual' });\ntask.onHeadersReceived(follow);",
    },
    {
      name: "a redirect whose task goes elsewhere",
      code: "const task = wx.request({ url, redirect: 'manual' });\nwatch(task);",
    },
    { name: "chunks", code: "const task = wx.request({ url, enableChunked: true });\ntask.onChunkReceived(show);" },
    { name: "chunks, perhaps", code: "const task = wx.request({ url, ...options });\ntask.onChunkReceived(show);" },
    {
      name: "the task of another call",
      code: "const task = wx.request({ url });\nfunction listen(task) { task.onChunkReceived(show); }",
    },
  ],
  invalid: [
    {
      name: "PATCH",
      code: "wx.request({ url, method: 'PATCH' });",
      errors: [
        {
          messageId: "patch",
          data: { api: "request", option: "method", value: "PATCH", values: methods },
          line: 1,
          column: 28,
          endLine: 1,
          endColumn: 33,
        },
      ],
    },
    {
      name: "one of two methods",
      code: "const method = isNew ? 'POST' : 'patch';\nwx.request({ url, method });",
      errors: [{ messageId: "patch", line: 1, column: 34, endColumn: 39 }],
    },
    {
      name: "a responseType of browsers",
      code: "wx.request({ url, responseType: 'blob' });",
      errors: [
        {
          messageId: "value",
          data: { api: "request", option: "responseType", value: "blob", values: "text, arraybuffer" },
          line: 1,
          column: 34,
          endColumn: 38,
        },
      ],
    },
    {
      name: "a dataType that was meant to be parsed",
      code: "wx.request({ url, dataType: 'JSON' });",
      errors: [{ messageId: "jsonType", line: 1, column: 30 }],
    },
    {
      name: "options without which an upload fails",
      code: "wx.uploadFile({ url, formData });",
      errors: [
        { messageId: "missing", data: { api: "uploadFile", option: "filePath" }, line: 1, column: 1, endColumn: 14 },
        { messageId: "missing", data: { api: "uploadFile", option: "name" }, line: 1, column: 1, endColumn: 14 },
      ],
    },
    {
      name: "HttpDNS alone",
      code: "wx.request({ url, enableHttpDNS: true });",
      errors: [
        { messageId: "needs", line: 1, column: 19, endColumn: 32 },
        { messageId: "conflicts", line: 1, column: 19 },
      ],
    },
    {
      name: "a redirect that nobody hears of",
      code: "wx.request({ url, redirect: 'manual', success: show });",
      errors: [{ messageId: "needsListener", line: 1, column: 19 }],
    },
    {
      name: "a listener that stays silent",
      code: "const task = wx.request({ url });\ntask.onChunkReceived(show);",
      errors: [
        {
          messageId: "silentListener",
          data: { listener: "onChunkReceived", other: "enableChunked", api: "request" },
          line: 2,
          column: 6,
          endColumn: 21,
        },
      ],
    },
    {
      name: "an object on a socket",
      code: "const task = wx.connectSocket({ url });\ntask.send({ data: { order } });",
      errors: [
        {
          messageId: "objectSent",
          data: { api: "SocketTask.send", option: "data", what: "an object" },
          line: 2,
          column: 19,
          endColumn: 28,
          suggestions: [
            {
              messageId: "stringify",
              output: "const task = wx.connectSocket({ url });\ntask.send({ data: JSON.stringify({ order }) });",
            },
          ],
        },
      ],
    },
    {
      name: "an object with a name, on the old socket",
      code: "const data = [1, 2];\nwx.sendSocketMessage({ data });",
      errors: [
        {
          messageId: "objectSent",
          data: { api: "sendSocketMessage", option: "data", what: "an array" },
          line: 2,
          column: 24,
          suggestions: [
            {
              messageId: "stringify",
              output: "const data = [1, 2];\nwx.sendSocketMessage({ data: JSON.stringify(data) });",
            },
          ],
        },
      ],
    },
    {
      name: "an object over UDP",
      code: "wx.createUDPSocket().send({ address, port: 9100, message: { ping: 1 } });",
      errors: [
        {
          messageId: "objectSent",
          data: { api: "UDPSocket.send", option: "message", what: "an object" },
          line: 1,
          suggestions: 1,
        },
      ],
    },
  ],
});
