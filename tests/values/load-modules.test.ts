import { expect, test } from "vitest";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { memoryFileSystem } from "../memory-file-system.js";
import { parseCode } from "./evaluate-code.js";

const page = "/shop/pages/home/home.js";
const template = { source: parseCode("", "/shop/pages/home/home.wxml").source };
const code = "Page({ data: { cover: 'https://a.cn/1.png' } });";

function openShop(onDisk: string): ReturnType<typeof createDiskModules> {
  return createDiskModules(memoryFileSystem({ "/shop/app.json": "{}", "/shop/project.config.json": "{}", [page]: onDisk }));
}

test("a script that a host has parsed serves the template beside it", () => {
  const modules = openShop(code);
  const parsed = parseCode(code, page);
  modules.remember(parsed);
  expect(modules.load("./home", template)).toEqual({ kind: "script", file: parsed });
  expect(modules.findLoaded(page)).toBe(parsed);
});

test("what is not saved yet does not", () => {
  const modules = openShop("Page({});");
  modules.remember(parseCode(code, page));
  expect(modules.findLoaded(page)).toBeUndefined();
  modules.load("./home", template);
  expect(modules.findLoaded(page)?.source.text).toBe("Page({});");
});

test("it is forgotten with the others when the file changes", () => {
  const fs = memoryFileSystem({ "/shop/app.json": "{}", "/shop/project.config.json": "{}", [page]: code });
  const modules = createDiskModules(fs);
  modules.remember(parseCode(code, page));
  modules.load("./home", template);
  fs.write(page, "Page({ data: {} });");
  expect(modules.refresh()).toBe(false);
  modules.load("./home", template);
  expect(modules.findLoaded(page)?.source.text).toBe("Page({ data: {} });");
});
