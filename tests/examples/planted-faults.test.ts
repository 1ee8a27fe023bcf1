import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.js";
import { checkByCommand, checkByEslint } from "./check-folder.js";
import type { Found } from "./check-folder.js";
import { runCommand } from "./run-command.js";

describe.each(["coffee-shop", "coffee-rush"])("examples/%s", (name) => {
  const folder = `examples/${name}`;
  /** What is planted, `file:line rule`, one a line, by all rules; quiet twins stand beside it. */
  const planted = readFileSync(`tests/examples/${name}.txt`, "utf8").trim().split("\n");

  test("the command finds what is planted and nothing else", async () => {
    const { findings } = await checkByCommand(folder, "--strict");
    expect(describeAll(findings)).toEqual(planted);
  });

  test("the command finds, without --strict, what the recommended rules say", async () => {
    const { status, findings } = await checkByCommand(folder);
    const quiet = rules.filter((rule) => rule.meta.recommended === "off").map((rule) => rule.name);
    expect(describeAll(findings)).toEqual(planted.filter((line) => !quiet.some((name) => line.endsWith(` ${name}`))));
    expect(status).toBe(1);
  });

  test.each(["recommended", "strict"] as const)("ESLint finds the same as the command: %s", async (preset) => {
    const { findings } = await checkByCommand(folder, ...(preset === "strict" ? ["--strict"] : []));
    expect(await checkByEslint(folder, preset)).toEqual(findings);
  });
});

test("the command says nothing of server code", async () => {
  const { status, stdout } = await runCommand("examples/coffee-shop/cloudfunctions", "check", "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({ findings: [] });
  expect(status).toBe(0);
});

function describeAll(found: readonly Found[]): readonly string[] {
  return found.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}
