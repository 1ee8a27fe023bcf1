import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startEslintServer } from "./eslint-server.js";
import type { EslintServer } from "./eslint-server.js";

const repository = fileURLToPath(new URL("../..", import.meta.url));
const plugin = pathToFileURL(join(repository, "dist/src/index.js")).href;

const page = `import { host } from "../../config";
Page({ data: { cover: "http://cdn.shop.example/1.png" }, onLoad() { wx.request({ url: host + "/menu", success: (res) => this.setData(res.data) }); } });
`;

const files = {
  "eslint.config.mjs": `import network from ${JSON.stringify(plugin)};\nexport default [...network.configs.recommended];\n`,
  "app.json": '{ "pages": ["pages/menu/menu"], "networkTimeout": { "request": 90000 } }',
  "project.config.json": "{}",
  "config.js": 'export const host = "http://api.shop.example";\n',
  "pages/menu/menu.js": page,
  "pages/menu/menu.wxml": '<image src="{{cover}}" />\n<image src="http://cdn.shop.example/2.png" />\n',
  "pages/menu/menu.wxss": '.a { background: url("http://cdn.shop.example/3.png"); }\n',
  "components/card.vue": "<template>\n  <image src=\"http://cdn.shop.example/4.png\" />\n</template>\n<script>\nexport default { created() { wx.request({ url: 'http://api.shop.example/card', complete() {} }); } };\n</script>\n",
  "utils/push.ts": 'export const open = (): void => { wx.connectSocket({ url: "ws://push.shop.example" as string }); };\n',
};

describe("in the server of VS Code's ESLint extension", () => {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "shop-")));
  let server: EslintServer;

  const write = (name: string, text: string): void => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };

  /** `rule at line:column`, which count from 1. */
  async function diagnose(file: keyof typeof files, language: string, text: string = files[file]): Promise<readonly string[]> {
    const diagnostics = await server.diagnose(file, language, text);
    return diagnostics.map(({ code, range: { start } }) => `${code.replace("miniprogram-network/", "")} at ${start.line + 1}:${start.character + 1}`);
  }

  beforeAll(async () => {
    for (const [name, text] of Object.entries(files)) write(name, text);
    symlinkSync(join(repository, "node_modules"), join(folder, "node_modules"), "junction");
    server = await startEslintServer(folder);
  }, 60_000);

  afterAll(async () => {
    await server?.close();
    rmSync(folder, { recursive: true });
  });

  test.each([
    ["pages/menu/menu.js", "javascript", ["no-insecure-protocol at 2:87", "require-status-check at 2:134"]],
    ["utils/push.ts", "typescript", ["no-insecure-protocol at 1:60"]],
    ["app.json", "json", ["valid-network-timeout at 1:64"]],
    ["pages/menu/menu.wxml", "wxml", ["no-insecure-binding at 1:13", "no-insecure-resource at 2:13"]],
    ["components/card.vue", "vue", ["no-insecure-resource at 2:15", "no-insecure-protocol at 5:49"]],
    ["pages/menu/menu.wxss", "wxss", ["no-insecure-resource at 1:23"]],
  ] as const)("%s", async (file, language, expected) => {
    expect(await diagnose(file, language)).toEqual(expected);
  }, 60_000);

  test("the message names the file that the address comes from", async () => {
    const [first] = await server.diagnose("pages/menu/menu.js", "javascript", page);
    expect(first?.message).toContain("Written in config.js:1.");
  }, 60_000);

  test("what a rule suggests can be chosen", async () => {
    const [first] = await server.diagnose("utils/push.ts", "typescript", files["utils/push.ts"]);
    const titles = first ? (await server.actionsFor("utils/push.ts", first)).map(({ title }) => title) : [];
    expect(titles).toEqual([
      "Write 'wss' instead of 'ws'. (miniprogram-network/no-insecure-protocol)",
      "Disable miniprogram-network/no-insecure-protocol for this line",
      "Disable miniprogram-network/no-insecure-protocol for the entire file",
      "Show documentation for miniprogram-network/no-insecure-protocol",
    ]);
  }, 60_000);

  test("a change of another file is seen when the page is linted again", async () => {
    write("config.js", 'export const host = "https://api.shop.example";\n');
    // What is known of other files counts for half a second.
    await expect.poll(() => diagnose("pages/menu/menu.js", "javascript", `${page}\n`), { timeout: 20_000, interval: 300 }).toEqual(["require-status-check at 2:134"]);
  }, 60_000);
});
