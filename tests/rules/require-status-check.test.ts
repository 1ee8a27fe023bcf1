import rule from "../../rules/require-status-check.js";
import { testRule } from "../rule-tester.js";

const url = "url: 'https://api.coffee.example/menu'";

testRule(rule, {
  valid: [
    { name: "no handler", code: `wx.request({ ${url} });` },
    {
      name: "the status decides",
      code: `wx.request({ ${url}, success(res) { if (res.statusCode === 200) this.setData({ menu: res.data }); } });`,
    },
    { name: "handed on", code: `wx.request({ ${url}, success: resolve });` },
    {
      name: "a code in the body",
      code: `wx.request({ ${url}, success(res) { if (res.data.code === 0) show(res.data.menu); } });`,
    },
    { name: "only logged", code: `wx.request({ ${url}, success(res) { console.log(res.data); } });` },
    { name: "complete alone", code: `wx.request({ ${url}, complete(res) { show(res.data); } });` },
    {
      name: "sockets have no status",
      code: "wx.connectSocket({ url: 'wss://live.coffee.example', success(res) { show(res.data); } });",
    },
    { name: "another platform", code: `my.request({ ${url}, success(res) { show(res.data); } });` },
  ],
  invalid: [
    {
      name: "the body is used",
      code: `wx.request({ ${url}, success(res) { show(res.data); } });`,
      errors: [
        {
          messageId: "unchecked",
          data: { api: "request", status: "res.statusCode" },
          line: 1,
          column: 74,
          endLine: 1,
          endColumn: 82,
        },
      ],
    },
    {
      name: "destructured",
      code: `wx.request({ ${url}, success({ data }) { show(data); } });`,
      errors: [{ messageId: "unchecked", data: { api: "request", status: "statusCode" }, line: 1 }],
    },
    {
      name: "a promise",
      code: `import Taro from '@tarojs/taro';\nasync function load() {\n  const answer = await Taro.request({ ${url} });\n  show(answer.data);\n}`,
      errors: [{ messageId: "unchecked", data: { api: "request", status: "answer.statusCode" }, line: 4, column: 8 }],
    },
    {
      name: "downloadFile",
      code: "wx.downloadFile({ url, success(res) { wx.openDocument({ filePath: res.tempFilePath }); } });",
      errors: [
        {
          messageId: "uncheckedDownload",
          data: { api: "downloadFile", status: "res.statusCode" },
          line: 1,
          column: 67,
        },
      ],
    },
    {
      name: "uploadFile",
      code: "wx.uploadFile({ url, filePath, name: 'photo', success(res) { show(JSON.parse(res.data)); } });",
      errors: [{ messageId: "uncheckedUpload", line: 1, column: 78 }],
    },
    {
      name: "a code in the body, in the strict configuration",
      code: `wx.request({ ${url}, success(res) { if (res.data.code === 0) show(res.data.menu); } });`,
      options: { businessCode: "report" },
      errors: [{ messageId: "businessCode", data: { api: "request", status: "res.statusCode" }, line: 1 }],
    },
    {
      name: "only logged, when asked for",
      code: `wx.request({ ${url}, success(res) { console.log(res.data); } });`,
      options: { logs: true },
      errors: [{ messageId: "unchecked", line: 1 }],
    },
    {
      name: "complete alone, when asked for",
      code: `wx.request({ ${url}, complete(res) { show(res.data); } });`,
      options: { logs: true },
      errors: [{ messageId: "unchecked", line: 1 }],
    },
  ],
});
