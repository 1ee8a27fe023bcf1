import rule from "../../rules/no-forbidden-header.js";
import { testRule } from "../rule-tester.js";

const why = "its value is always https://servicewechat.com/{appid}/{version}/page-frame.html";

testRule(rule, {
  valid: [
    { name: "no header", code: "wx.request({ url });" },
    {
      name: "other headers",
      code: "wx.request({ url, header: { 'content-type': 'application/json', 'X-Shop': shop } });",
    },
    { name: "cookie, which has to be sent by hand", code: "wx.request({ url, header: { Cookie: cookie } });" },
    { name: "a header whose name is not known", code: "wx.request({ url, header: { [name]: value } });" },
    { name: "headers that are not known", code: "wx.request({ url, header: headers });" },
    { name: "the option of another platform", code: "wx.request({ url, headers: { Referer: url } });" },
    { name: "another function of that name", code: "axios.request({ url, header: { Referer: url } });" },
    { name: "in the body", code: "wx.request({ url, data: { referer: page } });" },
  ],
  invalid: [
    {
      name: "referer alone",
      code: "wx.request({ url, header: { Referer: 'https://coffee.example' } });",
      errors: [
        {
          messageId: "fixed",
          data: { name: "Referer", why },
          line: 1,
          column: 29,
          endLine: 1,
          endColumn: 36,
        },
      ],
      output: "wx.request({ url, header: { } });",
    },
    {
      name: "the first of two",
      code: "wx.request({\n  url,\n  header: {\n    referer: home,\n    token,\n  },\n});",
      errors: [
        {
          messageId: "fixed",
          line: 4,
          column: 5,
        },
      ],
      output: "wx.request({\n  url,\n  header: {\n    token,\n  },\n});",
    },
    {
      name: "the last of two",
      code: "wx.request({\n  url,\n  header: {\n    token,\n    'user-agent': 'coffee',\n  },\n});",
      errors: [
        {
          messageId: "fixed",
          data: { name: "user-agent", why: "its value is fixed" },
          line: 5,
          column: 5,
          endColumn: 17,
        },
      ],
      output: "wx.request({\n  url,\n  header: {\n    token,\n  },\n});",
    },
    {
      name: "a comment that nobody can place",
      code: "wx.request({ url, header: { token, /* for the old server */ Host: host } });",
      errors: [
        {
          messageId: "refused",
          data: { name: "Host", why: "the browser's list of forbidden names, which DevTools follows" },
          line: 1,
          column: 61,
        },
      ],
    },
    {
      name: "in an object with a name: no suggestion, it may be used elsewhere",
      code: "const header = { REFERER: home };\nwx.downloadFile({ url, header });",
      errors: [{ messageId: "fixed", data: { name: "REFERER", why }, line: 1, column: 18, endColumn: 25 }],
    },
    {
      name: "through a spread",
      code: "const base = { Referer: home };\nwx.request({ url, header: { ...base, token } });",
      errors: [{ messageId: "fixed", line: 1, column: 16 }],
    },
    {
      name: "through Object.assign",
      code: "wx.request({ url, header: Object.assign({}, base, { referer: home }) });",
      errors: [{ messageId: "fixed", line: 1, column: 53 }],
    },
    {
      name: "assigned later",
      code: "const header = {};\nheader.Referer = home;\nwx.request({ url, header });",
      errors: [{ messageId: "fixed", line: 2, column: 1, endColumn: 15 }],
    },
    {
      name: "once, though two calls send it",
      code: "const header = { Referer: home };\nwx.request({ url, header });\nwx.request({ url: other, header });",
      errors: [{ messageId: "fixed", line: 1, column: 18 }],
    },
    {
      name: "a socket",
      code: "wx.connectSocket({ url, header: { origin: home } });",
      errors: [
        {
          messageId: "refused",
          line: 1,
          column: 35,
          suggestions: [{ messageId: "remove", data: { name: "origin" }, output: "wx.connectSocket({ url, header: { } });" }],
        },
      ],
    },
    {
      name: "callContainer",
      code: "wx.cloud.callContainer({ path, header: { referer: home } });",
      errors: [{ messageId: "fixed", line: 1, column: 42 }],
      output: "wx.cloud.callContainer({ path, header: { } });",
    },
  ],
});
