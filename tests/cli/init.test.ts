import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createNodeWorld } from "../../src/cli/node-world.js";
import type { World } from "../../src/cli/world.js";
import { memoryWorld, run } from "./captured-world.js";
import type { Run, Surroundings } from "./captured-world.js";
import type { MemoryFileSystem } from "../memory-file-system.js";

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
  const { git, createFile, rewriteFile } = createNodeWorld();
  return run(["init", folder, ...flags], { git, createFile, rewriteFile });
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
      "extended package.json",
      "written eslint.config.mjs",
      "written .husky/pre-commit",
      "written .github/workflows/miniprogram-network.yml",
      "written server-domains.json",
    ]);
    expect(stdout).toContain("To install: npm install; then commit package-lock.json too\nThe package is taken from npm (^0.1.0);");
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toMatchObject({ devDependencies: { [name]: "^0.1.0", husky: "9" } });
    expect(JSON.parse(readFileSync(join(folder, "server-domains.json"), "utf8"))).toEqual({ requestdomain: ["https://api.cake.example"] });
    expect(readFileSync(join(folder, ".husky/pre-commit"), "utf8")).toBe("npx --no-install lint-staged\n");

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
      "package.json",
      "eslint.config.mjs",
      ".pre-commit-config.yaml",
      ".gitlab-ci.yml",
      "server-domains.json",
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

describe("--package", () => {
  const shop = Object.fromEntries(Object.entries({ ...project, "package.json": "{}", ".git/HEAD": "", "vendor/plugin.tgz": "" }).map(([file, text]) => [`/shop/${file}`, text]));
  const git: World["git"] = (_folder, ...argv) => argv[0] === "rev-parse" ? "true" : undefined;
  const surroundings = { ...memoryWorld({ ...shop, "/plugin.tgz": "", "/plugin/package.json": "{}" }, "/shop"), git };

  test.each([
    ["vendor/plugin.tgz", "file:vendor/plugin.tgz", ""],
    ["file:./vendor/plugin.tgz", "file:vendor/plugin.tgz", ""],
    ["/plugin.tgz", "file:../plugin.tgz", "file:../plugin.tgz is outside of the repository"],
    ["../plugin", "file:../plugin", "file:../plugin is outside of the repository"],
    ["^1.2.0", "^1.2.0", ""],
    [`${name}@next`, "next", ""],
    ["git+https://git.example/x.git#v1", "git+https://git.example/x.git#v1", ""],
    ["https://files.example/x.tgz", "https://files.example/x.tgz", ""],
  ])("%s", async (given, spec, hint) => {
    const { exitCode, stdout, files } = await run(["init", "--yes", "--package", given], surroundings);
    expect(exitCode).toBe(0);
    expect(JSON.parse(files.get("/shop/package.json") ?? "")).toMatchObject({ devDependencies: { [name]: spec } });
    expect(stdout.trimEnd().split("\n").slice(-1)[0]).toContain(hint || "To install: npm install");
  });

  test.each([
    [undefined, ""],
    ["^0.2.0", "The package stays what package.json says (file:x.tgz); to have another, change it there.\n"],
  ])("a package that is there stays, with %s", async (given, hint) => {
    const packageJson = JSON.stringify({ devDependencies: { [name]: "file:x.tgz", eslint: "10" } });
    const world = memoryWorld({ ...shop, "/shop/package.json": packageJson });
    const { stdout, files } = await run(["init", "--yes", ...(given === undefined ? [] : ["--package", given])], world);
    expect(files.has("/shop/package.json")).toBe(false);
    expect(stdout.split("To install: npm install\n")[1]).toBe(hint);
  });

  test("counts from the current folder, and is written from package.json", async () => {
    const { files } = await run(["init", "shop", "--yes", "--package", "./plugin.tgz"], { ...surroundings, cwd: "/" });
    expect(files.get("/shop/package.json")).toContain('"file:../plugin.tgz"');
  });

  test.each([
    ["./absent.tgz", "en", 'There is no file or folder "./absent.tgz" to install the package from.'],
    ["./absent.tgz", "zh-CN", "要安装的文件或目录“./absent.tgz”不存在。"],
    [" ", "en", "--package takes a range of versions, the path of a tarball or a folder, or an address of Git."],
  ])("%j is refused in %s", async (given, locale, why) => {
    const { exitCode, stderr, files } = await run(["init", "--yes", "--package", given, "--locale", locale], surroundings);
    expect([exitCode, files.size]).toEqual([2, 0]);
    expect(stderr).toContain(why);
  });
});

describe("what is in the way", () => {
  const shop = (files: Readonly<Record<string, string>>): Surroundings => {
    return memoryWorld(Object.fromEntries(Object.entries({ ...project, ...files }).map(([file, text]) => [`/shop/${file}`, text])));
  };

  test("a file that cannot be written ends it, and the next run goes on", async () => {
    const surroundings = { ...shop({ ".gitlab-ci.yml": "a: 1\n" }), rewriteFile: () => "EACCES: permission denied" };
    const { exitCode, stdout, stderr } = await run(["init", "--yes", "--ci", "gitlab"], surroundings);
    expect(exitCode).toBe(2);
    expect(stdout).toContain("written   package.json\n");
    expect(stderr).toBe('miniprogram-network: Cannot write ".gitlab-ci.yml": EACCES: permission denied. What stands above is written; run init again for the rest.\n');
  });

  test("a file that somebody changes while the questions are asked stays as it is", async () => {
    const surroundings = shop({ "package.json": "{}" });
    const answers = ["none", "none", "y"];
    const ask = (): Promise<string | undefined> => {
      if (answers.length === 1) (surroundings.fileSystem as MemoryFileSystem).write("/shop/package.json", '{ "name": "new" }');
      return Promise.resolve(answers.shift());
    };
    const { exitCode, stderr, files } = await run(["init"], { ...surroundings, ask });
    expect([exitCode, files.size]).toEqual([2, 0]);
    expect(stderr).toContain('Cannot write "package.json": somebody has changed it meanwhile. Nothing was written.');
  });

  test("links and files that are not read are not written over", async () => {
    const folder = place("links", { "package.json": "{}" });
    writeFileSync(join(home, "shared.config.mjs"), "export default [];\n");
    symlinkSync(join(home, "shared.config.mjs"), join(folder, "eslint.config.mjs"));
    symlinkSync(join(home, "nowhere.yml"), join(folder, ".gitlab-ci.yml"));
    writeFileSync(join(folder, ".pre-commit-config.yaml"), Buffer.from("# \xff\xfe\nrepos: []\n", "latin1"));
    const { exitCode, stdout, stderr } = await init(folder, "--yes", "--hooks", "pre-commit", "--ci", "gitlab");
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(stdout).toContain("By hand: .gitlab-ci.yml is a link to a file that is not there.");
    expect(existsSync(join(home, "nowhere.yml"))).toBe(false);
    const rest = await init(folder, "--yes", "--hooks", "pre-commit", "--ci", "none");
    expect(rest.exitCode).toBe(1);
    expect(rest.stdout).toContain("By hand: eslint.config.mjs is a link to a file outside.");
    expect(rest.stdout).toContain("By hand: .pre-commit-config.yaml is not in UTF-8, and would lose characters.");
    expect(readFileSync(join(home, "shared.config.mjs"), "utf8")).toBe("export default [];\n");
    expect(stdout).toContain("extended  package.json");
  });

  test("a package.json that is broken is told, in Chinese too", async () => {
    const { exitCode, stdout, files } = await run(["init", "--yes", "--locale", "zh-CN"], shop({ "package.json": "{" }));
    expect(exitCode).toBe(1);
    expect(stdout).toContain("手动处理：package.json 无法解析。要添加的内容：\n");
    expect(files.has("/shop/package.json")).toBe(false);
  });

  test("what goes into a broken package.json is told with its key, and installing comes behind it", async () => {
    const { stdout } = await run(["init", "--yes", "--hooks", "husky"], shop({ "package.json": "{", ".git/HEAD": "" }));
    expect(stdout).toMatch(/^ {2}"lint-staged": \{ "\*\.\{[\w,]+\}": "miniprogram-network check --related" \}$/mu);
    expect(stdout).toContain("\nWhen package.json is as it should be, to install: npm install");
    expect(stdout).not.toContain("To install:");
  });

  test("a byte order mark stays", async () => {
    const folder = place("mark", { "package.json": '\ufeff{\r\n\t"name": "x"\r\n}\r\n' });
    await init(folder, "--yes");
    expect(readFileSync(join(folder, "package.json"), "utf8")).toMatch(/^\ufeff\{\r\n\t"name": "x",\r\n\t"devDependencies": \{\r\n\t\t"eslint"/u);
  });
});

describe("scripts without a root", () => {
  test("that call nothing of the platform are no mini program", async () => {
    const { exitCode, stderr, files } = await run(["init", "--yes"], memoryWorld({ "/shop/index.js": "module.exports = 1;\n" }));
    expect([exitCode, files.size]).toEqual([2, 0]);
    expect(stderr).toContain('There is no mini program in ".": no app.json, game.json or sources of a framework, and no network call.');
  });

  test("that do are a library for mini programs", async () => {
    const { exitCode, files } = await run(["init", "--yes"], memoryWorld({ "/shop/index.js": 'wx.request({ url: "https://api.cake.example/" });\n' }));
    expect([exitCode, [...files.keys()]]).toEqual([0, ["/shop/package.json", "/shop/eslint.config.mjs", "/shop/server-domains.json"]]);
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
      "\nWrite 4 files (Y / n)? ",
    ]);
    expect([...files.keys()]).toEqual([
      "/shop/package.json",
      "/shop/eslint.config.mjs",
      "/shop/.pre-commit-config.yaml",
      "/shop/server-domains.json",
    ]);
  });

  test.each([[[undefined]], [["", undefined]], [["", "", "n"]], [["", "", undefined]]])("%j stops, and nothing is written", async (answers) => {
    const { exitCode, stderr, files } = await run(["init"], { ...memoryWorld(shop), ask: answering(...answers).ask });
    expect([exitCode, stderr, files.size]).toEqual([2, "miniprogram-network: Stopped; nothing was written.\n", 0]);
  });

  test("are not asked about what the flags say", async () => {
    const { ask, asked } = answering("n");
    await run(["init", "--ci", "none", "--hooks", "none"], { ...memoryWorld(shop), ask });
    expect(asked).toEqual(["\nWrite 3 files (Y / n)? "]);
  });
});
