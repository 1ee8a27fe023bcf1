import { describe, expect, test } from "vitest";
import { evaluateCode } from "./evaluate-code.js";

type Row = readonly [code: string, ...expected: string[]];

function check(rows: readonly Row[], path?: string): void {
  test.each(rows)("%s", (code, ...expected) => {
    expect(evaluateCode(code, path)).toEqual(expected);
  });
}

describe("what functions return", () => {
  check([
    ["function host() { return 'a'; } url(host())", "a"],
    ["const host = () => 'a'; url(host())", "a"],
    ["const host = function () { return 'a'; }; url(host())", "a"],
    ["const host = () => { return 'a'; }; url(host())", "a"],
    ["const host = () => ({ url: 'a' }); url(host().url)", "a"],
    ["function host(on) { if (on) return 'a'; return 'b'; } url(host(on))", "a", "b"],
    ["function host(on) { if (on) return 'a'; } url(host(on))", "a", "<undefined>"],
    ["function host() { return; } url(host())", "<undefined>"],
    ["function host() {} url(host())", "<undefined>"],
    ["function host() { throw new Error(); } url(host())", "{unsupported}"],
    ["function host(env) { switch (env) { case 1: return 'a'; default: return 'b'; } } url(host(env))", "a", "b"],
    ["function host() { try { return 'a'; } catch { return 'b'; } } url(host())", "a", "b"],
    ["function full(path) { return 'https://a.cn' + path; } url(full('/x'))", "https://a.cn/x"],
    ["function full(path) { return 'https://a.cn' + path; } url(full(other))", "https://a.cn{undeclared}"],
    ["const full = (path) => `https://a.cn${path}`; url(full('/x'))", "https://a.cn/x"],
    ["const full = (host) => (path) => host + path; url(full('a')('/x'))", "a/x"],
    ["async function host() { return 'a'; } (async () => url(await host()))()", "a"],
    ["url((async () => 'a')())", "a"],
    ["function* host() { yield 'a'; return 'b'; } url(host())", "{call}"],
    ["async function* host() { yield 'a'; } url(host())", "{call}"],
    ["url(other())", "{undeclared}"],
    ["const api = {}; url(api.host())", "{call}"],
    ["url('a'())", "{call}"],
    ["function host() { return host; } url(host()()())", "<function>"],
  ]);
});

describe("functions called on the spot", () => {
  check([
    ["url((() => 'a')())", "a"],
    ["url((function () { return 'a'; })())", "a"],
    ["url((function () { const h = 'a'; return h; }()))", "a"],
    ["url((function (h) { return h + '/x'; })('a'))", "a/x"],
    ["url(!function () { return 'a'; }() ? 'x' : 'y')", "y"],
    ["const api = (function () { const h = 'a'; return { host: h }; })(); url(api.host)", "a"],
    ["const api = (() => { function host() { return 'a'; } return { host }; })(); url(api.host())", "a"],
    ["const host = (env => { switch (env) { case 'dev': return 'a'; default: return 'b'; } })(env); url(host)", "a", "b"],
    ["(function (h) { url(h); })('a')", "a"],
    ["(function (h) { url(h); }('a'))", "a"],
    ["(h => url(h))('a')", "a"],
    ["(function (h) { url(h); })()", "<undefined>"],
    ["(function (h) { url(h); })(...list)", "{parameter}"],
    ["(function (h) { url(h); }).call(this, 'a')", "a"],
    ["(function (h) { h = 'b'; url(h); })('a')", "b"],
  ]);
});

describe("parameters", () => {
  check([
    ["function f(h) { return h; } url(f('a'))", "a"],
    ["function f(h) { return h; } url(f())", "<undefined>"],
    ["function f(h = 'a') { return h; } url(f())", "a"],
    ["function f(h = 'a') { return h; } url(f('b'))", "b"],
    ["function f(h = 'a') { return h; } url(f(undefined))", "a"],
    ["function f(h = 'a') { return h; } url(f(null))", "<null>"],
    ["function f(h = 'a') { url(h); }", "a", "{parameter}"],
    ["function f(g, h = g + '/x') { return h; } url(f('a'))", "a/x"],
    ["function f({ host }) { return host; } url(f({ host: 'a' }))", "a"],
    ["function f({ host = 'b' }) { return host; } url(f({}))", "b"],
    ["function f({ host = 'b' } = {}) { return host; } url(f())", "b"],
    ["function f([h]) { return h; } url(f(['a']))", "a"],
    ["function f({ a: { b } }) { return b; } url(f({ a: { b: 'x' } }))", "x"],
    ["function f(...rest) { return rest[1]; } url(f('a', 'b'))", "b"],
    ["function f(a, ...rest) { return rest[0]; } url(f('a', 'b'))", "b"],
    ["function f(a, ...rest) { return rest.length; } url(f('a', 'b'))", "<1>"],
    ["function f(a, ...[b]) { return b; } url(f('a', 'b'))", "b"],
    ["function f(...rest) { return rest.join('/'); } url(f('a', 'b'))", "a/b"],
    ["function f(...rest) { url(rest[0]); }", "<undefined>", "{parameter}"],
    ["function f(a, b) { return b; } url(f(...['a', 'b']))", "b"],
    ["function f(a, b) { return b; } url(f('a', ...others))", "{parameter}"],
    ["function f(a, b) { return a; } url(f('a', ...others))", "a"],
    ["function f(h) { h = h || 'a'; return h; } url(f())", "a"],
    ["function f(h) { h = h || 'a'; return h; } url(f('b'))", "b"],
    ["function f(h) { if (!h) h = 'a'; return h; } url(f('b'))", "b"],
    ["function f(options) { return Object.assign({ url: 'a' }, options).url; } url(f({ url: 'b' }))", "b"],
    ["function f(options) { return Object.assign({ url: 'a' }, options).url; } url(f({}))", "a"],
    ["function f(options) { const { url, ...rest } = options; return url; } url(f({ url: 'b' }))", "b"],
    ["function f(o) { o.host = 'b'; return o.host; } url(f({ host: 'a' }))", "b", "a"],
    ["function f(o) { return o.a ? o.a : o.b; } url(f({ b: 'x' }))", "x"],
    ["function f(h) { return h; } function g(h) { return f(h + '/g'); } url(g('a'))", "a/g"],
    ["function f(h) { return h; } url(f('a') + f('b'))", "ab"],
    ["function f(h, g) { url(h); } f('a');", "{parameter}"],
  ]);
});

describe("arguments", () => {
  check([
    ["function f() { return arguments[0]; } url(f('a'))", "a"],
    ["function f() { return arguments[1]; } url(f('a', 'b'))", "b"],
    ["function f() { return arguments.length; } url(f('a', 'b'))", "<2>"],
    ["function f() { return (() => arguments[0])(); } url(f('a'))", "a"],
    ["function f() { url(arguments[0]); }", "{parameter}"],
    ["url(arguments[0])", "{undeclared}"],
    // In sloppy code the parameter and the argument are one.
    ["function f(a) { a = 'b'; return arguments[0]; } url(f('a'))", "{assigned-elsewhere}"],
    ["function f() { return [].slice.call(arguments, 1)[0]; } url(f('a', 'b'))", "{call}"],
    ["function g(a, b) { return b; } function f() { return g.apply(null, arguments); } url(f('a', 'b'))", "b"],
  ]);
});

describe("closures", () => {
  check([
    ["function make(host) { return function (path) { return host + path; }; } const get = make('a'); url(get('/x'))", "a/x"],
    ["const make = (host) => ({ get: (path) => host + path }); url(make('a').get('/x'))", "a/x"],
    ["const make = (host) => ({ get: (path) => host + path }); const x = make('a'), y = make('b'); url(x.get('/1') + y.get('/2'))", "a/1b/2"],
    ["function make() { let host = 'a'; return { set(h) { host = h; }, get() { return host; } }; } url(make().get())", "a", "{parameter}"],
    ["function make(host) { host = host + '/v1'; return () => host; } url(make('a')())", "a/v1"],
    ["const hosts = ['a', 'b'].map((h) => () => h); url(hosts[1]())", "b"],
    ["function outer(h) { function inner() { return h; } return inner(); } url(outer('a'))", "a"],
    ["function outer(h) { function inner(h) { return h; } return inner('b'); } url(outer('a'))", "b"],
    ["let n = 'a'; const f = () => n; n = 'b'; url(f())", "a", "b"],
  ]);
});

describe("call, apply and bind", () => {
  check([
    ["function f(h) { return h; } url(f.call(null, 'a'))", "a"],
    ["function f(h) { return h; } url(f.apply(null, ['a']))", "a"],
    ["function f(h) { return h; } url(f.apply(null, other))", "{call}"],
    ["function f(a, b) { return b; } url(f.apply(null, ['a', ...others]))", "{parameter}"],
    ["function f() { return this.host; } url(f.call({ host: 'a' }))", "a"],
    ["function f() { return this.host; } url(f.apply({ host: 'a' }))", "a"],
    ["function f() { return this.host; } url(f.bind({ host: 'a' })())", "a"],
    ["function f(h) { return this.host + h; } url(f.bind({ host: 'a' })('b'))", "ab"],
    ["function f(g, h) { return g + h; } url(f.bind(null, 'a')('b'))", "{call}"],
    ["const api = { host: 'a', get() { return this.host; } }; const get = api.get.bind(api); url(get())", "a"],
    ["const f = () => this.host; url(f.call({ host: 'a' }))", "{unsupported}"],
    ["function f() { return f.name; } url(f())", "{property}"],
    ["function f() {} f.host = 'a'; url(f.host)", "a", "<undefined>"],
    ["function f() {} f.get = (p) => 'a' + p; url(f.get('/x'))", "a/x"],
  ]);
});

describe("recursion", () => {
  check([
    ["function f(n) { return n > 0 ? f(n - 1) : 'a'; } url(f(3))", "a"],
    ["function f(n) { return n > 0 ? f(n - 1) : 'a'; } url(f(99))", "{too-deep}"],
    ["function f(n) { return n ? 'x' + f(n - 1) : 'a'; } url(f(n))", "xx{too-deep}", "xa", "a"],
    ["function f() { return f(); } url(f())", "{too-deep}"],
    ["function f() { return g(); } function g() { return f(); } url(f())", "{too-deep}"],
    ["function f(x) { return f(x + '/y'); } url(f('a'))", "{too-deep}"],
    ["const f = (x) => x ? g(x) : 'a'; const g = (x) => f(x); url(f(0))", "a"],
  ]);
});

describe("promises", () => {
  check([
    ["(async () => { const h = await Promise.resolve('a'); url(h); })()", "a"],
    ["Promise.resolve('a').then((h) => url(h))", "a"],
    ["Promise.resolve('a').then((h) => h + 'b').then((h) => url(h))", "{call}"],
    ["new Promise((resolve) => resolve('a')).then((h) => url(h))", "{call}"],
    ["const get = async () => 'a'; get().then((h) => url(h))", "a"],
    ["(async () => { const [a, b] = await Promise.all(['x', 'y']); url(b); })()", "{call}"],
  ]);
});

describe("TypeScript", () => {
  check([
    ["url('a' as string)", "a"],
    ["url(<string>'a')", "a"],
    ["url('a'!)", "a"],
    ["url('a' satisfies string)", "a"],
    ["const api = { host: 'a' } as const; url(api.host)", "a"],
    ["const hosts = ['a', 'b'] as const; url(hosts[1])", "b"],
    ["function f<T>(x: T) { return x; } url(f<string>('a'))", "a"],
    ["const f = <T,>(x: T): T => x; url(f('a'))", "a"],
    ["function f(x?: string, y: string = 'a') { return y; } url(f())", "a"],
    ["function f(this: Window, x: string) { return x; } url(f('a'))", "a"],
    ["declare const host: string; url(host)", "{undeclared}"],
    ["declare function host(): string; url(host())", "{undeclared}"],
    ["function f(x: number): string; function f(x: string): string; function f(x: unknown) { return 'a'; } url(f(1))", "a"],
    ["namespace Api { export const host = 'a'; } url(Api.host)", "a"],
    ["namespace Api { export function host() { return 'a'; } } url(Api.host())", "a"],
    ["namespace Api { const host = 'a'; export const full = host + '/x'; } url(Api.full)", "a/x"],
    ["const host = 'b'; namespace Api { const host = 'a'; url(host); }", "a"],
    ["abstract class A { abstract host: string; } url(new B().host)", "{undeclared}"],
    ["type T = { host: 'x' }; const host = 'a'; url(host)", "a"],
    ["let host!: string; host = 'a'; url(host)", "a"],
    ["enum E { A = 'a' } const x: E = E.A; url(x)", "a"],
    ["import fs = require('./absent'); url(fs.x)", "{module}"],
    ["export default { host: 'a' } as Config; const x = 'a'; url(x)", "a"],
  ], "/shop/pages/index/index.ts");
});

describe("JSX", () => {
  check([
    ["const host = 'a'; const App = () => <View onClick={() => url(host)}>text</View>;", "a"],
    ["const App = () => <>{[1].map(() => <a key='x'>{url('a')}</a>)}</>;", "a"],
    ["const App = (props) => <View {...props} src={url(props.src)} />;", "{parameter}"],
  ]);
  check([["const f = (x: string) => <View>{url(x as string)}</View>;", "{parameter}"]], "/shop/pages/index/index.tsx");
});

describe("optional chaining", () => {
  check([
    ["const api = { host: 'a' }; url(api?.host)", "a"],
    ["const api = { host: 'a' }; url(api?.['host'])", "a"],
    ["const api = { host: () => 'a' }; url(api.host?.())", "a"],
    ["const api = { host: () => 'a' }; url(api?.host())", "a"],
    ["const api = null; url(api?.host)", "<undefined>"],
    ["const api = null; url(api?.host.main.x)", "<undefined>"],
    ["const api = on ? { host: 'a' } : null; url(api?.host)", "a", "<undefined>"],
    ["const api = on ? { host: 'a' } : null; url(api?.host ?? 'b')", "a", "b"],
    ["const api = on ? { host: { x: 'a' } } : null; url(api?.host.x || 'b')", "a", "b"],
    ["const api = { host: { x: 'a' } }; url(api?.host?.x || 'b')", "a"],
    ["url(other?.host)", "{undeclared}"],
    ["url(other?.host || 'b')", "b", "{undeclared}"],
    ["url(null?.host())", "<undefined>"],
  ]);
});
