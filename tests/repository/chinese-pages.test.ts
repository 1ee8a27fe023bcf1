import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.js";
import type { NetworkRule } from "../../src/lint/network-rule.js";
import { collectFiles } from "./source-files.js";

/** Pages that are in English only: for people who work on the plugin. */
const englishOnly: ReadonlySet<string> = new Set(["docs/architecture.md", "docs/benchmark.md", "docs/platform-facts.md"]);

const pages = collectFiles(["docs"], [".md"]).filter(({ path }) => !path.startsWith("docs/zh-CN/"));
const translated = pages.filter(({ path }) => !englishOnly.has(path)).map(({ path, text }) => ({ path, text, twin: path.replace("docs/", "docs/zh-CN/") }));

const headings = ["## 规则详情", "### 错误示例", "### 正确示例", "## 选项", "## 何时不使用", "## 平台参考"];

test("every page has its twin, and no other page is there", () => {
  expect(translated.filter(({ twin }) => !existsSync(twin)).map(({ path }) => path)).toEqual([]);
  expect([...englishOnly].filter((path) => !existsSync(path) || existsSync(path.replace("docs/", "docs/zh-CN/")))).toEqual([]);
  expect(collectFiles(["docs/zh-CN"], [".md"]).map(({ path }) => path)).toEqual(translated.map(({ twin }) => twin).sort());
});

describe.each(translated)("$twin", ({ path, text, twin }) => {
  test("has the samples of its twin, and as many headings", () => {
    const chinese = readFileSync(twin, "utf8");
    expect(collectCode(chinese)).toEqual(collectCode(text));
    expect(levelsOf(chinese)).toEqual(levelsOf(text));
  });

  test("leads to its twin", () => {
    expect(readFileSync(twin, "utf8")).toContain(`[English](${twin.includes("/rules/") ? "../../rules" : ".."}/${path.split("/").at(-1) ?? ""})`);
  });
});

describe.each(rules)("$name", ({ name, meta }) => {
  const text = readFileSync(`docs/zh-CN/rules/${name}.md`, "utf8");

  test("its page begins with what the rule says of itself", () => {
    const [title, , description, , presets = ""] = text.split("\n");
    expect([title, description]).toEqual([`# miniprogram-network/${name}`, `${meta.chinese.description}。`]);
    expect(presets.startsWith(describePresets(meta)) ? "as in meta" : presets).toBe("as in meta");
  });

  test("its page has the headings that all pages have, and names every option", () => {
    expect(text.split("\n").filter((line) => /^##+ /u.test(line))).toEqual(headings);
    expect(Object.keys(meta.defaultOptions).filter((option) => !text.includes(`\`${option}\``))).toEqual([]);
  });
});

test("the two README lead to each other, and name the same commands", () => {
  const [english, chinese] = [readFileSync("README.md", "utf8"), readFileSync("README.zh-CN.md", "utf8")];
  expect(english).toContain("](README.zh-CN.md)");
  expect(chinese).toContain("](README.md)");
  expect(levelsOf(chinese)).toEqual(levelsOf(english));
  const commandsOf = (page: string): readonly string[] => [...page.matchAll(/^ {4}\S.*$/gmu)].map(([line]) => line);
  expect(commandsOf(chinese)).toEqual(commandsOf(english));
});

function describePresets({ recommended, strict }: NetworkRule["meta"]): string {
  if (recommended === "off") return `仅在 \`strict\` 中启用，级别为 \`${strict}\`。`;
  if (recommended === strict) return `在 \`recommended\` 和 \`strict\` 中的级别为 \`${strict}\`。`;
  return `在 \`recommended\` 中的级别为 \`${recommended}\`，在 \`strict\` 中为 \`${strict}\`。`;
}

/** What the command writes is generated, in the page's own language. */
function collectCode(page: string): readonly string[] {
  const written = page.replaceAll(/<!-- (\S+) -->[\s\S]*?<!-- \/\1 -->/gu, "");
  return [...written.matchAll(/^```[\s\S]*?^```$/gmu)].map(([code]) => code);
}

function levelsOf(page: string): readonly string[] {
  return [...page.replaceAll(/^```[\s\S]*?^```$/gmu, "").matchAll(/^#+(?= )/gmu)].map(([level]) => level);
}
