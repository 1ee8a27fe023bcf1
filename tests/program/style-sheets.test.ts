import { describe, expect, test } from "vitest";
import { analyseProgram } from "../../src/program/analyse-program.js";
import { memoryFileSystem } from "../memory-file-system.js";

/** `file line rule` of everything that is found in a program. */
function findIn(files: Readonly<Record<string, string>>): readonly string[] {
  const fileSystem = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/shop/${path}`, text])));
  const { projects } = analyseProgram({ fileSystem, base: "/shop", targets: ["/shop"], preset: "recommended", calls: false, foreign: false });
  return projects.flatMap(({ findings }) => findings.map(({ file, line, rule }) => `${file}:${line} ${rule.replace(/.*\//u, "")}`));
}

const uni = { "manifest.json": `{ "networkTimeout": { "request": 10000 } }`, "pages.json": `{ "pages": [{ "path": "pages/a/a" }] }`, "main.js": `import "./style/a.scss";` };
const taro = { "package.json": `{ "dependencies": { "@tarojs/taro": "4" } }`, "src/app.config.ts": "export default {};" };
const native = (setting: string) => ({ "project.config.json": `{ "setting": ${setting} }`, "app.json": `{ "pages": ["a"], "networkTimeout": { "request": 10000 } }` });

const insecure = "\n.a { background: url(http://a.example/a.png) }";

describe("style sheets of their own are judged", () => {
  test.each([
    ["uni-app", { ...uni, "style/a.scss": insecure }, ["style/a.scss:2 no-insecure-resource"]],
    ["Taro", { ...taro, "src/a.less": insecure, "src/b.css": insecure }, ["src/a.less:2 no-insecure-resource", "src/b.css:2 no-insecure-resource"]],
    ["a native project that has SCSS compiled", { ...native(`{ "useCompilerPlugins": ["typescript", "sass"] }`), "a.scss": insecure, "b.less": insecure }, ["a.scss:2 no-insecure-resource"]],
    ["a branch of another platform", { ...uni, "a.scss": `/* #ifdef H5 */${insecure}\n/* #endif */${insecure}` }, ["a.scss:4 no-insecure-resource"]],
    ["a comment that switches a rule off", { ...uni, "a.scss": `/* eslint-disable-next-line miniprogram-network/no-insecure-resource */${insecure}` }, []],
  ])("in %s", (_, files, expected) => {
    expect(findIn(files)).toEqual(expected);
  });

  test.each([
    ["a variable", `.a { background: url($base + "/a.png") } .b { background: url("#{$base}/a.png") }`],
    ["a variable of Less", `.a { background: url("@{base}/a.png") } .b { background: url(@pic) }`],
    ["a variable of Stylus", `.a\n  background url(base + "/a.png")`],
    ["a variable that nobody uses", `$base: "http://a.example";`],
    ["a file, which the build takes in", `.a { background: url(./a.png) }`],
    ["a comment", "// url(http://a.example/a.png)\n/* url(http://a.example/a.png) */"],
    ["an import of a file", `@import "./b.scss"; @use "sass:math";`],
  ])("but not %s", (_, text) => {
    expect(findIn({ ...uni, "a.scss": text, "b.less": text, "c.styl": text })).toEqual([]);
  });

  test("but not beside a native program that reads none of them", () => {
    expect(findIn({ ...native("{}"), "a.css": insecure, "b.scss": insecure })).toEqual([]);
  });
});
