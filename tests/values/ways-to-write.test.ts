import { describe, expect, test } from "vitest";
import { evaluateFiles } from "./evaluate-code.js";

const config = "export const cfg = { host: 'a', hosts: ['d'], items: [{ host: 'a' }] }; export class Own { static host = 'a'; static get got() { return 'a'; } }";

/** What is read, and the code that writes to it. */
const ways: readonly (readonly [read: string, write: string, expected: string])[] = [
  ["cfg.host", "Object.defineProperty(cfg, 'host', { value: 'b' });", "b"],
  ["cfg.host", "Object.defineProperty(cfg, 'host', { enumerable: true, get() { return 'b'; } });", "b"],
  ["cfg.host", "Object.defineProperty(cfg, 'host', { get: () => 'b' });", "b"],
  ["cfg.host", "Object.defineProperty(cfg, 'host', descriptor);", "{assigned-elsewhere}"],
  ["cfg.host", "Object.defineProperties(cfg, { host: { value: 'b' } });", "b"],
  ["cfg.host", "Object.defineProperties(cfg, descriptors);", "{assigned-elsewhere}"],
  ["cfg.host", "Reflect.set(cfg, 'host', 'b');", "b"],
  ["cfg.host || 'b'", "delete cfg.host;", "b"],
  ["cfg.other", "Object.setPrototypeOf(cfg, { other: 'b' });", "b"],
  ["cfg.items[0].host", "cfg.items.forEach((one) => { one.host = 'b'; });", "b"],
  ["cfg.items[0].host", "cfg.items.some(function ({ host, ...more }) { return host; }); for (const one of cfg.items) one.host = 'b';", "b"],
  ["cfg.host", "({ host: cfg.host } = { host: 'b' });", "{assigned-elsewhere}"],
  ["cfg.host", "[cfg.host] = ['b'];", "{assigned-elsewhere}"],
  ["cfg.host", "for (cfg.host of ['b']);", "{assigned-elsewhere}"],
  ["cfg.host", "Object.freeze(cfg).host = 'b';", "b"],
  ["cfg.host", "const same = Object.assign(cfg, { port: 1 }); same.host = 'b';", "b"],
  ["cfg.host", "class Holder { constructor(c) { this.c = c; } set(host) { this.c.host = host; } } new Holder(cfg).set('b');", "{assigned-elsewhere}"],
  ["cfg.host", "Vue.set(cfg, 'host', 'b');", "b"],
  ["cfg.host", "export default { methods: { set() { this.$set(cfg, 'host', 'b'); } } };", "b"],
  ["cfg.host", "_.merge(cfg, { host: 'b' });", "b"],
  ["cfg.host", "_.set(cfg, 'host.name', 'b');", "{assigned-elsewhere}"],
  ["Own.host", "Own.host = 'b';", "b"],
  ["Own.got", "Object.defineProperty(Own, 'got', { value: 'b' });", "b"],
  ["cfg.hosts[1]", "cfg.hosts['push']('b');", "b"],
  ["cfg.hosts[1]", "const { hosts } = cfg; hosts.push('b');", "b"],
  ["cfg.hosts[1]", "Array.prototype.push.apply(cfg.hosts, ['b']);", "{property}"],
  ["cfg.hosts[1]", "cfg.hosts.push.apply(cfg.hosts, ['b']);", "{property}"],
];

describe("what is written is seen", () => {
  test.each(ways)("%s in the same module: %s", (read, write, expected) => {
    const values = evaluateFiles({ "/shop/pages/index/index.js": `${config} ${write} url(${read});` });
    expect(values.some((one) => one === expected || one === "{property}"), values.join()).toBe(true);
  });

  test.each(ways)("%s in another module: %s", (read, write, expected) => {
    const files = { "/shop/config.js": config, "/shop/other.js": `import { cfg, Own } from './config'; ${write}` };
    expect(evaluateFiles({ "/shop/pages/index/index.js": `import { cfg, Own } from '../../config'; url(${read})`, ...files })).toContain(expected);
  });
});

describe("lodash under its own names", () => {
  const written = (imported: string, write: string): readonly string[] => evaluateFiles({
    "/shop/pages/index/index.js": "import { cfg } from '../../config'; url(cfg.host)",
    "/shop/config.js": config,
    "/shop/other.js": `${imported} import { cfg } from './config'; ${write}`,
  });

  test.each([
    ["import merge from 'lodash/merge';", "merge(cfg, { host: 'b' });"],
    ["import { assign } from 'lodash-es';", "assign(cfg, { host: 'b' });"],
    ["const { extend } = require('underscore');", "extend(cfg, { host: 'b' });"],
    ["const tools = require('lodash');", "tools.defaultsDeep(cfg, { host: 'b' });"],
  ])("%s %s", (imported, write) => {
    expect(written(imported, write)).toEqual(["a", "b"]);
  });

  test("a function of the project that makes a new object", () => {
    expect(written("const merge = (one, more) => ({ ...one, ...more });", "merge(cfg, { host: 'b' });")).toEqual(["a"]);
  });

  test("a new object as the first argument", () => {
    expect(written("import merge from 'lodash/merge';", "merge({}, cfg, { host: 'b' });")).toEqual(["a"]);
  });
});

test("compiled modules export by defineProperty", () => {
  const code = "Object.defineProperty(exports, '__esModule', { value: true }); Object.defineProperty(exports, 'host', { enumerable: true, get: function () { return own.host; } }); const own = { host: 'a' };";
  expect(evaluateFiles({ "/shop/pages/index/index.js": "import { host } from '../../config'; url(host)", "/shop/config.js": code })).toEqual(["a", "<undefined>"]);
});
