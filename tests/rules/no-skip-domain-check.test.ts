import rule from "../../rules/no-skip-domain-check.js";
import { testRule } from "../rule-tester.js";

const filename = "project.config.json";
const off = `{ "setting": { "urlCheck": false } }`;
const on = `{ "setting": { "urlCheck": true } }`;

testRule(rule, {
  valid: [
    { name: "the check is on", code: on, filename },
    { name: "the check is on by default", code: `{ "setting": {} }`, filename },
    { name: "a developer's own file", code: off, filename: "project.private.config.json" },
    { name: "another file", code: off, filename: "mock/project.json" },
    { name: "another setting", code: `{ "urlCheck": false, "setting": { "es6": false } }`, filename },
    { name: "debugging off", code: "wx.setEnableDebug({ enableDebug: false });" },
    { name: "debugging as somebody says", code: "wx.setEnableDebug({ enableDebug: wx.getStorageSync('debug') });" },
    { name: "in development versions", code: "if (__wxConfig.envVersion !== 'release') wx.setEnableDebug({ enableDebug: true });" },
    { name: "a name for the build", code: "const enableDebug = process.env.NODE_ENV !== 'production';\nif (enableDebug) wx.setEnableDebug({ enableDebug });" },
    { name: "a name that is not known here", code: "import { enableDebug } from './config';\nif (enableDebug) wx.setEnableDebug({ enableDebug: true });" },
    { name: "a setting of the program", code: "if (config.enableDebug) wx.setEnableDebug({ enableDebug: true });" },
    { name: "a name that is given later", code: "let isDebug = false;\nisDebug = ask();\nif (isDebug) wx.setEnableDebug({ enableDebug: true });" },
    { name: "behind an exit", code: "function boot() { if (!isDev) { return; } wx.setEnableDebug({ enableDebug: true }); }" },
    { name: "behind a logical operator", code: "DEBUG && wx.setEnableDebug({ enableDebug: true });" },
    { name: "another function of that name", code: "tool.setEnableDebug({ enableDebug: true });" },
    { name: "a request without the parameter", code: "wx.request({ url: 'https://api.coffee.example' });" },
    { name: "the parameter of something else", code: "const options = { __skipDomainCheck__: true };" },
  ],
  invalid: [
    {
      name: "at the value",
      code: off,
      filename,
      errors: [
        {
          messageId: "config",
          data: { key: "setting.urlCheck" },
          line: 1,
          column: 28,
          endColumn: 33,
          suggestions: [{ messageId: "check", output: on }],
        },
      ],
    },
    {
      name: "a developer's own file, on demand",
      code: off,
      filename: "project.private.config.json",
      options: { private: "report" },
      errors: [{ messageId: "config", suggestions: 1 }],
    },
    {
      name: "uni-app",
      code: `{ "mp-weixin": { "setting": { "urlCheck": false } } } // kept`,
      filename: "manifest.json",
      files: { "pages.json": `{ "pages": [{ "path": "pages/menu/menu" }] }` },
      errors: [{ messageId: "manifest", data: { key: "mp-weixin.setting.urlCheck" }, column: 43, endColumn: 48, suggestions: 1 }],
    },
    {
      name: "debugging switched on",
      code: "App({ onLaunch() { if (open) wx.setEnableDebug({ enableDebug: true }); } });",
      errors: [{ messageId: "debug", column: 30, endColumn: 70 }],
    },
    ...[
      "const enableDebug = true;\nif (enableDebug) wx.setEnableDebug({ enableDebug });",
      "const debug = 1;\nif (debug) wx.setEnableDebug({ enableDebug: true });",
      "const enableDebug = wx.getSystemInfoSync().enableDebug;\nif (!enableDebug) wx.setEnableDebug({ enableDebug: true });",
      "const { enableDebug } = wx.getAppBaseInfo();\nif (!enableDebug) wx.setEnableDebug({ enableDebug: true });",
      "const info = wx.getSystemInfoSync();\nif (info.enableDebug !== true) wx.setEnableDebug({ enableDebug: true });",
      "wx.getSystemInfo({\nsuccess(res) { if (!res.enableDebug) wx.setEnableDebug({ enableDebug: true }); } });",
      "const page = this;\nif (page.data.enableDebug) wx.setEnableDebug({ enableDebug: true });",
    ].map((code) => ({ name: `no question of the build: ${code}`, code, errors: [{ messageId: "debug", line: 2 }] })),
    {
      name: "the internal parameter",
      code: "wx.request({ url, __skipDomainCheck__: true, method: 'POST' });",
      errors: [
        {
          messageId: "parameter",
          column: 19,
          endColumn: 38,
          suggestions: [{ messageId: "remove", output: "wx.request({ url, method: 'POST' });" }],
        },
      ],
    },
  ],
});
