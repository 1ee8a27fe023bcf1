import { describe, expect, test } from "vitest";
import { analyseProgram } from "../../src/program/analyse-program.js";
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
