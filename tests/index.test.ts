import { ESLint } from "eslint";
import type { Linter } from "eslint";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { basename, dirname, join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { rules } from "../rules/index.js";
import plugin from "../src/index.js";

const require = createRequire(import.meta.url);
const { version } = require("../package.json") as { readonly version: string };
const { builtinRules } = require("eslint/use-at-your-own-risk") as { readonly builtinRules: ReadonlyMap<string, unknown> };

test("the list of rules is what stands in the folder, by name", () => {
  const files = readdirSync(new URL("../rules", import.meta.url)).filter((file) => file.endsWith(".ts") && file !== "index.ts");
  expect(rules.map((rule) => rule.name)).toEqual(files.map((file) => file.replace(/\.ts$/u, "")).sort());
});

test("the plugin says who it is", () => {
  expect(plugin.meta).toEqual({ name: "eslint-plugin-miniprogram-network", version, namespace: "miniprogram-network" });
  expect(Object.keys(plugin.rules)).toEqual(rules.map((rule) => rule.name));
});

describe.each(["recommended", "strict"] as const)("%s", (preset) => {
  const config = plugin.configs[preset];

  test("is made once", () => {
    expect(plugin.configs[preset]).toBe(config);
  });

  test("has the severities of the rules, each where it has something to judge", () => {
    for (const { name, check, meta } of rules) {
      const options = preset === "strict" ? meta.strictOptions : undefined;
      const severity = meta[preset] === "off" ? undefined : options ? [meta[preset], options] : meta[preset];
      const key = `miniprogram-network/${name}`;
      const judgesMarkup = check.markup ?? check.inlineScript;
      const judgesScripts = check.call ?? check.receiver ?? check.platformCall ?? check.resource ?? check.script ?? judgesMarkup;
      expect([name, blockFor(config, "javascript")?.rules?.[key]]).toEqual([name, judgesScripts && severity]);
      expect([name, blockFor(config, "json")?.rules?.[key]]).toEqual([name, check.config && severity]);
      expect([name, blockFor(config, "wxml")?.rules?.[key]]).toEqual([name, judgesMarkup && severity]);
      expect([name, blockFor(config, "wxss")?.rules?.[key]]).toEqual([name, judgesMarkup && severity]);
      expect([name, blockFor(config, "components")?.rules?.[key]]).toEqual([name, judgesScripts && severity]);
    }
  });

  test("switches no rule of somebody else on", () => {
    const others = config.flatMap((block) =>
      Object.entries(block.rules ?? {}).filter(([name, value]) => !name.startsWith("miniprogram-network/") && value !== "off"),
    );
    expect(others).toEqual([]);
  });
});

describe("of a file with the preset", () => {
  const eslint = new ESLint({
    overrideConfigFile: true,
    baseConfig: plugin.configs.recommended,
  });
  /** What is judged in a file; undefined for a file that the presets do not bring to ESLint. */
  const findKind = async (file: string): Promise<string | undefined> => {
    const config = (await eslint.calculateConfigForFile(file)) as Linter.Config | undefined;
    const has = (rule: string): boolean => config?.rules?.[`miniprogram-network/${rule}`] !== undefined;
    if (has("valid-server-domains")) return has("no-loopback") ? "both" : "json";
    if (has("no-loopback")) return "script";
    return has("valid-web-view-src") ? "markup" : config && "nothing";
  };

  test.each([
    ["app.js", "both"],
    ["pages/index.js", "script"],
    ["utils/api.mjs", "script"],
    ["utils/api.cjs", "script"],
    ["pages/menu/menu.jsx", "script"],
    ["utils/price.wxs", "script"],
    ["app.ts", "both"],
    ["src/app.config.ts", "both"],
    ["src/app.mpx", "both"],
    ["src/app.wpy", "both"],
    ["pages/index.ts", "script"],
    ["pages/menu/menu.tsx", "script"],
    ["utils/api.mts", "script"],
    ["utils/api.cts", "script"],
    ["pages/menu/menu.wxml", "markup"],
    ["app.wxss", "markup"],
    ["pages/menu/menu.axml", "markup"],
    ["pages/menu/menu.ttml", "markup"],
    ["pages/menu/menu.swan", "markup"],
    ["pages/menu/menu.qml", "markup"],
    ["pages/menu/menu.ksml", "markup"],
    ["pages/menu/menu.jxml", "markup"],
    ["pages/menu/menu.xhsml", "markup"],
    ["app.acss", "markup"],
    ["app.ttss", "markup"],
    ["app.qss", "markup"],
    ["app.jxss", "markup"],
    ["app.css", undefined],
    ["src/app.scss", undefined],
    ["pages/menu/menu.vue", "script"],
    ["src/pages/menu.mpx", "script"],
    ["src/pages/menu.wpy", "script"],
    ["miniprogram_npm/vant/index.wxml", undefined],
    ["app.json", "json"],
    ["game.json", "json"],
    ["ext.json", "json"],
    ["project.config.json", "json"],
    ["project.private.config.json", "json"],
    ["server-domains.json", "json"],
    ["pages/menu/menu.json", "json"],
    ["src/manifest.json", "json"],
    ["package.json", undefined],
    ["package-lock.json", undefined],
    ["tsconfig.json", undefined],
    ["tsconfig.build.json", undefined],
    [".eslintrc.json", undefined],
    [".vscode/settings.json", undefined],
    ["types/wx.d.ts", undefined],
    ["miniprogram_npm/vant/index.json", undefined],
    ["miniprogram_npm/vant/index.js", undefined],
    ["pages/menu/miniprogram_npm/vant/index.js", undefined],
    ["node_modules/vant/index.js", undefined],
    ["libs/echarts.min.js", "nothing"],
  ])("%s is %s", async (file, kind) => {
    expect(await findKind(file)).toBe(kind);
  });
});

test.each([
  ["JSON", "server-domains.json", `{\n  // none yet\n  "request": [], }`],
  ["templates", "pages/menu/menu.wxml", `<!-- a page -->\n<image src='/cup.png' />\n`],
  ["style sheets", "app.wxss", `/* a sheet */\npage { width: 750rpx }\n`],
  ["components", "menu.mpx", `<template>\n  <view />\n</template>\n<script>\nvar a = 1\n</script>\n`],
])("core rules that are on for all files leave %s alone", async (_, filePath, text) => {
  const all = Object.fromEntries([...builtinRules.keys()].map((name) => [name, "error" as const]));
  const eslint = new ESLint({ overrideConfigFile: true, baseConfig: [{ rules: all }, ...plugin.configs.recommended] });
  const [result] = await eslint.lintText(text, { filePath });
  expect(result?.messages).toEqual([]);
});

describe("comments of templates and style sheets", () => {
  const name = "miniprogram-network/no-insecure-resource";
  const image = '<image src="http://cdn.coffee.example/cup.png" />';
  const page = "page { background: url(http://cdn.coffee.example/cup.png) }";
  const lint = async (filePath: string, text: string): Promise<readonly string[]> => {
    const eslint = new ESLint({ cwd: resolve("examples/coffee-shop"), overrideConfigFile: true, baseConfig: plugin.configs.recommended });
    const [result] = await eslint.lintText(text, { filePath: `miniprogram/${filePath}` });
    return result?.messages.map(({ ruleId, message, line, column, severity }) => `${line}:${column} ${severity} ${ruleId ?? message}`) ?? [];
  };

  test.each([
    ["nothing", "a.wxml", image, [`1:13 1 ${name}`]],
    ["the next line", "a.wxml", `<!-- eslint-disable-next-line ${name} -- theirs -->\n${image}`, []],
    ["this line", "a.wxml", `${image} <!-- eslint-disable-line ${name} -->`, []],
    ["some lines", "a.wxml", `<!-- eslint-disable -->\n${image}\n<!-- eslint-enable -->\n${image}`, [`4:13 1 ${name}`]],
    ["a severity", "a.wxml", `<!-- eslint ${name}: error -->\n${image}`, [`2:13 2 ${name}`]],
    ["what is not needed", "a.wxml", `<!-- eslint-disable-next-line ${name} -->\n<view/>`, []],
    ["what other rules would need", "a.wxs", "/* eslint-disable no-var */\nvar a = 1; // eslint-disable-line no-unused-vars", []],
    ["what other rules would need, in a sheet", "a.wxss", "/* eslint-disable no-var */\npage {}", []],
    ["in a script of the user's, what is not needed", "a.js", "/* eslint-disable no-var */\nvar a = 1;", ["1:1 1 Unused eslint-disable directive (no problems were reported from 'no-var')."]],
    ["in a sheet", "a.wxss", `/* eslint-disable-next-line ${name} */\n${page}`, []],
    ["in a component", "a.vue", `<template>\n<!-- eslint-disable-next-line ${name} -->\n${image}\n${image}\n</template>`, [`4:13 1 ${name}`]],
    ["in a component's sheet", "a.vue", `<style>\n/* eslint-disable ${name} */\n${page}\n</style>`, []],
    ["for rules of others", "a.mpx", `<script>\n/* eslint vue/x: "error", no-undef: 2 */\n// eslint-disable-next-line vue/y, no-undef\nvar a;\n/* eslint-enable */\n</script>`, []],
    ["in a component's script", "a.vue", `<script>\n/* eslint-disable */\nvar a;\n</script>\n<style>\n${page}\n</style>`, []],
    ["a broken script", "a.mpx", `<script>\nvar = 1;\n</script>`, ["2:5 2 Parsing error: Unexpected token"]],
    ["in a sheet, nothing", "a.wxss", page, [`1:24 1 ${name}`]],
  ])("%s", async (_, file, text, expected) => {
    expect(await lint(file, text)).toEqual(expected);
  });
});

test.each([
  ["data/cities.json", `{ "city": `, []],
  ["pages/menu/menu.json", "", []],
  ["examples/coffee-shop/miniprogram/pages/live/live.json", `{ "usingComponents": `, ["Parsing error: Unexpected end of input found."]],
  ["examples/coffee-shop/miniprogram/pages/live/live.json", "", []],
  ["app.json", `{ "pages": `, ["Parsing error: Unexpected end of input found."]],
  ["app.json", "", ["Parsing error: Unexpected end of input found."]],
  ["app.json", `{"a":${"[".repeat(3000)}${"]".repeat(3000)}}`, ["Parsing error: Nested too deeply to be followed."]],
  ["data/tree.json", `${"[".repeat(3000)}${"]".repeat(3000)}`, []],
])("broken JSON in %s, %j: %j", async (filePath, text, expected) => {
  const eslint = new ESLint({ overrideConfigFile: true, baseConfig: plugin.configs.recommended });
  const [result] = await eslint.lintText(text, { filePath });
  expect(result?.messages.map(({ message }) => message)).toEqual(expected);
});

describe("scripts that ESLint's own parser refuses", () => {
  const lint = async (baseConfig: Linter.Config[], filePath: string, text: string): Promise<readonly string[]> => {
    const eslint = new ESLint({ cwd: resolve("examples/coffee-shop"), overrideConfigFile: true, baseConfig });
    const [result] = await eslint.lintText(text, { filePath: `miniprogram/${filePath}` });
    return result?.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId ?? message}`) ?? [];
  };
  const { frameworks, recommended } = plugin.configs;
  const found = "miniprogram-network/no-insecure-protocol";

  test.each([
    ["a name in both branches", `// #ifdef H5\nconst a = "/";\n// #endif\n// #ifndef H5\nconst a = "http://api.coffee.example";\n// #endif\nuni.request({ url: a, fail() {} });`, [`5:12 ${found}`]],
    ["decorators and JSX", `@inject("a")\nclass A { b = <c onTap={() => wx.downloadFile({ url: "http://api.coffee.example", fail() {} })} /> }`, [`2:55 ${found}`]],
    ["what its own parser reads", `wx.downloadFile({ url: "http://api.coffee.example", fail() {} });`, [`1:25 ${found}`]],
    ["what nobody reads", `wx.request({`, ["1:13 Parsing error: Unexpected token"]],
  ])("%s", async (_, text, expected) => {
    expect((await lint([...frameworks, ...recommended], "a.jsx", text)).filter((line) => !/unlisted|status/u.test(line))).toEqual(expected);
  });

  test("leave another parser alone", async () => {
    const parser = { parse: () => { throw new Error("asked"); } };
    expect(await lint([...frameworks, { languageOptions: { parser } }, ...recommended], "a.js", "")).toEqual(["undefined:undefined Parsing error: asked"]);
  });
});

test("a severity for all files takes effect in every language", async () => {
  const eslint = new ESLint({
    cwd: resolve("examples/coffee-shop"),
    overrideConfigFile: true,
    baseConfig: [...plugin.configs.recommended, { rules: { "miniprogram-network/no-insecure-protocol": "warn" } }],
  });
  const [script] = await eslint.lintText(`wx.request({ url: "http://api.coffee.example" });`, { filePath: "miniprogram/a.js" });
  expect(script?.messages.filter(({ ruleId }) => ruleId?.endsWith("no-insecure-protocol")).map((found) => found.severity)).toEqual([1]);
  const [json] = await eslint.lintText("{}", { filePath: "server-domains.json" });
  expect(json?.messages).toEqual([]);
});

/** Comments of built packages name rules of the linters that they were written with, which is an error where those are absent. */
test.each(["recommended", "strict"] as const)("%s leaves built npm packages out of a run over everything", async (preset) => {
  const folder = writeFiles({
    "app.json": "{}",
    "app.js": `wx.request({ url: "http://api.coffee.example" });`,
    "miniprogram_npm/vant/index.js": "// eslint-disable-next-line import/no-cycle\nexport {};\n",
    "order/miniprogram_npm/vant/index.js": "/* eslint-disable vue/no-mutating-props */\nexport {};\n",
    "order/miniprogram_npm/vant/app.json": "{",
  });
  const eslint = new ESLint({ cwd: folder, overrideConfigFile: true, baseConfig: plugin.configs[preset] });
  const results = await eslint.lintFiles(["."]);
  expect(results.map(({ filePath }) => basename(filePath)).sort()).toEqual(["app.js", "app.json"]);
});

function writeFiles(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), "coffee-presets-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
  return folder;
}

function blockFor(config: readonly Linter.Config[], name: string): Linter.Config | undefined {
  return config.find((block) => block.name?.endsWith(`/${name}`));
}

test("style sheets of frameworks have a configuration of their own", async () => {
  const cwd = resolve("examples/coffee-shop");
  const eslint = new ESLint({ cwd, overrideConfigFile: true, baseConfig: [...plugin.configs.recommended, ...plugin.configs.styles] });
  const has = async (file: string): Promise<unknown> => {
    const config = (await eslint.calculateConfigForFile(file)) as Linter.Config | undefined;
    return config?.rules?.["miniprogram-network/no-insecure-resource"] !== undefined;
  };
  for (const file of ["a.css", "b.scss", "c.sass", "d.less", "e.styl", "f.stylus"]) expect([file, await has(file)]).toEqual([file, true]);
});
