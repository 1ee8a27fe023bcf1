import { resolve } from "node:path";
import { ESLint } from "eslint";
import plugin from "../../src/index.js";
import { runCommand } from "./run-command.js";

/** A finding of either host, so that they can be compared. */
export interface Found {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number | undefined;
  readonly endColumn: number | undefined;
  readonly rule: string;
  readonly severity: "error" | "warning";
}

export interface Checked {
  readonly status: number;
  readonly findings: readonly Found[];
}

/** What the command finds in a folder. */
export async function checkByCommand(folder: string, ...flags: readonly string[]): Promise<Checked> {
  const { status, stdout } = await runCommand(folder, "check", "--format", "json", ...flags);
  const report: { readonly findings: readonly Found[] } = JSON.parse(stdout);
  const findings = report.findings.map(({ file, line, column, endLine, endColumn, rule, severity }) => {
    return { file, line, column, endLine, endColumn, rule: rule.replace("miniprogram-network/", ""), severity };
  });
  return { status, findings: sort(findings) };
}

/** What ESLint finds there with a preset and nothing else. */
export async function checkByEslint(folder: string, preset: "recommended" | "strict"): Promise<readonly Found[]> {
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
