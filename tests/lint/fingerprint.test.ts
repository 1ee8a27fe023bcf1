import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { ESLint } from "eslint";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import plugin from "../../src/index.js";
import { createFingerprint } from "../../src/lint/fingerprint.js";
import { memoryFileSystem } from "../memory-file-system.js";
import type { MemoryFileSystem } from "../memory-file-system.js";

const files = {
  "/shop/project.config.json": `{ "miniprogramRoot": "src/" }`,
  "/shop/.env": "TARO_APP_HOST=https://api.shop.example",
  "/shop/README.txt": "",
  "/shop/src/app.json": `{ "pages": ["pages/menu/menu"] }`,
  "/shop/src/app.js": "App({});",
  "/shop/src/services/net.js": `const { host } = require("../values/hosts");`,
  "/shop/src/values/hosts.js": `exports.host = "https://api.shop.example";`,
  "/shop/src/pages/menu/menu.js": `require("../../services/net");`,
  "/shop/src/pages/menu/menu.json": "{}",
  "/shop/src/pages/menu/menu.wxml": "<text>{{ name }}</text>",
  "/shop/src/pages/cup/cup.js": `Page({ data: { picture: "https://cdn.shop.example/cup.png" } });`,
  "/shop/src/pages/cup/cup.wxml": `<import src="/templates/card" /><wxs module="m" src="m.wxs" /><image src="{{ picture }}" />`,
  "/shop/src/pages/cup/m.wxs": "",
  "/shop/src/templates/card.wxml": "",
};

describe("another fingerprint after a change of", () => {
  test.each([
    ["a module that a page imports", "/shop/src/services/net.js"],
    ["a module that only such a module imports", "/shop/src/values/hosts.js"],
    ["the application", "/shop/src/app.js"],
    ["configuration", "/shop/src/app.json"],
    ["an environment", "/shop/.env"],
    ["the script of a page that shows its data as a picture", "/shop/src/pages/cup/cup.js"],
    ["a template that another one shows", "/shop/src/templates/card.wxml"],
    ["a script of a template", "/shop/src/pages/cup/m.wxs"],
    ["declared domains that were not there", "/shop/server-domains.json"],
  ])("%s", (_, path) => {
    const fs = memoryFileSystem(files);
    const before = fingerprintOf(fs);
    fs.write(path, "changed");
    expect(fingerprintOf(fs)).not.toBe(before);
  });
});

describe("the same fingerprint", () => {
  test.each([
    ["after a change of a page", "/shop/src/pages/menu/menu.js"],
    ["after a change of a template", "/shop/src/pages/cup/cup.wxml"],
    ["after a change of a page's JSON", "/shop/src/pages/menu/menu.json"],
  ])("%s", (_, path) => {
    const fs = memoryFileSystem(files);
    const before = fingerprintOf(fs);
    fs.write(path, `${fs.readText(path) ?? ""}\n`);
    expect(fingerprintOf(fs)).toBe(before);
  });

  test("when files were written again and say the same", () => {
    const fs = memoryFileSystem(files);
    const before = fingerprintOf(fs);
    for (const [path, text] of Object.entries(files)) fs.write(path, text);
    expect(fingerprintOf(fs)).toBe(before);
  });
});

describe("with ESLint's cache", () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "cached-")));

  afterAll(() => {
    vi.useRealTimers();
    rmSync(folder, { recursive: true, force: true });
  });

  const write = (name: string, text: string): void => {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  };

  beforeAll(() => {
    vi.useFakeTimers({ toFake: ["Date"] });
    write("app.json", `{ "pages": ["pages/menu/menu"], "networkTimeout": { "request": 20000 } }`);
    write("pages/menu/menu.js", `const host = require("../../host");\nwx.request({ url: host + "/menu", fail: console.warn });\n`);
  });

  beforeEach(() => write("host.js", `module.exports = "https://api.shop.example";\n`));

  async function lint(): Promise<readonly (string | null)[]> {
    const fingerprint = createFingerprint(() => folder);
    const eslint = new ESLint({
      cwd: folder,
      cache: true,
      cacheLocation: join(folder, ".eslintcache"),
      overrideConfigFile: true,
      overrideConfig: [...plugin.configs.recommended, { settings: { "miniprogram-network": { fingerprint } } }],
    });
    return (await eslint.lintFiles(["."])).flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId));
  }

  test("a page is judged again when the module that has its host was changed", async () => {
    expect(await lint()).toEqual([]);
    write("host.js", `module.exports = "http://api.shop.example";\n`);
    // As if by another process: what is remembered of a moment is forgotten.
    vi.setSystemTime(Date.now() + 6000);
    expect(await lint()).toEqual(["miniprogram-network/no-insecure-protocol"]);
  });
});

test("the presets bring one along, and it is no setting that is unknown", () => {
  const settings = plugin.configs.recommended.flatMap((block) => block.settings ?? []);
  expect(settings).toHaveLength(1);
  expect(JSON.parse(JSON.stringify(settings[0]))).toEqual({ "miniprogram-network": { fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) } });
});

function fingerprintOf(fs: MemoryFileSystem): string {
  return createFingerprint(() => "/shop", fs).toJSON();
}
