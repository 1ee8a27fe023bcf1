import { describe, expect, test } from "vitest";
import { analyseCalls, describeCalls } from "../calls-of.js";

type Row = readonly [name: string, files: Readonly<Record<string, string>>, expected: readonly string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)("%s", (_, files, expected) => {
    expect(describeCalls(files)).toEqual(expected);
  });
}

const httpClass = `class Http {
  constructor(base) { this.base = base; }
  send({ url }) { return wx.request({ url: this.base + url }); }
  get(url) { return this.send({ url }); }
}
module.exports = Http;`;

describe("functions that are called by call", () => {
  const send = "function send(path, options) { return wx.request({ url: this.base ? this.base + path : path, ...options }); }";

  check([
    [
      "the arguments come after this",
      { "p.js": `${send}\nsend.call(null, "https://tea.example/a", {});\nsend.call(this);\nsend.call();` },
      ["p.js:1 wx.request {}{}", "p.js:2 through wx.request https://tea.example/a"],
    ],
    [
      "this counts",
      { "p.js": `${send}\nsend.call({ base: "https://own.example" }, "/a");` },
      ["p.js:1 wx.request {}{}", "p.js:2 through wx.request https://own.example/a"],
    ],
    [
      "in another function",
      { "p.js": "function send({ url }) { wx.request({ url }); }\nfunction get(url) { return send.call(other, { url }); }\nget('https://far.example/a');" },
      ["p.js:1 wx.request", "p.js:3 through wx.request https://far.example/a"],
    ],
  ]);
});

describe("classes", () => {
  check([
    [
      "the maker of an instance decides for its methods, those that call each other too",
      { "http.js": httpClass, "p.js": 'const Http = require("./http");\nconst http = new Http("https://tea.example");\nhttp.get("/list");' },
      ["http.js:3 wx.request {}{}", "p.js:2 through wx.request https://tea.example{}"],
    ],
    [
      "a full URL is the caller's affair",
      { "http.js": httpClass, "p.js": 'const Http = require("./http");\nconst http = new Http("");\nhttp.get("https://full.example/a");' },
      ["http.js:3 wx.request {}{}", "p.js:3 through wx.request https://full.example/a"],
    ],
    [
      "a base that is written later comes with the calls",
      { "http.js": httpClass, "p.js": 'const Http = require("./http");\nconst http = new Http();\nhttp.base = "https://late.example";\nhttp.get("/a");' },
      ["http.js:3 wx.request {}{}", "p.js:4 through wx.request https://late.example/a"],
    ],
    [
      "super",
      {
        "http.js": httpClass,
        "p.js": 'const Http = require("./http");\nclass Api extends Http {\n  constructor() { super("https://sup.example"); }\n}\nnew Api().get("/a");',
      },
      ["http.js:3 wx.request {}{}", "p.js:5 through wx.request https://sup.example{}"],
    ],
    [
      "an instance made by a function",
      { "http.js": httpClass, "p.js": 'const Http = require("./http");\nconst create = (options) => new Http(options.base);\ncreate({ base: "https://made.example" });' },
      ["http.js:3 wx.request {}{}", "p.js:3 through wx.request https://made.example{}"],
    ],
    [
      "a client that can upload does not always",
      {
        "p.js": 'class Http {\n  constructor(base) { this.base = base; }\n  get(url) { wx.request({ url: this.base + url }); }\n'
          + '  upload(url) { wx.uploadFile({ url: this.base + url }); }\n}\nnew Http("https://up.example").upload("/a");',
      },
      [
        "p.js:3 wx.request {}{}",
        "p.js:4 wx.uploadFile {}{}",
        "p.js:6 through wx.uploadFile https://up.example/a",
        "p.js:6 through wx.request https://up.example{}",
      ],
    ],
    ["other classes", { "p.js": 'class Cup { constructor(url) { this.url = url; } }\nnew Cup("https://cup.example");\nwx.login();' }, []],
  ]);
});

describe("factories", () => {
  const http = "module.exports = ({ baseURL }) => (options) => wx.request({ ...options, url: baseURL + options.url });";
  check([
    [
      "the call that makes a function decides for it",
      { "http.js": http, "p.js": 'const request = require("./http")({ baseURL: "https://fac.example" });\nrequest({ url: "/a" });' },
      ["http.js:1 wx.request {}{}", "p.js:1 through wx.request https://fac.example{}"],
    ],
  ]);
});

describe("functions that promisify", () => {
  const promisify = `module.exports = (api) => (options, ...more) =>
  new Promise((resolve, reject) => { api({ ...options, success: resolve, fail: reject }, ...more); });`;
  check([
    [
      "stand in for what they were given",
      { "promisify.js": promisify, "p.js": 'const promisify = require("./promisify");\nconst request = promisify(wx.request);\nrequest({ url: "https://prom.example" });' },
      ["p.js:3 wx.request https://prom.example"],
    ],
    [
      "in a table of another module",
      {
        "promisify.js": promisify,
        "wxp.js": 'const promisify = require("./promisify");\nmodule.exports = { request: promisify(wx.request), download: promisify(wx.downloadFile) };',
        "p.js": 'const wxp = require("./wxp");\nwxp.download({ url: "https://file.example" });',
      },
      ["p.js:2 wx.downloadFile https://file.example"],
    ],
    [
      "with callbacks written to the options",
      {
        "p.js": 'const promisify = (f) => function (o) { return new Promise((a, b) => { o.success = a; o.fail = b; f(o); }); };\n'
          + 'promisify(wx.request)({ url: "https://old.example" });',
      },
      ["p.js:2 wx.request https://old.example"],
    ],
    [
      "the name of the function is given",
      { "p.js": 'const call = (name, options) => new Promise((success) => wx[name]({ ...options, success }));\ncall("request", { url: "https://named.example" });\ncall("login", {});' },
      ["p.js:2 wx.request https://named.example"],
    ],
    [
      "miniprogram-api-promise",
      { "p.js": 'import { promisify, promisifyAll } from "miniprogram-api-promise";\nconst wxp = {};\npromisifyAll(wx, wxp);\nwxp.request({ url: "https://all.example" });\npromisify(wx.uploadFile)({ url: "https://one.example" });' },
      ["p.js:4 wx.request https://all.example", "p.js:5 wx.uploadFile https://one.example"],
    ],
    ["wx.pro and wx.p", { "p.js": 'wx.pro.request({ url: "https://pro.example" });\nwx.p.request({ url: "https://p.example" });' }, ["p.js:1 wx.request https://pro.example", "p.js:2 wx.request https://p.example"]],
    ["a function that is no network function", { "p.js": 'const call = (f) => f({ url: "https://a.example" });\ncall(wx.navigateTo);\ncall(console.log);' }, []],
  ]);
});

describe("known libraries", () => {
  check([
    [
      "axios: instances, defaults, full URLs",
      { "p.js": 'import axios from "axios";\nconst api = axios.create({ baseURL: "https://ax.example" });\napi.get("/a");\naxios.defaults.baseURL = "https://def.example/";\naxios.post("/b");\naxios("https://full.example/c");' },
      ["p.js:2 through wx.request https://ax.example/{}", "p.js:5 through wx.request https://def.example/b", "p.js:6 through wx.request https://full.example/c"],
    ],
    [
      "axios: its defaults set by another file",
      { "app.js": 'import axios from "axios";\naxios.defaults.baseURL = "https://def.example";', "p.js": 'import axios from "axios";\naxios.get("/a");' },
      ["p.js:2 through wx.request https://def.example/a"],
    ],
    [
      "@escook/request-miniprogram: its base set by another file",
      { "app.js": 'import { $http } from "@escook/request-miniprogram";\n$http.baseUrl = "https://esc.example";', "p.js": 'import { $http } from "@escook/request-miniprogram";\n$http.get("/a");' },
      ["p.js:2 through wx.request https://esc.example/a"],
    ],
    [
      "luch-request and flyio: their bases set by another file",
      {
        "http.js": 'import Request from "luch-request";\nimport Fly from "flyio/dist/npm/wx";\nexport const http = new Request();\nexport const fly = new Fly();',
        "app.js": 'import { fly, http } from "./http";\nfly.config.baseURL = "https://fly.example";\nhttp.config.baseURL = "https://luch.example";',
        "p.js": 'import { fly, http } from "./http";\nfly.get("/a");\nhttp.get("/b");',
      },
      ["p.js:2 through wx.request https://fly.example/a", "p.js:3 through uni.request https://luch.example/b"],
    ],
    [
      "luch-request: also copied into the project",
      { "p.js": 'import Request from "@/uni_modules/luch-request/index.js";\nconst http = new Request({ baseURL: "https://luch.example" });\nhttp.get("/a");\nhttp.setConfig((config) => {\n  config.baseURL = "https://set.example";\n  return config;\n});' },
      ["p.js:2 through uni.request https://luch.example/{}", "p.js:4 through uni.request https://set.example/{}"],
    ],
    [
      "flyio",
      { "p.js": 'const Fly = require("flyio/dist/npm/wx");\nconst fly = new Fly();\nfly.config.baseURL = "https://fly.example";\nfly.get("/a");' },
      ["p.js:4 through wx.request https://fly.example/a"],
    ],
    [
      "alova: a client, its adapter, full URLs",
      {
        "api.js": 'import Adapter from "@alova/adapter-uniapp";\nimport { createAlova } from "alova";\nexport const alova = createAlova({ baseURL: "https://al.example/", ...Adapter() });',
        "p.js": 'import { alova } from "./api";\nalova.Get("/a");\nalova.Get("https://get.example/a", {}).send();\nalova.Post("https://post.example", {}, { timeout: 9 });\nalova.Request({ url: "https://req.example" });',
      },
      [
        "api.js:3 through wx.request https://al.example/{}",
        "p.js:3 through wx.request https://get.example/a",
        "p.js:4 through wx.request https://post.example",
        "p.js:5 through wx.request https://req.example",
      ],
    ],
    [
      "alova: an upload is of another list",
      { "p.js": 'import { createAlova } from "alova";\nconst alova = createAlova({});\nalova.Post("https://up.example", {}, { requestType: "upload" });\nalova.Post("https://post.example", {}, {});' },
      ["p.js:4 through wx.request https://post.example"],
    ],
    ["alova: other functions of its packages", { "p.js": 'import { invalidateCache } from "alova";\nimport { useRequest } from "alova/client";\ninvalidateCache({ url: "https://a.example" });\nuseRequest({ url: "https://a.example" });' }, []],
    [
      "@escook/request-miniprogram puts its base before everything",
      { "p.js": 'import { $http } from "@escook/request-miniprogram";\n$http.baseUrl = "https://esc.example";\n$http.get("/a");' },
      ["p.js:3 through wx.request https://esc.example/a"],
    ],
    [
      "uView 2: on uni, with a function that sets its base",
      { "p.js": 'uni.$u.http.setConfig((config) => {\n  config.baseURL = "https://kit.example";\n  return config;\n});\nuni.$u.http.get("https://full.example/a");\nuni.$u.http.get("/b");\nconst { http } = uni.$u;\nhttp.post("https://post.example");' },
      ["p.js:1 through uni.request https://kit.example/{}", "p.js:5 through uni.request https://full.example/a", "p.js:8 through uni.request https://post.example"],
    ],
    [
      "uView 1: on the prototype, on a page, and on whatever stands for one",
      { "p.js": 'import Vue from "vue";\nVue.prototype.$u.http.setConfig({ baseUrl: "https://kit.example" });\nexport const api = (vm) => vm.$u.get("https://vm.example");\nPage({ onLoad() { this.$u.post("https://page.example"); } });' },
      ["p.js:2 through uni.request https://kit.example/{}", "p.js:3 through uni.request https://vm.example", "p.js:4 through uni.request https://page.example"],
    ],
    ["uv-ui", { "p.js": 'uni.$uv.http.setConfig({ baseURL: "https://uv.example" });' }, ["p.js:1 through uni.request https://uv.example/{}"]],
    ["what else there is in a kit", { "p.js": 'uni.$u.route("https://a.example");\nthis.$u.toast("https://b.example");\nuni.request({ url: uni.$u.host + "/c" });' }, ["p.js:3 uni.request {}/c"]],
    ["packages that nobody knows", { "p.js": 'import http from "some-http";\nhttp.get("https://a.example");' }, []],
  ]);
});

test("a function that a CommonJS module is comes as its default import", () => {
  expect(describeCalls({ "http.js": "module.exports = function (url) { wx.request({ url }); };", "p.js": 'import get from "./http";\nget("https://cjs.example");' }))
    .toEqual(["http.js:1 wx.request", "p.js:2 through wx.request https://cjs.example"]);
});

/** Each of the functions calls the one before it many times: to follow all takes that to the power of their number. */
function fanned(count: number): string {
  const later = Array.from({ length: count }, (_, index) => {
    const calls = ["a", "b", "c", "d", "e", "f", "g", "h"].map((letter) => `f${index}(u + "${letter}")`);
    return `const f${index + 1} = (u) => [${calls.join(", ")}][n];`;
  });
  return ["const f0 = (u) => u;", ...later, `const get = (u) => wx.request({ url: f${count}(u) });`].join("\n");
}

describe("wrappers that take all steps of a question", () => {
  const call = '\nget("https://tea.example/a");';
  const listed = (count: number): boolean => describeCalls({ "p.js": fanned(count) + call }).some((line) => line.includes("through"));

  test("their callers are not asked one by one", () => {
    expect([listed(1), listed(6)]).toEqual([true, false]);
  });
});

describe("the expression that gives the URL", () => {
  const config = 'exports.base = "https://api.shop.example";\nexports.name = "https://name.shop.example";';
  const http = 'exports.get = (options) => wx.request({ url: options.base + "/x" });\nexports.load = (name, url) => wx.request({ url });';
  const imports = 'const config = require("./config");\nconst { get, load } = require("./http");\n';

  test.each([
    ["a property of the options", "get({\n  name: config.name,\n  base: config.base,\n});", "config.base"],
    ["a property that is written there", 'get({ base: "https://own.shop.example" });', '"https://own.shop.example"'],
    ["a later argument", 'load("menu", config.base + "/menu");', 'config.base + "/menu"'],
    ["the whole options, when they come from elsewhere", "const options = { base: config.base };\nget(options);", "options"],
  ])("%s", (_, code, expected) => {
    const calls = analyseCalls({ "config.js": config, "http.js": http, "p.js": imports + code });
    const [call] = calls.filter(({ wrapper }) => wrapper);
    expect(call?.urlNode && call.file.source.text.slice(...call.urlNode.range)).toBe(expected);
  });
});
