import { readFileSync } from "node:fs";
import type * as Sarif from "sarif";
import { expect, test } from "vitest";
import { withSections } from "../../scripts/page-sections.js";
import type { Locale } from "../../src/locale/locale.js";
import { run } from "../cli/captured-world.js";

const folder = "miniprogram/pages/cakes";

test.each([
  ["docs/reports.md", "en"],
  ["docs/zh-CN/reports.md", "zh-CN"],
] as const)("%s shows what the command really writes", async (page, locale) => {
  const sections = {
    sarif: await showFirstResult(locale),
    github: await show("github", "console", locale),
    gitlab: await show("gitlab", "json", locale),
    junit: await show("junit", "xml", locale),
    markdown: await show("markdown", "markdown", locale),
  };
  await expect(withSections(readFileSync(page, "utf8"), sections)).toMatchFileSnapshot(`../../${page}`);
});

async function show(format: string, language: string, locale: Locale): Promise<string> {
  const text = await write(format, locale);
  return language === "console"
    ? `\`\`\`console\n$ npx miniprogram-network check ${folder} --format ${format}\n${text}\`\`\``
    : `    npx miniprogram-network check ${folder} --format ${format}\n\n\`\`\`${language}\n${text}\`\`\``;
}

async function showFirstResult(locale: Locale): Promise<string> {
  const log: Sarif.Log = JSON.parse(await write("sarif", locale));
  return `\`\`\`json\n${JSON.stringify(log.runs[0]?.results?.[0], null, 2)}\n\`\`\``;
}

async function write(format: string, locale: Locale): Promise<string> {
  const { stdout, stderr } = await run(["check", folder, "--format", format], { cwd: "tests/projects/bakery", locale });
  expect(stderr).toBe("");
  return stdout;
}
