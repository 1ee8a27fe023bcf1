import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { analyseProgram } from "../../src/program/analyse-program.js";
import { nodeFileSystem } from "../../src/project/files/file-system.js";
import { memoryFileSystem } from "../memory-file-system.js";

const app = `{ "pages": ["pages/index/index"] }`;

/** A project of each platform, by what it is recognised by. */
const projects = {
  my: { "mini.project.json": "{}", "app.json": app },
  tt: { "project.config.json": `{ "appid": "tt0123456789abcdef" }`, "app.json": app },
  "tt game": { "project.config.json": `{ "appid": "tt0123456789abcdef" }`, "game.json": `{ "deviceOrientation": "portrait" }` },
  swan: { "project.swan.json": `{ "smartProgramRoot": "" }`, "app.json": app },
  qq: { "project.config.json": `{ "qqappid": "1112223334" }`, "app.json": `{ "pages": ["pages/index/index"], "networkTimeout": { "request": "10" } }` },
  ks: { "project.config.json": `{ "appid": "ks0123456789abcdef" }`, "app.json": app },
  jd: { "project.jd.json": "{}", "app.json": app },
  xhs: { "project.xhs.json": "{}", "app.json": app },
  wx: { "project.config.json": `{ "appid": "wx0123456789abcdef" }`, "app.json": `{ "pages": ["pages/index/index"], "networkTimeout": { "request": "10" } }` },
} as const satisfies Readonly<Record<string, Readonly<Record<string, string>>>>;

type Kind = keyof typeof projects;

/** One fault in each line, written for a platform. */
const faults = {
  http: "PLATFORM.request({ url: 'http://api.shop.example/a', fail() {} });",
  ws: "PLATFORM.connectSocket({ url: 'ws://api.shop.example/a', fail() {} });",
  scheme: "PLATFORM.request({ url: 'wss://api.shop.example/a', fail() {} });",
  address: "PLATFORM.request({ url: 'https://203.0.113.9/a', fail() {} });",
  loopback: "PLATFORM.request({ url: 'https://localhost/a', fail() {} });",
  port: "PLATFORM.uploadFile({ url: 'https://api.shop.example:8443/a', filePath: f, name: 'f', fail() {} });",
  status: "PLATFORM.request({ url: 'https://api.shop.example/a', success(res) { show(res.data.list); }, fail() {} });",
  referer: "PLATFORM.request({ url: 'https://api.shop.example/a', HEADER: { Referer: 'a' }, fail() {} });",
  userAgent: "PLATFORM.request({ url: 'https://api.shop.example/a', HEADER: { 'User-Agent': 'a' }, fail() {} });",
  connection: "PLATFORM.request({ url: 'https://api.shop.example/a', HEADER: { Connection: 'a' }, fail() {} });",
  timeout: "PLATFORM.request({ url: 'https://api.shop.example/a', timeout: 90000, fail() {} });",
  fail: "PLATFORM.request({ url: 'https://api.shop.example/a' });",
  picture: "PLATFORM.previewImage({ urls: ['http://api.shop.example/a.png'] });",
  secret: "const appSecret = '9f2c4e7ab1d3865f0c9e12d47b83a6f5';",
} as const;

const codeFor = (platform: string, header: string): string =>
  Object.values(faults).map((line) => line.replaceAll("PLATFORM", platform).replace("HEADER", header)).join("\n");

function analyse(files: Readonly<Record<string, string>>, calls = false) {
  const fs = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/shop/${path}`, text])));
  return analyseProgram({ fileSystem: fs, base: "/shop", targets: ["/shop"], preset: "strict", calls, foreign: false }).projects;
}

/** `http no-insecure-protocol` for each fault that is reported, `app.json …` for what is said of the configuration. */
function describeFindings(kind: Kind): readonly string[] {
  const platform = kind.split(" ")[0] ?? "";
  const script = kind.endsWith("game") ? "game.js" : "pages/index/index.js";
  const found = analyse({ ...projects[kind], [script]: codeFor(platform, platform === "my" ? "headers" : "header") });
  const names = Object.keys(faults);
  return found.flatMap(({ findings }) => findings.map(({ file, line, rule }) =>
    `${file === script ? names[line - 1] : file} ${rule.replace("miniprogram-network/", "")}`));
}

describe("what is judged on", () => {
  const ofScheme = ["http no-insecure-protocol", "scheme valid-api-protocol"];
  test.each<[Kind, readonly string[]]>([
    ["my", [...ofScheme, "referer no-forbidden-header"]],
    ["tt", [...ofScheme, "port no-hardcoded-port", "status require-status-check", "referer no-forbidden-header", "userAgent no-forbidden-header", "timeout max-request-timeout"]],
    ["tt game", ["status require-status-check", "referer no-forbidden-header", "userAgent no-forbidden-header", "timeout max-request-timeout"]],
    ["swan", [...ofScheme, "ws no-insecure-protocol", "address no-public-ip", "loopback no-loopback", "port no-hardcoded-port", "referer no-forbidden-header", "timeout max-request-timeout"]],
    ["qq", [
      "app.json valid-network-timeout", ...ofScheme, "ws no-insecure-protocol", "address no-public-ip", "loopback no-loopback", "port no-hardcoded-port",
      "status require-status-check", "referer no-forbidden-header", "timeout max-request-timeout",
    ]],
    ["ks", []],
    ["jd", []],
    ["xhs", []],
  ])("%s", (kind, expected) => {
    expect([...describeFindings(kind)].sort()).toEqual([...expected].sort());
  });

  test("WeChat: all of it", () => {
    expect(new Set(describeFindings("wx").map((finding) => finding.split(" ")[0]))).toEqual(new Set(["app.json", ...Object.keys(faults)]));
  });
});

describe("calls of another platform", () => {
  test("are none of a project's", () => {
    for (const [kind, other] of [["wx", "my"], ["my", "wx"], ["tt", "swan"]] as const) {
      const [project] = analyse({ ...projects[kind], "pages/index/index.js": codeFor(other, "header") }, true);
      expect(project?.calls.map(({ entry }) => entry.platform)).toEqual([]);
    }
  });

  test("are found in the project that is for it, under their old names too", () => {
    const [project] = analyse({ ...projects.my, "pages/index/index.js": "my.httpRequest({ url: 'https://a.example' });" }, true);
    expect(project?.calls.map(({ entry }) => `${entry.platform}.${entry.api} ${entry.hosts.join()}`)).toEqual(["my.request https://a.example"]);
  });

  test("are found through wrappers", () => {
    const files = {
      ...projects.tt,
      "http.js": "exports.get = (url) => new Promise((resolve) => tt.request({ url, success: resolve }));",
      "pages/index/index.js": "const { get } = require('../../http'); get('http://a.example/x');",
    };
    const findings = analyse(files).flatMap((project) => project.findings.map(({ file, rule }) => `${file} ${rule.replace(/.*\//u, "")}`));
    expect(findings).toContain("pages/index/index.js no-insecure-protocol");
  });
});

/** `rule file` of each finding, and `list host` of everything that is reached. */
function readAll(files: Readonly<Record<string, string>>): { readonly findings: readonly string[]; readonly hosts: readonly string[] } {
  const projects = analyse(files, true);
  return {
    findings: projects.flatMap(({ findings }) => findings.map(({ file, rule }) => `${rule.replace(/.*\//u, "")} ${file}`)),
    hosts: projects.flatMap(({ resources }) => resources.flatMap(({ hosts }) => hosts.map(({ list, origin }) => `${list} ${origin}`))),
  };
}

describe("templates and style sheets of", () => {
  const data = `{ page: "http://w.example", list: [{ pic: "http://i.example/a.png" }] }`;
  const sheet = "view { background: url(http://s.example/a.png) url(/a.png) }";
  const hosts = ["business http://w.example", "null http://i.example", "null http://s.example", "null http://t.example"];
  test.each<[Kind, string, string, string]>([
    ["my", ".axml", ".acss", `<import-sjs name="t" from="./t.sjs"/><image a:for="{{list}}" src="{{item.pic}}"/>`],
    ["tt", ".ttml", ".ttss", `<sjs module="t">if (a < b) {}</sjs><image tt:for="{{list}}" tt:for-item="one" src="{{one.pic}}"/>`],
    ["swan", ".swan", ".css", `<filter module="t">export default {}</filter><image s-for="one, at in list trackBy one.id" src="{{one.pic}}"/>`],
    ["swan", ".swan", ".css", `<image s-for="{{list}}" src="{{item.pic}}"/>`],
    ["swan", ".swan", ".css", `<view s-for="list" s-for-item="one"><image src="{{one.pic}}"/></view>`],
    ["qq", ".qml", ".qss", `<qs module="t">a < b</qs><image qq:for="{{list}}" src="{{item.pic}}"/>`],
    ["qq", ".wxml", ".wxss", `<image wx:for="{{list}}" src="{{item.pic}}"/>`],
    ["ks", ".ksml", ".css", `<image ks:for="{{list}}" src="{{item.pic}}"/>`],
    ["jd", ".jxml", ".jxss", `<image jd:for="{{list}}" src="{{item.pic}}"/>`],
    ["xhs", ".xhsml", ".css", `<image xhs:for="{{list}}" src="{{item.pic}}"/>`],
  ])("%s, %s and %s: hosts are found, and nothing is said of them", (kind, template, style, loop) => {
    const page = `${loop}<video src="http://t.example/v.mp4"/><web-view src="{{page}}"/><live-player src="http://t.example/a.mp4"/>`;
    const { findings, hosts: found } = readAll({
      ...projects[kind],
      "app.json": app,
      "pages/index/index.js": `Page({ data: ${data} })`,
      [`pages/index/index${template}`]: page,
      [`app${style}`]: sheet,
    });
    expect(findings.filter((one) => !one.endsWith("app.json"))).toEqual([]);
    expect([...new Set(found)].sort()).toEqual(hosts);
  });

  test("another platform are none of a project's", () => {
    const { hosts: found } = readAll({ ...projects.wx, "pages/index/index.axml": `<video src="http://t.example/v.mp4"/>`, "app.ttss": sheet, "app.css": sheet });
    expect(found).toEqual([]);
  });

  test("several platforms: each is read by its own alone", () => {
    const templates = { "a.wxml": `<video src="http://a.example/v.mp4"/>`, "a.axml": `<video src="http://b.example/v.mp4"/>`, "a.swan": `<video src="http://c.example/v.mp4"/>` };
    expect(readAll({ ...projects.wx, ...templates }).hosts).toEqual(["null http://a.example"]);
    expect(readAll({ ...projects.swan, ...templates }).hosts).toEqual(["null http://c.example"]);
  });
});

describe("the setting platforms", () => {
  const script = { "pages/index/index.js": "my.request({ url: 'http://m.example', fail() {} }); wx.request({ url: 'http://w.example', fail() {} });" };
  const template = { "pages/index/index.axml": `<video src="http://v.example/v.mp4"/>`, "pages/index/index.wxml": `<video src="http://x.example/v.mp4"/>` };
  const settings = (platforms: readonly string[]) => ({ "package.json": JSON.stringify({ "miniprogram-network": { platforms } }) });
  const callsOf = (files: Readonly<Record<string, string>>) =>
    analyse({ ...script, ...template, ...files }, true).flatMap(({ calls }) => calls.map(({ entry }) => entry.platform));

  test("tells the platform of a project that its files do not tell", () => {
    const files = { "app.json": app, "app.js": "", ...settings(["my"]) };
    expect(callsOf(files)).toEqual(["my"]);
    expect(readAll({ ...script, ...template, ...files })).toEqual({
      findings: ["no-insecure-protocol pages/index/index.js"],
      hosts: ["null http://v.example"],
    });
  });

  test("comes before the files", () => {
    expect(callsOf({ ...projects.my, ...settings(["wx"]) })).toEqual(["wx"]);
    expect(callsOf({ ...projects.tt, ...settings(["my"]) })).toEqual(["my"]);
  });

  test("names several: the calls of each are judged, and the files are WeChat's", () => {
    const files = { ...projects.wx, ...settings(["wx", "my"]) };
    expect(callsOf(files)).toEqual(["my", "wx"]);
    const { findings } = readAll({ ...script, ...template, ...files });
    expect(findings).toContain("no-insecure-resource pages/index/index.wxml");
    expect(findings.filter((one) => one.startsWith("no-insecure-protocol"))).toHaveLength(2);
  });
});

test("a program for Alipay, all of it", () => {
  const base = resolve("tests/projects/tea-terrace").replaceAll("\\", "/");
  const { projects: found } = analyseProgram({ fileSystem: nodeFileSystem, base, targets: [base], preset: "strict", calls: true, foreign: false });
  expect(found.flatMap(({ findings }) => findings.map(({ file, line, column, rule }) => `${file}:${line}:${column} ${rule}`))).toEqual([
    "pages/terrace/terrace.js:15:24 miniprogram-network/no-insecure-protocol",
    "utils/request.js:2:92 miniprogram-network/no-forbidden-header",
  ]);
  expect(found.flatMap(({ resources }) => resources.flatMap(({ hosts }) => hosts.map(({ origin, point }) => `${origin} ${point.file}:${point.line}`))).sort()).toEqual([
    "http://assets.terrace.example app.acss:4",
    "http://img.terrace.example pages/terrace/terrace.js:7",
    "https://assets.terrace.example templates/shelf.acss:2",
    "https://img.terrace.example pages/terrace/terrace.js:6",
    "https://video.terrace.example pages/terrace/terrace.axml:8",
    "https://www.terrace.example pages/guide/guide.js:1",
  ]);
});
