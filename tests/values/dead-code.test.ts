import { describe, expect, test } from "vitest";
import { evaluateCode, evaluateFiles } from "./evaluate-code.js";

type Row = readonly [code: string, ...expected: string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)("%s", (code, ...expected) => {
    expect(evaluateCode(code)).toEqual(expected);
  });
}

describe("a test that can only come out one way leads only there", () => {
  check([
    ["const env = 'prod'; function base() { if (env === 'dev') return 'd'; return 'p'; } url(base())", "p"],
    ["const env = 'prod'; function base() { if (env === 'dev') { return 'd'; } else if (env === 'prod') { return 'p'; } else { return 'x'; } } url(base())", "p"],
    ["const env = 'prod'; function base() { if (env !== 'dev') { return 'p'; } return 'd'; } url(base())", "p"],
    ["const env = 'prod'; function base() { switch (env) { case 'dev': return 'd'; case 'prod': return 'p'; } } url(base())", "p", "<undefined>"],
    ["const env = 'prod'; function base() { switch (env) { case 'dev': return 'd'; default: return 'p'; } } url(base())", "p"],
    ["const env = 'a'; function base() { switch (env) { case 'a': case 'b': return 'ab'; case 'c': return 'c'; default: return 'x'; } } url(base())", "ab"],
    ["const env = 'a'; function base() { let u = ''; switch (env) { case 'a': u = 'a'; case 'b': u += 'b'; break; case 'c': u = 'c'; } return u; } url(base())", "", "a", "b", "ab"],
    ["const env = 'prod'; let host = 'a'; if (env === 'dev') host = 'b'; url(host)", "a"],
    ["const env = 'prod'; const o = { host: 'a' }; if (env === 'dev') { o.host = 'b'; } url(o.host)", "a"],
    ["const debug = false; let host = 'a'; debug && (host = 'b'); url(host)", "a"],
    ["const { env } = Object.freeze({ env: 'prod' }); function base() { if (env === 'dev') return 'd'; return 'p'; } url(base())", "p"],
  ]);
});

describe("arguments decide as well", () => {
  check([
    ["function base(env) { if (env === 'dev') return 'd'; return 'p'; } url(base('prod'))", "p"],
    ["function base(env) { if (env === 'dev') return 'd'; return 'p'; } url(base('dev'))", "d"],
    ["function base(env = 'prod') { if (env === 'dev') return 'd'; return 'p'; } url(base())", "p"],
    ["function base(env) { switch (env) { case 'dev': return 'd'; default: return 'p'; } } url(base('dev'))", "d"],
    ["const base = (env) => { if (env === 'dev') return 'd'; return 'p'; }; url(base(env))", "d", "p"],
    ["function base(env) { if (env === 'dev') return 'd'; return 'p'; } url(base(on ? 'dev' : 'prod'))", "d", "p"],
    ["class Api { constructor(env) { this.env = env; } base() { if (this.env === 'dev') return 'd'; return 'p'; } } url(new Api('prod').base())", "p"],
    ["function twice(n) { if (n === 0) return ''; return 'a' + twice(n - 1); } url(twice(2))", "aa"],
  ]);
});

describe("what may change, or nobody knows, decides nothing", () => {
  check([
    ["let env = 'dev'; function set(e) { env = e; } function base() { if (env === 'dev') return 'd'; return 'p'; } url(base())", "d", "p"],
    ["let env = 'dev'; function release() { env = 'prod'; } function base() { if (env === 'dev') return 'd'; return 'p'; } url(base())", "d", "p"],
    ["const config = { env: 'dev' }; function release() { config.env = 'prod'; } function base() { if (config.env === 'dev') return 'd'; return 'p'; } url(base())", "d", "p"],
    ["function base() { if (wx.cloud) return 'c'; return 'p'; } url(base())", "c", "p"],
    ["function base() { if (env === 'dev') return 'd'; return 'p'; } url(base())", "d", "p"],
    ["Page({ data: { env: 'dev' }, base() { if (this.data.env === 'dev') return 'd'; return 'p'; }, load() { url(this.base()); } })", "d", "p"],
    ["const v = wx.getAccountInfoSync().miniProgram.envVersion; function base() { if (v === 'develop') return 'd'; return 'p'; } url(base())", "d", "p"],
    ["const debug = false; let host = 'a'; if (debug) { host = 'b'; url(host); }", "b"],
  ]);
});

describe("the constant may stand in another module", () => {
  const index = "import { stage } from './stage'; function base() { if (stage === 'local') return 'l'; return 'p'; } url(base())";
  test.each([
    ["export const stage = 'production';", ["p"]],
    ["export let stage = 'production'; export function set(to) { stage = to; }", ["l", "p"]],
    ["export const stage = 'local';", ["l"]],
  ])("%s", (code, expected) => {
    expect(evaluateFiles({ "/shop/index.js": index, "/shop/stage.js": code })).toEqual(expected);
  });
});
