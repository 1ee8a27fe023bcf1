import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nodeFileSystem, toPath } from "../../src/project/files/file-system.js";
import type { ProjectRoot } from "../../src/project/roots/project-root.js";
import { resolveModule } from "../../src/project/modules/resolve-module.js";
import { memoryFileSystem } from "../memory-file-system.js";

const native: ProjectRoot = { kind: "miniprogram", root: "/shop/miniprogram", base: "/shop" };
const taro: ProjectRoot = { kind: "taro", root: "/shop/src", base: "/shop" };

/** Where a specifier leads from a page, seen from the shop. */
function resolve(specifier: string, files: Readonly<Record<string, string>>, project = native): string | undefined {
  const fs = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([path, text]) => [join("/shop", path), text])));
  return resolveModule(fs, specifier, `${project.root}/pages/menu/menu.js`, project)?.replace(/^\/shop\//u, "");
}

const api = { "miniprogram/utils/api.js": "" };
const source = { "src/utils/api.ts": "" };

describe("without aliases", () => {
  test.each([
    ["../../utils/api", "miniprogram/utils/api.js"],
    ["../../utils/api.js", "miniprogram/utils/api.js"],
    ["../../utils/./../utils/api", "miniprogram/utils/api.js"],
    ["/utils/api", "miniprogram/utils/api.js"],
    ["@/utils/api", "miniprogram/utils/api.js"],
    ["utils/api", undefined],
    ["../utils/api", undefined],
    ["plugin://lock/api", undefined],
    ["plugin-private://wx1/api", undefined],
    ["https://a.cn/api.js", undefined],
    ["", undefined],
  ])("%j leads to %j", (specifier, expected) => {
    expect(resolve(specifier, api)).toBe(expected);
  });

  test("a source stands for what it is compiled to", () => {
    expect(resolve("../../utils/api.js", source, taro)).toBe("src/utils/api.ts");
    expect(resolve("../../utils/api.js", { ...source, "src/utils/api.js": "" }, taro)).toBe("src/utils/api.js");
  });
});

describe("aliases", () => {
  test.each([
    ["resolveAlias of app.json", "~utils/api", { "miniprogram/app.json": '{ "resolveAlias": { "~utils/*": "utils/*" } }' }],
    ["without a star", "api", { "miniprogram/app.json": '{ "resolveAlias": { "api": "utils/api" } }' }],
    ["paths", "#u/api", { "tsconfig.json": '{ "compilerOptions": { "paths": { "#u/*": ["./none/*", "./miniprogram/utils/*"] } } }' }],
    ["baseUrl", "utils/api", { "tsconfig.json": '{ "compilerOptions": { "baseUrl": "./miniprogram" } }' }],
    ["paths from baseUrl", "#u/api", { "tsconfig.json": '{ // where\n "compilerOptions": { "baseUrl": "miniprogram", "paths": { "#u/*": ["utils/*"] }, } }' }],
    ["jsconfig.json", "#u/api", { "jsconfig.json": '{ "compilerOptions": { "paths": { "#u/*": ["miniprogram/utils/*"] } } }' }],
    ["extends", "#u/api", { "tsconfig.json": '{ "extends": "./config/base" }', "config/base.json": '{ "compilerOptions": { "paths": { "#u/*": ["../miniprogram/utils/*"] } } }' }],
    ["the most specific", "#u/api", { "tsconfig.json": '{ "compilerOptions": { "paths": { "#*": ["miniprogram/*"], "#u/*": ["miniprogram/utils/*"] } } }', "miniprogram/u/api.js": "" }],
    ["imports of package.json", "#net/api.js", { "package.json": '{ "imports": { "#net/*": { "default": "./miniprogram/utils/*" } } }' }],
    ["_moduleAliases", "net/api", { "package.json": '{ "_moduleAliases": { "net": "miniprogram/utils" } }' }],
    ["vite, an object", "net/api", { "vite.config.ts": "export default defineConfig({ resolve: { alias: { net: path.resolve(__dirname, 'miniprogram/utils') } } })" }],
    ["vite, a list", "net/api", { "vite.config.js": "export default { resolve: { alias: [{ find: 'net', replacement: fileURLToPath(new URL('./miniprogram/utils', import.meta.url)) }] } }" }],
    ["webpack-chain", "net/api", { "vue.config.js": "module.exports = { chainWebpack(config) { config.resolve.alias.set('x', y).set('net', resolve('miniprogram/utils')) } }" }],
    ["Vue CLI", "net/api", { "vue.config.js": "module.exports = { configureWebpack: { resolve: { alias: { 'net': path.join(process.cwd(), 'miniprogram', 'utils') } } } }" }],
  ])("%s", (_, specifier, files) => {
    expect(resolve(specifier, { ...api, ...files })).toBe("miniprogram/utils/api.js");
  });

  test("of Taro", () => {
    const config = "const path = require('path'); module.exports = { alias: { '@/utils': path.resolve(__dirname, '..', 'src/utils'), 'api$': `${x}`, net: 'src/utils' } };";
    expect(resolve("@/utils/api", { ...source, "config/index.js": config }, taro)).toBe("src/utils/api.ts");
    expect(resolve("net/api", { ...source, "config/index.js": config }, taro)).toBe("src/utils/api.ts");
    expect(resolve("api", { ...source, "config/index.js": config }, taro)).toBeUndefined();
  });

  test("of packages in the project's own workspaces", () => {
    const files = { "package.json": '{ "workspaces": ["packages/*"] }', "packages/net/package.json": '{ "name": "@shop/net", "main": "lib/main.js" }', "packages/net/lib/main.js": "", "packages/net/src/api.ts": "" };
    expect(resolve("@shop/net", files)).toBe("packages/net/lib/main.js");
    expect(resolve("@shop/net/api", files)).toBe("packages/net/src/api.ts");
    expect(resolve("@shop/other", files)).toBeUndefined();
  });

  test.each([
    ["circles", { "tsconfig.json": '{ "extends": "./tsconfig.json" }' }],
    ["broken JSON", { "tsconfig.json": "{", "package.json": "[", "miniprogram/app.json": "" }],
    ["odd types", { "tsconfig.json": '{ "extends": 1, "compilerOptions": { "paths": [1], "baseUrl": {} } }', "package.json": '{ "imports": "x", "workspaces": 1, "_moduleAliases": [] }' }],
    ["broken code", { "vite.config.js": "alias: {{{" }],
    ["code that computes", { "vite.config.js": "export default { alias: { net: hosts[0], [x]: 'y', ...more } }" }],
  ])("nothing comes of %s", (_, files) => {
    expect(resolve("net/api", { ...api, ...files })).toBeUndefined();
  });
});

describe("built packages", () => {
  test("of the nearest folder first", () => {
    const files = { "miniprogram/miniprogram_npm/net/index.js": "", "miniprogram/pages/miniprogram_npm/net/index.js": "", "miniprogram/miniprogram_npm/@shop/net/index.js": "" };
    expect(resolve("net", files)).toBe("miniprogram/pages/miniprogram_npm/net/index.js");
    expect(resolve("@shop/net", files)).toBe("miniprogram/miniprogram_npm/@shop/net/index.js");
    expect(resolve("net", { "miniprogram_npm/net/index.js": "" })).toBeUndefined();
  });
});

describe("out of the project", () => {
  test.each([
    ["../../../../other/api", {}],
    ["/../../other/api", {}],
    ["@/../../../other/api", {}],
    ["net/../../../other/api", { "package.json": '{ "_moduleAliases": { "net": "miniprogram/utils" } }' }],
    ["net/api", { "package.json": '{ "_moduleAliases": { "net": "../other" } }' }],
    ["net/api", { "tsconfig.json": '{ "compilerOptions": { "paths": { "net/*": ["../other/*"] } } }' }],
    ["net/api", { "tsconfig.json": '{ "extends": "../other/tsconfig.json" }', "../other/tsconfig.json": '{ "compilerOptions": { "paths": { "net/*": ["../shop/miniprogram/utils/*"] } } }' }],
    ["net/api", { "vite.config.js": "export default { resolve: { alias: { net: path.resolve(__dirname, '../other') } } }" }],
  ])("%j leads nowhere", (specifier, files) => {
    expect(resolve(specifier, { ...api, "../other/api.js": "", ...files })).toBeUndefined();
  });
});

describe("links", () => {
  let folder = "";

  beforeAll(() => {
    folder = toPath(mkdtempSync(join(tmpdir(), "resolve-module-")));
    for (const name of ["shop/pages", "shop/utils", "other"]) mkdirSync(`${folder}/${name}`, { recursive: true });
    writeFileSync(`${folder}/other/api.js`, "");
    writeFileSync(`${folder}/shop/utils/api.js`, "");
    symlinkSync(`${folder}/other`, `${folder}/shop/linked`);
    symlinkSync(`${folder}/other/api.js`, `${folder}/shop/utils/linked.js`);
    symlinkSync(`${folder}/shop/utils/api.js`, `${folder}/shop/pages/own.js`);
    symlinkSync(`${folder}/shop`, `${folder}/way`);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  test.each([
    ["shop", "../utils/api", "shop/utils/api.js"],
    ["shop", "./own", "shop/pages/own.js"],
    ["shop", "../linked/api", undefined],
    ["shop", "../utils/linked", undefined],
    // A project that is itself reached through a link.
    ["way", "../utils/api", "way/utils/api.js"],
    ["way", "../linked/api", undefined],
  ])("in %s: %j leads to %j", (name, specifier, expected) => {
    const root = `${folder}/${name}`;
    const found = resolveModule(nodeFileSystem, specifier, `${root}/pages/menu.js`, { kind: "miniprogram", root, base: root });
    expect(found).toBe(expected === undefined ? undefined : `${folder}/${expected}`);
  });
});
