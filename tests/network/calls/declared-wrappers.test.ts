import { describe, expect, test } from "vitest";
import { analyseCalls, describeCalls } from "../calls-of.js";

type Row = readonly [name: string, wrappers: readonly object[], code: string, expected: readonly string[]];

function check(rows: readonly Row[]): void {
  test.each(rows)("%s", (_, wrappers, code, expected) => {
    expect(describeCalls({ "p.js": code }, wrappers)).toEqual(expected);
  });
}

describe("modules", () => {
  check([
    [
      "an export, by any way of importing it",
      [{ module: "@tea/http", export: "get", arguments: ["url"] }],
      'import { get } from "@tea/http";\nimport http from "@tea/http";\nconst all = require("@tea/http");\n'
        + 'get("https://a.example");\nhttp.get("https://b.example");\nall.get("https://c.example");',
      ["p.js:4 through wx.request https://a.example", "p.js:5 through wx.request https://b.example", "p.js:6 through wx.request https://c.example"],
    ],
    [
      "the module itself and its default export",
      [{ module: "@tea/http" }, { module: "@tea/api", export: "default.post", arguments: ["url", "data"] }],
      'import http from "@tea/http";\nimport api from "@tea/api";\nhttp({ url: "https://a.example" });\napi.post("https://b.example", {});',
      ["p.js:3 through wx.request https://a.example", "p.js:4 through wx.request https://b.example"],
    ],
    [
      "a function that has functions",
      [{ module: "@tea/http" }, { module: "@tea/http", export: "get", arguments: ["url"] }],
      'const http = require("@tea/http");\nhttp({ url: "https://a.example" });\nhttp.get("https://b.example");',
      ["p.js:2 through wx.request https://a.example", "p.js:3 through wx.request https://b.example"],
    ],
    [
      "other exports, other modules, names that the file declares itself",
      [{ module: "@tea/http", export: "get", arguments: ["url"] }, { global: "$http.get", arguments: ["url"] }],
      'import { log } from "@tea/http";\nimport { get } from "@tea/cups";\nconst $http = { get() {} };\n'
        + 'log("https://a.example");\nget("https://b.example");\n$http.get("https://c.example");',
      [],
    ],
    [
      "other functions of the network",
      [{ module: "@tea/net", export: "send", api: "uploadFile", arguments: ["filePath", "options"] }, { module: "@tea/net", export: "listen", api: "connectSocket", arguments: ["url"] }],
      'import { listen, send } from "@tea/net";\nsend("cup.png", { url: "https://up.example" });\nlisten("wss://live.example");',
      ["p.js:2 through wx.uploadFile https://up.example", "p.js:3 through wx.connectSocket wss://live.example"],
    ],
    [
      "functions of other platforms",
      [{ module: "@tea/uni", platform: "uni" }, { module: "@tea/taro", platform: "Taro" }, { module: "@tea/taro", export: "up", platform: "uni", api: "uploadFile" }, { module: "@tea/wx" }],
      'import a from "@tea/uni";\nimport b, { up } from "@tea/taro";\nimport c from "@tea/wx";\n[a({ url: "https://a.example" }), b({ url: "https://b.example" }), up({ url: "https://up.example" }), c({ url: "https://c.example" })];',
      [
        "p.js:4 through uni.request https://a.example",
        "p.js:4 through Taro.request https://b.example",
        "p.js:4 through uni.uploadFile https://up.example",
        "p.js:4 through wx.request https://c.example",
      ],
    ],
    [
      "an option of another name",
      [{ module: "@tea/http", rename: { path: "url" } }],
      'import http from "@tea/http";\nhttp({ path: "https://a.example" });',
      ["p.js:2 through wx.request https://a.example"],
    ],
    [
      "a base before what is not a full URL; a socket has one too",
      [{ module: "@tea/http", arguments: ["url"], base: "https://tea.example/v1/" }, { module: "@tea/live", arguments: ["url"], api: "connectSocket", base: "wss://live.example" }],
      'import http from "@tea/http";\nimport live from "@tea/live";\nhttp("/list");\nhttp("https://full.example/a");\nlive("wss://other.example/b");',
      ["p.js:3 through wx.request https://tea.example/v1/list", "p.js:4 through wx.request https://full.example/a", "p.js:5 through wx.connectSocket wss://other.example/b"],
    ],
  ]);

  test("a file of the project keeps what is not declared of it", () => {
    const files = {
      "utils/http.js": 'export const get = make("get");\nexport const post = (url) => wx.request({ url });\nexport const host = "https://tea.example";',
      "p.js": 'import { get, host, post } from "./utils/http";\nget(host + "/a");\npost(host + "/b");',
    };
    expect(describeCalls(files, [{ module: "./utils/http", export: "get", arguments: ["url"] }])).toEqual([
      "utils/http.js:2 wx.request",
      "p.js:2 through wx.request https://tea.example/a",
      "p.js:3 through wx.request https://tea.example/b",
    ]);
  });
});

describe("globals", () => {
  check([
    ["a function", [{ global: "request", arguments: ["url"] }], 'request("https://a.example");', ["p.js:1 through wx.request https://a.example"]],
    ["a member of one", [{ global: "$http.get", arguments: ["url"] }], '$http.get("https://a.example");\n$http.clear("https://b.example");', ["p.js:1 through wx.request https://a.example"]],
    ["a member of the platform", [{ global: "uni.$shop.http.get", arguments: ["url"] }], 'uni.$shop.http.get("https://a.example");', ["p.js:1 through wx.request https://a.example"]],
    [
      "a member of this",
      [{ global: "this.$http.get", arguments: ["url"] }],
      'Page({\n  onLoad() {\n    this.$http.get("https://a.example");\n    const that = this;\n    wx.login({ success() { that.$http.get("https://b.example"); that.get("https://c.example"); } });\n  },\n});',
      ["p.js:3 through wx.request https://a.example", "p.js:5 through wx.request https://b.example"],
    ],
  ]);
});

test("the options that the caller writes are its own", () => {
  const [call] = analyseCalls(
    { "p.js": 'import { get } from "@tea/http";\nget("https://a.example", { id: 1 }, { timeout: 90000 });' },
    [{ module: "@tea/http", export: "get", arguments: ["url", "data", "options"] }],
  );
  expect(call?.options.find("timeout")?.value.alternatives).toMatchObject([{ type: "constant", value: 90000 }]);
});
