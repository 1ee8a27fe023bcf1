import { describe, expect, test } from "vitest";
import { describeCalls } from "../calls-of.js";

type Row = readonly [name: string, code: string, expected: readonly string[]];

const request = "function request(url, method) { return wx.request({ url, method }); }\n";
const promisify = "const promisify = (api) => (options) => new Promise((success, fail) => api({ ...options, success, fail }));\n";

/** The calls of the code behind the definitions, which take the first lines. */
function check(definitions: string, rows: readonly Row[]): void {
  test.each(rows)("%s", (_, code, expected) => {
    const calls = describeCalls({ "p.js": definitions + code }).filter((line) => !line.startsWith("p.js:1 "));
    expect(calls).toEqual(expected);
  });
}

describe("one method for each name of a list", () => {
  check(request, [
    ["forEach", 'const http = {};\n["get", "post"].forEach((name) => { http[name] = (url) => request(url, name); });\nhttp.get("https://a.example");', ["p.js:4 through wx.request https://a.example"]],
    ["names that are not in the list", 'const http = {};\n["get"].forEach((name) => { http[name] = (url) => request(url, name); });\nhttp.put("https://a.example");', []],
    ["for … of", 'const http = {};\nfor (const name of ["get", "post"]) http[name] = (url) => request(url, name);\nhttp.post("https://a.example");', ["p.js:4 through wx.request https://a.example"]],
    ["a key that is made of the name", 'const http = {};\n["get"].forEach((name) => { http["$" + name] = (url) => request(url, name); });\nhttp.$get("https://a.example");\nhttp.get("https://b.example");', ["p.js:4 through wx.request https://a.example"]],
    ["a method that calls another one of its object", 'class Http { send(url) { return request(url); } }\n["get"].forEach((name) => { Http.prototype[name] = function (url) { return this.send(url); }; });\nnew Http().get("https://a.example");\nnew Http().put("https://b.example");', ["p.js:4 through wx.request https://a.example"]],
    ["a constructor function", 'function Http() {}\nHttp.prototype.send = function (url) { return request(url); };\n["get"].forEach(function (name) { Http.prototype[name] = function (url) { return this.send(url); }; });\nnew Http().get("https://a.example");', ["p.js:5 through wx.request https://a.example"]],
    [
      "rows of a table: their hosts are the affair of the loop",
      'const api = {};\n[{ name: "tea", host: "https://tea.example" }, { name: "cup", host: "https://cup.example" }].forEach((row) => { api[row.name] = (path) => request(row.host + path); });\napi.cup("/a");',
      ["p.js:3 through wx.request https://tea.example{} https://cup.example{}"],
    ],
    ["reduce, the object changed", 'const http = ["get", "post"].reduce((all, name) => { all[name] = (url) => request(url, name); return all; }, {});\nhttp.get("https://a.example");', ["p.js:3 through wx.request https://a.example"]],
    ["reduce, a new object each time", 'const http = ["get", "post"].reduce((all, name) => ({ ...all, [name]: (url) => request(url, name) }), {});\nhttp.get("https://a.example");\nhttp.put("https://b.example");', ["p.js:3 through wx.request https://a.example"]],
    ["Object.fromEntries", 'const http = Object.fromEntries(["get"].map((name) => [name, (url) => request(url, name)]));\nhttp.get("https://a.example");\nhttp.put("https://b.example");', ["p.js:3 through wx.request https://a.example"]],
    ["Object.keys of a table", 'const hosts = { tea: "https://tea.example", cup: "https://cup.example" };\nconst api = {};\nObject.keys(hosts).forEach((name) => { api[name] = (path) => request(hosts[name] + path); });\napi.tea("/a");', ["p.js:4 through wx.request https://tea.example{} https://cup.example{}"]],
    ["Object.entries of a table", 'const api = {};\nfor (const [name, host] of Object.entries({ tea: "https://tea.example", cup: "https://cup.example" })) api[name] = (path) => request(host + path);\napi.tea("/a");', ["p.js:3 through wx.request https://tea.example{} https://cup.example{}"]],
  ]);
});

describe("all functions of the platform", () => {
  check(promisify, [
    ["for … in", 'const wxp = {};\nfor (const name in wx) wxp[name] = promisify(wx[name]);\nwxp.request({ url: "https://a.example" });\nwxp.login({ url: "https://b.example" });', ["p.js:4 wx.request https://a.example"]],
    ["for … in with var", 'var wxp = {};\nfor (var name in wx) { wxp[name] = promisify(wx[name]); }\nwxp.uploadFile({ url: "https://a.example" });', ["p.js:4 wx.uploadFile https://a.example"]],
    ["Object.keys", 'const wxp = {};\nObject.keys(wx).forEach((name) => { if (typeof wx[name] === "function") wxp[name] = promisify(wx[name]); });\nwxp.request({ url: "https://a.example" });', ["p.js:4 wx.request https://a.example"]],
    ["names of a list, each its own function", 'const wxp = {};\n["request", "uploadFile"].forEach((name) => { wxp[name] = promisify(wx[name]); });\nwxp.request({ url: "https://a.example" });\nwxp.uploadFile({ url: "https://b.example" });', ["p.js:4 wx.request https://a.example", "p.js:5 wx.uploadFile https://b.example"]],
    ["a Proxy", 'const wxp = new Proxy(wx, { get(target, name) { return promisify(target[name]); } });\nwxp.request({ url: "https://a.example" });\nwxp.navigateTo({ url: "https://b.example" });', ["p.js:3 wx.request https://a.example"]],
    ["a Proxy that asks Reflect", 'const wxp = new Proxy(wx, { get: (...given) => promisify(Reflect.get(...given)) });\nwxp.downloadFile({ url: "https://a.example" });', ["p.js:3 wx.downloadFile https://a.example"]],
    ["a Proxy of something else", 'const log = new Proxy({}, { get: (target, name) => (options) => console.log(name, options) });\nlog.request({ url: "https://a.example" });', []],
    ["a handler that nobody sees", 'const wxp = new Proxy(wx, handler);\nwxp.request({ url: "https://a.example" });', []],
  ]);
});

test("which keys an object has is not claimed where they change", () => {
  const code = `const query = { a: 1, b: 2 };
    delete query.b;
    wx.request({ url: "https://" + Object.keys(query).join("-") + ".example" });`;
  expect(describeCalls({ "p.js": code })).toEqual(["p.js:3 wx.request https://{}.example"]);
});
