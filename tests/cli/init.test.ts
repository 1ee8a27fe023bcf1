import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createNodeWorld } from "../../src/cli/node-world.js";
import { memoryWorld, run } from "./captured-world.js";
import type { Run } from "./captured-world.js";

const name = "eslint-plugin-miniprogram-network";

const project = {
  "project.config.json": '{ "appid": "wx1" }\n',
  "app.json": '{ "pages": ["pages/cake/cake"], "networkTimeout": { "request": 9000 } }\n',
  "app.js": "App({});\n",
  "pages/cake/cake.js": 'wx.request({ url: "http://api.cake.example/", fail: console.warn });\n',
};

let home = "";

beforeAll(() => {
  if (!existsSync("dist/src/index.js")) throw new Error("There is no build to lint with: npm run build.");
  home = mkdtempSync(join(tmpdir(), "init-"));
  mkdirSync(join(home, "node_modules"));
  for (const entry of readdirSync("node_modules")) {
    if (!entry.startsWith(".")) symlinkSync(resolve("node_modules", entry), join(home, "node_modules", entry), "junction");
  }
  symlinkSync(resolve("."), join(home, "node_modules", name), "junction");
});

afterAll(() => rmSync(home, { recursive: true, force: true }));

function place(folder: string, files: Readonly<Record<string, string>>): string {
  const at = join(home, folder);
  for (const [file, text] of Object.entries({ ...project, ...files })) {
    mkdirSync(dirname(join(at, file)), { recursive: true });
    writeFileSync(join(at, file), text);
  }
  return at;
}

function init(folder: string, ...flags: readonly string[]): Promise<Run> {
  const { git, writeFile, rewriteFile } = createNodeWorld();
  return run(["init", folder, ...flags], { git, writeFile, rewriteFile });
}

describe("the written configuration is one that ESLint takes, and that keeps what was there", () => {
  const eqeqeq = '{ rules: { eqeqeq: "error" } }';

  test.each([
    ["none", {}, "eslint.config.mjs"],
    ["a module's", { "package.json": '{ "type": "module" }' }, "eslint.config.js"],
    ["an array", { "eslint.config.mjs": `export default [\n  ${eqeqeq},\n];\n` }, "eslint.config.mjs"],
    ["defineConfig", { "eslint.config.mjs": `import { defineConfig } from "eslint/config";\nexport default defineConfig([${eqeqeq}]);\n` }, "eslint.config.mjs"],
    [
      "tseslint.config",
      { "eslint.config.mjs": `import tseslint from "typescript-eslint";\nexport default tseslint.config(\n  tseslint.configs.base,\n  ${eqeqeq}\n);\n` },
      "eslint.config.mjs",
    ],
    ["CommonJS", { "eslint.config.cjs": `const own = ${eqeqeq};\nmodule.exports = [own];\n` }, "eslint.config.cjs"],
  ])("%s", async (shape, files, config) => {
    const folder = place(shape.replaceAll(/\W/gu, "-"), { ...files, "pages/cake/same.js": "if (1 == 1) App({});\n" });
    const { exitCode, stderr } = await init(folder, "--yes");
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(existsSync(join(folder, config))).toBe(true);
    const results = await new ESLint({ cwd: folder }).lintFiles(["pages"]);
    const found = results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
    expect(found).toEqual(["miniprogram-network/no-insecure-protocol", ...(shape === "none" || shape === "a module's" ? [] : ["eqeqeq"])]);
  });
});

describe("a whole project", () => {
  const files = { "package.json": '{\n  "devDependencies": { "husky": "9", "eslint": "10" }\n}\n', "package-lock.json": "{}" };

  test("gets everything, and a second run finds nothing to do", async () => {
    const folder = place("whole", files);
    execFileSync("git", ["init", "-q"], { cwd: folder });
    execFileSync("git", ["remote", "add", "origin", "git@github.com:cake/shop.git"], { cwd: folder });
    const { exitCode, stdout } = await init(folder, "--yes");
    expect(exitCode).toBe(0);
    const written = [...stdout.matchAll(/^ {2}(written|extended) +(.+)$/gmu)].map(([, what, file]) => `${what} ${file}`);
    expect(written).toEqual([
      "written eslint.config.mjs",
      "written server-domains.json",
      "extended package.json",
      "written .husky/pre-commit",
      "written .github/workflows/miniprogram-network.yml",
    ]);
    expect(stdout).toContain(`To install: npm install --save-dev ${name} lint-staged\n`);
    expect(JSON.parse(readFileSync(join(folder, "server-domains.json"), "utf8"))).toEqual({ requestdomain: ["https://api.cake.example"] });
    expect(readFileSync(join(folder, ".husky/pre-commit"), "utf8")).toBe("npx lint-staged\n");

    const again = await init(folder, "--yes");
    expect(again.exitCode).toBe(0);
    expect(again.stdout).toContain("Nothing to do: everything is set up.\n");
    expect(again.stdout).not.toMatch(/written|extended/);
  });

  test("--dry-run shows it all, writes nothing, and exits with 1", async () => {
    const folder = place("dry", files);
    const { exitCode, stdout } = await init(folder, "--dry-run", "--hooks", "pre-commit", "--ci", "gitlab");
    expect(exitCode).toBe(1);
    expect([...stdout.matchAll(/^\+\+\+ b\/(.+)$/gmu)].map(([, file]) => file)).toEqual([
      "eslint.config.mjs",
      "server-domains.json",
      ".pre-commit-config.yaml",
      ".gitlab-ci.yml",
    ]);
    expect(existsSync(join(folder, "eslint.config.mjs"))).toBe(false);
  });

  test("what is not understood is told, with the lines to add", async () => {
    const config = "export default build();\n";
    const folder = place("odd", { "eslint.config.mjs": config });
    const { exitCode, stdout } = await init(folder, "--yes");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("By hand: eslint.config.mjs exports something else");
    expect(stdout).toContain(`import network from "${name}";`);
    expect(readFileSync(join(folder, "eslint.config.mjs"), "utf8")).toBe(config);
  });

  test("a configuration of the old kind is not pushed aside", async () => {
    const folder = place("old", { ".eslintrc.json": "{}" });
    const { exitCode, stdout } = await init(folder, "--yes");
    expect(exitCode).toBe(1);
    expect(stdout).toContain("npx @eslint/migrate-config .eslintrc.json");
    expect(existsSync(join(folder, "eslint.config.mjs"))).toBe(false);
  });
});

describe("questions", () => {
  const shop = Object.fromEntries(Object.entries(project).map(([file, text]) => [`/shop/${file}`, text]));

  function answering(...answers: readonly (string | undefined)[]): { readonly ask: (question: string) => Promise<string | undefined>; readonly asked: string[] } {
    const rest = [...answers];
    const asked: string[] = [];
    return { asked, ask: (question) => (asked.push(question), Promise.resolve(rest.shift())) };
  }

  test("are asked until they are answered; Enter takes what is in capitals", async () => {
    const { ask, asked } = answering("make", "pre-commit", "", "y");
    const { exitCode, files } = await run(["init"], { ...memoryWorld(shop), ask });
    expect(exitCode).toBe(0);
    expect(asked).toEqual([
      "Check what is committed, with (husky / pre-commit / NONE)? ",
      "Check what is committed, with (husky / pre-commit / NONE)? ",
      "Check in CI, with (github / gitlab / NONE)? ",
      "\nWrite 3 files (Y / n)? ",
    ]);
    expect([...files.keys()]).toEqual(["/shop/eslint.config.mjs", "/shop/server-domains.json", "/shop/.pre-commit-config.yaml"]);
  });

  test.each([[[undefined]], [["", undefined]], [["", "", "n"]], [["", "", undefined]]])("%j stops, and nothing is written", async (answers) => {
    const { exitCode, stderr, files } = await run(["init"], { ...memoryWorld(shop), ask: answering(...answers).ask });
    expect([exitCode, stderr, files.size]).toEqual([2, "miniprogram-network: Stopped; nothing was written.\n", 0]);
  });

  test("are not asked about what the flags say", async () => {
    const { ask, asked } = answering("n");
    await run(["init", "--ci", "none", "--hooks", "none"], { ...memoryWorld(shop), ask });
    expect(asked).toEqual(["\nWrite 2 files (Y / n)? "]);
  });
});
