import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../../src/network/analyse-script.js";
import { createDiskModules } from "../../../src/values/modules/load-modules.js";
import { parseScript } from "../../../src/syntax/script/parse-script.js";
import { SourceText } from "../../../src/syntax/source-text.js";
import { memoryFileSystem } from "../../memory-file-system.js";

const page = "/shop/p.js";

/** What `p.js` does with the responses that functions of `http.js` hand on: `2 unchecked`, by line. */
function readReceivers(http: string, code: string, more: Readonly<Record<string, string>> = {}): string[] {
  const project = { "/shop/app.json": "{}", "/shop/project.config.json": "{}" };
  const modules = createDiskModules(memoryFileSystem({ ...project, "/shop/http.js": http, [page]: code, ...more }));
  const parsed = parseScript(new SourceText(page, code));
  if (!parsed.ok) throw new Error(parsed.message);
  const { receivers } = createAnalyser(modules).analyse(parsed.file);
  return receivers.map(({ file, node, response }) => `${file.source.locate(node.range[0]).line} ${response.status}`);
}

const promised = `export const request = (options) => new Promise((resolve, reject) => {
  wx.request({ url: "https://api.example" + options.url, success: (res) => { console.log(res); resolve(res); }, fail: reject });
});
export const get = (url) => request({ url });
export async function load(url) { const res = await get(url); return res; }
export async function safe(url) { const res = await get(url); if (res.statusCode !== 200) throw res; return res; }
export const data = (url) => get(url).then((res) => res.data);`;

const imports = 'import { request, get, load, safe, data } from "./http";';

describe("callers of functions that promise a raw response", () => {
  test.each([
    ["then", "get('/a').then((res) => { show(res.data.list); });", ["2 unchecked"]],
    ["then, with a look", "get('/a').then((res) => { if (res.statusCode === 200) show(res.data); });", ["2 checked"]],
    ["a handler elsewhere", "function use(res) { show(res.data.list); }\nget('/a').then(use);", ["3 unchecked"]],
    ["await", "async function f() { const res = await load('/a'); show(res.data.list); }", ["2 unchecked"]],
    ["destructuring", "async function f() { const { data } = await get('/a'); show(data); }", ["2 unchecked"]],
    ["destructuring, with a look", "async function f() { const { data, statusCode } = await get('/a'); if (statusCode < 300) show(data); }", ["2 checked"]],
    ["a code in the body", "get('/a').then((res) => { if (res.data.code === 0) show(res.data.list); });", ["2 business"]],
    ["passed on", "export const list = () => get('/a');", ["2 delegated"]],
    ["past a handler that returns it", "get('/a').then((res) => res).then((res) => show(res.data.list));", ["2 unchecked"]],
    ["a function that has looked", "safe('/a').then((res) => { show(res.data); });", []],
    ["a function that gives the body", "data('/a').then((body) => { show(body.data); });", []],
    ["something that no response has", "get('/a').then((res) => { if (res.success) show(res.data); });", ["2 none"]],
    ["no look at anything", "get('/a').then(() => { wx.navigateBack(); });", ["2 none"]],
  ])("%s", (_, code, expected) => {
    expect(readReceivers(promised, `${imports}\n${code}`)).toEqual(expected);
  });
});

const callbacks = `exports.a = (options) => wx.request({ url: "https://api.example" + options.url, success: options.success });
exports.b = ({ url, success }) => wx.request({ url, success(res) { success(res); } });
exports.c = (options) => wx.request({ ...options, url: "https://api.example" + options.url });
exports.d = (url, done) => wx.request({ url, success(res) { typeof done === "function" && done(res); } });
exports.e = (options) => wx.request({ url: options.url, success(res) { if (res.statusCode === 200) options.success(res); } });`;

describe("callers that give a callback", () => {
  test.each([
    ["of the options", "http.a({ url: '/a', success(res) { show(res.data.list); } });", ["2 unchecked"]],
    ["of a pattern", "http.b({ url: '/a', success: (res) => { show(res.data.list); } });", ["2 unchecked"]],
    ["in a spread", "http.c({ url: '/a', success: (res) => { show(res.data.list); } });", ["2 unchecked"]],
    ["as an argument", "http.d('/a', (res) => { show(res.data.list); });", ["2 unchecked"]],
    ["that looks", "http.a({ url: '/a', success(res) { if (res.statusCode === 200) show(res.data); } });", ["2 checked"]],
    ["behind a look", "http.e({ url: '/a', success(res) { show(res.data); } });", []],
    ["that is absent", "http.a({ url: '/a' });", ["2 none"]],
  ])("%s", (_, code, expected) => {
    expect(readReceivers(callbacks, `const http = require("./http");\n${code}`)).toEqual(expected);
  });
});

describe("frameworks", () => {
  const uni = 'export const get = (url) => uni.request({ url: "https://api.example" + url });';
  const use = 'import { get } from "./http";\nasync function f() { const [err, res] = await get("/a"); show(res.data.list); }';

  test("the pair of Vue 2", () => {
    expect(readReceivers(uni, use)).toEqual(["2 unchecked"]);
  });

  test.each([
    ["in place", 'uni.addInterceptor("request", { success(res) { if (res.statusCode !== 200) throw res; } });', ["2 none"]],
    ["under a name", 'const success = (res) => { if (res.statusCode !== 200) throw res; };\nuni.addInterceptor("request", { success });', ["2 none"]],
    ["of a module", 'import interceptors from "./interceptors";\ninterceptors.forEach((one) => uni.addInterceptor("request", one));', ["2 none"]],
    ["that looks at something else", 'uni.addInterceptor("request", { success(res) { log(res.data); } });', ["2 unchecked"]],
    ["none", "const check = (res) => res.statusCode;", ["2 unchecked"]],
  ])("an interceptor that looks at the status looks for everybody: %s", (_, code, expected) => {
    const more = { "/shop/App.vue": "<script>\nexport default {};\n</script>\n", "/shop/main.js": 'import "./start";', "/shop/start.js": code };
    expect(readReceivers(uni, use, more)).toEqual(expected);
  });

  test("Taro's promises", () => {
    const taro = 'import { request } from "@tarojs/taro";\nexport const get = (url) => request({ url });';
    expect(readReceivers(taro, 'import { get } from "./http";\nget("https://api.example/a").then((res) => show(res.data.list));')).toEqual(["2 unchecked"]);
  });

  test("libraries that reject other answers hand on none that need a look", () => {
    expect(readReceivers("", 'import axios from "axios";\naxios.get("https://api.example").then((res) => show(res.data.list));')).toEqual([]);
    expect(readReceivers("", 'import { $http } from "@escook/request-miniprogram";\n$http.get("/a").then((res) => show(res.data.list));')).toEqual(["2 unchecked"]);
  });

  test("cloud calls have no status", () => {
    expect(readReceivers('exports.call = (data) => wx.cloud.callFunction({ name: "f", data });', 'require("./http").call({}).then((res) => show(res.result));')).toEqual([]);
  });
});
