import { describe, expect, test } from "vitest";
import { evaluateCode } from "./evaluate-code.js";

describe("objects", () => {
  test.each([
    ["const api = { host: 'a.cn' }; url(api.host)", ["a.cn"]],
    ["const api = { 'host': 'a.cn' }; url(api['host'])", ["a.cn"]],
    ["const api = { host: { main: 'a.cn' } }; url(api.host.main)", ["a.cn"]],
    ["const host = 'a.cn'; const api = { host }; url(api.host)", ["a.cn"]],
    ["const api = { 1: 'a.cn' }; url(api[1])", ["a.cn"]],
    ["const api = { ['ho' + 'st']: 'a.cn' }; url(api.host)", ["a.cn"]],
    ["const api = { host: 'a.cn' }; url(api.port)", ["<undefined>"]],
    ["const api = { host: 'a.cn' }; url(api.port.x)", ["{property}"]],
    ["const api = { host: 'a', host: 'b' }; url(api.host)", ["b"]],
    ["const key = 'host'; const api = { [key]: 'a.cn' }; url(api.host)", ["a.cn"]],
    ["const api = { host() { return 'a.cn'; } }; url(api.host())", ["a.cn"]],
    ["const api = { get host() { return 'a.cn'; } }; url(api.host)", ["a.cn"]],
    ["const api = { base: 'a.cn', get url() { return this.base + '/x'; } }; url(api.url)", ["a.cn/x"]],
    ["const api = { base: 'a.cn', url() { return this.base + '/x'; } }; url(api.url())", ["a.cn/x"]],
    ["const api = { base: 'a.cn', url: function () { return this.base; } }; url(api.url())", ["a.cn"]],
    ["const api = { base: 'a.cn', url: function () { return (() => this.base)(); } }; url(api.url())", ["a.cn"]],
    ["Page({ base: 'a.cn', load: debounce(function () { url(this.base); }, 300) })", ["a.cn"]],
    ["export default { data: () => ({ base: 'a.cn' }), methods: { load: _.throttle(function () { const that = this; url(that.base); }, 300) } }", ["a.cn"]],
    ["Page({ base: 'a.cn', load: bindTo(other, function () { url(this.base); }) })", ["{unsupported}"]],
    ["Page({ base: 'a.cn', load: wrap(function () { url(this.base); }) })", ["{unsupported}"]],
    ["const api = { __proto__: { host: 'a.cn' } }; url(api.host)", ["a.cn"]],
    ["url({ host: 'a.cn' }.host)", ["a.cn"]],
    ["url({ host: 'a.cn' }['host'])", ["a.cn"]],
    ["const api = {}; url(api)", ["<object>"]],
    // Members that come later.
    ["const api = {}; api.host = 'a.cn'; url(api.host)", ["a.cn", "<undefined>"]],
    ["const api = { host: 'a' }; api.host = 'b'; url(api.host)", ["b", "a"]],
    ["const api = { host: {} }; api.host.main = 'a.cn'; url(api.host.main)", ["a.cn", "<undefined>"]],
    ["const api = { host: { main: 'a' } }; api.host.main = 'b'; url(api.host.main)", ["b", "a"]],
    ["const api = { host: 'a' }; api['host'] = 'b'; url(api.host)", ["b", "a"]],
    ["const api = { host: 'a', path: '/x' }; api.host += '.cn'; url(api.path)", ["/x"]],
    ["const api = { host: 'a' }; api.host += '.cn'; url(api.host)", ["a", "a{assigned-elsewhere}"]],
    ["const api = { n: 1 }; api.n++; url(api.n)", ["<1>", "{assigned-elsewhere}"]],
    ["const api = { host: 'a' }; function set(host) { api.host = host; } url(api.host)", ["a", "{parameter}"]],
    ["const api = { host: 'a' }; function set(key) { api[key] = 'b'; } url(api.host)", ["b", "a"]],
    ["const api = { host: 'a', port: 1 }; ({ host: api.host } = other); url(api.port)", ["<1>"]],
    ["const api = { host: 'a' }; ({ host: api.host } = other); url(api.host)", ["a", "{assigned-elsewhere}"]],
    ["const api = { host: 'a' }; [api.host] = other; url(api.host)", ["a", "{assigned-elsewhere}"]],
    ["const api = { host: 'a' }; for (api.host of ['b']) ; url(api.host)", ["a", "{assigned-elsewhere}"]],
    ["const api = { host: 'a' }; for (api.host in other) ; url(api.host)", ["a", "{assigned-elsewhere}"]],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code)).toEqual(expected);
  });
});

describe("maps by key", () => {
  test.each([
    ["const hosts = { dev: 'a', prod: 'b' }; url(hosts['dev'])", ["a"]],
    ["const env = 'prod'; const hosts = { dev: 'a', prod: 'b' }; url(hosts[env])", ["b"]],
    ["const hosts = { dev: 'a', prod: 'b' }; url(hosts[env])", ["b", "a", "<undefined>"]],
    ["const env = on ? 'dev' : 'prod'; const hosts = { dev: 'a', prod: 'b', test: 'c' }; url(hosts[env])", ["a", "b"]],
    ["const hosts = { dev: { api: 'a' }, prod: { api: 'b' } }; url(hosts[env].api)", ["b", "a"]],
    ["const hosts = { [env]: 'a' }; url(hosts.dev)", ["a", "<undefined>"]],
    ["const hosts = { dev: 'b', [env]: 'a' }; url(hosts.dev)", ["a", "b"]],
    ["const hosts = { [env]: 'a', dev: 'b' }; url(hosts.dev)", ["b"]],
    ["const hosts = { a1: 'x', a2: 'y' }; const n = 1; url(hosts['a' + n])", ["x"]],
    ["const hosts = { 'true': 'x' }; url(hosts[true])", ["x"]],
    ["const hosts = { a: 'x', b: 'y' }; url(hosts[`${'a'}`])", ["x"]],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code)).toEqual(expected);
  });
});

describe("spread and Object.assign", () => {
  test.each([
    ["const a = { host: 'a' }; url({ ...a }.host)", ["a"]],
    ["const a = { host: 'a' }; url({ ...a, host: 'b' }.host)", ["b"]],
    ["const a = { host: 'a' }; url({ host: 'b', ...a }.host)", ["a"]],
    ["const a = { path: 'a' }; url({ host: 'b', ...a }.host)", ["b"]],
    ["url({ host: 'b', ...other }.host)", ["b", "{undeclared}"]],
    ["url({ ...other, host: 'b' }.host)", ["b"]],
    ["url({ host: 'b', ...(on ? { host: 'a' } : {}) }.host)", ["a", "b"]],
    ["url({ host: 'b', ...(on && { host: 'a' }) }.host)", ["a", "b", "{undeclared}"]],
    ["url({ host: 'b', ...null }.host)", ["b"]],
    ["url({ host: 'b', ...undefined }.host)", ["b"]],
    ["url({ host: 'b', ...'xy' }.host)", ["b"]],
    ["url({ host: 'b', ...['x'] }.host)", ["b"]],
    ["const a = { host: undefined }; url({ host: 'b', ...a }.host)", ["<undefined>"]],
    ["url(Object.assign({}, { host: 'a' }).host)", ["a"]],
    ["url(Object.assign({ host: 'a' }, { host: 'b' }).host)", ["b"]],
    ["url(Object.assign({ host: 'a' }, { host: 'b' }, { host: 'c' }).host)", ["c"]],
    ["url(Object.assign({ host: 'a' }, other).host)", ["a", "{undeclared}"]],
    ["url(Object.assign({}, other, { host: 'a' }).host)", ["a"]],
    ["url(Object.assign({ host: 'a' }, ...others).host)", ["a", "{unsupported}"]],
    ["const api = {}; Object.assign(api, { host: 'a' }); url(api.host)", ["a", "<undefined>"]],
    ["const api = { host: 'a' }; Object.assign(api, { host: 'b' }); url(api.host)", ["b", "a"]],
    ["const api = { v: {} }; Object.assign(api.v, { host: 'b' }); url(api.v.host)", ["b", "<undefined>"]],
    ["const api = { host: 'a' }; Object.assign(api, ...others); url(api.host)", ["a", "{assigned-elsewhere}"]],
    ["url(Object.freeze({ host: 'a' }).host)", ["a"]],
    ["url(Object.values({ x: 'a' })[0])", ["a"]],
    ["url(Object.create({ host: 'a' }).host)", ["a"]],
    ["const f = { get host() { return 'a'; } }; url({ ...f }.host)", ["a"]],
    ["function f(options) { url({ url: 'a', ...options }.url); }", ["a", "{parameter}"]],
    ["function f(options) { url({ ...options, url: 'a' + options.url }.url); }", ["a{parameter}"]],
    ["const a = { x: { host: 'a' } }; const b = { ...a }; url(b.x.host)", ["a"]],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code)).toEqual(expected);
  });
});

describe("arrays", () => {
  test.each([
    ["url(['a', 'b'][1])", ["b"]],
    ["const list = ['a', 'b']; url(list[0])", ["a"]],
    ["const list = ['a', 'b']; url(list[n])", ["a", "b", "<undefined>"]],
    ["const list = ['a']; url(list[1])", ["<undefined>"]],
    ["const list = ['a']; url(list['0'])", ["a"]],
    ["const list = ['a', 'b']; url(list.length)", ["<2>"]],
    ["const list = ['a', 'b']; url(list[list.length - 1])", ["b"]],
    ["const list = ['a', ...['b', 'c']]; url(list[2])", ["c"]],
    ["const list = ['a', ...other]; url(list[0])", ["a"]],
    ["const list = ['a', ...other, 'b']; url(list[1])", ["b", "<undefined>", "{property}"]],
    ["const list = ['a', ...other, 'b']; url(list[0])", ["a"]],
    ["const list = [...other]; url(list[0])", ["<undefined>", "{property}"]],
    ["const list = [, 'a']; url(list[0])", ["<undefined>"]],
    ["const list = [, 'a']; url(list[1])", ["a"]],
    ["const list = [['a', 'b'], ['c']]; url(list[0][1])", ["b"]],
    ["const list = [{ host: 'a' }]; url(list[0].host)", ["a"]],
    ["const list = []; list.push('a'); url(list[0])", ["a", "<undefined>"]],
    ["const list = ['a']; list[0] = 'b'; url(list[0])", ["a", "b", "<undefined>"]],
    ["const list = ['a']; list.push('b'); url(list[n])", ["a", "b", "<undefined>"]],
    ["const list = ['a']; list.push('b'); url(list.length)", ["{property}"]],
    ["const list = ['a']; list.unshift('b'); url(list[0])", ["a", "<undefined>", "{property}"]],
    ["const list = ['a', 'b']; list.reverse(); url(list[0])", ["a", "b", "<undefined>"]],
    ["const list = ['b', 'a']; list.sort(); url(list[0])", ["b", "a", "<undefined>"]],
    ["const list = ['a', 'b']; list.splice(0, 1); url(list[0])", ["a", "b", "<undefined>", "{property}"]],
    ["const list = ['a', 'b']; list.shift(); url(list[0])", ["a", "b", "<undefined>"]],
    ["const list = ['a', 'b']; list.fill('c'); url(list[0])", ["a", "b", "<undefined>", "{property}"]],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code)).toEqual(expected);
  });
});

describe("destructuring", () => {
  test.each([
    ["const { host } = { host: 'a' }; url(host)", ["a"]],
    ["const { host: h } = { host: 'a' }; url(h)", ["a"]],
    ["const { api: { host } } = { api: { host: 'a' } }; url(host)", ["a"]],
    ["const { host = 'b' } = { host: 'a' }; url(host)", ["a"]],
    ["const { host = 'b' } = {}; url(host)", ["b"]],
    ["const { host = 'b' } = { host: undefined }; url(host)", ["b"]],
    ["const { host = 'b' } = { host: null }; url(host)", ["<null>"]],
    ["const { host = 'b' } = other; url(host)", ["b", "{undeclared}"]],
    ["const { api: { host } = { host: 'b' } } = {}; url(host)", ["b"]],
    ["const { ['ho' + 'st']: h } = { host: 'a' }; url(h)", ["a"]],
    ["const { [key]: h } = { host: 'a', port: 'b' }; url(h)", ["b", "a", "<undefined>"]],
    ["const { port, ...rest } = { host: 'a', port: 1 }; url(rest.host)", ["a"]],
    ["const { port, ...rest } = { host: 'a', port: 1 }; url(rest.port)", ["<undefined>"]],
    ["const { [key]: x, ...rest } = { host: 'a' }; url(rest.host)", ["a"]],
    ["const { port, ...rest } = { ...{ port: 1 } }; url(rest.port)", ["<undefined>"]],
    ["const { port, ...rest } = other; url(rest.host)", ["{undeclared}"]],
    ["const { x, ...rest } = ['a', 'b']; url(rest[0])", ["a"]],
    ["const [a, b] = ['x', 'y']; url(b)", ["y"]],
    ["const [, b] = ['x', 'y']; url(b)", ["y"]],
    ["const [a = 'z'] = []; url(a)", ["z"]],
    ["const [a, ...rest] = ['x', 'y', 'z']; url(rest[1])", ["z"]],
    ["const [a, [b]] = ['x', ['y']]; url(b)", ["y"]],
    ["const [{ host }] = [{ host: 'a' }]; url(host)", ["a"]],
    ["const [, [b] = ['y']] = ['x']; url(b)", ["y"]],
    ["const [a, ...[b, c]] = ['x', 'y', 'z']; url(c)", ["z"]],
    ["let host; ({ host } = { host: 'a' }); url(host)", ["a"]],
    ["let host; [host] = ['a']; url(host)", ["a"]],
    ["let host; ({ host = 'b' } = {}); url(host)", ["b"]],
    ["let rest; ({ port, ...rest } = { host: 'a', port: 1 }); url(rest.host)", ["a"]],
    ["let rest; [, ...rest] = ['x', 'a']; url(rest[0])", ["a"]],
    ["let h; ({ [key]: h } = { host: 'a' }); url(h)", ["a", "<undefined>"]],
    ["const [a] = 'xy'; url(a)", ["{property}"]],
    ["const { length } = 'xy'; url(length)", ["<2>"]],
    ["const [a, b] = on ? ['x', 'y'] : ['z', 'w']; url(b)", ["y", "w"]],
    ["let a = 'x', b = 'y'; [a, b] = [b, a]; url(a)", ["y"]],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code)).toEqual(expected);
  });
});

describe("enums", () => {
  test.each([
    ["enum Host { Main = 'a.cn' } url(Host.Main)", ["a.cn"]],
    ["const enum Host { Main = 'a.cn' } url(Host.Main)", ["a.cn"]],
    ["enum Host { 'main-host' = 'a.cn' } url(Host['main-host'])", ["a.cn"]],
    ["enum Kind { A, B } url(Kind.B)", ["<1>"]],
    ["enum Kind { A = 5, B } url(Kind.B)", ["<6>"]],
    ["enum Host { Base = 'a.cn', Full = Base + '/x' } url(Host.Full)", ["a.cn/x"]],
    ["enum Host { Base = 'a.cn', Full = `${Host.Base}/x` } url(Host.Full)", ["a.cn/x"]],
    ["enum Host { A = 'a', B = 'b' } url(Host[key as 'A'])", ["b", "a", "<undefined>"]],
    ["enum Kind { A = -1, B } url(Kind.B)", ["<0>"]],
    ["enum Kind { A = 1 << 2, B } url(Kind.B)", ["{unsupported}"]],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code, "/shop/pages/index/index.ts")).toEqual(expected);
  });
});
