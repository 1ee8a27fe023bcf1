import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ESLint } from "eslint";
import { afterAll, describe, expect, test } from "vitest";
import { createNodeWorld } from "../../src/cli/node-world.js";
import plugin from "../../src/index.js";
import { memoryWorld, run } from "./captured-world.js";
import type { Run } from "./captured-world.js";

const home = mkdtempSync(join(tmpdir(), "adoption-"));

afterAll(() => rmSync(home, { recursive: true, force: true }));

const shop = {
  "project.config.json": '{ "appid": "wx1" }\n',
  "app.json": '{ "pages": ["pages/cake/cake", "pages/tea/tea"], "networkTimeout": { "request": 9000 } }\n',
  "app.js": "App({});\n",
  "config.js": 'export const host = "http://api.cake.example";\n',
  "pages/cake/cake.js": 'import { host } from "../../config.js";\nwx.request({ url: host + "/cakes", fail: console.warn });\n',
  "pages/tea/tea.js": 'wx.request({ url: "http://tea.cake.example/", fail: console.warn });\n',
};

const headers = {
  "server-domains.json": '{\n  // The console\n  "request": ["http://api.cake.example/v1", "https://tea.cake.example"]\n}\n',
  "pages/tea/tea.js": `wx.request({
  url: "https://tea.cake.example/",
  header: {
    Referer: "https://cake.example",
    "user-agent": "cake", token: "汤",
  },
  fail: console.warn,
});
`,
};

function place(name: string, ...layers: readonly Readonly<Record<string, string>>[]): string {
  const folder = join(home, name);
  for (const [file, text] of layers.flatMap((files) => Object.entries(files))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function check(folder: string, ...flags: readonly string[]): Promise<Run> {
  const { git, writeFile, rewriteFile } = createNodeWorld();
  return run(["check", ...flags], { cwd: folder, git, writeFile, rewriteFile });
}

async function findingsOf(folder: string, ...flags: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await check(folder, "--format", "json", ...flags);
  const { findings }: { findings: readonly { file: string; line: number; rule: string }[] } = JSON.parse(stdout);
  return findings.map(({ file, line, rule }) => `${file}:${line} ${rule.replace("miniprogram-network/", "")}`);
}

describe("--fix", () => {
  test("writes what ESLint writes, over as many passes, and reports the rest", async () => {
    const ours = place("ours", shop, headers);
    const theirs = place("theirs", shop, headers);
    const eslint = new ESLint({ cwd: theirs, fix: true, overrideConfigFile: true, overrideConfig: plugin.configs.recommended });
    await ESLint.outputFixes(await eslint.lintFiles(["."]));
    const { exitCode, stdout, stderr } = await check(ours, "--fix");
    expect(stderr).toBe("4 fixes written, in 2 files.\n");
    expect(exitCode).toBe(1);
    expect(stdout).not.toContain("no-forbidden-header");
    for (const file of ["pages/tea/tea.js", "server-domains.json", "pages/cake/cake.js"]) {
      expect(readFileSync(join(ours, file), "utf8"), file).toBe(readFileSync(join(theirs, file), "utf8"));
    }
    expect(readFileSync(join(ours, "server-domains.json"), "utf8")).toContain('"request": ["https://api.cake.example", ');
  });

  test("keeps a byte order mark", async () => {
    const folder = place("marked", shop, headers, { "server-domains.json": `\ufeff${headers["server-domains.json"]}` });
    await check(folder, "--fix");
    expect(readFileSync(join(folder, "server-domains.json"), "utf8")).toMatch(/^\ufeff\{\n {2}\/\/ The console\n {2}"request": \["https:\/\/api\.cake\.example"/);
  });

  test("leaves files alone that would be damaged", async () => {
    const text = headers["pages/tea/tea.js"].replace("汤", "\ufffd\ufffd");
    const world = memoryWorld(Object.fromEntries(Object.entries({ ...shop, "pages/tea/tea.js": text }).map(([file, one]) => [`/shop/${file}`, one])));
    const { stderr, files } = await run(["check", "--fix"], world);
    expect([stderr, files.size]).toEqual(["pages/tea/tea.js is not encoded in UTF-8, so nothing is fixed in it.\n", 0]);
    expect((await run(["check"], world)).stdout).not.toContain("check --fix mends");
  });

  test("--fix-dry-run is what git apply takes, and no more", async () => {
    const folder = place("dry", shop, headers);
    const { exitCode, stdout, stderr } = await check(folder, "--fix-dry-run");
    expect([exitCode, stderr]).toEqual([1, "4 fixes to write, in 2 files; nothing was written.\n"]);
    expect(readFileSync(join(folder, "server-domains.json"), "utf8")).toBe(headers["server-domains.json"]);
    execFileSync("git", ["apply", "-"], { cwd: folder, input: stdout });
    expect(await check(folder, "--fix-dry-run")).toMatchObject({ exitCode: 0, stdout: "", stderr: "No fixes; nothing was written.\n" });
  });
});

describe("--related", () => {
  const relatedTo = (folder: string, ...files: readonly string[]): Promise<readonly string[]> => findingsOf(folder, "--related", ...files);

  test("what stands in the files, and what comes from them", async () => {
    const folder = place("related", shop);
    expect(await relatedTo(folder, "config.js")).toEqual(["pages/cake/cake.js:2 no-insecure-protocol"]);
    expect(await relatedTo(folder, "pages/tea/tea.js")).toEqual(["pages/tea/tea.js:1 no-insecure-protocol"]);
    expect(await relatedTo(folder, "app.json", "pages/cake/cake.js")).toEqual(["pages/cake/cake.js:2 no-insecure-protocol"]);
  });

  test("declared domains concern everything in their project", async () => {
    const folder = place("related-domains", shop, { "server-domains.json": '{ "request": [] }' });
    expect(await relatedTo(folder, "server-domains.json")).toEqual(await findingsOf(folder));
  });
});

describe("--since", () => {
  const git = (folder: string, ...argv: readonly string[]): void => {
    execFileSync("git", ["-c", "user.name=Lin", "-c", "user.email=lin@cake.example", ...argv], { cwd: folder, stdio: "ignore" });
  };

  function commit(name: string, ...layers: readonly Readonly<Record<string, string>>[]): string {
    const folder = place(name, shop, ...layers);
    git(folder, "init", "-q", "-b", "main");
    git(folder, "add", ".");
    git(folder, "commit", "-q", "-m", "cakes");
    return folder;
  }

  test("nothing changed, nothing found", async () => {
    expect(await findingsOf(commit("same"), "--since", "HEAD")).toEqual([]);
  });

  test("a changed file, and what comes from there", async () => {
    const folder = commit("config");
    writeFileSync(join(folder, "config.js"), `// Ours\n${shop["config.js"]}`);
    expect(await findingsOf(folder, "--since", "main")).toEqual(["pages/cake/cake.js:2 no-insecure-protocol"]);
    expect(await findingsOf(join(folder, "pages"), "--since", "main")).toEqual(["cake/cake.js:2 no-insecure-protocol"]);
  });

  test("what a branch committed and what is new; not what main did in the meantime", async () => {
    const folder = commit("branch");
    git(folder, "checkout", "-q", "-b", "tea");
    writeFileSync(join(folder, "pages/tea/汤 匙.js"), shop["pages/tea/tea.js"]);
    git(folder, "add", ".");
    git(folder, "commit", "-q", "-m", "spoon");
    writeFileSync(join(folder, "pages/tea/new.js"), shop["pages/tea/tea.js"]);
    git(folder, "checkout", "-q", "main");
    writeFileSync(join(folder, "pages/tea/tea.js"), `\n${shop["pages/tea/tea.js"]}`);
    git(folder, "commit", "-q", "-a", "-m", "tea");
    git(folder, "checkout", "-q", "tea");
    expect(await findingsOf(folder, "--since", "main")).toEqual(["pages/tea/new.js:1 no-insecure-protocol", "pages/tea/汤 匙.js:1 no-insecure-protocol"]);
  });

  test("other declared domains concern everything", async () => {
    const folder = commit("domains");
    writeFileSync(join(folder, "server-domains.json"), '{ "request": [] }');
    expect(await findingsOf(folder, "--since", "main")).toEqual(await findingsOf(folder));
  });

  test.each(["gone", "--upload-pack=x", ""])("%j is no commit", async (since) => {
    const { exitCode, stderr } = await check(commit(`no-${since.length}`), `--since=${since}`);
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining(`Git knows no commit "${since}".`)]);
  });
});

describe("--baseline", () => {
  const file = "eslint-suppressions.json";

  test("is one file for both hosts, byte for byte", async () => {
    const folder = place("suppressed", shop);
    await check(folder, "--update-baseline");
    const text = readFileSync(join(folder, file), "utf8");
    expect(JSON.parse(text)).toEqual({
      "pages/cake/cake.js": { "miniprogram-network/no-insecure-protocol": { count: 1 } },
      "pages/tea/tea.js": { "miniprogram-network/no-insecure-protocol": { count: 1 } },
    });
    writeFileSync(join(folder, "eslint.config.mjs"), `export { default } from ${JSON.stringify("./preset.mjs")};\n`);
    writeFileSync(join(folder, "preset.mjs"), `import network from ${JSON.stringify(new URL("../../dist/src/index.js", import.meta.url).href)};\nexport default network.configs.recommended;\n`);
    const eslint = new URL("../../node_modules/eslint/bin/eslint.js", import.meta.url).pathname;
    execFileSync(process.execPath, [eslint, "."], { cwd: folder });
    rmSync(join(folder, file));
    execFileSync(process.execPath, [eslint, "--suppress-all", "."], { cwd: folder });
    expect(readFileSync(join(folder, file), "utf8")).toBe(text);
  }, 60_000);

  test("known errors are gone, and with one more all of them are there", async () => {
    const folder = place("known", shop);
    expect((await check(folder, "--update-baseline")).exitCode).toBe(0);
    const known = await check(folder, "--baseline", file);
    expect([known.exitCode, known.stderr]).toEqual([0, `2 known errors of ${file} not shown.\n`]);
    writeFileSync(join(folder, "pages/tea/tea.js"), shop["pages/tea/tea.js"].repeat(2));
    expect(await findingsOf(folder, "--baseline", file)).toEqual(["pages/tea/tea.js:1 no-insecure-protocol", "pages/tea/tea.js:2 no-insecure-protocol"]);
  });

  test("what is gone is told, and taken out; other rules and other files stay", async () => {
    const others = { "old.js": { eqeqeq: { count: 2 } }, "pages/tea/tea.js": { eqeqeq: { count: 1 } } };
    const folder = place("gone", shop, { [file]: JSON.stringify({ ...others, "app.js": { "miniprogram-network/no-loopback": { count: 3 } } }) });
    expect((await check(folder, "--baseline", file)).stderr).toContain("has more than there is now in app.js: --update-baseline takes it out.");
    await check(join(folder, "pages"), "--update-baseline", "--baseline", `../${file}`, "tea");
    expect(JSON.parse(readFileSync(join(folder, file), "utf8"))).toMatchObject({ "app.js": {} });
    await check(folder, "--update-baseline");
    expect(JSON.parse(readFileSync(join(folder, file), "utf8"))).toMatchObject(others);
    expect(readFileSync(join(folder, file), "utf8")).not.toContain("no-loopback");
  });

  test.each([
    { from: "its folder", cwd: ".", flags: ["--baseline", file], all: 2 },
    { from: "its folder, a part", cwd: ".", flags: ["pages/tea", "--baseline", `./${file}`], all: 1 },
    { from: "a subfolder", cwd: "pages", flags: ["--baseline", `../${file}`], all: 2 },
    { from: "a part of a subfolder", cwd: "pages", flags: ["tea", "--baseline", `../${file}`], all: 1 },
    { from: "the parent", cwd: "..", flags: ["named", "--baseline", `named/${file}`], all: 2 },
    { from: "the parent, a file", cwd: "..", flags: ["named/pages/tea/tea.js", "--baseline", `named/${file}`], all: 1 },
    { from: "its folder, a shard", cwd: ".", flags: ["--shard", "1/2", "--baseline", file], all: 1 },
  ])("names files from its own folder, whatever is checked: from $from", async ({ cwd, flags, all }) => {
    const folder = place("named", shop);
    await check(folder, "--update-baseline");
    const text = readFileSync(join(folder, file), "utf8");
    const { exitCode, stderr } = await check(join(folder, cwd), ...flags);
    expect([exitCode, stderr]).toEqual([0, `${all} known error${all === 1 ? "" : "s"} of ${flags.at(-1)} not shown.\n`]);
    if (flags.includes("--shard")) return;
    await check(join(folder, cwd), ...flags, "--update-baseline");
    expect(readFileSync(join(folder, file), "utf8")).toBe(text);
  });

  test("renewed in a subfolder, it keeps what stands elsewhere", async () => {
    const rule = "miniprogram-network/no-insecure-protocol";
    const folder = place("part", shop, { [file]: JSON.stringify({ "app.js": { [rule]: { count: 3 } }, "pages/tea/tea.js": { [rule]: { count: 5 } } }) });
    const given = ["--baseline", `../../${file}`];
    expect((await check(join(folder, "pages/tea"), ...given)).stderr).toContain("than there is now in pages/tea/tea.js:");
    await check(join(folder, "pages/tea"), ...given, "--update-baseline");
    expect(JSON.parse(readFileSync(join(folder, file), "utf8"))).toEqual({ "app.js": { [rule]: { count: 3 } }, "pages/tea/tea.js": { [rule]: { count: 1 } } });
  });

  test("keeps what is known of a file that cannot be judged", async () => {
    const folder = place("halved", shop);
    await check(folder, "--update-baseline");
    const text = readFileSync(join(folder, file), "utf8");
    writeFileSync(join(folder, "pages/tea/tea.js"), "wx.request({");
    expect((await check(folder, "--update-baseline")).stderr).toBe(`1 known error of ${file} not shown.\n`);
    expect(readFileSync(join(folder, file), "utf8")).toBe(text);
  });

  test.each(["[]", '{ "a.js": 1 }', '{ "a.js": { "x": {} } }', "{"])("%s is none", async (text) => {
    const folder = place("broken", shop, { [file]: text });
    expect((await check(folder, "--baseline", file)).stderr).toBe(`miniprogram-network: "${file}" is no file of suppressions as ESLint writes it.\n`);
  });

  test.each([
    { from: "the project", cwd: ".", flags: [], name: file },
    { from: "a subfolder", cwd: "pages", flags: ["tea"], name: `../${file}` },
    { from: "outside", cwd: "..", flags: ["usual"], name: `usual/${file}` },
  ])("is found by itself in the project's root, as ESLint finds it: from $from", async ({ cwd, flags, name }) => {
    const folder = place("usual", shop);
    await check(folder, "--update-baseline");
    const at = join(folder, cwd);
    const { exitCode, stdout, stderr } = await check(at, ...flags);
    const all = flags.includes("tea") ? 1 : 2;
    expect([exitCode, stderr]).toEqual([0, `${all} known error${all === 1 ? "" : "s"} of ${name} not shown.\n`]);
    expect(stdout).toMatch(new RegExp(`^✔ No problems: .*; ${all} known errors? not shown\\.\n$`, "u"));
    expect((await check(at, ...flags, "--no-baseline")).exitCode).toBe(1);
    const { summary } = JSON.parse((await check(at, ...flags, "--format", "json")).stdout) as { summary: object };
    expect(summary).toMatchObject({ errors: 0, known: all });
    const lines = await check(at, "--format", "ndjson", ...flags);
    expect([lines.exitCode, lines.stderr]).toEqual([0, ""]);
    await check(at, ...flags, "--update-baseline");
    expect((await check(at, ...flags)).stderr).toBe(stderr);
  });

  test("what cannot be parsed is never known", async () => {
    const folder = place("faults", shop, { "server-domains.json": "{" });
    await check(folder, "--update-baseline");
    expect(readFileSync(join(folder, file), "utf8")).not.toContain("syntax-error");
    writeFileSync(join(folder, file), JSON.stringify({ "server-domains.json": { "miniprogram-network/syntax-error": { count: 1 } } }));
    expect(await findingsOf(folder)).toContainEqual("server-domains.json:1 syntax-error");
    await check(folder, "--update-baseline");
    expect(readFileSync(join(folder, file), "utf8")).not.toContain("syntax-error");
  });

  test.each([["--no-baseline", "--baseline", file], ["--no-baseline", "--update-baseline"]])("%s goes with no other", async (...flags) => {
    expect((await check(place("twice", shop), ...flags)).stderr).toContain("--no-baseline uses no file of known errors");
  });
});
