import { describe, expect, test } from "vitest";
import { evaluateFiles } from "./evaluate-code.js";

type Files = Readonly<Record<string, string>>;
type Row = readonly [title: string, code: string, files: Files, ...expected: string[]];

/** The code stands in /shop/pages/index/index.js; the other names are those of files in /shop. */
function check(rows: readonly Row[]): void {
  test.each(rows.map(([title, code, files, ...expected]) => ({ title, code, files, expected })))("$title", ({ code, files, expected }) => {
    const others = Object.entries(files).map(([name, text]) => [name.startsWith("/") ? name : `/shop/${name}`, text] as const);
    expect(evaluateFiles({ "/shop/pages/index/index.js": code, ...Object.fromEntries(others) })).toEqual(expected);
  });
}

describe("ES modules", () => {
  check([
    ["named", "import { host } from '../../config'; url(host)", { "config.js": "export const host = 'a';" }, "a"],
    ["renamed", "import { host as h } from '../../config'; url(h)", { "config.js": "export const host = 'a';" }, "a"],
    ["exported under another name", "import { h } from '../../config'; url(h)", { "config.js": "const host = 'a'; export { host as h };" }, "a"],
    ["set again", "import { host } from '../../config'; url(host)", { "config.js": "export let host = 'a'; host = host + '/b';" }, "a/b"],
    ["set again by a function", "import { host } from '../../config'; url(host)", { "config.js": "let host = 'a'; export const set = () => { host = 'b'; }; export { host };" }, "a", "b"],
    ["under a string", "import { 'h-1' as h } from '../../config'; url(h)", { "config.js": "const host = 'a'; export { host as 'h-1' };" }, "a"],
    ["default object", "import config from '../../config'; url(config.host)", { "config.js": "export default { host: 'a' };" }, "a"],
    ["default name", "import config from '../../config'; url(config.host)", { "config.js": "const config = { host: 'a' }; export default config;" }, "a"],
    ["default as name", "import { default as c } from '../../config'; url(c.host)", { "config.js": "export default { host: 'a' };" }, "a"],
    ["default function", "import host from '../../config'; url(host())", { "config.js": "export default function () { return 'a'; }" }, "a"],
    ["default class", "import Api from '../../config'; url(new Api('a').host)", { "config.js": "export default class { constructor(h) { this.host = h; } }" }, "a"],
    ["default text", "import host from '../../config'; url(host)", { "config.js": "export default 'a';" }, "a"],
    ["namespace", "import * as config from '../../config'; url(config.host)", { "config.js": "export const host = 'a';" }, "a"],
    ["namespace with default", "import * as config from '../../config'; url(config.default.host)", { "config.js": "export default { host: 'a' };" }, "a"],
    ["default and named", "import config, { host } from '../../config'; url(config.x + host)", { "config.js": "export default { x: 'a' }; export const host = 'b';" }, "ab"],
    ["function", "import { full } from '../../config'; url(full('/x'))", { "config.js": "const base = 'a'; export function full(p) { return base + p; }" }, "a/x"],
    ["destructured", "import { host } from '../../config'; url(host)", { "config.js": "export const { host } = { host: 'a' };" }, "a"],
    ["renamed in destructuring", "import { h } from '../../config'; url(h)", { "config.js": "export const { host: h } = { host: 'a' };" }, "a"],
    ["rest in destructuring", "import { rest } from '../../config'; url(rest.b)", { "config.js": "export const { a, ...rest } = { a: 1, b: 'x' };" }, "x"],
    ["set later", "import { host } from '../../config'; url(host)", { "config.js": "export let host = 'a'; export function set() { host = 'b'; }" }, "a", "b"],
    ["re-export", "import { host } from '../../lib'; url(host)", { "lib/index.js": "export { host } from './config';", "lib/config.js": "export const host = 'a';" }, "a"],
    ["renamed re-export", "import { h } from '../../lib'; url(h)", { "lib/index.js": "export { host as h } from './config';", "lib/config.js": "export const host = 'a';" }, "a"],
    ["re-exported default", "import { config } from '../../lib'; url(config.host)", { "lib/index.js": "export { default as config } from './config';", "lib/config.js": "export default { host: 'a' };" }, "a"],
    ["re-exported as default", "import config from '../../lib'; url(config.host)", { "lib/index.js": "export { default } from './config';", "lib/config.js": "export default { host: 'a' };" }, "a"],
    ["all", "import { host } from '../../lib'; url(host)", { "lib/index.js": "export * from './config';", "lib/config.js": "export const host = 'a';" }, "a"],
    ["all, and the own one wins", "import { host } from '../../lib'; url(host)", { "lib/index.js": "export * from './config'; export const host = 'b';", "lib/config.js": "export const host = 'a';" }, "b"],
    ["all as a name", "import { config } from '../../lib'; url(config.host)", { "lib/index.js": "export * as config from './config';", "lib/config.js": "export const host = 'a';" }, "a"],
    ["imported and exported", "import { host } from '../../lib'; url(host)", { "lib/index.js": "import { host } from './config'; export { host };", "lib/config.js": "export const host = 'a';" }, "a"],
    ["no such export", "import { port } from '../../config'; url(port)", { "config.js": "export const host = 'a';" }, "<undefined>"],
    ["through a chain of files", "import { x } from '../../a'; url(x)", { "a.js": "import { y } from './b'; export const x = y + '/a';", "b.js": "import { z } from './c'; export const y = z + '/b';", "c.js": "export const z = 'c';" }, "c/b/a"],
    ["class with base in another file", "import { Api } from '../../api'; url(new Api().get())", { "api.js": "import { Base } from './base'; export class Api extends Base { constructor() { super('a'); } }", "base.js": "export class Base { constructor(h) { this.h = h; } get() { return this.h; } }" }, "a"],
    ["dynamic import", "(async () => { const c = await import('../../config'); url(c.host); })()", { "config.js": "export const host = 'a';" }, "a"],
    ["TypeScript", "import { Host } from '../../config'; url(Host.Main)", { "config.ts": "export enum Host { Main = 'a' }" }, "a"],
    ["import =", "const c = require('../../config'); url(c.host)", { "config.ts": "const c = { host: 'a' }; export = c;" }, "a"],
  ]);
});

describe("CommonJS", () => {
  check([
    ["module.exports", "const config = require('../../config'); url(config.host)", { "config.js": "module.exports = { host: 'a' };" }, "a"],
    ["a name", "const config = require('../../config'); url(config.host)", { "config.js": "const config = { host: 'a' }; module.exports = config;" }, "a"],
    ["destructured", "const { host } = require('../../config'); url(host)", { "config.js": "module.exports = { host: 'a' };" }, "a"],
    ["a member of module.exports", "const config = require('../../config'); url(config.host)", { "config.js": "module.exports.host = 'a';" }, "a", "<undefined>"],
    ["a member of exports", "const config = require('../../config'); url(config.host)", { "config.js": "exports.host = 'a';" }, "a", "<undefined>"],
    ["in the same file", "exports.host = 'a'; url(exports.host)", {}, "a", "<undefined>"],
    ["in the same file, of module", "module.exports.host = 'a'; url(module.exports.host)", {}, "a", "<undefined>"],
    ["in the same file, whole", "module.exports = { host: 'a', full() { return module.exports.host + '/x'; } }; url(module.exports.full())", {}, "a/x"],
    ["in the same file, by its function", "exports.full = function () { return exports.host + '/x'; }; exports.host = 'a'; url(exports.full())", {}, "a/x"],
    ["no exports at all", "url(exports.host)", {}, "{undeclared}"],
    ["in a module", "export const a = 1; exports.host = 'a'; url(exports.host)", {}, "{undeclared}"],
    ["both names at once", "const config = require('../../config'); url(config.host)", { "config.js": "module.exports = exports = { host: 'a' };" }, "a"],
    ["text", "url(require('../../config'))", { "config.js": "module.exports = 'a';" }, "a"],
    ["member of the call", "url(require('../../config').host)", { "config.js": "module.exports = { host: 'a' };" }, "a"],
    ["function", "const full = require('../../config'); url(full('/x'))", { "config.js": "module.exports = (p) => 'a' + p;" }, "a/x"],
    ["class", "const Api = require('../../api'); url(new Api('a').h)", { "api.js": "class Api { constructor(h) { this.h = h; } } module.exports = Api;" }, "a"],
    ["members after the object", "const config = require('../../config'); url(config.host)", { "config.js": "module.exports = { host: 'a' }; module.exports.host = 'b';" }, "b", "a"],
    ["Object.assign", "const config = require('../../config'); url(config.host)", { "config.js": "Object.assign(module.exports, { host: 'a' });" }, "a", "<undefined>"],
    ["spread of another module", "const config = require('../../config'); url(config.host)", { "config.js": "module.exports = { ...require('./base'), port: 1 };", "base.js": "module.exports = { host: 'a' };" }, "a"],
    ["chosen by a condition", "const config = require('../../config'); url(config.host)", { "config.js": "if (on) module.exports = { host: 'a' }; else module.exports = { host: 'b' };" }, "a", "b"],
    ["required twice in a choice", "const c = on ? require('../../a') : require('../../b'); url(c.host)", { "a.js": "exports.host = 'a'", "b.js": "exports.host = 'b'" }, "a", "<undefined>", "b"],
    ["a template without holes", "const c = require(`../../a`); url(c.host)", { "a.js": "module.exports = { host: 'a' };" }, "a"],
    ["a name that is worked out", "const name = 'a'; const c = require('../../' + name); url(c.host)", { "a.js": "module.exports = { host: 'a' };" }, "a"],
    ["a name that is not known", "const c = require('../../' + name); url(c.host)", { "a.js": "module.exports = { host: 'a' };" }, "{module}"],
    ["this", "const config = require('../../config'); url(config.host)", { "config.js": "this.host = 'a';" }, "<undefined>"],
    ["an own function called require", "function require(x) { return { host: 'b' }; } url(require('../../config').host)", { "config.js": "module.exports = { host: 'a' };" }, "b"],
  ]);
});

describe("both kinds mixed", () => {
  check([
    ["import of module.exports", "import config from '../../config'; url(config.host)", { "config.js": "module.exports = { host: 'a' };" }, "a"],
    ["named import of module.exports", "import { host } from '../../config'; url(host)", { "config.js": "module.exports = { host: 'a' };" }, "a"],
    ["namespace of module.exports", "import * as config from '../../config'; url(config.host)", { "config.js": "module.exports = { host: 'a' };" }, "a"],
    ["require of an ES module", "const config = require('../../config'); url(config.host)", { "config.js": "export const host = 'a';" }, "a"],
    ["require of a default", "const config = require('../../config').default; url(config.host)", { "config.js": "export default { host: 'a' };" }, "a"],
    ["compiled default", "import config from '../../config'; url(config.host)", { "config.js": "exports.__esModule = true; exports.default = { host: 'a' };" }, "a"],
    ["require in an ES module", "import { host } from '../../lib'; url(host)", { "lib.js": "const c = require('./config'); export const host = c.host;", "config.js": "module.exports = { host: 'a' };" }, "a"],
    ["both in one file", "import config from '../../config'; url(config.host)", { "config.js": "const config = { host: 'a' }; export default config; module.exports = config;" }, "a"],
  ]);
});

describe("JSON", () => {
  check([
    ["required", "const config = require('../../config.json'); url(config.host)", { "config.json": "{\"host\": \"a\"}" }, "a"],
    ["imported", "import config from '../../config.json'; url(config.host)", { "config.json": "{\"host\": \"a\"}" }, "a"],
    ["named", "import { host } from '../../config.json'; url(host)", { "config.json": "{\"host\": \"a\"}" }, "a"],
    ["nested", "import config from '../../config.json'; url(config.api[1].host)", { "config.json": "{\"api\": [{}, {\"host\": \"a\"}]}" }, "a"],
    ["escapes", "import config from '../../config.json'; url(config.host)", { "config.json": "{\"host\": \"a\\u002ecn\"}" }, "a.cn"],
    ["numbers and null", "import c from '../../config.json'; url('a' + c.port + c.none + c.yes)", { "config.json": "{\"port\": 8080, \"none\": null, \"yes\": true}" }, "a8080nulltrue"],
    ["missing key", "import c from '../../config.json'; url(c.nothing)", { "config.json": "{}" }, "<undefined>"],
    ["broken", "import c from '../../config.json'; url(c.host)", { "config.json": "{\"host\": " }, "{module}"],
    ["unknown key", "import c from '../../config.json'; url(c[env].host)", { "config.json": "{\"dev\": {\"host\": \"a\"}, \"prod\": {\"host\": \"b\"}}" }, "b", "a"],
  ]);
});

describe("circles", () => {
  check([
    ["two ES modules", "import { a } from '../../a'; url(a)", { "a.js": "import { b } from './b'; export const a = b + '/a'; export const c = 'c';", "b.js": "import { c } from './a'; export const b = c + '/b';" }, "c/b/a"],
    ["two values", "import { a } from '../../a'; url(a)", { "a.js": "import { b } from './b'; export const a = b;", "b.js": "import { a } from './a'; export const b = a;" }, "{unsupported}"],
    ["all from each other", "import { x } from '../../a'; url(x)", { "a.js": "export * from './b'; export const x = 'x';", "b.js": "export * from './a';" }, "x"],
    ["all from each other, nothing there", "import { y } from '../../a'; url(y)", { "a.js": "export * from './b';", "b.js": "export * from './a';" }, "<undefined>", "{too-deep}"],
    ["CommonJS", "const a = require('../../a'); url(a.full)", { "a.js": "const b = require('./b'); module.exports = { host: 'h', full: b.host + '/x' };", "b.js": "const a = require('./a'); module.exports = { host: 'k' };" }, "k/x"],
    ["a module of itself", "import { x } from '../../a'; url(x)", { "a.js": "import * as self from './a'; export const y = 'y'; export const x = self.y;" }, "y"],
    ["spread of each other", "const a = require('../../a'); url(a.host)", { "a.js": "module.exports = { host: 'a', ...require('./b') };", "b.js": "module.exports = { port: 1, ...require('./a') };" }, "a", "{too-deep}"],
    ["the page itself", "import { x } from '../../a'; export const h = 'h'; url(x)", { "a.js": "import { h } from './pages/index/index'; export const x = h + '/x';" }, "h/x"],
  ]);
});

describe("what is not there", () => {
  check([
    ["absent", "import { host } from '../../absent'; url(host)", {}, "{module}"],
    ["absent default", "import config from '../../absent'; url(config.host)", {}, "{module}"],
    ["absent namespace", "import * as config from '../../absent'; url(config.host)", {}, "{module}"],
    ["absent required", "const c = require('../../absent'); url(c.host)", {}, "{module}"],
    ["absent in a path", "import { host } from '../../absent'; url('https://' + host + '/x')", {}, "https://{module}/x"],
    ["absent re-export", "import { host } from '../../lib'; url(host)", { "lib.js": "export { host } from './absent';" }, "{module}"],
    ["absent among all", "import { host } from '../../lib'; url(host)", { "lib.js": "export * from './absent'; export const host = 'a';" }, "a"],
    ["perhaps in the absent one", "import { port } from '../../lib'; url(port)", { "lib.js": "export * from './absent'; export const host = 'a';" }, "<undefined>", "{module}"],
    ["out of the project", "import { host } from '../../../other/config'; url(host)", { "/other/config.js": "export const host = 'a';" }, "{module}"],
    ["out of the project, required", "url(require('../../../other/config').host)", { "/other/config.js": "exports.host = 'a';" }, "{module}"],
    ["a broken script", "import { host } from '../../config'; url(host)", { "config.js": "export const host = ;" }, "{module}"],
    ["an empty script", "import { host } from '../../config'; url(host)", { "config.js": "" }, "<undefined>"],
    ["a package", "import { host } from 'some-package'; url(host)", {}, "{module}"],
    ["an absolute path", "import { host } from '/config'; url(host)", { "config.js": "export const host = 'a';" }, "a"],
  ]);
});

describe("the application", () => {
  check([
    ["globalData", "const app = getApp(); url(app.globalData.host)", { "app.js": "App({ globalData: { host: 'a' } });" }, "a"],
    ["on the spot", "url(getApp().globalData.host)", { "app.js": "App({ globalData: { host: 'a' } });" }, "a"],
    ["a method", "url(getApp().full('/x'))", { "app.js": "App({ base: 'a', full(p) { return this.base + p; } });" }, "a/x"],
    ["set in a method of the app", "url(getApp().globalData.host)", { "app.js": "App({ globalData: { host: 'a' }, onLaunch() { this.globalData.host = 'b'; } });" }, "b", "a"],
    ["set in the page", "const app = getApp(); app.globalData.host = 'b'; url(app.globalData.host)", { "app.js": "App({ globalData: { host: 'a' } });" }, "b", "a"],
    ["set in the page without a name", "getApp().globalData.host = 'b'; url(getApp().globalData.host)", { "app.js": "App({ globalData: { host: 'a' } });" }, "b", "a"],
    ["imported by the app", "url(getApp().globalData.host)", { "app.js": "import { host } from './config'; App({ globalData: { host } });", "config.js": "export const host = 'a';" }, "a"],
    ["a default export", "url(getApp().globalData.host)", { "app.js": "export default { globalData: { host: 'a' } };" }, "a"],
    ["without an app.js", "url(getApp().globalData.host)", {}, "{application-state}"],
    ["an app that does nothing", "url(getApp().globalData.host)", { "app.js": "console.log(1);" }, "{application-state}"],
    ["an object under a name", "url(getApp().globalData.host)", { "app.js": "const app = { globalData: { host: 'a' } }; App(app);" }, "a"],
  ]);
  test("in one file", () => {
    expect(evaluateFiles({ "/shop/app.js": "App({ globalData: { host: 'a' }, onLaunch() { url(getApp().globalData.host); url(this.globalData.host); } });" })).toEqual(["a"]);
  });
});
