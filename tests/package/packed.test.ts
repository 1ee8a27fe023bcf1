import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const name = "eslint-plugin-miniprogram-network";
const shop = resolve("examples/coffee-shop");

/** A page that only a TypeScript parser reads; line 3 calls a host that is not declared, and without TLS. */
const page = `interface Query { readonly id: string }
Page({ onLoad(query: Query) {
  wx.downloadFile({ url: "http://img.coffee.example/" + query.id, fail: console.warn });
} });
`;

const expected = [
  ...readFileSync("tests/examples/coffee-shop.txt", "utf8").trim().split("\n"),
  "miniprogram/pages/menu/beans.ts:3 no-insecure-protocol",
  "miniprogram/pages/menu/beans.ts:3 no-unlisted-domain",
].sort();

let folder = "";

/** The package as npm would unpack it, beside the repository's other packages, in a project of its own. */
beforeAll(() => {
  if (!existsSync("dist/src/index.js")) throw new Error("There is no build to pack: npm run build.");
  folder = mkdtempSync(join(tmpdir(), "coffee-shop-"));
  cpSync(shop, folder, { recursive: true });
  writeFileSync(join(folder, "miniprogram/pages/menu/beans.ts"), page);
  writeFileSync(join(folder, "esm.config.mjs"), `import network from "${name}";\nexport default network.configs.strict;\n`);
  writeFileSync(join(folder, "common.config.cjs"), `module.exports = [...require("${name}").configs.strict];\n`);
  const modules = join(folder, "node_modules");
  mkdirSync(modules);
  for (const entry of readdirSync("node_modules")) symlinkSync(resolve("node_modules", entry), join(modules, entry), "junction");
  execFileSync("npm", ["pack", "--ignore-scripts", "--silent", "--pack-destination", folder], { shell: process.platform === "win32" });
  const tarball = readdirSync(folder).find((file) => file.endsWith(".tgz")) ?? "";
  execFileSync("tar", ["-xzf", tarball], { cwd: folder });
  cpSync(join(folder, "package"), join(modules, name), { recursive: true });
  rmSync(join(folder, "package"), { recursive: true });
}, 60_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(["esm.config.mjs", "common.config.cjs"])("eslint . with %s", (config) => {
  test("finds in the packed example what is planted", () => {
    const { status, stdout, stderr } = runNode("node_modules/eslint/bin/eslint.js", "-c", config, "-f", "json", ".");
    expect(stderr).toBe("");
    expect(status).toBe(1);
    expect(describeFound(stdout)).toEqual(expected);
  }, 60_000);
});

test("the command runs from the package", () => {
  const { status, stdout } = runNode(`node_modules/${name}/dist/src/cli/bin.js`, "check", "--strict", "--format", "json");
  expect(status).toBe(1);
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] };
  const found = findings.map(({ file, line, rule }) => `${file}:${line} ${rule.replace("miniprogram-network/", "")}`);
  expect(found.sort()).toEqual(expected);
}, 60_000);

test("each rule's page is where the rule says", () => {
  const script = `import(${JSON.stringify(name)}).then(({ default: { rules } }) =>
    console.log(JSON.stringify(Object.values(rules).map(({ meta }) => meta.docs.url).filter((url) => !fs.existsSync(new URL(url))))))`;
  const { stdout } = runNode("-e", script);
  expect(JSON.parse(stdout)).toEqual([]);
});

interface Finding {
  readonly file: string;
  readonly line: number;
  readonly rule: string;
}

interface Result {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly line: number; readonly message: string }[];
}

/** `file:line rule`, as in the list of what is planted; without a rule, the message of the parser. */
function describeFound(json: string): readonly string[] {
  const results = JSON.parse(json) as readonly Result[];
  const start = Math.max(...results.map(({ filePath }) => filePath.lastIndexOf(`coffee-shop-`)));
  return results
    .flatMap(({ filePath, messages }) => {
      const file = filePath.slice(start).replaceAll("\\", "/").replace(/^[^/]*\//u, "");
      return messages.map((found) => `${file}:${found.line} ${found.ruleId?.replace("miniprogram-network/", "") ?? found.message}`);
    })
    .sort();
}

function runNode(...args: readonly string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
  return spawnSync(process.execPath, args, { cwd: folder, encoding: "utf8", maxBuffer: 1e8, env: { ...process.env, LC_ALL: "C" } });
}
