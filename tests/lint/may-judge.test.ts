import { expect, test } from "vitest";
import { mayJudge } from "../../src/lint/may-judge.js";
import { openProjectOf } from "../../src/project/project.js";
import { memoryFileSystem } from "../memory-file-system.js";

const fs = memoryFileSystem({
  "/shop/app.json": `{ "pages": ["pages/menu/menu"], "workers": "workers" }`,
  "/shop/app.js": "",
});

const toast = "wx.showToast({ title });";

test.each([
  ["a call of the network", "/shop/pages/menu/menu.js", "wx.request({ url });", true],
  ["a function that reaches no network", "/shop/pages/menu/menu.js", toast, false],
  ["the same in a worker, where it is absent", "/shop/workers/bake.js", toast, true],
  ["the same in WXS", "/shop/pages/menu/price.wxs", toast, true],
  ["the same where there is no project", "/notes/workers/bake.js", toast, false],
  ["a worker without the platform", "/shop/workers/bake.js", "worker.onMessage(bake);", false],
])("%s", (_, path, text, expected) => {
  expect(mayJudge(path, text, () => openProjectOf(fs, path))).toBe(expected);
});

test("the project is looked for when the text does not tell", () => {
  const fail = (): never => {
    throw new Error("not asked for");
  };
  expect(mayJudge("/shop/a.js", "wx.request({ url });", fail)).toBe(true);
  expect(mayJudge("/shop/a.js", "bake();", fail)).toBe(false);
  expect(mayJudge("/shop/a.js", `Page({ onLoad() { ${toast} } });`, fail)).toBe(false);
});
