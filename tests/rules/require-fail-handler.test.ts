import rule from "../../rules/require-fail-handler.js";
import { testRule } from "../rule-tester.js";

const taro = "import Taro from '@tarojs/taro';\n";

testRule(rule, {
  valid: [
    { name: "fail", code: "wx.request({ url, success: show, fail: warn });" },
    { name: "complete", code: "wx.request({ url, complete: hide });" },
    { name: "options that are not all visible", code: "wx.request({ url, ...options });" },
    { name: "options that are not visible", code: "function request(options) { wx.request(options); }" },
    { name: "fail in a spread", code: "const handlers = { fail: warn };\nwx.request({ url, ...handlers });" },
    { name: "sockets have events", code: "wx.connectSocket({ url });" },
    { name: "a promise with catch", code: `${taro}Taro.request({ url }).then(show).catch(warn);` },
    { name: "a promise with two handlers", code: `${taro}Taro.request({ url }).then(show, warn);` },
    { name: "a promise that is handed on", code: `${taro}const loading = Taro.request({ url });` },
    { name: "a promise that is returned", code: `${taro}const load = () => Taro.request({ url });` },
    {
      name: "await in try",
      code: `${taro}async function load() { try { show(await Taro.request({ url })); } catch { warn(); } }`,
    },
    {
      name: "the caller gets the failure",
      code: `${taro}async function load() { const res = await Taro.request({ url }); return res.data; }`,
    },
    { name: "made a promise by a function", code: "const loading = promise(wx.request, { url });" },
    { name: "the pair of Vue 2", code: "async function load() { const [error, res] = await uni.request({ url }); }" },
  ],
  invalid: [
    {
      name: "success alone",
      code: "wx.request({ url, success: show });",
      errors: [
        {
          messageId: "noHandler",
          data: { api: "request", handler: "fail" },
          line: 1,
          column: 1,
          endLine: 1,
          endColumn: 11,
        },
      ],
    },
    {
      name: "nothing",
      code: "wx.uploadFile({ url, filePath, name: 'photo' });",
      errors: [{ messageId: "noHandler", line: 1, column: 1 }],
    },
    {
      name: "uni with success",
      code: "uni.request({ url, success: show });",
      errors: [{ messageId: "noHandler", line: 1 }],
    },
    {
      name: "a promise without catch",
      code: `${taro}Taro.request({ url }).then(show);`,
      errors: [{ messageId: "noHandler", line: 2, column: 1, endColumn: 13 }],
    },
    {
      name: "await without try",
      code: `${taro}async function load() { const res = await Taro.request({ url }); show(res.data); }`,
      errors: [
        { messageId: "noHandler", data: { api: "request", handler: "try … catch or fail" }, line: 2, column: 43 },
      ],
    },
    {
      name: "a promise that nobody keeps",
      code: `${taro}Taro.request({ url });`,
      errors: [{ messageId: "noHandler", line: 2 }],
    },
  ],
});
