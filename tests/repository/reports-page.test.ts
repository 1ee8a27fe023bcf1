import { readFileSync } from "node:fs";
import type * as Sarif from "sarif";
import { expect, test } from "vitest";
import { withSections } from "../../scripts/page-sections.js";
import { run } from "../cli/captured-world.js";

const page = "docs/reports.md";
const folder = "miniprogram/pages/cakes";

test("shows what the command really writes", async () => {
  const sections = {
    sarif: await showFirstResult(),
    github: await show("github", "console"),
    gitlab: await show("gitlab", "json"),
    junit: await show("junit", "xml"),
    markdown: await show("markdown", "markdown"),
  };
  await expect(withSections(readFileSync(page, "utf8"), sections)).toMatchFileSnapshot(`../../${page}`);
});

async function show(format: string, language: string): Promise<string> {
  const text = await write(format);
  return language === "console"
    ? `\`\`\`console\n$ npx miniprogram-network check ${folder} --format ${format}\n${text}\`\`\``
    : `    npx miniprogram-network check ${folder} --format ${format}\n\n\`\`\`${language}\n${text}\`\`\``;
}

async function showFirstResult(): Promise<string> {
  const log: Sarif.Log = JSON.parse(await write("sarif"));
  return `\`\`\`json\n${JSON.stringify(log.runs[0]?.results?.[0], null, 2)}\n\`\`\``;
}

async function write(format: string): Promise<string> {
  const { stdout, stderr } = await run(["check", folder, "--format", format], { cwd: "tests/projects/bakery" });
  expect(stderr).toBe("");
  return stdout;
}
