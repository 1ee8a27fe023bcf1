import { describe, expect, test, vi } from "vitest";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { memoryFileSystem } from "../memory-file-system.js";
import { describeValue, evaluateFiles, parseCode, valueOfUrl } from "./evaluate-code.js";

type Files = Readonly<Record<string, string>>;
type Row = readonly [what: string, code: string, files: Files, expected: readonly string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)("%s", (_what, code, files, expected) => {
    const others = Object.fromEntries(Object.entries(files).map(([name, text]): [string, string] => [`/shop/${name}`, text]));
    expect(evaluateFiles({ "/shop/pages/index/index.js": code, ...others })).toEqual(expected);
  });
}

const reader = "import { cfg } from '../../config'; url(cfg.host)";
const config = "export const cfg = { host: 'a', api: { host: 'c' }, hosts: ['d'] };";
const common = "module.exports = { host: 'a', api: { host: 'c' } };";
const readsCommon = "const cfg = require('../../config'); url(cfg.host)";

describe("a module writes to an object of another", () => {
  check([
    ["an import", reader, { "config.js": config, "other.js": "import { cfg } from './config'; cfg.host = 'b';" }, ["a", "b"]],
    ["an import under another name", reader, { "config.js": config, "other.js": "import { cfg as c } from './config.js'; c.host = 'b';" }, ["a", "b"]],
    ["a loop over it", reader, { "config.js": config, "other.js": "import * as all from './config'; for (const one of [all.cfg, {}]) one.host = 'b';" }, ["a", "b"]],
    ["a loop over what is exported under another name", reader, { "config.js": "const own = { host: 'a' }; export { own as cfg };", "other.js": "import * as all from './config'; for (const one of [all.cfg, {}]) one.host = 'b';" }, ["a", "b"]],
    ["a namespace", reader, { "config.js": config, "other.js": "import * as all from './config'; all.cfg.host = 'b';" }, ["a", "b"]],
    ["a default export", "import cfg from '../../config'; url(cfg.host)", { "config.js": "export default { host: 'a' };", "other.js": "import c from './config'; c.host = 'b';" }, ["a", "b"]],
    ["require", readsCommon, { "config.js": common, "other.js": "const cfg = require('./config'); cfg.host = 'b';" }, ["a", "b"]],
    ["require and no name", readsCommon, { "config.js": common, "other.js": "require('./config').host = 'b';" }, ["a", "b"]],
    ["exports", readsCommon, { "config.js": "exports.host = 'a';", "other.js": "const cfg = require('./config'); cfg.host = 'b';" }, ["a", "<undefined>", "b"]],
    ["a part", "const cfg = require('../../config'); url(cfg.api.host)", { "config.js": common, "other.js": "const { api } = require('./config'); api.host = 'b';" }, ["c", "b"]],
    ["another part", readsCommon, { "config.js": common, "other.js": "const { api } = require('./config'); api.host = 'b';" }, ["a"]],
    ["Object.assign", reader, { "config.js": config, "other.js": "import { cfg } from './config'; Object.assign(cfg, { host: 'b' });" }, ["a", "b"]],
    ["Object.assign of other keys", reader, { "config.js": config, "other.js": "import { cfg } from './config'; Object.assign(cfg, { port: 'b' });" }, ["a"]],
    ["Object.assign of something unknown", reader, { "config.js": config, "other.js": "import { cfg } from './config'; Object.assign(cfg, JSON.parse(text));" }, ["a", "{call}"]],
    ["any key", reader, { "config.js": config, "other.js": "import { cfg } from './config'; export function set(key, value) { cfg[key] = 'b'; }" }, ["a", "b"]],
    ["a value that nobody knows", reader, { "config.js": config, "other.js": "import { cfg } from './config'; export function set(value) { cfg.host = value; }" }, ["a", "{parameter}"]],
    ["another name", reader, { "config.js": config, "other.js": "import { cfg } from './config'; const mine = cfg; mine.host = 'b';" }, ["a", "b"]],
    ["a copy", reader, { "config.js": config, "other.js": "import { cfg } from './config'; const mine = { ...cfg }; mine.host = 'b';" }, ["a"]],
    ["the rest", reader, { "config.js": config, "other.js": "import { cfg } from './config'; const { api, ...mine } = cfg; mine.host = 'b';" }, ["a"]],
    ["another object", reader, { "config.js": config, "other.js": "import { cfg } from './other-config'; cfg.host = 'b';", "other-config.js": "export const cfg = { host: 'x' };" }, ["a"]],
    ["a re-export", reader, { "config.js": config, "all.js": "export * from './config';", "other.js": "import { cfg } from './all'; cfg.host = 'b';" }, ["a", "b"]],
    ["a re-export with CommonJS", reader, { "config.js": config, "all.js": "module.exports = { config: require('./config') };", "other.js": "const { config } = require('./all'); config.cfg.host = 'b';" }, ["a", "b"]],
    ["a function gives it", reader, { "config.js": `${config} export const get = () => cfg;`, "other.js": "import { get } from './config'; get().host = 'b'; const c = get(); c.host = 'e';" }, ["a", "e", "b"]],
    ["an instance", "import { http } from '../../http'; url(http.base)", { "http.js": "class Http { base = 'a'; } export const http = new Http();", "other.js": "import { http } from './http'; http.base = 'b';" }, ["a", "b"]],
    ["another instance", "import { http } from '../../http'; url(http.base)", { "http.js": "class Http { base = 'a'; } export const http = new Http(); export const more = new Http();", "other.js": "import { more } from './http'; more.base = 'b';" }, ["a"]],
    ["what a function makes", "import { cfg } from '../../config'; url(cfg.host)", { "config.js": "const make = () => ({ host: 'a' }); export const cfg = make(); export const more = make();", "other.js": "import { cfg, more } from './config'; cfg.host = 'b'; more.host = 'c';" }, ["a", "b"]],
    ["a function", "import { get } from '../../http'; url(get.base)", { "http.js": "export function get() {} get.base = 'a';", "other.js": "import { get } from './http'; get.base = 'b';" }, ["a", "<undefined>", "b"]],
    ["a class", "import { Http } from '../../http'; url(Http.base)", { "http.js": "export class Http { static base = 'a'; }", "other.js": "import { Http } from './http'; Http.base = 'b';" }, ["a", "b"]],
    ["a class above", "import { Api } from '../../http'; url(Api.base)", { "http.js": "export class Http { static base = 'a'; } export class Api extends Http {}", "other.js": "import { Http } from './http'; Http.base = 'b';" }, ["a", "b"]],
    ["the module itself reads", "import { get } from '../../config'; url(get())", { "config.js": `${config} export const get = () => cfg.host;`, "other.js": "import { cfg } from './config'; cfg.host = 'b';" }, ["a", "b"]],
    ["what it is already", reader, { "config.js": config, "other.js": "import { cfg } from './config'; cfg.host = cfg.host || 'b';" }, ["a"]],
    ["more than it is", reader, { "config.js": config, "other.js": "import { cfg } from './config'; cfg.host = cfg.host + 'b';" }, ["a", "ab", "{assigned-elsewhere}"]],
    ["in a component", reader, { "config.js": config, "other.vue": "<script>import { cfg } from './config'; cfg.host = 'b'; export default {};</script>" }, ["a", "b"]],
    ["an element", "import { cfg } from '../../config'; url(cfg.hosts[0])", { "config.js": config, "other.js": "import { cfg } from './config'; cfg.hosts[0] = 'b';" }, ["d", "b", "<undefined>"]],
    ["the application", "url(getApp().globalData.host)", { "app.js": "App({ globalData: { host: 'a' } });", "other.js": "const app = getApp(); app.globalData.host = 'b'; getApp().globalData.host = 'c';" }, ["a", "b", "c"]],
    ["a part of the application", "const { globalData } = getApp(); url(globalData.host)", { "app.js": "App({ globalData: { host: 'a' } });", "other.js": "const { globalData } = getApp(); globalData.host = 'b';" }, ["a", "b"]],
    ["another part of the application", "url(getApp().globalData.host)", { "app.js": "App({ globalData: { host: 'a' } });", "other.js": "const app = getApp(); app.host = 'b'; app.globalData.user = 'c';" }, ["a"]],
  ]);
});

describe("an object is handed to a function of another module", () => {
  const set = "export function set(o, host) { o.host = host; }";
  check([
    ["by a third module", reader, { "config.js": config, "set.js": set, "other.js": "import { cfg } from './config'; import { set } from './set'; set(cfg, 'b');" }, ["a", "b"]],
    ["by its own module", reader, { "config.js": `import { set } from './set'; ${config} set(cfg, 'b');`, "set.js": set }, ["a", "b"]],
    ["a part of it", "import { cfg } from '../../config'; url(cfg.api.host)", { "config.js": config, "set.js": set, "other.js": "import { cfg } from './config'; import { set } from './set'; set(cfg.api, 'b');" }, ["c", "b"]],
    ["in an object", reader, { "config.js": config, "set.js": "module.exports = { set({ config }) { config.host = 'b'; } };", "other.js": "import { cfg } from './config'; const tools = require('./set'); tools.set({ config: cfg });" }, ["a", "b"]],
    ["handed on", reader, { "config.js": config, "set.js": set, "more.js": "import { set } from './set'; export const setAll = (o) => { set(o, 'b'); };", "other.js": "import { cfg } from './config'; import { setAll } from './more'; setAll(cfg);" }, ["a", "b"]],
    ["to be read", reader, { "config.js": config, "read.js": "export const read = (o) => o.host;", "other.js": "import { cfg } from './config'; import { read } from './read'; read(cfg);" }, ["a"]],
    ["that copies", reader, { "config.js": config, "extend.js": "export function extend(to, from) { for (const key in from) to[key] = from[key]; }", "other.js": "import { cfg } from './config'; import { extend } from './extend'; extend(cfg, { host: 'b' });" }, ["a", "b", "<undefined>"]],
    ["in a function of its own", reader, { "config.js": config, "other.js": "import { cfg } from './config'; function set(o) { o.host = 'b'; } set(cfg);" }, ["a", "b"]],
  ]);
});

test("a write that is saved, changed or taken away is noticed", async () => {
  const fs = memoryFileSystem({ "/shop/app.json": "{}", "/shop/project.config.json": "{}", "/shop/config.js": config, "/shop/other.js": "" });
  const modules = createDiskModules(fs);
  const ask = (): readonly string[] => describeValue(valueOfUrl(parseCode(reader), modules));
  // All files are looked at now and then, not each time.
  const notice = (): Promise<void> => vi.waitFor(() => expect(modules.refresh()).toBe(false), { interval: 5 });
  expect(ask()).toEqual(["a"]);

  fs.write("/shop/other.js", "import { cfg } from './config'; cfg.host = 'b';");
  await notice();
  expect(ask()).toEqual(["a", "b"]);

  fs.write("/shop/other.js", "import { cfg } from './config'; cfg.host = 'c';");
  await notice();
  expect(ask()).toEqual(["a", "c"]);

  fs.remove("/shop/other.js");
  await notice();
  expect(ask()).toEqual(["a"]);
});

describe("objects in fields of a class, and what constructors get", () => {
  const api = "class Api { config = { host: 'a' }; } export const api = new Api(); export class Own { static config = { host: 'a' }; }";
  const http = "export class Http { constructor(c) { c.host = 'b'; } }";
  check([
    ["a field", "import { api } from '../../api'; url(api.config.host)", { "api.js": api, "other.js": "import { api } from './api'; api.config.host = 'b';" }, ["a", "b"]],
    ["a static field", "import { Own } from '../../api'; url(Own.config.host)", { "api.js": api, "other.js": "import { Own } from './api'; Own.config.host = 'b';" }, ["a", "b"]],
    ["a field of another instance", "import { api } from '../../api'; url(api.config.host)", { "api.js": `${api} export const second = new Api();`, "other.js": "import { second } from './api'; second.config.host = 'b';" }, ["a"]],
    ["a constructor", reader, { "config.js": config, "http.js": http, "other.js": "import { cfg } from './config'; import { Http } from './http'; new Http(cfg);" }, ["a", "b"]],
    ["the constructor of a base class", reader, { "config.js": config, "http.js": `${http} export class Api extends Http {}`, "other.js": "import { cfg } from './config'; import { Api } from './http'; new Api(cfg);" }, ["a", "b"]],
    ["a constructor that only reads", reader, { "config.js": config, "http.js": "export class Http { constructor(c) { this.host = c.host; } }", "other.js": "import { cfg } from './config'; import { Http } from './http'; new Http(cfg);" }, ["a"]],
    ["a constructor that keeps it", reader, { "config.js": config, "http.js": "export class Http { constructor(c) { this.c = c; } set(host) { this.c.host = host; } }", "other.js": "import { cfg } from './config'; import { Http } from './http'; new Http(cfg);" }, ["a", "{assigned-elsewhere}"]],
  ]);
});

describe("a module changes a list of another", () => {
  const lists = "export const list = ['a']; export const cfg = { hosts: ['d'] };";
  const first = "import { list } from '../../lists'; url(list[0])";
  const held = "import { cfg } from '../../lists'; url(cfg.hosts[1])";
  check([
    ["nobody does", first, { "lists.js": lists, "other.js": "import { list } from './lists'; list.map((one) => one);" }, ["a"]],
    ["push leaves the first where it is", first, { "lists.js": lists, "other.js": "import { list } from './lists'; list.push('b');" }, ["a"]],
    ["push", "import { list } from '../../lists'; url(list[1])", { "lists.js": lists, "other.js": "import { list } from './lists'; list.push('b');" }, ["b", "<undefined>"]],
    ["an index", first, { "lists.js": lists, "other.js": "import { list } from './lists'; list[0] = 'b';" }, ["a", "b", "<undefined>"]],
    ["sort", "import { list } from '../../lists'; url(list[0])", { "lists.js": "export const list = ['a', 'b'];", "other.js": "import { list } from './lists'; list.sort();" }, ["a", "b", "<undefined>"]],
    ["splice", first, { "lists.js": lists, "other.js": "import { list } from './lists'; list.splice(0, 1, 'b');" }, ["a", "<undefined>", "{property}"]],
    ["length", first, { "lists.js": lists, "other.js": "import { list } from './lists'; list.length = 0;" }, ["a", "<undefined>", "{property}"]],
    ["a list in an object", held, { "lists.js": lists, "other.js": "import { cfg } from './lists'; cfg.hosts.push('b');" }, ["b", "<undefined>"]],
    ["another list", first, { "lists.js": lists, "other.js": "import { cfg } from './lists'; cfg.hosts.push('b');" }, ["a"]],
    ["a copy", first, { "lists.js": lists, "other.js": "import { list } from './lists'; const mine = [...list]; mine[0] = 'b';" }, ["a"]],
    ["a copy of slice", first, { "lists.js": lists, "other.js": "import { list } from './lists'; list.slice().reverse()[0] = 'b';" }, ["a"]],
    ["in a function of a third module", first, { "lists.js": lists, "add.js": "export function add(to) { to[0] = 'b'; }", "other.js": "import { list } from './lists'; import { add } from './add'; add(list);" }, ["a", "b", "<undefined>"]],
    ["joined", "import { list } from '../../lists'; url(list.join('/'))", { "lists.js": lists, "other.js": "import { list } from './lists'; list.push('b');" }, ["a{property}"]],
    ["looped over", "import { list } from '../../lists'; for (const one of list) url(one)", { "lists.js": lists, "other.js": "import { list } from './lists'; list.push('b');" }, ["a", "b"]],
    ["spread", "import { list } from '../../lists'; url([...list][0])", { "lists.js": lists, "other.js": "import { list } from './lists'; list.unshift('b');" }, ["a", "<undefined>", "{property}"]],
    ["a list that a function makes", first, { "lists.js": "export const list = ['a'].map((one) => one);", "other.js": "import { list } from './lists'; list.unshift('b');" }, ["a", "<undefined>", "{property}"]],
    ["a list of JSON", "import all from '../../lists.json'; url(all.list[0])", { "lists.json": '{ "list": ["a"] }', "other.js": "import all from './lists.json'; all.list[0] = 'b';" }, ["a", "b", "<undefined>"]],
    ["its own element", first, { "lists.js": lists, "other.js": "import { list } from './lists'; export const more = () => { list[0] = list[0] + 'b'; };" }, ["a", "ab", "abb", "<undefined>", "{assigned-elsewhere}"]],
    ["in place of another", "const lists = require('../../lists'); url(lists.list[0])", { "lists.js": "module.exports = { list: ['a'] };", "other.js": "const lists = require('./lists'); lists.list = ['b'];" }, ["a", "b"]],
  ]);
});
