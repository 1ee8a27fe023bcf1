import { describe, expect, test } from "vitest";
import { describeRelated } from "../../src/lint/message-text.js";
import { defineRule } from "../../src/lint/network-rule.js";
import type { NetworkRule } from "../../src/lint/network-rule.js";
import type { Problem } from "../../src/lint/problem.js";
import { checkScript } from "../../src/lint/run-rule.js";
import { createAnalyser } from "../../src/network/analyse-script.js";
import { parseScript } from "../../src/syntax/script/parse-script.js";
import type { ScriptFile } from "../../src/syntax/script/script-file.js";
import { SourceText } from "../../src/syntax/source-text.js";
import { noModules } from "../../src/values/abstract/modules.js";

/** Reports the scheme of every URL, with the whole URL in the data. */
const rule: NetworkRule = defineRule({
  name: "probe",
  meta: {
    description: "Disallow schemes",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: { scheme: "{{ scheme }} of {{url}} for {{nobody}}.", secure: "Use {{scheme}}s." },
    chinese: { description: "禁止协议", messages: { scheme: "{{url}} 的 {{scheme}} 给 {{nobody}}。", secure: "使用 {{scheme}}s。" } },
    schema: { type: "object" },
    defaultOptions: {},
  },
  check: {
    call(call, { reportUrl }) {
      for (const { scheme, display } of call.urls) {
        if (!scheme?.place) continue;
        const { range } = scheme.place;
        reportUrl(call, scheme, {
          messageId: "scheme",
          data: { scheme: scheme.value, url: display },
          fix: [{ range, text: "https" }],
          suggest: [{ messageId: "secure", data: { scheme: scheme.value }, edits: [{ range, text: "https" }] }],
        });
      }
    },
  },
});

const settings = { domains: undefined, locale: "en", minBaseLibrary: undefined, platforms: undefined } as const;

function parse(path: string, text: string): ScriptFile {
  const parse = parseScript(new SourceText(path, text));
  if (!parse.ok) throw new Error(parse.message);
  return parse.file;
}

function judge(code: string, config = "", platforms?: ReadonlySet<string>): readonly Problem[] {
  const other = parse("/shop/config.js", config);
  const analyser = createAnalyser({ ...noModules, load: () => ({ kind: "script", file: other }) });
  const script = analyser.analyse(parse("/shop/pages/menu.js", code));
  return checkScript(rule, script, { options: {}, settings: { ...settings, platforms }, project: undefined });
}

function textOf({ source, range }: Problem): string {
  return source.text.slice(...range);
}

describe("a part of a URL", () => {
  test("in this file is reported at itself, with its edits", () => {
    const [problem, ...others] = judge(`const host = "http://a.example";\nwx.request({ url: host + "/menu" });`);
    expect(others).toEqual([]);
    expect(problem && textOf(problem)).toBe("http");
    expect(problem?.range).toEqual([14, 18]);
    expect(problem?.message).toBe("http of http://a.example/menu for {{nobody}}.");
    expect(problem?.fix).toEqual([{ range: [14, 18], text: "https" }]);
    expect(problem?.suggestions.map(({ message }) => message)).toEqual(["Use https."]);
    expect(problem?.related).toEqual([]);
  });

  test("is reported once for all calls that it reaches", () => {
    const code = `const host = "http://a.example";\nwx.request({ url: host + "/menu" });\nwx.request({ url: host + "/cart" });`;
    const problems = judge(code);
    expect(problems.map(textOf)).toEqual(["http"]);
    expect(problems[0]?.calls.map(({ node }) => node.loc?.start.line ?? node.range[0])).toHaveLength(2);
  });

  test("in another file is reported at the URL expression, once, without edits", () => {
    const code = `import { host } from "../config";\nwx.request({ url: host + "/menu" });\nwx.request({ url: host + "/cart" });`;
    const problems = judge(code, `\n\nexport const host = "http://a.example";`);
    expect(problems.map(textOf)).toEqual([`host + "/menu"`]);
    const [problem] = problems;
    expect(problem?.calls).toHaveLength(2);
    expect(problem?.fix).toEqual([]);
    expect(problem?.suggestions).toEqual([]);
    expect(problem?.related.map(({ place }) => place.source.text.slice(...place.range))).toEqual(["http"]);
    const project = { root: "/shop" };
    expect(problem && describeRelated(problem.related, problem.source, project, "en")).toBe(" Written in config.js:3.");
  });

  test("that is not written as it reads is reported without edits", () => {
    const [problem] = judge(`wx.request({ url: "http:\\u002f/a.example" });`);
    expect(problem?.message).toContain("http of http://a.example");
    expect(problem?.fix).toEqual([]);
    expect(problem?.suggestions).toEqual([]);
  });
});

describe("in Chinese", () => {
  test("no space stands between characters, and places end the sentence", () => {
    const config = parse("/shop/config.js", `\n\nexport const host = "http://a.example";`);
    const analyser = createAnalyser({ ...noModules, load: () => ({ kind: "script", file: config }) });
    const code = `import { host } from "../config";\nwx.request({ url: host + "/menu" });`;
    const script = analyser.analyse(parse("/shop/pages/menu.js", code));
    const [problem] = checkScript(rule, script, { options: {}, settings: { ...settings, locale: "zh-CN" }, project: undefined });
    expect(problem?.message).toBe("http://a.example/menu 的 http 给 {{nobody}}。");
    expect(problem?.related.map(({ message }) => message)).toEqual(["写在此处。"]);
    expect(problem && describeRelated(problem.related, problem.source, { root: "/shop" }, "zh-CN")).toBe("写在 config.js:3。");
  });
});

describe("related places", () => {
  const source = new SourceText("/shop/pages/menu.js", "\n\n\n");
  const place = { source: new SourceText("/shop/config/hosts.js", "\n\nx"), range: [2, 3] } as const;

  test("are named relative to the reported file's folder where there is no project", () => {
    const near = { ...place, source: new SourceText("/shop/pages/hosts.js", "\n\nx") };
    expect(describeRelated([{ place: near, message: "Written here." }], source, undefined, "en")).toBe(" Written in hosts.js:3.");
  });

  test("in the same file have a line only", () => {
    const here = { source, range: [1, 2] } as const;
    expect(describeRelated([{ place: here, message: "Declared here." }], source, undefined, "en")).toBe(" Declared on line 2.");
    expect(describeRelated([{ place: here, message: "声明在此处。" }], source, undefined, "zh-CN")).toBe("声明在第 2 行。");
  });

  test("outside the root are named relative to the folder of project.config.json", () => {
    const project = { root: "/shop/miniprogram", base: "/shop" };
    expect(describeRelated([{ place, message: "Written here." }], source, project, "en")).toBe(" Written in config/hosts.js:3.");
  });
});

test("calls of platforms that are not asked for are left out", () => {
  const code = `wx.request({ url: "http://a.example" });\nuni.request({ url: "http://b.example" });`;
  expect(judge(code)).toHaveLength(2);
  expect(judge(code, "", new Set(["uni"])).map(({ message }) => message)).toEqual([
    "http of http://b.example for {{nobody}}.",
  ]);
});

test("a text that stands in two places of another file is one problem, which names both", () => {
  const [only, ...others] = judge("import { base } from './config';\nwx.request({ url: base });", "export const base = vip ? 'http://a.cn' : 'http://a.cn';");
  expect(others).toEqual([]);
  expect(only?.related.map(({ place }) => place.range[0])).toEqual([27, 43]);
});
