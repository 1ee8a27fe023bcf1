import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../../src/network/analyse-script.js";
import { parseScript } from "../../../src/syntax/script/parse-script.js";
import { SourceText } from "../../../src/syntax/source-text.js";
import { createDiskModules } from "../../../src/values/modules/load-modules.js";
import { memoryFileSystem } from "../../memory-file-system.js";

function clientsOf(code: string): string[] {
  const fs = memoryFileSystem({
    "/shop/app.json": "{}",
    "/shop/project.config.json": "{}",
    "/shop/config.js": 'export const base = "https://api.example/v1";',
    "/shop/http.js": "export const create = (options) => options;",
    "/shop/miniprogram_npm/built/index.js": "exports.create = (options) => options;",
  });
  const parsed = parseScript(new SourceText("/shop/p.js", code));
  if (!parsed.ok) throw new Error(parsed.message);
  return createAnalyser(createDiskModules(fs)).analyse(parsed.file).unfollowed.map(({ packageName, node, hosts }) =>
    `${packageName}:${parsed.file.source.locate(node.range[0]).line} ${hosts.join()}`.trimEnd());
}

describe("packages that may be clients", () => {
  test.each([
    ["a base", 'import ky from "ky";\nky.create({ prefixUrl: "HTTPS://Api.example:8443/v1" });', ["ky:2 https://api.example:8443"]],
    ["a class, below a scope", 'import { Http } from "@tea/http/dist/mp";\nnew Http({ baseURL: "http://a.example" });', ["@tea/http:2 http://a.example"]],
    ["required", 'const net = require("net-kit");\nnet.open({ url: "wss://live.example/x" });', ["net-kit:2 wss://live.example"]],
    ["a base of another module", 'import { make } from "kit";\nimport { base } from "./config";\nmake({ baseUrl: base });', ["kit:3 https://api.example"]],
    ["a base that nobody knows", 'import { make } from "kit";\nexport default (baseURL) => make({ baseURL });', ["kit:2"]],
    ["a method of HTTP", 'import got from "got";\ngot.get("https://a.example/x");', ["got:2 https://a.example"]],
  ])("%s", (_, code, expected) => {
    expect(clientsOf(code)).toEqual(expected);
  });
});

describe("others", () => {
  test.each([
    ["known libraries", 'import axios from "axios";\nimport { createAlova } from "alova";\naxios.create({ baseURL: "https://a.example" });\ncreateAlova({ baseURL: "https://a.example" });'],
    ["the platform", 'import Taro from "@tarojs/taro";\nTaro.request({ url: "https://a.example" });\nwx.request({ url: "https://a.example" });'],
    ["modules of the project", 'import { create } from "./http";\nimport { lost } from "./lost";\ncreate({ baseURL: "https://a.example" });\nlost({ baseURL: "https://a.example" });'],
    ["packages that are built", 'import { create } from "built";\ncreate({ baseURL: "https://a.example" });'],
    ["a path", 'import { go } from "router-kit";\ngo({ url: "/pages/tea", baseURL: "/" });\ngo.get("/x");'],
    ["an address under another name", 'import { show, share } from "kit";\nshow("https://a.example");\nshare({ link: "https://a.example" });'],
    ["an unknown url", 'import { go } from "kit";\nexport default (url) => go({ url });'],
    ["packages that send nothing", 'import { reactive } from "vue";\nimport qs from "query-string";\nreactive({ url: "wss://a.example" });\nqs.stringify({ url: "https://a.example" });'],
    ["names that the file declares", 'const ky = { create() {} };\nky.create({ prefixUrl: "https://a.example" });'],
  ])("%s", (_, code) => {
    expect(clientsOf(code)).toEqual([]);
  });
});
