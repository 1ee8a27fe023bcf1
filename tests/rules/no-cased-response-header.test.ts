import rule from "../../rules/no-cased-response-header.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    { name: "lower case", code: "wx.request({ url, success(res) { show(res.header['content-type']); } });" },
    {
      name: "both",
      code: "wx.request({ url, success(res) { keep(res.header['Set-Cookie'] || res.header['set-cookie']); } });",
    },
    { name: "a name that is not known", code: "wx.request({ url, success(res) { show(res.header[name]); } });" },
    {
      name: "a function of the object",
      code: "wx.request({ url, success(res) { if (res.header.hasOwnProperty(name)) show(name); } });",
    },
    { name: "the body", code: "wx.request({ url, success(res) { show(res.data['Content-Type']); } });" },
    { name: "the header of something else", code: "wx.request({ url, success(res) { show(page.header.Title); } });" },
    {
      name: "a hidden name",
      code: "wx.request({ url, success(res) { rows.forEach((res) => show(res.header.Title)); } });",
    },
    { name: "headers that are sent", code: "wx.request({ url, header: { 'Content-Type': 'application/json' } });" },
  ],
  invalid: [
    {
      name: "a name in brackets",
      code: "wx.request({ url, success(res) { show(res.header['Content-Type']); } });",
      errors: [
        {
          messageId: "cased",
          data: { name: "Content-Type", lower: "content-type", since: "2.10.0" },
          line: 1,
          column: 50,
          endLine: 1,
          endColumn: 64,
        },
      ],
    },
    {
      name: "a name after a dot",
      code: "wx.request({ url, success: (res) => { open(res.header.Location); } });",
      errors: [{ messageId: "cased", line: 1, column: 55, endColumn: 63 }],
    },
    {
      name: "cookies",
      code: "wx.request({ url, success: (res) => keep(res.header['Set-Cookie']) });",
      errors: [
        {
          messageId: "cookie",
          data: { name: "Set-Cookie", lower: "set-cookie", since: "2.10.0" },
          line: 1,
          column: 53,
        },
      ],
    },
    {
      name: "destructured",
      code: "wx.request({ url, success({ header }) { show(header.ETag); } });",
      errors: [{ messageId: "cased", line: 1, column: 53 }],
    },
    {
      name: "under another name",
      code: "wx.request({ url, success(res) { const { header: fields } = res; const all = fields; show(all['X-Total']); } });",
      errors: [{ messageId: "cased", line: 1, column: 95 }],
    },
    {
      name: "awaited",
      code: "import Taro from '@tarojs/taro';\nasync function load() {\n  const res = await Taro.request({ url });\n  return res.header.Date;\n}",
      errors: [{ messageId: "cased", line: 4, column: 21 }],
    },
    {
      name: "a handler with a name",
      code: "wx.request({ url, success: onMenu });\nfunction onMenu(res) { show(res.header['Last-Modified']); }",
      errors: [{ messageId: "cased", line: 2, column: 40 }],
    },
  ],
});
