import { describe, expect, test } from "vitest";
import { analyseProgram } from "../../src/program/analyse-program.js";
import type { Program, ProgramRequest } from "../../src/program/program.js";
import { takeInventory } from "../../src/program/domain-inventory.js";
import { mergeCallers } from "../../src/program/merge-callers.js";
import type { FileSystem } from "../../src/project/files/file-system.js";
import type { ProjectDomains } from "../../src/report/domains/domain-report.js";
import { memoryFileSystem } from "../memory-file-system.js";

const app = {
  "/shop/app.json": '{ "pages": ["pages/a/a"], "networkTimeout": { "request": 9000, "connectSocket": 9000 } }',
  "/shop/app.js": "App({});",
};

test("each folder and each file is asked for once, because nothing changes while the command runs", () => {
  const fileSystem = memoryFileSystem({ ...app, "/shop/pages/a/a.js": 'require("./b");', "/shop/pages/a/b.js": "" });
  const asked: string[] = [];
  const counted: FileSystem = {
    ...fileSystem,
    list: (folder) => (asked.push(`list ${folder}`), fileSystem.list(folder)),
    stat: (path) => (asked.push(`stat ${path}`), fileSystem.stat(path)),
  };
  read({}, { fileSystem: counted, calls: true });
  expect(asked).toContain("list /shop/pages/a");
  expect(asked.filter((question, index) => asked.indexOf(question) !== index)).toEqual([]);
});

describe("comments switch rules off and on", () => {
  const call = 'wx.request({ url: "http://a.example", fail() {} });';

  test.each([
    ["nothing", call, ["no-insecure-protocol error"]],
    ["this line", `${call} // eslint-disable-line`, []],
    ["another rule", `${call} // eslint-disable-line miniprogram-network/no-loopback`, ["no-insecure-protocol error"]],
    ["the file", `/* eslint miniprogram-network/no-insecure-protocol: off */ ${call}`, []],
    ["a lower severity", `/* eslint miniprogram-network/no-insecure-protocol: warn */ ${call}`, ["no-insecure-protocol warning"]],
    [
      "options",
      `/* eslint miniprogram-network/max-request-timeout: ["error", { "max": 1000 }] */ wx.request({ url: "https://a.example", timeout: 2000, fail() {} });`,
      ["max-request-timeout error"],
    ],
    [
      "a rule that recommended leaves off",
      '/* eslint miniprogram-network/require-fail-handler: error */ wx.request({ url: "https://a.example" });',
      ["require-fail-handler error"],
    ],
  ])("%s", (_, code, expected) => {
    expect(findingsOf({ ...app, "/shop/pages/a/a.js": code })).toEqual(expected);
  });

  test.each([
    ["a.wxml", '<image src="http://a.example/x.png"/>', "<!-- eslint-disable-next-line -->\n", "<!-- eslint-enable -->"],
    ["a.wxss", "page { background: url(http://a.example/x.png) }", "/* eslint-disable */", "/* eslint-enable */"],
  ])("in %s", (file, text, off, on) => {
    const path = `/shop/pages/a/${file}`;
    expect(findingsOf({ ...app, [path]: text })).toEqual(["no-insecure-resource warning"]);
    expect(findingsOf({ ...app, [path]: off + text })).toEqual([]);
    expect(findingsOf({ ...app, [path]: `${off}\n${on}\n${text}` })).toEqual(["no-insecure-resource warning"]);
  });

  test("in JSON too", () => {
    const json = (comment: string): string => `{ ${comment}\n "setting": { "urlCheck": false } }`;
    expect(findingsOf({ ...app, "/shop/project.config.json": json("") })).toEqual(["no-skip-domain-check warning"]);
    const comment = "// eslint-disable-next-line miniprogram-network/no-skip-domain-check";
    expect(findingsOf({ ...app, "/shop/project.config.json": json(comment) })).toEqual([]);
  });
});

describe("single-file components", () => {
  test("are judged at their own lines", () => {
    const { projects } = read({
      "/shop/manifest.json": "{}",
      "/shop/pages.json": '{ "pages": [{ "path": "pages/a/a" }] }',
      "/shop/pages/a/a.vue": '<template><view/></template>\n<script lang="ts">\nuni.request({ url: "http://a.example" as string });\n</script>\n',
    });
    expect(projects[0]?.findings.map(({ file, line, column, rule }) => [file, line, column, rule])).toEqual([
      ["pages/a/a.vue", 3, 21, "miniprogram-network/no-insecure-protocol"],
    ]);
  });
});

describe("callers decide", () => {
  const files = {
    ...app,
    "/shop/net.js": "exports.get = (url) => wx.request({ url });\nexports.put = (url) => wx.uploadFile({ url });",
    "/shop/pages/a/a.js": 'const net = require("../../net");\nnet.get("http://a.example/x");\nnet.put("https://b.example:443/x");',
  };

  test("a direct call takes over hosts, and faults of the URL only", () => {
    const { projects } = read(files, { preset: "strict", calls: true });
    const calls = mergeCallers(projects[0]?.calls ?? []).map(({ entry }) => entry);
    expect(calls.map(({ file, line, hosts, violations }) => [file, line, hosts, violations])).toEqual([
      ["net.js", 1, ["http://a.example"], expect.arrayContaining(["no-insecure-protocol"])],
      ["net.js", 2, ["https://b.example:443"], expect.arrayContaining(["no-hardcoded-port"])],
      ["pages/a/a.js", 2, ["http://a.example"], expect.arrayContaining(["no-insecure-protocol"])],
      ["pages/a/a.js", 3, ["https://b.example:443"], expect.arrayContaining(["no-hardcoded-port"])],
    ]);
    expect(calls[0]?.violations).not.toContain("no-hardcoded-port");
  });

  test("a call without a URL is not complete, and its reason is told where there is one", () => {
    const { projects } = read({ ...files, "/shop/net.js": "wx.request({});\nwx.request({ url: wx.getStorageSync('u') });" }, { preset: "strict", calls: true });
    expect(projects[0]?.calls.map(({ entry }) => [entry.line, entry.complete, entry.unknown])).toEqual([[1, false, []], [2, false, ["storage"]]]);
  });

  test("a wrapper whose callers are known is no unknown call", () => {
    expect(inventoryOf(files).unknownCalls).toEqual([]);
    expect(inventoryOf({ ...files, "/shop/pages/a/a.js": "" }).unknownCalls).toHaveLength(2);
  });
});

describe("the inventory of domains", () => {
  const page = (...lines: readonly string[]): Record<string, string> => ({ ...app, "/shop/pages/a/a.js": lines.join("\n") });

  test("counts calls, names places, and asks for https and wss", () => {
    const { lists } = inventoryOf(
      page(
        'const host = "http://a.example";',
        'wx.request({ url: host + "/1" });',
        'wx.request({ url: host + "/2" });',
        'wx.connectSocket({ url: "ws://a.example:8080/live" });',
      ),
    );
    expect(lists).toMatchObject([
      { list: "request", needed: [{ domain: "https://a.example", calls: 2, places: [{ line: 1, column: 22 }] }], declared: null },
      { list: "socket", needed: [{ domain: "wss://a.example", calls: 1, places: [{ line: 4 }] }], declared: null },
    ]);
  });

  describe("counts a request in the code of others where it is asked for", () => {
    const neededIn = (files: Readonly<Record<string, string>>): unknown => {
      const { lists, unknownCalls } = inventoryOf({ ...app, "/shop/server-domains.json": '{ "request": ["https://a.example"] }', ...files });
      return [lists.map(({ needed, missing, unused }) => [needed.map(({ domain, calls }) => [domain, calls]), missing, unused]), unknownCalls.length];
    };

    test.each([
      ["an instance", 'import axios from "axios";\nconst http = axios.create({ baseURL: "https://a.example" });\nhttp.get("/x");\nhttp.get("/y");'],
      ["a class", 'import Request from "luch-request";\nconst http = new Request({ baseURL: "https://a.example" });\nhttp.get("/x");'],
      ["a wrapper around it", 'import axios from "axios";\nconst get = (url) => axios.get(url);\nget("https://a.example/x");'],
    ])("%s", (_, code) => {
      expect(neededIn({ "/shop/pages/a/a.js": code })).toEqual([[[[["https://a.example", 1]], [], []]], 0]);
    });

    test("what the settings declare", () => {
      const wrapper = { module: "@shop/net", export: "get", arguments: ["url"], base: "https://a.example" };
      const settings = JSON.stringify({ "miniprogram-network": { wrappers: [wrapper] } });
      expect(neededIn({ "/shop/package.json": settings, "/shop/pages/a/a.js": 'import { get } from "@shop/net";\nget("/x");\nget("/y");' })).toEqual([[[[["https://a.example", 2]], [], []]], 0]);
    });

    test("but a request of the project only once", () => {
      const code = 'const get = (url) => wx.request({ url });\nget("https://a.example/x");\nget("https://a.example/y");';
      expect(neededIn({ "/shop/pages/a/a.js": code })).toEqual([[[[["https://a.example", 1]], [], []]], 0]);
    });
  });

  test("has the pages of web-view, and apart from the lists what pictures and fonts come from", () => {
    const { lists, resourceHosts } = inventoryOf({
      ...page("const bell = wx.createInnerAudioContext(); bell.src = 'https://cdn.a.example/bell.mp3';"),
      "/shop/pages/a/a.wxml": [
        '<web-view src="https://www.a.example/faq"/>',
        '<web-view src="https://mp.weixin.qq.com/s/1"/>',
        '<image src="http://cdn.b.example/{{id}}.png"/>',
        '<image src="http://cdn.b.example/cup.png"/><image src="/cup.png"/>',
      ].join("\n"),
      "/shop/app.wxss": "@font-face { src: url(https://cdn.a.example/a.ttf) }",
    });
    expect(lists).toMatchObject([{ list: "business", needed: [{ domain: "https://www.a.example", places: [{ file: "pages/a/a.wxml", line: 1 }] }] }]);
    expect(resourceHosts.map(({ host, uses, places }) => [host, uses, places.length])).toEqual([
      ["http://cdn.b.example", 2, 2],
      ["https://cdn.a.example", 2, 2],
    ]);
  });

  test("tells apart what no list takes", () => {
    const { lists, notConfigurable } = inventoryOf(
      page(
        'wx.request({ url: "http://10.0.0.2:80/" });',
        'wx.request({ url: "http://127.0.0.1/" });',
        'wx.request({ url: "https://8.8.8.8/" });',
        'wx.request({ url: "https://api.weixin.qq.com/sns" });',
      ),
    );
    expect(lists).toEqual([]);
    expect(notConfigurable.map(({ host, reason }) => [host, reason])).toEqual([
      ["http://10.0.0.2:80", "lan"],
      ["http://127.0.0.1", "loopback"],
      ["https://8.8.8.8", "public-ip"],
      ["https://api.weixin.qq.com", "banned"],
    ]);
  });

  test("leaves out what UDP reaches without a list", () => {
    const { notConfigurable } = inventoryOf(
      page("const socket = wx.createUDPSocket();", 'socket.send({ address: "localhost", port: 1, message: "" });'),
    );
    expect(notConfigurable).toEqual([]);
  });

  test("has the pictures that are held against the list of downloads, and no others", () => {
    const { lists } = inventoryOf({
      ...page(
        'wx.getImageInfo({ src: "https://img.example/cup.jpg" });',
        'wx.previewImage({ urls: ["https://cdn.example/cup.jpg"] });',
      ),
      "/shop/server-domains.json": '{ "downloadFile": ["https://img.example", "https://cdn.example"] }',
    });
    expect(lists).toMatchObject([
      {
        list: "downloadFile",
        needed: [{ domain: "https://img.example", calls: 1, places: [{ line: 1, column: 33 }] }],
        missing: [],
        unused: ["https://cdn.example"],
      },
    ]);
  });

  test("holds ports and lists apart", () => {
    const { lists } = inventoryOf({
      ...page('wx.request({ url: "https://a.example:8443/" });', 'wx.downloadFile({ url: "https://b.example/" });'),
      "/shop/server-domains.json": '{ "request": ["https://a.example", "https://b.example"], "downloadFile": [] }',
    });
    expect(lists).toMatchObject([
      { list: "request", missing: ["https://a.example:8443"], unused: ["https://a.example", "https://b.example"] },
      { list: "downloadFile", missing: ["https://b.example"], unused: [] },
    ]);
  });

  test("says nothing of a list that is not declared", () => {
    const { lists } = inventoryOf({
      ...page('wx.downloadFile({ url: "https://b.example/" });'),
      "/shop/server-domains.json": '{ "request": [] }',
    });
    expect(lists).toMatchObject([{ list: "request", needed: [] }, { list: "downloadFile", declared: null, missing: [] }]);
  });
});

describe("code that nobody here wrote needs domains too", () => {
  const files = {
    ...app,
    "/shop/miniprogram_npm/stat/index.js": 'module.exports = () => wx.request({ url: "https://stat.example/hit" });',
    "/shop/miniprogram_npm/@tea/cup/lib/net.js": 'exports.get = (url) => wx.request({ url });\nwx.request({ url: "http://10.0.0.7/" });',
    "/shop/miniprogram_npm/quiet/index.js": "module.exports = (",
    "/shop/libs/map.min.js": 'wx.request({url:"https://map.example"})',
    "/shop/libs/tall.js": `wx.request({url:"https://tall.example"});${"var a=1;".repeat(700)}`,
    "/shop/server-domains.json": '{ "request": ["https://stat.example", "https://map.example"] }',
  };

  test("of packages and of minified scripts", () => {
    const { lists, notConfigurable, unknownCalls, notJudged } = inventoryOf(files);
    expect(lists).toMatchObject([
      {
        needed: [
          { domain: "https://map.example", packages: [], places: [{ file: "libs/map.min.js" }] },
          { domain: "https://stat.example", packages: ["stat"] },
          { domain: "https://tall.example", packages: [], places: [{ file: "libs/tall.js" }] },
        ],
        missing: ["https://tall.example"],
        unused: [],
      },
    ]);
    expect(notConfigurable).toMatchObject([{ host: "http://10.0.0.7", packages: ["@tea/cup"] }]);
    expect(unknownCalls).toEqual([{ file: "miniprogram_npm/@tea/cup/lib/net.js", line: 1, column: 24, package: "@tea/cup", unknown: ["parameter"] }]);
    expect(notJudged).toEqual([]);
  });

  test("what could not be looked into is named", () => {
    const { notJudged } = inventoryOf({ ...files, "/shop/miniprogram_npm/stat/index.js": "wx.request({" });
    expect(notJudged).toMatchObject([{ file: "miniprogram_npm/stat/index.js", reason: "syntax-error" }]);
  });

  test("but nothing is reported in it", () => {
    const [project] = read({ ...files, "/shop/libs/map.min.js": "wx.request({" }, { calls: true, foreign: true }).projects;
    expect(project?.findings).toEqual([]);
    expect(project?.files).toBe(4);
  });
});

test("configuration that two projects share is reported once", () => {
  const files = {
    "/shop/project.config.json": '{ "miniprogramRoot": "mini/", "pluginRoot": "plugin/", "setting": { "urlCheck": false } }',
    "/shop/mini/app.json": '{ "pages": ["a"], "networkTimeout": { "request": 9000 } }',
    "/shop/mini/app.js": "App({});",
    "/shop/plugin/plugin.json": "{}",
    "/shop/plugin/index.js": "module.exports = {};",
  };
  expect(read(files).projects.map(({ project }) => project.kind)).toEqual(["miniprogram", "plugin"]);
  expect(findingsOf(files)).toEqual(["no-skip-domain-check warning"]);
});

describe("environments", () => {
  test("of the hosts that a project needs, over its calls and wrappers", () => {
    const code = `
      const { envVersion } = wx.getAccountInfoSync().miniProgram;
      const hosts = { develop: "http://localhost:3000", trial: "https://trial.example", release: "https://api.example" };
      const get = (path) => wx.request({ url: hosts[envVersion] + path });
      get("/a");
      wx.request({ url: envVersion === "release" ? "https://pay.example" : "https://trial.example/pay" });
      wx.connectSocket({ url: "wss://live.example" });
    `;
    const inventory = inventoryOf({ ...app, "/shop/pages/a/a.js": code });
    const needed = inventory.lists.flatMap((list) => list.needed.map(({ domain, environments }) => [domain, environments]));
    expect(needed).toEqual([
      ["https://api.example", ["release"]],
      ["https://pay.example", ["release"]],
      ["https://trial.example", ["develop", "trial"]],
      ["wss://live.example", null],
    ]);
    expect(inventory.notConfigurable.map(({ host, environments }) => [host, environments])).toEqual([["http://localhost:3000", ["develop"]]]);
  });
});

function read(files: Readonly<Record<string, string>>, wish: Partial<ProgramRequest> = {}): Program {
  return analyseProgram({
    fileSystem: memoryFileSystem(files),
    targets: ["/shop"],
    base: "/shop",
    preset: "recommended",
    calls: false,
    foreign: false,
    ...wish,
  });
}

function findingsOf(files: Readonly<Record<string, string>>): readonly string[] {
  const { projects } = read(files);
  expect(projects.flatMap(({ unjudged }) => unjudged)).toEqual([]);
  return projects.flatMap(({ findings }) => findings.map(({ rule, severity }) => `${rule.replace("miniprogram-network/", "")} ${severity}`));
}

function inventoryOf(files: Readonly<Record<string, string>>): ProjectDomains {
  const [project] = read(files, { calls: true, foreign: true }).projects;
  if (project === undefined) throw new Error("no project");
  return takeInventory(project, (path) => path);
}
