import rule from "../../rules/no-charset-mismatch.js";
import { testRule } from "../rule-tester.js";

testRule(rule, {
  valid: [
    {
      name: "no charset",
      code: "wx.request({ url, header: { 'content-type': 'application/x-www-form-urlencoded' } });",
    },
    { name: "UTF-8", code: "wx.request({ url, header: { 'Content-Type': 'application/json; charset=UTF-8' } });" },
    {
      name: "utf8, in quotes",
      code: "wx.request({ url, header: { 'Content-Type': 'text/plain;charset=\"utf8\"' } });",
    },
    { name: "not known", code: "wx.request({ url, header: { 'Content-Type': `text/plain; charset=${charset}` } });" },
    {
      name: "bytes that somebody has encoded",
      code: "wx.request({ url, data: encode(order), header: { 'Content-Type': 'text/plain; charset=gbk' } });",
    },
    {
      name: "an answer that is decoded by hand",
      code: "wx.request({ url, responseType: 'arraybuffer', header: { 'Accept-Charset': 'gbk' } });",
    },
    { name: "another header", code: "wx.request({ url, header: { 'X-Type': 'text/plain; charset=gbk' } });" },
  ],
  invalid: [
    {
      name: "a body that is declared as GBK",
      code: "wx.request({ url, data: { note: 'hot' }, header: { 'Content-Type': 'application/x-www-form-urlencoded; charset=gbk' } });",
      errors: [
        {
          messageId: "declared",
          data: { header: "Content-Type", charset: "gbk" },
          line: 1,
          column: 112,
          endLine: 1,
          endColumn: 115,
        },
      ],
    },
    {
      name: "an answer in GB2312",
      code: "wx.request({ url, header: { accept: 'text/html;charset=GB2312' } });",
      errors: [
        { messageId: "asked", data: { header: "accept", charset: "GB2312" }, line: 1, column: 56, endColumn: 62 },
      ],
    },
    {
      name: "accept-charset, in a spread",
      code: "const base = { 'Accept-Charset': 'gb18030, utf-8;q=0.5' };\nwx.downloadFile({ url, header: { ...base } });",
      errors: [
        {
          messageId: "asked",
          data: { header: "Accept-Charset", charset: "gb18030" },
          line: 1,
          column: 35,
          endColumn: 42,
        },
      ],
    },
  ],
});
