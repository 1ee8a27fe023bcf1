import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withSections } from "../../scripts/page-sections.js";
import type { Locale } from "../../src/locale/locale.js";
import { run } from "../cli/captured-world.js";

const bakery = "tests/projects/bakery";
const busStop = "tests/projects/bus-stop";

test.each([
  ["docs/cli.md", "en"],
  ["docs/zh-CN/cli.md", "zh-CN"],
] as const)("%s shows what the command really writes", async (page, locale) => {
  const show = (cwd: string, ...argv: readonly string[]): Promise<string> => showRun(cwd, locale, argv);
  const sections = {
    help: await show(".", "--help"),
    "help-check": await show(".", "check", "--help"),
    check: await show(bakery, "check"),
    "check-json": await show(busStop, "check", "pages/stop", "--format", "json"),
    "help-merge": await show(".", "merge", "--help"),
    "help-domains": await show(".", "domains", "--help"),
    domains: await show(bakery, "domains"),
    "domains-json": await show(busStop, "domains", "--format", "json"),
    "help-calls": await show(".", "calls", "--help"),
    calls: await show(bakery, "calls"),
    "calls-json": await show(bakery, "calls", "miniprogram/utils", "--format", "json"),
    "help-init": await show(".", "init", "--help"),
    "help-explain": await show(".", "explain", "--help"),
    explain: await show(bakery, "explain", "miniprogram/pages/cakes/cakes.js:10"),
    "help-certs": await show(".", "certs", "--help"),
    "explain-wrapper": await show(bakery, "explain", "miniprogram/utils/http.js:2"),
    "explain-origin": await show(bakery, "explain", "miniprogram/config.js:1"),
  };
  await expect(withSections(readFileSync(page, "utf8"), sections)).toMatchFileSnapshot(`../../${page}`);
});

async function showRun(cwd: string, locale: Locale, argv: readonly string[]): Promise<string> {
  const { stdout, stderr } = await run(argv, { cwd, locale });
  expect(stderr).toBe("");
  return `\`\`\`console\n$ npx miniprogram-network ${argv.join(" ")}\n${stdout}\`\`\``;
}
