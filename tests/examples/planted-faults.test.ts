import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.js";
import plugin from "../../src/index.js";
import { runCommand } from "./run-command.js";

interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
  readonly rule: string;
  readonly severity: "error" | "warning";
}

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

interface Checked {
  readonly status: number;
  readonly findings: readonly Found[];
}

async function checkByCommand(folder: string, ...flags: readonly string[]): Promise<Checked> {
  const { status, stdout } = await runCommand(folder, "check", "--format", "json", ...flags);
  const report: { readonly findings: readonly Found[] } = JSON.parse(stdout);
  const findings = report.findings.map(({ file, line, column, endLine, endColumn, rule, severity }) => {
    return { file, line, column, endLine, endColumn, rule: rule.replace("miniprogram-network/", ""), severity };
  });
  return { status, findings: sort(findings) };
}

async function checkByEslint(folder: string, preset: "recommended" | "strict"): Promise<readonly Found[]> {
  const cwd = resolve(folder);
  const eslint = new ESLint({ cwd, overrideConfigFile: true, overrideConfig: plugin.configs[preset] });
  const results = await eslint.lintFiles(["."]);
  const found = results.flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, line, column, endLine, endColumn, severity }): Found => {
      const file = filePath.slice(cwd.length + 1).replaceAll("\\", "/");
      const rule = ruleId?.replace("miniprogram-network/", "") ?? "parser";
      return { file, line, column, endLine, endColumn, rule, severity: severity === 2 ? "error" : "warning" };
    }),
  );
  return sort(found);
}

function sort(found: readonly Found[]): readonly Found[] {
  const order = ({ file, line, column, rule }: Found): string =>
    [file, String(line).padStart(5, "0"), String(column).padStart(5, "0"), rule].join(" ");
  return [...found].sort((one, other) => (order(one) < order(other) ? -1 : 1));
}

function describeAll(found: readonly Found[]): readonly string[] {
  return found.map(({ file, line, rule }) => `${file}:${line} ${rule}`);
}
