import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.js";
import type { NetworkRule } from "../../src/lint/network-rule.js";
import { collectAnchors } from "./markdown-anchors.js";
import { collectFiles } from "./source-files.js";

/** Pages that are in English only: for people who work on the plugin. */
const englishOnly: ReadonlySet<string> = new Set(["docs/architecture.md", "docs/benchmark.md", "docs/platform-facts.md"]);

const pages = collectFiles(["docs"], [".md"]).filter(({ path }) => !path.startsWith("docs/zh-CN/"));
const translated = pages
  .filter(({ path }) => !englishOnly.has(path))
  .map(({ path, text }) => ({ path, text, twin: path.replace("docs/", "docs/zh-CN/") }));

/** What no line of Chinese has. */
const badlySet: readonly RegExp[] = [
  // A character beside a Latin word or code without a space, and a space beside a character or a mark.
  /\p{Script=Han}[A-Za-z0-9`]|[A-Za-z0-9`]\p{Script=Han}|\p{Script=Han} \p{Script=Han}|[，。；：、？！（）“”] | [，。；：、？！（）“”]/u,
  // Marks and brackets of English.
  /\p{Script=Han}[,;:?!()]|[,;?!(]\p{Script=Han}|\p{Script=Han}\.(?!\w)/u,
];

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

  test("has the names, the items and the links of its twin, section by section", () => {
    const chinese = readFileSync(twin, "utf8").replace(/^\[English\].*$/mu, "");
    const partsOf = (page: string, file: string): readonly object[] =>
      sectionsOf(page).map((section) => ({
        names: collectNames(section),
        items: section.match(/^ *(?:-|\|) /gmu)?.length ?? 0,
        commands: section.match(/^ {4}(?=\S)[^#\n]*?(?= *(?:# |$))/gmu) ?? [],
        links: collectLinks(section, file),
      }));
    expect(partsOf(chinese, twin)).toEqual(partsOf(text, path));
  });
});

test.each([...translated.map(({ twin }) => twin), "README.zh-CN.md"])("%s is set as Chinese is", (path) => {
  const lines = proseOf(readFileSync(path, "utf8")).split("\n");
  expect(lines.filter((line) => badlySet.some((pattern) => pattern.test(line)))).toEqual([]);
});

describe.each(rules)("$name", ({ name, meta }) => {
  const text = readFileSync(`docs/zh-CN/rules/${name}.md`, "utf8");

  test("its page begins with what the rule says of itself", () => {
    const [title, , description, , presets = ""] = text.split("\n");
    expect([title, description]).toEqual([`# miniprogram-network/${name}`, `${meta.chinese.description}。`]);
    expect(presets.startsWith(describePresets(meta)) ? "as in meta" : presets).toBe("as in meta");
  });

  test("its page says beside them what the rule can change", () => {
    const [, , , , presets = ""] = text.split("\n");
    const told = { fix: /自动修复/u.test(presets), suggestion: /(?<!不提供修改)建议/u.test(presets) };
    expect(told).toEqual({ fix: meta.fixable ?? false, suggestion: meta.hasSuggestions ?? false });
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

/** The text of a page under each of its headings, without samples. */
function sectionsOf(page: string): readonly string[] {
  return withoutCode(page).split(/^#+ .*$/mu);
}

function withoutCode(page: string): string {
  return page.replaceAll(/<!-- (\S+) -->[\s\S]*?<!-- \/\1 -->/gu, "").replaceAll(/^```[\s\S]*?^```$/gmu, "");
}

/** What stands in back quotes. */
function collectNames(section: string): readonly string[] {
  return [...new Set([...section.matchAll(/`([^`\n]+)`/gu)].map(([, name = ""]) => name))].sort();
}

/** Where the links lead, as if all pages were English: files by their path, headings by their number in the page. */
function collectLinks(section: string, from: string): readonly string[] {
  return [...section.matchAll(/\]\(([^)\s]+)\)/gu)].map(([, target = ""]) => toPlace(target, from)).sort();
}

function toPlace(target: string, from: string): string {
  if (/^https?:/u.test(target)) return target;
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? from : join(dirname(from), file);
  const english = path.replace("docs/zh-CN/", "docs/").replace("README.zh-CN.md", "README.md");
  return anchor === undefined ? english : `${english}#${collectAnchors(readFileSync(path, "utf8")).indexOf(anchor)}`;
}

/** Without code, and with links as they are read. */
function proseOf(page: string): string {
  return withoutCode(page)
    .replaceAll(/^ {4}.*$/gmu, "")
    .replaceAll(/^ *- /gmu, "")
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/gu, "$1")
    .replaceAll(/ *\| */gu, "|");
}

function levelsOf(page: string): readonly string[] {
  return [...page.replaceAll(/^```[\s\S]*?^```$/gmu, "").matchAll(/^#+(?= )/gmu)].map(([level]) => level);
}
