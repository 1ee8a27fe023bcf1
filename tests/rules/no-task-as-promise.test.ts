import rule from "../../rules/no-task-as-promise.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    { name: "the task is kept", code: "const task = wx.request({ url, success: show });" },
    { name: "a method of the task", code: "wx.downloadFile({ url }).onProgressUpdate(show);" },
    {
      name: "a promise around it",
      code: "await new Promise((resolve, reject) => wx.request({ url, success: resolve, fail: reject }));",
    },
    { name: "an API that gives a promise", code: "await wx.getImageInfo({ src: url });" },
    { name: "a container gives a promise", code: "await wx.cloud.callContainer({ path: '/menu' });" },
    { name: "Taro gives both", code: "import Taro from '@tarojs/taro';\nawait Taro.request({ url });" },
    { name: "uni without callbacks", code: "const [error, res] = await uni.request({ url });" },
    { name: "uni, whose callback is undefined", code: "await uni.request({ url, success: undefined });" },
    {
      name: "promisified",
      code: "import { promisifyAll } from 'miniprogram-api-promise';\npromisifyAll(wx, wx);\nawait wx.request({ url });",
    },
    { name: "replaced", code: "wx.request = wrap(wx.request);\nawait wx.request({ url });" },
    { name: "another wx", code: "import wx from '../../wx';\nawait wx.request({ url });" },
    { name: "returned, for whatever purpose", code: "function load() { return wx.request({ url }); }" },
  ],
  invalid: [
    {
      name: "await",
      code: "async function load() {\n  const res = await wx.request({ url });\n}",
      errors: [
        {
          messageId: "task",
          data: { global: "wx", api: "request", how: "await", callback: "" },
          line: 2,
          column: 15,
          endLine: 2,
          endColumn: 40,
        },
      ],
    },
    {
      name: "then",
      code: "wx.request({ url }).then(show).catch(warn);",
      errors: [
        {
          messageId: "task",
          data: { global: "wx", api: "request", how: ".then", callback: "" },
          line: 1,
          column: 21,
          endColumn: 25,
        },
      ],
    },
    {
      name: "catch",
      code: "wx.uploadFile({ url, filePath, name }).catch(warn);",
      errors: [{ messageId: "task", line: 1, column: 40 }],
    },
    {
      name: "Promise.all",
      code: "await Promise.all([wx.downloadFile({ url })]);",
      errors: [
        {
          messageId: "task",
          data: { global: "wx", api: "downloadFile", how: "Promise.all", callback: "" },
          line: 1,
          column: 20,
          endColumn: 44,
        },
      ],
    },
    { name: "a socket", code: "await wx.connectSocket({ url });", errors: [{ messageId: "task", line: 1 }] },
    {
      name: "with a type",
      code: "const res = await (wx.request({ url }) as unknown as Promise<Answer>);",
      parser: "typescript",
      errors: [{ messageId: "task", line: 1 }],
    },
    {
      name: "uni with success",
      code: "await uni.request({ url, success: show });",
      errors: [
        {
          messageId: "taskWithCallbacks",
          data: { global: "uni", api: "request", how: "await", callback: "success" },
          line: 1,
          column: 1,
        },
      ],
    },
  ],
});
