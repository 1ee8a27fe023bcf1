import { describe, expect, test } from "vitest";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { memoryFileSystem } from "../memory-file-system.js";
import { describeValue, parseCode, valueOfUrl } from "./evaluate-code.js";

const program = { "/shop/manifest.json": "{}", "/shop/pages.json": '{ "pages": [] }' };
const page = "/shop/pages/home/home.js";

/** What `url(…)` is handed in a page of a uni-app program with these scripts. */
function inProgram(scripts: Readonly<Record<string, string>>, code: string): string[] {
  const modules = createDiskModules(memoryFileSystem({ ...program, [page]: code, ...scripts }));
  return describeValue(valueOfUrl(parseCode(code, page), modules));
}

const asking = "export default { methods: { load() { url(this.$base + '/a'); } } };";

describe("what the entry gives to all components", () => {
  test.each([
    ["Vue 2", { "/shop/main.js": "import Vue from 'vue'; Vue.prototype.$base = 'b';" }, "b/a"],
    ["Vue 3", { "/shop/main.js": "import { createSSRApp } from 'vue'; const app = createSSRApp({}); app.config.globalProperties.$base = 'b';" }, "b/a"],
    ["without a name", { "/shop/main.ts": "createApp({}).config.globalProperties.$base = 'b';" }, "b/a"],
    ["in a function", { "/shop/main.js": "export function createApp() { const app = createSSRApp({}); app.config.globalProperties.$base = 'b'; return { app }; }" }, "b/a"],
    ["in a plugin", { "/shop/main.js": "import x from './x'; Vue.use(x);", "/shop/x.js": "export default (Vue) => { Vue.prototype.$base = 'b'; };" }, "b/a"],
    ["in one of several", { "/shop/main.js": "import x from './x';", "/shop/x.js": "import './y';", "/shop/y.js": "import Vue from 'vue'; Vue.prototype.$base = 'b';" }, "b/a"],
    ["merged", { "/shop/main.js": "import Vue from 'vue'; Object.assign(Vue.prototype, { $base: 'b' });" }, "b/a"],
    ["a class of the file", { "/shop/main.js": "class Vue {} Vue.prototype.$base = 'b';" }, "{component-property}/a"],
    ["another name", { "/shop/main.js": "import Vue from 'vue'; Vue.prototype.$bases = 'b';" }, "{component-property}/a"],
    ["too far from the entry", { "/shop/main.js": "import './x'", "/shop/x.js": "import './y'", "/shop/y.js": "import './z'", "/shop/z.js": "import Vue from 'vue'; Vue.prototype.$base = 'b';" }, "{component-property}/a"],
  ])("%s", (_, scripts, expected) => {
    expect(inProgram(scripts, asking)).toEqual([expected]);
  });

  const main = { "/shop/main.js": "import Vue from 'vue'; Vue.prototype.$base = 'b';" };

  test.each([
    ["what the component declares itself is taken", "export default { data: () => ({ $base: 'own' }), methods: { load() { url(this.$base); } } };", ["own"]],
    ["another name for this", "export default { methods: { load() { const that = this; later(() => url(that.$base)); } } };", ["b"]],
    ["the instance", "const { proxy } = getCurrentInstance(); url(proxy.$base);", ["b"]],
    ["another object", "export default { methods: { load(other) { url(other.$base); } } };", ["{parameter}"]],
    ["names from a store", "import { mapState } from 'vuex'; export default { computed: { ...mapState(['user']) }, methods: { ...mapState('x', { cart: 'c' }), load() { url(this.$base); } } };", ["b"]],
  ])("%s", (_, code, expected) => {
    expect(inProgram(main, code)).toEqual(expected);
  });

  test("only programs that can be written in Vue have it", () => {
    const files = { "/shop/app.json": "{}", "/shop/main.js": "import Vue from 'vue'; Vue.prototype.$base = 'b';", [page]: asking };
    const modules = createDiskModules(memoryFileSystem(files));
    expect(describeValue(valueOfUrl(parseCode(asking, page), modules))).toEqual(["{component-property}/a"]);
  });

  test("a change of the entry is seen", () => {
    const fs = memoryFileSystem({ ...program, ...main, [page]: asking });
    const modules = createDiskModules(fs);
    const ask = (): string[] => describeValue(valueOfUrl(parseCode(asking, page), modules));
    expect(ask()).toEqual(["b/a"]);
    expect(modules.refresh()).toBe(true);
    fs.write("/shop/main.js", "import Vue from 'vue'; Vue.prototype.$base = 'c';");
    expect(modules.refresh()).toBe(false);
    expect(ask()).toEqual(["c/a"]);
    fs.write("/shop/main.js", "");
    expect(modules.refresh()).toBe(false);
    expect(ask()).toEqual(["{component-property}/a"]);
  });
});
