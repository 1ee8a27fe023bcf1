import { describe, expect, test } from "vitest";
import { noModules } from "../../src/values/abstract/modules.js";
import type { Unknown, UnknownReason, Value } from "../../src/values/abstract/value.js";
import { parseCode, valueOfUrl } from "./evaluate-code.js";

function evaluate(code: string): Value {
  return valueOfUrl(parseCode(code), noModules);
}

/** The reasons of a value and of the holes in its texts. */
function causesOf({ alternatives, unknowns }: Value): Unknown[] {
  const holes = alternatives.flatMap((one) => one.type === "text" ? one.pieces : []).flatMap((piece) => piece.text === undefined ? [piece.unknown] : []);
  return [...unknowns, ...holes];
}

test.each<readonly [string, UnknownReason]>([
  ["function f(x) { url(x); }", "parameter"],
  ["function f({ x }) { url(x); }", "parameter"],
  ["function f(...x) { url(x[0]); }", "parameter"],
  ["wx.onSocketMessage((res) => url(res.data))", "parameter"],
  ["url(host)", "undeclared"],
  ["url(host.name)", "undeclared"],
  ["url(host())", "undeclared"],
  ["url(require('./config').host)", "module"],
  ["import c from './config'; url(c.host)", "module"],
  ["url('a'.split(/x/)[0])", "call"],
  ["url(JSON.parse(text))", "call"],
  ["url(Math.random())", "call"],
  ["url(new Date().getTime())", "unsupported"],
  ["const res = wx.request({}); url(res.data)", "response"],
  ["(async () => { const res = await wx.request({}); url(res.data); })()", "response"],
  ["url(wx.getStorageSync('host'))", "storage"],
  ["const host = wx.getStorageSync('host'); url(host + '/x')", "storage"],
  ["url(uni.getStorageSync('host'))", "storage"],
  ["url(process.env.HOST)", "environment"],
  ["url(import.meta.env.HOST)", "environment"],
  ["url(wx.getAccountInfoSync().miniProgram.appId)", "environment"],
  ["url(__wxConfig.accountInfo)", "environment"],
  ["url(getApp().globalData.host)", "application-state"],
  ["url(getCurrentPages()[0].route)", "application-state"],
  ["Page({ f() { url(this.host); } })", "component-property"],
  ["Component({ properties: { host: String }, methods: { f() { url(this.data.host); } } })", "component-property"],
  ["const a = {}; url(a.b.c)", "property"],
  ["const a = null; url(a.b)", "property"],
  ["let n = 1; n -= 1; url(n)", "assigned-elsewhere"],
  ["const o = { n: 1 }; o.n++; url(o.n)", "assigned-elsewhere"],
  ["url(-'x')", "unsupported"],
  ["url(typeof x)", "unsupported"],
  ["url(x in y)", "unsupported"],
  ["url('a' in y)", "unsupported"],
  ["url(delete x.y)", "unsupported"],
  ["function* f() { url(yield); }", "unsupported"],
  ["url(class {}.x + y)", "undeclared"],
  ["url(tag`x`)", "call"],
  ["function f() { return f(); } url(f())", "too-deep"],
])("%s is unknown: %s", (code, reason) => {
  const value = evaluate(code);
  expect(causesOf(value).map((cause) => cause.reason)).toContain(reason);
  // Nothing else is claimed in its place.
  expect(value.alternatives.filter((one) => one.type === "text" && one.pieces.every((piece) => piece.text !== undefined))).toEqual([]);
});

test("more than 64 alternatives are not listed", () => {
  const value = evaluate(`const list = [${Array.from({ length: 100 }, (_, index) => `'${index}'`).join()}]; url(list[n])`);
  expect([value.alternatives.length, value.unknowns.map(({ reason }) => reason)]).toEqual([64, ["too-many-alternatives"]]);
});

describe("a parameter", () => {
  test("names its function and index", () => {
    const file = parseCode("function f(a, { b }) { url(a + b); }");
    const parameters = causesOf(valueOfUrl(file, noModules)).map((cause) => cause.parameter);
    expect(parameters).toEqual([
      { function: file.program.body[0], index: 0 },
      { function: file.program.body[0], index: 1 },
    ]);
  });

  test("does not count the type of this", () => {
    const file = parseCode("function f(this: Page, a: string) { url(a); }", "/shop/index.ts");
    expect(causesOf(valueOfUrl(file, noModules)).map(({ parameter }) => parameter?.index)).toEqual([0]);
  });

  test("stays the same through operations", () => {
    const [cause] = causesOf(evaluate("function f(o) { const { url: u = '' } = o; url(('https://a.cn' + u).trim().replace('x', 'y')); }"));
    expect(cause?.parameter?.index).toBe(0);
  });
});

/** Tables of the engine are asked by names of the code, which may be those that every object has. */
describe("names that every object has", () => {
  const names = Object.getOwnPropertyNames(Object.prototype);
  const receivers = ["'a'", "['a']", "{}", "/a/", "1", "wx", "wx.request", "Object", "(() => 'a')", "globalThis"];

  test.each(names)("%s is a name like others", (name) => {
    for (const receiver of receivers) {
      for (const code of [`url((${receiver}).${name})`, `url((${receiver}).${name}('b'))`, `url(new (${receiver}).${name}())`]) {
        expect(isValue(evaluate(code)), code).toBe(true);
      }
    }
    expect(isValue(evaluate(`url(${name})`))).toBe(true);
    expect(isValue(evaluate(`url(${name}())`))).toBe(true);
  });

  function isValue({ alternatives, unknowns }: Value): boolean {
    return Array.isArray(alternatives) && Array.isArray(unknowns) && alternatives.length + unknowns.length > 0;
  }
});
