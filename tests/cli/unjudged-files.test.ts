import { describe, expect, test } from "vitest";
import { memoryFileSystem } from "../memory-file-system.js";
import type { Surroundings } from "./captured-world.js";
import { run } from "./captured-world.js";

interface Unjudged {
  readonly projects: readonly { kind: string }[];
  readonly findings: readonly { file: string; rule: string; severity: string }[];
  readonly notJudged: readonly { file: string; reason: string; message: string }[];
  readonly summary: object;
}

describe("a file that was not judged is named", () => {
  const call = 'wx.request({ url: "http://a.example", fail() {} });';
  const shop = {
    "/shop/app.json": '{ "pages": ["pages/a/a"], "networkTimeout": { "request": 9000 } }',
    "/shop/app.js": "App({})",
  };

  /** Files with these names can not be read, or bring an error of our own. */
  function troubledWorld(files: Readonly<Record<string, string>>): Surroundings {
    const fileSystem = memoryFileSystem(files);
    const readText = (path: string): string | undefined => {
      if (path.endsWith("failing.js")) throw new Error("out of luck");
      return /(?:locked|utf16)\.js$/.test(path) ? undefined : fileSystem.readText(path);
    };
    const stat: typeof fileSystem.stat = (path) => {
      const found = fileSystem.stat(path);
      return found && path.endsWith("large/locked.js") ? { ...found, size: 5 * 1024 * 1024 } : found;
    };
    const mayRead = (path: string): boolean => !path.endsWith("/locked.js");
    return { cwd: "/shop", fileSystem: { ...fileSystem, readText, stat, mayRead } };
  }

  const deep = `x = ${"[\n".repeat(3000)}${"]".repeat(3000)};`;

  test.each([
    ["nested too deeply", "deep.js", deep + call, "too-deep", "not-judged"],
    ["nested too deeply on one line", "deep.js", deep.replaceAll("\n", "") + call, "too-deep", "not-judged"],
    ["not readable", "locked.js", call, "unreadable", "not-judged"],
    ["no text", "utf16.js", call, "unreadable", "not-judged"],
    ["an error of our own", "failing.js", call, "internal-error", "not-judged"],
    ["broken, with network calls", "broken.js", `function (\n${call}`, "syntax-error", "syntax-error"],
    ["broken, without a network call", "broken.js", "function (", "syntax-error", "syntax-error"],
    ["a broken module", "broken.js", "export const a = ;", "syntax-error", "syntax-error"],
    ["a broken component", "broken.vue", "<script>\nfunction (\n</script>", "syntax-error", "syntax-error"],
    ["minified", "tall.js", call + "var a=1;".repeat(700), "minified", undefined],
    ["minified by its name", "map.min.js", call, "minified", undefined],
    ["too large", "large/locked.js", call, "too-large", undefined],
  ])("%s", async (_, name, text, reason, rule) => {
    const world = troubledWorld({ ...shop, [`/shop/${name}`]: text, "/shop/pages/a/a.js": "Page({})" });
    const { exitCode, stdout, stderr } = await run(["check", "--format", "json"], world);
    const { findings, notJudged, summary }: Unjudged = JSON.parse(stdout);
    expect(notJudged).toEqual([{ file: name, reason, message: expect.stringMatching(/\.$/) }]);
    expect(findings.map((finding) => `${finding.file} ${finding.severity} ${finding.rule}`)).toEqual(
      rule === undefined ? [] : [`${name} warning miniprogram-network/${rule}`],
    );
    expect(summary).toMatchObject({ notJudged: 1, warnings: rule === undefined ? 0 : 1 });
    expect([exitCode, stderr]).toEqual([0, ""]);

    const text1 = (await run(["check"], world)).stdout;
    expect(text1).toContain(name);
    expect(text1).toMatch(/; 1 not judged\.\n/);
    expect((await run(["check", "--quiet"], world)).stdout).toContain(`  ${name}  ${notJudged[0]?.message}`);
    expect((await run(["calls"], world)).stdout).toContain(`Not looked into\n  ${name}  `);

    const explained = await run(["explain", `${name}:1`], world);
    expect(explained).toMatchObject({ exitCode: 1, stdout: `${name} is not judged. ${notJudged[0]?.message}\n` });
  });

  test("broken server-domains.json: an error, for nothing that it declares counts", async () => {
    const world = troubledWorld({ ...shop, "/shop/pages/a/a.js": "Page({})", "/shop/server-domains.json": '{"requestdomain":["https://b.example" "x"]}' });
    const { exitCode, stdout } = await run(["check", "--format", "json"], world);
    const { findings }: Unjudged = JSON.parse(stdout);
    expect(findings).toMatchObject([{ file: "server-domains.json", line: 1, severity: "error", rule: "miniprogram-network/syntax-error" }]);
    expect(exitCode).toBe(1);
  });

  test("a component whose template is in a language of its own: its scripts are judged", async () => {
    const component = (lang: string, markup: string): string => `<template lang="${lang}">\n${markup}\n</template>\n<script>\n${call}\n</script>`;
    const files = {
      "/shop/a.vue": component("pug", "view\n  image(:src='cover')"),
      "/shop/b.vue": component("pug", "view\n  text {{ name }}"),
      "/shop/c.vue": component("wxml", "<image/>"),
    };
    const world = troubledWorld({ ...shop, ...files });
    const { stdout } = await run(["check", "--format", "json"], world);
    const { findings, notJudged }: Unjudged = JSON.parse(stdout);
    expect(findings.map(({ file }) => file)).toEqual(["a.vue", "b.vue", "c.vue"]);
    expect(notJudged).toEqual([{ file: "a.vue", reason: "unread-template", message: "Its template is written in pug, which is not read: the pictures and pages in it were not judged." }]);
    expect((await run(["explain", "a.vue:1"], world)).stdout).toContain("There is nothing to explain");
  });

  test("a folder that cannot be listed", async () => {
    const disk = memoryFileSystem({ ...shop, "/shop/pages/a/a.js": "Page({})", "/shop/secret/a.js": call });
    const isLocked = (path: string): boolean => path === "/shop/secret";
    const fileSystem = { ...disk, list: (path: string) => isLocked(path) ? [] : disk.list(path), mayRead: (path: string) => !isLocked(path) };
    const { stdout, exitCode } = await run(["check", "--format", "json"], { cwd: "/shop", fileSystem });
    const { findings, notJudged }: Unjudged = JSON.parse(stdout);
    expect(notJudged).toEqual([{ file: "secret", reason: "unreadable", message: "The folder cannot be read, so nothing in it was judged. Give whoever runs this tool the right to read it." }]);
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual(["secret miniprogram-network/not-judged"]);
    expect(exitCode).toBe(0);
  });

  test("a component with a picture that a build leaves out is read", async () => {
    const picture = `data:image/png;base64,${"iVBORw0KGgo".repeat(4000)}`;
    const component = `<template>\n<!-- #ifdef H5 -->\n<image src="${picture}"/>\n<!-- #endif -->\n</template>\n<script>\n${call}\n</script>`;
    const world = troubledWorld({ ...shop, "/shop/a.vue": component });
    const { findings, notJudged }: Unjudged = JSON.parse((await run(["check", "--format", "json"], world)).stdout);
    expect([findings.map(({ file }) => file), notJudged]).toEqual([["a.vue"], []]);
    const inventory = (await run(["domains"], world)).stdout;
    expect(inventory).toContain("https://a.example  1 call, a.vue:7:27");
    expect(inventory).not.toContain("parsed");
  });

  test("what helps depends on why a file cannot be read", async () => {
    const { stdout } = await run(["check"], troubledWorld({ ...shop, "/shop/locked.js": call, "/shop/utf16.js": call }));
    expect(stdout).toMatch(/locked\.js[^]*?cannot be read, so nothing in it was judged\. Give whoever runs this tool the right to read it\./);
    expect(stdout.match(/save it so/g)).toHaveLength(1);
  });

  test.each([
    ["scripts without a mistake", "plain.js", "with (a) { b = 010 }"],
    ["modules", "module.js", "export const a = 1;"],
    ["types", "typed.ts", "export const a: number = 1;"],
    ["elements", "view.jsx", "export default () => <a/>;"],
    ["minified scripts without the network", "tall.js", "var a=1;".repeat(700)],
    ["copies without the network", "map.min.js", "var a=1;"],
    ["markup", "pages/a/a.wxml", "<view"],
  ])("%s are no case of it", async (_, name, text) => {
    const { stdout } = await run(["check"], memoryWorld({ ...shop, [`/shop/${name}`]: text }));
    expect(stdout).toMatch(/^✔ No problems: \d files, 0 network calls\.\n$/);
  });

  test("so is configuration that is nested too deeply", async () => {
    const { exitCode, stdout } = await run(["check"], memoryWorld({ ...shop, "/shop/app.json": `{"a":${"[".repeat(600)}${"]".repeat(600)}}` }));
    expect(exitCode).toBe(0);
    expect(stdout).toContain("app.json\n  1:1  warning  The file is nested too deeply to be followed");
  });

  test("broken data is no configuration, and no fault", async () => {
    const { exitCode, stdout } = await run(["check", "mock"], memoryWorld({ ...shop, "/shop/mock/a.json": '{ "url": http: }' }));
    expect(exitCode).toBe(0);
    expect(stdout).toContain("  a.json  The file is no JSON");
  });

  test.each([
    ["a page", { "/shop/app.json": '{ "pages": ["pages/b/b"] }', "/shop/pages/b/b.js": "Page({})" }],
    ["a component", { "/shop/pages/b/b.wxml": "<view/>" }],
  ])("broken JSON of %s is a fault, at its true place", async (_, beside) => {
    const world = memoryWorld({ ...shop, ...beside, "/shop/pages/b/b.json": '{\n  "usingComponents": \n' });
    const { stdout } = await run(["check"], world);
    expect(stdout).toContain("pages/b/b.json\n  3:1  warning  The file cannot be parsed (Unexpected end of input found)");
  });

  test.each([
    ["data beside a script", { "/shop/pages/b/b.js": "module.exports = 1;", "/shop/pages/b/b.json": "{ a" }],
    ["an empty file", { "/shop/pages/b/b.wxml": "<view/>", "/shop/pages/b/b.json": "" }],
    ["comments and commas", { "/shop/pages/b/b.wxml": "<view/>", "/shop/pages/b/b.json": '{ "usingComponents": {}, // none\n}' }],
  ])("%s is none", async (_, files) => {
    const { stdout } = await run(["check"], memoryWorld({ ...shop, ...files }));
    expect(stdout).not.toContain("b.json");
  });

  test("an unclosed server-domains.json has the place where it ends", async () => {
    const { exitCode, stdout } = await run(["check"], memoryWorld({ ...shop, "/shop/server-domains.json": '{ "request": ' }));
    expect(exitCode).toBe(1);
    expect(stdout).toContain("server-domains.json\n  1:14  error ");
  });

  test("the rest is judged", async () => {
    const { exitCode, stdout } = await run(["check"], troubledWorld({ ...shop, "/shop/failing.js": call, "/shop/pages/a/a.js": call }));
    expect(exitCode).toBe(1);
    expect(stdout).toContain("This tool failed on the file (out of luck)");
    expect(stdout).toContain("no-insecure-protocol");
  });

  test("when that holds for all of them, the command could not run", async () => {
    const world = troubledWorld({ ...shop, "/shop/pages/a/deep.js": deep + call, "/shop/pages/a/locked.js": call });
    const one = await run(["check", "pages/a/deep.js"], world);
    expect(one).toMatchObject({ exitCode: 2, stderr: "miniprogram-network: The file could not be judged.\n" });
    expect(one.stdout).toContain("nested too deeply");
    for (const command of ["check", "calls", "domains"]) {
      const { exitCode, stderr } = await run([command, "pages/a"], world);
      expect([exitCode, stderr]).toEqual([2, "miniprogram-network: None of the 2 files could be judged.\n"]);
    }
  });

  test.each([
    ["miniprogram_npm", "Packages that were installed or built are left alone."],
    ["miniprogram_npm/stat/index.js", "Packages that were installed or built are left alone."],
    ["cloudfunctions", "Code that runs on a server is left alone."],
    ["pages/a/a.test.js", "Tests are left alone."],
    ["typings/wx.d.ts", "Type declarations are left alone."],
    ["gulpfile.js", "Scripts of build tools are left alone."],
    ["images", "No script and no configuration of a mini program stands there."],
  ])("%s: %s", async (path, message) => {
    const world = memoryWorld({
      ...shop,
      "/shop/miniprogram_npm/stat/index.js": call,
      "/shop/cloudfunctions/a/index.js": call,
      "/shop/pages/a/a.test.js": call,
      "/shop/typings/wx.d.ts": "declare const a: 1;",
      "/shop/gulpfile.js": call,
      "/shop/images/a.svg": "<svg/>",
    });
    const { exitCode, stdout } = await run(["check", path, "--format", "json"], world);
    const { notJudged, projects }: Unjudged = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(notJudged).toEqual([{ file: path.includes(".") ? path : ".", reason: "left-alone", message }]);
    expect(projects).toMatchObject([{ kind: "miniprogram" }]);
  });

  test("pictures and papers that a commit hook hands over are not", async () => {
    const { stdout } = await run(["check", "readme.md", "app.js"], memoryWorld({ ...shop, "/shop/readme.md": "# Shop" }));
    expect(stdout).toBe("✔ No problems: 1 file, 0 network calls.\n");
  });
});

function memoryWorld(files: Readonly<Record<string, string>>): Surroundings {
  return { cwd: "/shop", fileSystem: memoryFileSystem(files) };
}
