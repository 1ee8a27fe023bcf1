import { describe, expect, test } from "vitest";
import { memoryFileSystem } from "../memory-file-system.js";
import { run } from "./captured-world.js";

describe("a library's calls are no places of the project", () => {
  const files = {
    "/shop/app.json": '{ "pages": ["a"] }',
    "/shop/project.config.json": "{}",
    "/shop/package.json": '{ "miniprogram-network": { "wrappers": [{ "module": "@shop/net", "export": "get", "arguments": ["url"], "base": "http://b.example" }] } }',
    "/shop/a.js": [
      'import Request from "luch-request";',
      'import axios from "axios";',
      'import { get } from "@shop/net";',
      'new Request({ baseURL: wx.getStorageSync("u") || "http://a.example" });',
      'axios.create({ baseURL: "http://a.example" });',
      'get("/x");',
    ].join("\n"),
  };
  const world = { cwd: "/shop", fileSystem: memoryFileSystem(files) };

  test.each([["explain", "a.js:4"], ["explain", "a.js:5"], ["explain", "a.js:6"], ["check", "--format", "json"], ["calls", "--format", "json"], ["domains", "--format", "json"]])("%s %s", async (...argv) => {
    const { stdout } = await run(argv, world);
    expect(stdout).toMatch(/[ab]\.example/);
    expect(stdout).not.toContain("..");
    const named = [...stdout.matchAll(/[\w@/.-]+\.js\b/g)].map(([name]) => name);
    expect(new Set(named)).toEqual(new Set(["a.js"]));
  });

  test("their unknown hosts count in the summary of calls", async () => {
    expect((await run(["calls"], world)).stdout).toContain("0 network calls, 3 calls of wrappers, 2 hosts; 2 with hosts that are not all known.");
  });
});

describe("the platform of a project", () => {
  const code = [
    'import { createAlova } from "alova";',
    'import get from "@shop/net";',
    'export default createAlova({ baseURL: "https://a.example" });',
    'get({ url: "https://b.example" });',
    'export const live = this.$live({ url: "wss://c.example" });',
  ].join("\n");
  const wrappers = [{ module: "@shop/net" }, { global: "this.$live", api: "connectSocket" }];
  const roots = {
    wx: { "app.json": '{ "pages": ["a"] }', "project.config.json": "{}" },
    uni: { "manifest.json": "{}", "pages.json": '{ "pages": [] }' },
    tt: { "app.json": '{ "pages": ["a"] }', "project.tt.json": "{}" },
    Taro: { "config/index.js": "export default {};", "src/app.config.ts": "export default {};" },
  };

  test.each(Object.entries(roots))("%s", async (platform, root) => {
    const settings = JSON.stringify({ dependencies: platform === "Taro" ? { "@tarojs/taro": "4" } : {}, "miniprogram-network": { wrappers } });
    const files = { ...root, "package.json": settings, [platform === "Taro" ? "src/a.js" : "a.js"]: code };
    const fileSystem = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([name, text]) => [`/shop/${name}`, text])));
    const { stdout } = await run(["calls"], { cwd: "/shop", fileSystem });
    expect(stdout).toContain(`3:16  ${platform}.request, through a library\n          https://a.example/{}\n`);
    expect(stdout).toContain(`4:1  ${platform}.request, through a library\n          https://b.example\n`);
    expect(stdout).toContain(`5:21  ${platform}.connectSocket, through a library\n          wss://c.example\n`);
  });
});

describe("a package that is not followed", () => {
  const fileSystem = memoryFileSystem({
    "/shop/app.json": '{ "pages": ["a"] }',
    "/shop/project.config.json": "{}",
    "/shop/a.js": 'import ky from "ky";\nky.create({ prefixUrl: "https://a.example/v1" });',
  });

  test.each(["calls", "domains"])("is named by %s", async (command) => {
    const { stdout } = await run([command], { cwd: "/shop", fileSystem });
    expect(stdout).toContain("  ky is not followed: https://a.example in a.js:2:1\n");
    expect(stdout).not.toMatch(/every host is known|No server domains are needed/u);
    const json = (await run([command, "--format", "json"], { cwd: "/shop", fileSystem })).stdout.replace(/\s+/gu, "");
    expect(json).toContain('"notFollowed":[{"file":"a.js","line":2,"column":1,"package":"ky","hosts":["https://a.example"]}]');
  });

  test("is no finding", async () => {
    expect((await run(["check", "--strict"], { cwd: "/shop", fileSystem })).stdout).not.toContain("ky");
  });
});
