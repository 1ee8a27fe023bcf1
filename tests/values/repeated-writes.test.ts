import { describe, expect, test } from "vitest";
import { evaluateCode } from "./evaluate-code.js";

type Row = readonly [code: string, ...expected: string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)("%s", (code, ...expected) => {
    expect(evaluateCode(code)).toEqual(expected);
  });
}

describe("what is written may hold what was there, and nobody knows how often", () => {
  check([
    ["const o = { k: 'a' }; for (const x of xs) o.k = o.k + '/'; url(o.k)", "a/", "a//", "a", "{assigned-elsewhere}"],
    ["const o = {}; for (const x of xs) { const k = o.k; o.k = `${k ?? ''}/`; } url(o.k)", "/", "//", "<undefined>", "{assigned-elsewhere}"],
    ["const o = {}; for (const x of xs) [o.k].forEach((k) => { o.k = `${k ?? ''}/`; }); url(o.k)", "/", "//", "<undefined>", "{assigned-elsewhere}"],
    ["const o = { k: 'a' }; function more() { const p = o; p.k = 'b' + p.k; } url(o.k)", "ba", "bba", "a", "{assigned-elsewhere}"],
    ["class A { k = 'a'; more() { this.k = this.k + '/'; } } url(new A().k)", "a/", "a//", "a", "{assigned-elsewhere}"],
    ["const a = ['x']; while (on) a.push(a[a.length - 1] + '/'); url(a[2])", "x/", "x//", "<undefined>", "{assigned-elsewhere}"],
  ]);
});

describe("what runs once for each object is written once", () => {
  check([
    ["const o = { k: 'a' }; o.k = o.k + '/'; url(o.k)", "a/", "a"],
    ["function f(o) { o.u = 'b' + o.u; return o.u; } url(f({ u: '/x' }))", "b/x", "/x"],
    ["function f(o) { const own = Object.assign({}, { base: 'b' }, o); own.u = own.base + own.u; return own.u; } url(f({ u: '/x' }))", "b/x", "/x"],
    ["function make() { return { u: 'a' }; } function f() { const o = make(); o.u = 'b' + o.u; return o.u; } url(f())", "ba", "a"],
    ["for (const x of xs) { const o = { k: 'a' }; o.k = o.k + '/'; url(o.k); }", "a/", "a"],
    ["class A { constructor(u) { this.u = u; this.u = 'b' + this.u; } } url(new A('x').u)", "bx"],
  ]);
});

describe("another round that adds nothing ends it", () => {
  check([
    ["const o = { k: 'a' }; function tidy() { o.k = o.k || 'b'; o.k = o.k.replace(/x/, ''); } url(o.k)", "a"],
    ["const o = { k: 'a/' }; function tidy() { o.k = o.k.replace(/\\/$/, ''); } url(o.k)", "a", "a/"],
  ]);
});
