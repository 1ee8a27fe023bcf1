import rule from "../../rules/no-unbounded-requests.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    { name: "no loop", code: "wx.request({ url });" },
    { name: "ten at most", code: "orders.slice(0, 10).map((order) => wx.request({ url: order.url }));" },
    { name: "five sockets", code: "for (let i = 0; i < 5; i++) wx.connectSocket({ url });" },
    {
      name: "one after the other",
      code: "for (const order of orders) await send(order);\nfunction send(order) { return new Promise((done) => wx.request({ url, data: order, complete: done })); }",
    },
    {
      name: "the next when the last one is done",
      code: "function next() { wx.request({ url, data: orders.pop(), complete: next }); }",
    },
    {
      name: "pictures from the picker",
      code: "wx.chooseImage({ success(res) { res.tempFilePaths.forEach((filePath) => wx.uploadFile({ url, filePath, name })); } });",
    },
    { name: "one of a list", code: "for (const order of orders) if (order.id === id) wx.request({ url });" },
    {
      name: "a cloud function",
      code: "orders.forEach((order) => wx.cloud.callFunction({ name: 'pay', data: order }));",
    },
  ],
  invalid: [
    {
      name: "a loop",
      code: "for (const order of orders) {\n  wx.request({ url, data: order });\n}",
      errors: [
        {
          messageId: "queued",
          data: { api: "request", loop: "for … of", max: 10 },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 13,
        },
      ],
    },
    {
      name: "Promise.all",
      code: "await Promise.all(photos.map((filePath) => new Promise((resolve, reject) => {\n  wx.uploadFile({ url, filePath, name, success: resolve, fail: reject });\n})));",
      errors: [{ messageId: "queued", data: { api: "uploadFile", loop: "map", max: 10 }, line: 2, column: 3 }],
    },
    {
      name: "a function that is called in a loop",
      code: "function load(id) {\n  wx.downloadFile({ url: base + id });\n}\nids.forEach((id) => load(id));",
      errors: [
        {
          messageId: "queued",
          data: { api: "downloadFile", loop: "forEach", max: 10 },
          line: 4,
          column: 21,
          endColumn: 25,
        },
      ],
    },
    {
      name: "a method that is called in a loop",
      code: "Page({\n  onLoad() { for (let i = 0; i < this.data.ids.length; i++) this.load(this.data.ids[i]); },\n  load(id) { wx.request({ url: base + id }); },\n});",
      errors: [{ messageId: "queued", data: { api: "request", loop: "for", max: 10 }, line: 2, column: 61 }],
    },
    {
      name: "sockets",
      code: "const shops = ['a', 'b', 'c', 'd', 'e', 'f'];\nshops.forEach((shop) => wx.connectSocket({ url: base + shop }));",
      errors: [{ messageId: "refused", data: { api: "connectSocket", loop: "forEach", max: 5 }, line: 2, column: 25 }],
    },
    {
      name: "TCP sockets",
      code: "printers.forEach((printer) => wx.createTCPSocket().connect(printer));",
      errors: [{ messageId: "tcp", data: { api: "createTCPSocket", loop: "forEach", max: 20 }, line: 1, column: 31 }],
    },
  ],
});
