import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { rules as definitions } from "../../rules/index.js";
import { checkByCommand } from "../examples/check-folder.js";

/** Where oxlint is. It is no dependency: not all of its packages for other systems can be had, without which npm locks none. */
const binary = process.env["OXLINT"];
const whySkipped = binary === undefined ? "no oxlint: name its bin/oxlint in OXLINT" : undefined;
const plugin = fileURLToPath(new URL("../../dist/src/index.js", import.meta.url));

interface OxlintReport {
  readonly diagnostics: readonly { readonly code: string; readonly filename: string; readonly labels: readonly { readonly span: { readonly line: number; readonly column: number } }[] }[];
}

describe.skipIf(binary === undefined)(`oxlint with this plugin${whySkipped === undefined ? "" : ` (${whySkipped})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "oxlint-"));
  const config = join(folder, "oxlint.json");
  const rules = Object.fromEntries(definitions.map(({ name }) => [`miniprogram-network/${name}`, "error"]));
  writeFileSync(config, JSON.stringify({ jsPlugins: [plugin], categories: { correctness: "off" }, rules }));

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  test.each(["examples/coffee-shop", "tests/projects/noodle-bar", "tests/projects/dumpling-cart"])("finds in the scripts of %s what the command finds", async (project) => {
    const { stdout } = spawnSync(process.execPath, [binary ?? "", "--config", config, "--format=json", "."], { cwd: resolve(project), encoding: "utf8" });
    const { diagnostics }: OxlintReport = JSON.parse(stdout);
    const found = diagnostics.map(({ code, filename, labels: [label] }) => `${filename}:${label?.span.line ?? 0} ${/\((.*)\)/u.exec(code)?.[1] ?? code}`);
    const { findings } = await checkByCommand(project, "--strict");
    const expected = findings.filter(({ file }) => file.endsWith(".js") || file.endsWith(".ts")).map(({ file, line, rule }) => `${file}:${line} ${rule}`);
    expect(found.sort()).toEqual(expected.sort());
    expect(found).not.toEqual([]);
  }, 60_000);
});
