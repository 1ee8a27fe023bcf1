import { expect, test } from "vitest";
import { parseScript } from "../../../src/syntax/script/parse-script.js";
import { collectSharedNames } from "../../../src/syntax/script/shared-names.js";
import { SourceText } from "../../../src/syntax/source-text.js";

test.each([
  ['const a = require("./a"); const app = getApp(); wx.request({ url: a.base + app.host, fail() { a.log(); } });', []],
  ["const b = a;", ["a"]],
  ["const { host } = a.api;", ["a"]],
  ["const { host = a } = {};", ["a"]],
  ["let b; b = c ? a : d;", ["a", "d"]],
  ["for (const one of a.list) one.host = 1;", ["a"]],
  ["fill(a, [b], { c: d });", ["a", "b", "d"]],
  ["const o = {}; o.inner = a;", ["a"]],
  ["this.api = a;", ["a"]],
  ["Object.assign(a, b);", ["a", "b"]],
  ["a.list.push(b);", ["b"]],
  ["a.list.forEach((one) => { one.host = 1; });", ["a"]],
  ["const first = a.list.filter(Boolean)[0];", ["Boolean", "a"]],
  ["const f = () => a;", ["a"]],
  ["async function f() { return (await a).b; }", ["a"]],
] as const)("%s", (text, expected) => {
  const parsed = parseScript(new SourceText("/shop/a.js", text));
  expect(parsed.ok && [...collectSharedNames(parsed.file.bindings)].sort()).toEqual(expected);
});
