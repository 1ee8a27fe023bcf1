import { defineRule } from "../../src/lint/network-rule.js";
import { findMember, nodePlace } from "../../src/syntax/json/json-value.js";
import { testRule } from "../rule-tester.js";

/** Reports `debugger` statements at the top of a script, and a member called "secret" of app.json. */
const rule = defineRule({
  name: "probe",
  meta: {
    description: "Disallow what the probe looks for",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      found: "Found {{what}} with {{ mark }}.",
      remove: "Remove {{what}}.",
    },
    chinese: {
      description: "禁止探测到的内容",
      messages: { found: "发现了 {{what}}（{{ mark }}）。", remove: "删除 {{what}} 这一行。" },
      words: { what: { debugger: "调试语句" } },
    },
    schema: { type: "object", properties: { mark: { type: "string" } }, additionalProperties: false },
    defaultOptions: { mark: "!" },
    fixable: true,
    hasSuggestions: true,
  },
  check: {
    script({ file }, { options: { mark }, report }) {
      for (const at of file.program.body) {
        if (at.type !== "DebuggerStatement") continue;
        const edits = [{ range: at.range, text: "" }];
        const data = { what: "debugger", mark };
        report({ at, messageId: "found", data, fix: mark === "fix" ? edits : [], suggest: [{ messageId: "remove", data, edits }] });
        report({ at, messageId: "found", data });
      }
    },
    config({ role, source, document }, context) {
      const member = findMember(document.body, ["secret"]);
      if (role !== "app" || !member) return;
      context.report({
        at: nodePlace(source, member.name),
        messageId: "found",
        data: { what: "secret", mark: context.options.mark },
      });
    },
  },
});

testRule(rule, {
  valid: [
    { name: "another role", code: `{ "secret": 1 }`, filename: "pages/a/a.json" },
    { name: "nothing there", code: "const a = <b />;\n" },
    { name: "no platform, so it is not looked at", code: "debugger" },
    {
      name: "server code",
      code: "debugger; wx.request()",
      filename: "cloud/login/index.js",
      files: {
        "project.config.json": `{ "miniprogramRoot": "app/", "cloudfunctionRoot": "cloud/" }`,
        "app/app.json": "{}",
      },
    },
    {
      name: "a tool of the project",
      code: "debugger; wx.request()",
      filename: "gulpfile.js",
      files: { "app.json": "{}" },
    },
  ],
  invalid: [
    {
      name: "in Chinese, when the settings say so",
      code: "debugger; wx.request()",
      settings: { locale: "zh-CN" },
      errors: [
        {
          message: "发现了调试语句（!）。",
          line: 1,
          column: 1,
          suggestions: [{ desc: "删除调试语句这一行。", output: " wx.request()" }],
        },
      ],
    },
    {
      name: "once for one place, with a suggestion",
      code: "\n  debugger\n// wx",
      errors: [
        {
          messageId: "found",
          data: { what: "debugger", mark: "!" },
          line: 2,
          column: 3,
          endLine: 2,
          endColumn: 11,
          suggestions: [{ messageId: "remove", data: { what: "debugger" }, output: "\n  \n// wx" }],
        },
      ],
    },
    {
      name: "options over the rule's defaults, a fix, TypeScript",
      code: "let a: string = wx; debugger",
      output: "let a: string = wx; ",
      parser: "typescript",
      options: { mark: "fix" },
      errors: [{ messageId: "found", data: { what: "debugger", mark: "fix" }, suggestions: 1 }],
    },
    {
      code: `{\n  // a comment\n  "secret": 1,\n}`,
      json: true,
      errors: [
        { messageId: "found", data: { what: "secret", mark: "!" }, line: 3, column: 3, endLine: 3, endColumn: 11 },
      ],
    },
  ],
});
