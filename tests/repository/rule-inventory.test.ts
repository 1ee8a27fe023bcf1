import { existsSync } from "node:fs";
import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.js";
import plugin from "../../src/index.js";
import type { NetworkRule } from "../../src/lint/network-rule.js";
import { readRulePages } from "./rule-pages.js";
import { collectFiles } from "./source-files.js";

const names = collectFiles(["rules"], [".ts"])
  .filter(({ path }) => path !== "rules/index.ts" && !path.startsWith("rules/zh-CN/"))
  .map((file) => basename(file.path, ".ts"));
const pages = readRulePages();
const requiredHeadings = [
  "## Rule details",
  "### Incorrect",
  "### Correct",
  "## Options",
  "## When not to use it",
  "## Platform reference",
];

test("rules/index.ts lists every rule in alphabetical order", () => {
  expect(rules.map((rule) => rule.name)).toEqual(names);
});

test("the plugin has the rules of the list and no others", () => {
  expect(Object.keys(plugin.rules).sort()).toEqual(names);
});

test("a page for each rule and no other", () => {
  expect(pages.map((page) => page.name)).toEqual(names);
});

describe.each(rules)("$name", ({ name, meta }) => {
  test("has a test", () => {
    expect(existsSync(`tests/rules/${name}.test.ts`)).toBe(true);
  });

  test("its page has the headings that all pages have", () => {
    const headings = pages.find((page) => page.name === name)?.headings ?? [];
    expect(headings[0]).toBe(`# miniprogram-network/${name}`);
    expect(headings.filter((heading) => requiredHeadings.includes(heading))).toEqual(requiredHeadings);
  });

  test("its page begins with what the rule says of itself", () => {
    const [, description, , presets = ""] = pages.find((page) => page.name === name)?.text.split("\n").slice(1) ?? [];
    expect(description).toBe(`${meta.description}.`);
    expect(presets.startsWith(describePresets(meta)) ? "as in meta" : presets).toBe("as in meta");
    expect(presets.includes("No fix")).toBe(!meta.hasSuggestions && !meta.fixable);
  });

  test("its page names every option and its default", () => {
    const text = pages.find((page) => page.name === name)?.text ?? "";
    const options = Object.keys(meta.defaultOptions);
    expect(options.filter((option) => !text.includes(`\`${option}\``) && !text.includes(`"${option}"`))).toEqual([]);
  });

  test("its description begins with what it does", () => {
    expect(meta.description).toMatch(/^(Disallow|Require|Enforce) .+[^. ]$/u);
  });

  test("its messages end with a period", () => {
    const open = Object.values(meta.messages).filter((message) => !message.endsWith("."));
    expect(open).toEqual([]);
  });

  test("both configurations have decided on it", () => {
    expect(findEntry(plugin.configs.recommended, name)).toEqual([meta.recommended]);
    expect(findEntry(plugin.configs.strict, name)).toEqual([meta.strict, ...[meta.strictOptions ?? []].flat()]);
  });
});

function describePresets({ recommended, strict }: NetworkRule["meta"]): string {
  if (recommended === "off") return `Only in \`strict\`, as \`${strict}\`.`;
  if (recommended === strict) return `In \`recommended\` and \`strict\` as \`${strict}\`.`;
  return `In \`recommended\` as \`${recommended}\`, in \`strict\` as \`${strict}\`.`;
}

interface WithRules {
  readonly rules?: Readonly<Partial<Record<string, unknown>>>;
}

/** Severity and options. */
function findEntry(config: readonly WithRules[], name: string): unknown {
  const key = `miniprogram-network/${name}`;
  return [config.findLast((part) => part.rules?.[key] !== undefined)?.rules?.[key] ?? "off"].flat();
}
