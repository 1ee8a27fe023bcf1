import { Linter } from "eslint";
import type { Rule } from "eslint";
import json from "@eslint/json";
import { describe, expect, it } from "vitest";
import { readDirectives } from "../../src/syntax/directives.js";
import type { CommentHabit, SourceComment } from "../../src/syntax/directives.js";
import { SourceText } from "../../src/syntax/source-text.js";

/** Reports every identifier or JSON string called `bad`: what ESLint then leaves standing is what we have to. */
const noBad: Rule.RuleModule = {
  create: (context) => ({
    Identifier(node) {
      if (node.name === "bad") context.report({ node, message: "Bad." });
    },
    String(node: Rule.Node) {
      const [start, end] = context.sourceCode.getRange(node);
      if (context.sourceCode.text.slice(start, end) === '"bad"') context.report({ node, message: "Bad." });
    },
  }),
};
const plugins = { json, toy: { rules: { one: noBad, two: noBad } } };

describe("readDirectives leaves the same problems standing as ESLint", () => {
  it.each([
    ["no comment", "bad;"],
    ["disable for the rest of the file", "bad;\n/* eslint-disable */\nbad;\nbad;"],
    ["disable and enable", "/* eslint-disable */\nbad;\n/* eslint-enable */\nbad;"],
    ["within one line", "bad; /* eslint-disable */ bad; /* eslint-enable */ bad;"],
    ["one rule only", "/* eslint-disable toy/one */\nbad;"],
    ["several rules with a reason", "/* eslint-disable toy/one, toy/two -- staging server */\nbad;"],
    ["all off, one on again", "/* eslint-disable */\nbad;\n/* eslint-enable toy/one */\nbad;"],
    ["one off, all on again", "/* eslint-disable toy/one */\nbad;\n/* eslint-enable */\nbad;"],
    ["one off, the other on again", "/* eslint-disable toy/one */\nbad;\n/* eslint-enable toy/two */\nbad;"],
    ["this line", "bad; // eslint-disable-line\nbad;"],
    ["this line, one rule", "bad; // eslint-disable-line toy/two\nbad;"],
    ["this line, in a block comment", "/* eslint-disable-line */ bad;\nbad;"],
    ["this line, over several lines", "bad; /* eslint-disable-line\n */ bad;"],
    ["next line", "// eslint-disable-next-line\nbad;\nbad;"],
    ["next line, in a block comment of several lines", "/* eslint-disable-next-line\n toy/one\n*/\nbad;\nbad;"],
    ["next line, and the comment's own", "bad; // eslint-disable-next-line toy/one\nbad;"],
    ["a line comment cannot disable the file", "// eslint-disable\nbad;"],
    ["a word that only begins alike", "/* eslint-disabled */\nbad;"],
    ["other text in front", "/* see eslint-disable */\nbad;"],
    ["a rule in quotes", '/* eslint-disable "toy/one" */\nbad;'],
    ["an unknown rule", "/* eslint-disable toy/three */\nbad;"],
    ["a line separator counts as a line break", "// eslint-disable-next-line\u2028bad;\nbad;"],
    ["Windows line ends", "/* eslint-disable-next-line */\r\nbad;\r\nbad;"],
    ["switching a rule off", "bad;\n/* eslint toy/one: off */"],
    ["switching a rule off by number", '/* eslint "toy/one": 0 */\nbad;'],
    ["two rules, one with options", '/* eslint toy/one: ["warn", { "max": 1 }], toy/two: off */\nbad;'],
    ["the first of two settings counts", "/* eslint toy/one: off */ /* eslint toy/one: error */\nbad;"],
    ["a line comment cannot configure", "// eslint toy/one: off\nbad;"],
    ["not a severity", "/* eslint toy/one: sometimes */\nbad;"],
    ["no value", "/* eslint toy/one */\nbad;"],
    ["an empty directive", "/* eslint */\nbad;"],
  ])("script: %s", (_, code) => {
    const expected = new Linter().verify(code, [
      { plugins, rules: { "toy/one": "error", "toy/two": "error" }, linterOptions: { reportUnusedDisableDirectives: "off" } },
    ]);
    expect(judge(code, "script")).toEqual(describeMessages(expected));
  });

  it.each([
    ["a line comment disables the file", '// eslint-disable\n["bad"]'],
    ["next line", '[\n// eslint-disable-next-line toy/one\n"bad",\n"bad"]'],
    ["this line", '["bad", // eslint-disable-line\n"bad"]'],
    ["block", '[/* eslint-disable */ "bad", /* eslint-enable */ "bad"]'],
    ["configuration", '// eslint toy/two: off\n["bad"]'],
  ])("JSON: %s", (_, code) => {
    const expected = new Linter().verify(
      code,
      [
        {
          files: ["**/*.json"],
          plugins,
          language: "json/jsonc",
          rules: { "toy/one": "error", "toy/two": "error" },
          linterOptions: { reportUnusedDisableDirectives: "off" },
        },
      ],
      "a.json",
    );
    expect(judge(code, "json")).toEqual(describeMessages(expected));
  });
});

it("hands on severity and options", () => {
  const code = '/* eslint toy/one: ["warn", { "max": 3 }], toy/two: 2 */';
  expect([...readDirectives(new SourceText("a.js", code), collectComments(code)).configured]).toEqual([
    ["toy/one", { severity: "warn", options: { max: 3 } }],
    ["toy/two", { severity: "error", options: undefined }],
  ]);
});

function judge(code: string, habit: CommentHabit): string[] {
  const source = new SourceText("a.js", code);
  const directives = readDirectives(source, collectComments(code), habit);
  const problems: string[] = [];
  for (const { index } of code.matchAll(/\bbad(?=;|")/g)) {
    const at = source.locate(habit === "json" ? index - 1 : index);
    for (const rule of ["toy/one", "toy/two"]) {
      if (directives.configured.get(rule)?.severity === "off" || directives.findDisabling(rule, at)) continue;
      problems.push(`${at.line}:${at.column} ${rule}`);
    }
  }
  return problems.sort();
}

/** The samples have no strings that look like comments. */
function collectComments(code: string): SourceComment[] {
  return [...code.matchAll(/\/\*[^]*?\*\/|\/\/.*/g)].map(({ 0: text, index }) => ({
    kind: text.startsWith("//") ? "line" : "block",
    range: [index, index + text.length],
  }));
}

/** Without ESLint's own complaints about odd comments. */
function describeMessages(messages: readonly Linter.LintMessage[]): string[] {
  return messages
    .filter((message) => message.message === "Bad.")
    .map((message) => `${message.line}:${message.column} ${message.ruleId}`)
    .sort();
}
