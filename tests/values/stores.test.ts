import { describe, expect, test } from "vitest";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { memoryFileSystem } from "../memory-file-system.js";
import { describeValue, parseCode, valueOfUrl } from "./evaluate-code.js";

type Row = readonly [what: string, code: string, files: Readonly<Record<string, string>>, expected: readonly string[]];

const page = "/shop/pages/index/index.js";

function check(rows: readonly Row[]): void {
  test.each(rows)("%s", (_what, code, files, expected) => {
    const others = Object.entries(files).map(([name, text]): [string, string] => [`/shop/${name}`, text]);
    const program = { "/shop/manifest.json": "{}", "/shop/pages.json": '{ "pages": [] }', [page]: code, ...Object.fromEntries(others) };
    expect(describeValue(valueOfUrl(parseCode(code, page), createDiskModules(memoryFileSystem(program))))).toEqual(expected);
  });
}

const imported = "import store from '../../store'; url(store.state.base)";

describe("the state of Vuex", () => {
  const vuex = "import Vuex from 'vuex';";
  const component = "export default { methods: { load() { url(this.$store.state.base); } } };";
  const main = "import store from './store'; new Vue({ store }).$mount();";
  check([
    ["a store under a name", `${vuex} const store = new Vuex.Store({ state: { base: 'a' } }); url(store.state.base)`, {}, ["a"]],
    ["of another module", imported, { "store/index.js": `${vuex} export default new Vuex.Store({ state: { base: 'a' } });` }, ["a"]],
    ["made by a function", imported, { "store/index.js": `${vuex} export default new Vuex.Store({ state: () => ({ base: 'a' }) });` }, ["a"]],
    ["createStore", imported, { "store.js": "import { createStore } from 'vuex'; const state = { base: 'a' }; export default createStore({ state });" }, ["a"]],
    ["of a module of the store", "import store from '../../store'; url(store.state.app.base)", { "store/index.js": `${vuex} import app from './app'; export default new Vuex.Store({ modules: { app } });`, "store/app.js": "export default { state: { base: 'a' }, mutations: { other(state, one) { state.other = one; } } };" }, ["a"]],
    ["a getter", "import store from '../../store'; url(store.getters.full)", { "store.js": `${vuex} export default new Vuex.Store({ state: { base: 'a' }, getters: { full: (state) => state.base + '/v1' } });` }, ["a/v1"]],
    ["a mutation", imported, { "store.js": `${vuex} export default new Vuex.Store({ state: { base: 'a' }, mutations: { set(state, base) { state.base = base; } } });` }, ["a", "<undefined>", "{parameter}"]],
    ["a mutation of something else", imported, { "store.js": `${vuex} export default new Vuex.Store({ state: { base: 'a', user: null }, mutations: { login(state, user) { state.user = user; } } });` }, ["a"]],
    ["a mutation that is known", imported, { "store.js": `${vuex} export default new Vuex.Store({ state: { base: 'a' }, mutations: { test(state) { state.base = 'b'; } } });` }, ["b", "a"]],
    ["a mutation of any key", imported, { "store.js": `${vuex} export default new Vuex.Store({ state: { base: 'a' }, mutations: { set(state, { key, value }) { state[key] = value; } } });` }, ["a", "<undefined>", "{parameter}"]],
    ["mutations that cannot be seen", imported, { "store.js": `${vuex} import more from 'elsewhere'; export default new Vuex.Store({ state: { base: 'a' }, mutations: { ...more } });` }, ["a", "<undefined>", "{assigned-elsewhere}"]],
    ["an action", imported, { "store.js": `${vuex} export default new Vuex.Store({ state: { base: 'a' }, actions: { set({ state }) { state.base = 'b'; } } });` }, ["b", "a"]],
    ["a write to it", imported, { "store.js": `${vuex} export default new Vuex.Store({ state: { base: 'a' } });`, "other.js": "import store from './store'; store.state.base = 'b';" }, ["a", "b"]],
    ["state that nobody knows", imported, { "store.js": `${vuex} export default new Vuex.Store({ state: { base: uni.getStorageSync('base') } });` }, ["<undefined>", "{storage}"]],
    ["what is not declared in it", imported, { "store.js": `${vuex} export default new Vuex.Store({ state: {} });` }, ["<undefined>"]],
    ["$store of a component", component, { "store.js": `${vuex} export default new Vuex.Store({ state: { base: 'a' } });`, "main.js": main }, ["a"]],
    ["$store, made by the entry", component, { "main.js": `${vuex} const store = new Vuex.Store({ state: { base: 'a' } }); Vue.prototype.$store = store;` }, ["a"]],
    ["$store that is written to by another component", component, { "store.js": `${vuex} export default new Vuex.Store({ state: { base: 'a' } });`, "main.js": main, "other.vue": "<script>export default { methods: { set() { this.$store.state.base = 'b'; } } };</script>" }, ["a", "b"]],
  ]);
});

describe("the state of Pinia", () => {
  const pinia = "import { defineStore } from 'pinia';";
  const user = "import { useApp } from '../../app'; const app = useApp(); url(app.base)";
  check([
    ["state", user, { "app.js": `${pinia} export const useApp = defineStore('app', { state: () => ({ base: 'a' }) });` }, ["a"]],
    ["options alone", user, { "app.js": `${pinia} export const useApp = defineStore({ id: 'app', state: () => ({ base: 'a' }) });` }, ["a"]],
    ["a getter", "import { useApp } from '../../app'; url(useApp().full)", { "app.js": `${pinia} export const useApp = defineStore('app', { state: () => ({ base: 'a' }), getters: { full: (state) => state.base + '/v1' } });` }, ["a/v1"]],
    ["an action", user, { "app.js": `${pinia} export const useApp = defineStore('app', { state: () => ({ base: 'a' }), actions: { set(base) { this.base = base; } } });` }, ["a", "<undefined>", "{parameter}", "{module}"]],
    ["$patch", user, { "app.js": `${pinia} export const useApp = defineStore('app', { state: () => ({ base: 'a' }) });`, "other.js": "import { useApp } from './app'; useApp().$patch({ base: 'b' });" }, ["a", "b"]],
    ["a write", user, { "app.js": `${pinia} export const useApp = defineStore('app', { state: () => ({ base: 'a' }) });`, "other.js": "import { useApp } from './app'; const mine = useApp(); mine.base = 'b';" }, ["a", "b"]],
    ["a function of setup", user, { "app.js": `${pinia} export const useApp = defineStore('app', () => ({ base: 'a' }));` }, ["<undefined>", "{module}", "{property}"]],
  ]);
});
