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
    ...[
      "if (x) { const { statusCode, data } = res; if (statusCode === 200) show(data); }",
      "try { const { statusCode, data } = res; if (statusCode === 200) show(data); } catch {}",
      "for (const one of list) { const r = res; if (r.statusCode === 200) show(r.data, one); }",
      "{ const body = res.data; if (body.code === 0) show(body); }",
    ].map((code) => ({ name: `a name of a block: ${code}`, code: `wx.request({ ${url}, success(res) { ${code} } });` })),
    {
      name: "a name of the outer block is another one",
      code: `import Taro from "@tarojs/taro"; async function load() { const r = {}; try { const r = await Taro.request({ ${url} }); if (r.statusCode === 200) show(r.data); } catch {} show(r.data); }`,
    },
    { name: "handed on", code: `wx.request({ ${url}, success: resolve });` },
    {
      name: "a code in the body",
      code: `wx.request({ ${url}, success(res) { if (res.data.code === 0) show(res.data.menu); } });`,
    },
    {
      name: "only tidied up",
      code: `wx.request({ ${url}, success() { wx.hideLoading(); } });`,
    },
    { name: "only logged", code: `wx.request({ ${url}, success(res) { console.log(res.data); } });` },
    {
      name: "a default that does nothing, and a handler that looks",
      code: `const defaults = { success() {} };
        function send(options) {
          options.success = (answer) => { const { statusCode } = answer; if (statusCode === 200) open(answer); };
          wx.request(Object.assign({}, defaults, options));
        }
        send({ ${url} });`,
    },
    { name: "complete alone", code: `wx.request({ ${url}, complete(res) { show(res.data); } });` },
    {
      name: "sockets have no status",
      code: "wx.connectSocket({ url: 'wss://live.coffee.example', success(res) { show(res.data); } });",
    },
    { name: "another platform", code: `my.request({ ${url}, success(res) { show(res.data); } });` },
  ],
  invalid: [
    {
      name: "a response that is awaited in a block",
      code: `import Taro from "@tarojs/taro";\nasync function load() {\n  try { const r = await Taro.request({ ${url} });\n    show(r.data); } catch {}\n}`,
      errors: [{ messageId: "unchecked", line: 4, column: 10, endLine: 4, endColumn: 16 }],
    },
    {
      name: "nothing is looked at, and the page goes on",
      code: `wx.request({ ${url}, success() { wx.hideLoading(); wx.showToast({ title: 'Ordered' }); } });`,
      errors: [
        {
          messageId: "ignored",
          data: { api: "request", status: "statusCode" },
          line: 1,
          column: 84,
          endLine: 1,
          endColumn: 96,
        },
      ],
    },
    {
      name: "the answer is printed, and the page goes on",
      code: `wx.request({\n  ${url},\n  success: (res) => {\n    console.log(res);\n    this.ordered = true;\n  },\n});`,
      errors: [
        {
          messageId: "ignored",
          data: { api: "request", status: "res.statusCode" },
          line: 5,
          column: 5,
          endLine: 5,
          endColumn: 24,
        },
      ],
    },
    {
      name: "an arrow function that only goes on",
      code: `wx.request({ ${url}, success: () => wx.navigateBack() });`,
      errors: [{ messageId: "ignored", column: 69, endColumn: 84 }],
    },
    {
      name: "a file is taken for uploaded",
      code: "wx.uploadFile({ url, filePath, name: 'photo', success: () => wx.navigateBack() });",
      errors: [{ messageId: "ignored", data: { api: "uploadFile", status: "statusCode" } }],
    },
    {
      name: "in a function that several calls share",
      code:
        `function show(res) {\n  wx.setStorageSync('menu', res.data);\n}\nPage({\n  onLoad() {\n`
        + `    wx.request({ ${url}, success: show });\n  },\n});`,
      errors: [
        {
          messageId: "unchecked",
          data: { api: "request", status: "res.statusCode" },
          related: " The call is on line 6.",
          line: 2,
          column: 29,
          endColumn: 37,
        },
      ],
    },
    {
      name: "in a function of another file, which the answer is handed to",
      code: `import { show } from '../../show';\nwx.request({ ${url}, success(res) { show(res); } });`,
      files: { "app.json": "{}", "show.js": "export function show(answer) {\n  wx.setStorageSync('menu', answer.data);\n}" },
      errors: [
        {
          messageId: "unchecked",
          data: { api: "request", status: "res.statusCode" },
          related: " The body is used in show.js:2.",
          line: 2,
          column: 74,
          endColumn: 77,
        },
      ],
    },
    {
      name: "in a handler of another file",
      code: `import { show } from '../../show';\nwx.request({ ${url}, success: show });`,
      files: { "app.json": "{}", "show.js": "export const show = (answer) => wx.setStorageSync('menu', answer.data);" },
      errors: [
        {
          messageId: "unchecked",
          data: { api: "request", status: "answer.statusCode" },
          related: " The body is used in show.js:1.",
          line: 2,
          column: 63,
          endColumn: 67,
        },
      ],
    },
    {
      name: "a handler of another file that goes on",
      code: `import { leave } from '../../show';\nwx.request({ ${url}, success: leave });`,
      files: { "app.json": "{}", "show.js": "\nexport const leave = () => wx.navigateBack();" },
      errors: [
        {
          messageId: "ignored",
          data: { api: "request", status: "statusCode" },
          related: " It runs in show.js:2.",
          line: 2,
          column: 63,
          endColumn: 68,
        },
      ],
    },
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
      errors: [
        { messageId: "businessCode", data: { api: "request", status: "res.statusCode" }, column: 73, endColumn: 86 },
      ],
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
