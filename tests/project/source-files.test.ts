import { describe, expect, it } from "vitest";
import { openProject, openProjectOf } from "../../src/project/project.js";
import type { ProjectKind } from "../../src/project/roots/project-root.js";
import { collectProjectFiles, isSourceFile } from "../../src/project/sources/source-files.js";
import { memoryFileSystem } from "../memory-file-system.js";

const app = `{"pages": ["pages/index"]}`;

/** Paths from `/a`. */
function collect(paths: readonly string[], kind: ProjectKind, root: string): readonly string[] {
  const files = Object.fromEntries(paths.map((path) => [`/a/${path}`, textOf(path)]));
  const fs = memoryFileSystem(files);
  const project = openProject(fs, { kind, root: root === "" ? "/a" : `/a/${root}`, base: "/a" });
  const collected = collectProjectFiles(fs, project).sources.map(({ path }) => path);
  for (const path of Object.keys(files)) {
    if (openProjectOf(fs, path)?.root === project.root) {
      expect([path, isSourceFile(fs, project, path)]).toEqual([path, collected.includes(path)]);
    }
  }
  return collected.map((path) => path.slice("/a/".length));
}

function textOf(path: string): string {
  if (path.endsWith("app.json")) return app;
  if (path === "project.config.json") return `{"miniprogramRoot": "mini/", "pluginRoot": "plugin/"}`;
  return path.endsWith("koa/package.json") ? `{"dependencies": {"koa": "2"}}` : "{}";
}

describe("collectProjectFiles", () => {
  it("takes every kind of file that is checked, sorted", () => {
    const paths = ["app.js", "app.json", "app.wxss", "b.mjs", "c.ts", "d.wxs", "e/f.tsx", "e/g.wxml", "sitemap.json"];
    expect(collect([...paths, "logo.png", "README.md"], "miniprogram", "")).toEqual(paths);
  });

  it("names the kind of each", () => {
    const fs = memoryFileSystem({
      "/a/app.wpy": "",
      "/a/b.JS": "",
      "/a/c.vue": "",
      "/a/d.wxml": "",
      "/a/e.wxss": "",
      "/a/f.json": "",
    });
    const project = openProject(fs, { kind: "wepy", root: "/a", base: "/a" });
    expect(collectProjectFiles(fs, project).sources.map(({ kind }) => kind)).toEqual([
      "vue",
      "script",
      "vue",
      "wxml",
      "wxss",
      "json",
    ]);
  });

  it.each([
    "node_modules/a/index.js",
    "miniprogram_npm/a/index.js",
    ".eslintrc.js",
    ".cache/a.js",
    "libs/sdk.min.js",
    "libs/sdk-min.js",
    "typings/wx.d.ts",
    "utils/url.test.js",
    "utils/url.spec.ts",
    "__tests__/url.js",
    "gulpfile.js",
    "webpack.prod.js",
    "vite.config.ts",
    "karma.conf.js",
    "package.json",
    "package-lock.json",
    "tsconfig.json",
    "tsconfig.build.json",
    "cloudfunctions/login/index.js",
    "koa/index.js",
    "dist/app.js",
  ])("leaves out %s", (path) => {
    const files = ["app.js", "app.json", "koa/package.json", "dist/app.json", path];
    expect(collect(files, "miniprogram", "")).toEqual(["app.js", "app.json"]);
  });

  it.each([
    ["a page called test", "pages/test/test.js"],
    ["a copied component library", "vant/dist/button/index.js"],
    ["settings of the program", "utils/api.config.js"],
    ["a file called minimum", "utils/min.js"],
    ["a plain data file", "utils/cities.json"],
  ])("keeps %s", (_reason, path) => {
    expect(collect(["app.js", "app.json", path], "miniprogram", "")).toContain(path);
  });

  it("takes configuration and shared scripts beside a root that project.config.json names", () => {
    const beside = [
      "ext.json",
      "project.config.json",
      "project.private.config.json",
      "server-domains.json",
      "shared/tracker.js",
    ];
    const other = [
      "index.js",
      "scripts/release.js",
      "test/a.js",
      "server/a.js",
      "shared/data.json",
      "old/app.json",
      "old/app.js",
    ];
    expect(collect(["mini/app.json", ...beside, ...other], "miniprogram", "mini")).toEqual([
      ...beside.slice(0, 1),
      "mini/app.json",
      ...beside.slice(1),
    ]);
  });

  it("takes nothing beside a root that only has a package.json above it", () => {
    expect(collect(["mini/app.json", "package.json", "shared/a.js"], "miniprogram", "mini")).toEqual(["mini/app.json"]);
  });

  it("leaves nested projects to themselves", () => {
    expect(collect(["app.json", "app.js", "old/app.json", "old/app.js", "old/pages/a.js"], "miniprogram", "")).toEqual([
      "app.js",
      "app.json",
    ]);
  });

  it("takes a framework's sources, not its output and tools", () => {
    const paths = [
      "src/app.config.ts",
      "src/pages/a.tsx",
      "config/index.js",
      "dist/app.js",
      "src/dist/a.js",
      "project.config.json",
    ];
    expect(collect(paths, "taro", "src")).toEqual(["project.config.json", "src/app.config.ts", "src/pages/a.tsx"]);
  });

  it("leaves out what uni-app writes into its root", () => {
    expect(
      collect(["manifest.json", "pages.json", "main.js", "unpackage/a.js", "dist/dev/a.js"], "uni-app", ""),
    ).toEqual(["main.js", "manifest.json", "pages.json"]);
  });

  it("leaves out tests and tools at the top of a library, and keeps such names below", () => {
    const paths = ["src/a.ts", "src/tools/b.ts", "tests/setup.js", "dist/index.js", "coverage/a.js"];
    expect(collect(paths, "library", "")).toEqual(["src/a.ts", "src/tools/b.ts"]);
  });

  it("does not mix a plugin with the program that shows it", () => {
    const paths = ["project.config.json", "plugin/plugin.json", "plugin/index.js", "mini/app.json", "mini/app.js"];
    expect(collect(paths, "plugin", "plugin")).toEqual(["plugin/index.js", "plugin/plugin.json"]);
    expect(collect(paths, "miniprogram", "mini")).toEqual(["mini/app.js", "mini/app.json", "project.config.json"]);
  });
});
