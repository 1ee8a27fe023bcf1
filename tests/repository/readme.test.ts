import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { rules } from "../../rules/index.js";
import { withSections } from "../../scripts/page-sections.js";
import { rulesTable } from "../../scripts/rules-table.js";
import { readSettings } from "../../src/lint/read-settings.js";
import type { Locale } from "../../src/locale/locale.js";
import { nodeFileSystem } from "../../src/project/files/file-system.js";
import { runCommand } from "../examples/run-command.js";

const readme = readFileSync("README.md", "utf8");

test.each([
  ["README.md", "en"],
  ["README.zh-CN.md", "zh-CN"],
] as const)("%s has the rules and the example's output as they are", async (path, locale) => {
  const sections = { rules: rulesTable(rules, locale), example: await describeExample(locale) };
  await expect(withSections(readFileSync(path, "utf8"), sections)).toMatchFileSnapshot(`../../${path}`);
});

test.each(["npm ci && npm test", "npm ci && npm run example"])("README names %s", (command) => {
  expect(readme).toContain(`    ${command}\n`);
});

test("the build server runs what README says", () => {
  const script = readFileSync(".ci/run", "utf8");
  expect(script).toMatch(/^npm ci$/mu);
  expect(script).toMatch(/^npm test( |$)/mu);
});

test("the page of settings has a section for each setting", () => {
  const [fault] = readSettings({ nothing: true }, "/", nodeFileSystem).faults;
  // Other sections begin with a capital letter.
  const names = [...readFileSync("docs/settings.md", "utf8").matchAll(/^## ([a-z]\w*)$/gmu)].map((match) => match[1]);
  expect(fault).toContain(`there are ${names.join(", ")}.`);
});

/** One page of the coffee shop, and the summary. */
async function describeExample(locale: Locale): Promise<string> {
  const { stdout } = await runCommand(".", "check", "examples/coffee-shop", "--locale", locale);
  const blocks = stdout.trimEnd().split("\n\n");
  const shown = blocks.filter((block) => block.startsWith("miniprogram/pages/order/") || block.startsWith("✖"));
  return ["```text", shown.join("\n\n"), "```"].join("\n");
}
