import rule from "../../rules/no-request-on-hide.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    { name: "another lifecycle", code: "Page({ onShow() { wx.request({ url }); } });" },
    { name: "the handler of a popup", code: "Component({ methods: { onHide() { wx.request({ url }); } } });" },
    { name: "a method that no hide handler calls", code: "Page({ onHide() {}, report() { wx.request({ url }); } });" },
    { name: "run later", code: "Page({ onHide() { this.resume = () => wx.request({ url }); } });" },
    { name: "no network", code: "Page({ onHide() { wx.setStorageSync('order', this.data.order); } });" },
    {
      name: "a method of another object",
      code: "Page({ onHide() { queue.flush(); }, flush() { wx.request({ url }); } });",
    },
    {
      name: "another function of the same name",
      code: "function report() { wx.request({ url }); }\nPage({ onHide() { const report = () => {}; report(); } });",
    },
    {
      name: "functions that call each other",
      code: "function a() { b(); wx.request({ url }); }\nfunction b() { a(); }",
    },
  ],
  invalid: [
    {
      name: "in the handler",
      code: "Page({\n  onHide() {\n    wx.request({ url });\n  },\n});",
      errors: [
        {
          messageId: "onHide",
          data: { api: "request", handler: "onHide", seconds: 5 },
          line: 3,
          column: 5,
          endLine: 3,
          endColumn: 15,
        },
      ],
    },
    {
      name: "through a method",
      code: "Page({\n  onUnload() {\n    this.report();\n  },\n  report() {\n    wx.uploadFile({ url, filePath, name: 'log' });\n  },\n});",
      errors: [
        {
          messageId: "onHide",
          data: { api: "uploadFile", handler: "onUnload", seconds: 5 },
          related: " Called in onUnload on line 3.",
          line: 6,
          column: 5,
        },
      ],
    },
    {
      name: "through functions",
      code: "const send = () => wx.request({ url });\nfunction report() { send(); }\nwx.onHide(() => report());",
      errors: [
        {
          messageId: "onHide",
          data: { api: "request", handler: "wx.onHide", seconds: 5 },
          related: " Called in wx.onHide on line 3.",
          line: 1,
          column: 20,
        },
      ],
    },
    {
      name: "a socket",
      code: "App({ onHide() { wx.connectSocket({ url }); } });",
      errors: [{ messageId: "onHide", line: 1, column: 18 }],
    },
  ],
});
