import { describe, expect, test } from "vitest";
import { evaluateCode } from "./evaluate-code.js";

type Row = readonly [code: string, ...expected: string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)("%s", (code, ...expected) => {
    expect(evaluateCode(code)).toEqual(expected);
  });
}

describe("an object under two names", () => {
  check([
    ["const a = { host: 'a' }; const b = a; b.host = 'b'; url(a.host)", "b", "a"],
    ["const a = { api: { host: 'a' } }; const { api } = a; api.host = 'b'; url(a.api.host)", "b", "a"],
    ["const a = { host: 'a' }; const b = { inner: a }; b.inner.host = 'b'; url(a.host)", "b", "a"],
    ["const a = { host: 'a' }; const b = {}; b.inner = a; b.inner.host = 'b'; url(a.host)", "b", "a"],
    ["const a = { host: 'a' }; const list = []; list.push(a); list[0].host = 'b'; url(a.host)", "b", "a"],
    ["const a = { host: 'a' }; for (const one of [a]) { one.host = 'b'; } url(a.host)", "b", "a"],
    ["const a = { host: 'a' }; [a].forEach((one) => { one.host = 'b'; }); url(a.host)", "b", "a"],
    ["const a = { host: 'a' }; this.kept = a; this.kept.host = 'b'; url(a.host)", "a", "{assigned-elsewhere}"],
  ]);
});

describe("copies are objects of their own", () => {
  check([
    ["const a = { host: 'a' }; const b = { ...a }; b.host = 'b'; url(a.host)", "a"],
    ["const a = { host: 'a' }; const b = Object.assign({}, a); b.host = 'b'; url(a.host)", "a"],
    ["const a = { host: 'a' }; const { ...b } = a; b.host = 'b'; url(a.host)", "a"],
    ["const a = { api: { host: 'a' } }; const b = { ...a }; b.api.host = 'b'; url(a.api.host)", "b", "a"],
  ]);
});

describe("objects that functions get and give", () => {
  check([
    ["const a = { host: 'a' }; function set(o) { o.host = 'b'; } set(a); url(a.host)", "b", "a"],
    ["const a = { host: 'a' }; function set(o, host) { o.host = host; } set(a, 'b'); url(a.host)", "a", "{parameter}"],
    ["const a = { host: 'a' }; function set(o) { o.host = 'b'; } set.call(null, a); url(a.host)", "b", "a"],
    ["const a = { host: 'a' }; function set(o) { o.host = 'b'; } url(a.host)", "a"],
    ["const a = { host: 'a' }; const tools = { set(o) { o.host = 'b'; } }; tools.set(a); url(a.host)", "a", "{assigned-elsewhere}"],
    ["const a = { host: 'a' }; function get() { return a; } get().host = 'b'; url(a.host)", "a", "{assigned-elsewhere}"],
    ["function make() { const o = { host: 'a' }; return o; } const a = make(); const b = make(); b.host = 'b'; url(a.host)", "a"],
    ["let a = { host: 'a' }; function read(o) { return o.host; } read(a); url(a.host)", "a"],
  ]);
});

test("an object that is handed to hundreds of functions may be written to by any of them", () => {
  const calls = Array.from({ length: 400 }, (_, index) => `function f${index}(o) { g(o); o.x${index} = ''; } f${index}(a);`);
  expect(evaluateCode(`const a = { host: 'a' }; ${calls.join(" ")} url(a.host)`)).toEqual(["a", "{assigned-elsewhere}"]);
});

test("in a bundle of thousands of functions anybody may write to an object", () => {
  const functions = Array.from({ length: 1001 }, (_, index) => `function f${index}() {}`);
  expect(evaluateCode(`const a = { host: 'a' }; ${functions.join(" ")} url(a.host)`)).toEqual(["a", "{assigned-elsewhere}"]);
});
