import { describe, expect, test } from "vitest";
import { libraryProperties } from "../../src/platform/libraries.js";
import { mayMatter, mayMatterAsConfig, mayMissPlatform } from "../../src/network/may-matter.js";

describe("a script is analysed when a rule could have something to say", () => {
  test.each(["wx", "uni"])("%s reaches the network, or goes where its functions cannot be seen", (name) => {
    for (const text of [
      `${name}.request({ url })`,
      `${name}\n  .uploadFile({ url })`,
      `${name}?.connectSocket({ url })`,
      `${name}!.downloadFile({ url })`,
      `${name}.cloud.callContainer({ path })`,
      `${name}.cloud\n  .connectContainer({ path })`,
      `new ${name}.cloud.Cloud({ resourceAppid })`,
      `const { cloud } = ${name}`,
      `start(${name}.cloud)`,
      `${name}.default.request({ url })`,
      `${name}.setEnableDebug({ enableDebug: true })`,
      `${name}.sendSocketMessage({ data })`,
      `const { request } = ${name};`,
      `promisify(${name})`,
      `${name}[method]({ url })`,
      `(${name} as Api).request({ url })`,
      `export default ${name}`,
      `globalThis["${name}"]`,
    ]) {
      expect([text, mayMatter(text)]).toEqual([text, true]);
    }
  });

  const onComponents = [...libraryProperties.keys()].filter((name) => name.startsWith("$"));

  test.each(onComponents)("a library is at the platform's object, or at the component: %s", (name) => {
    expect([`uni.${name}.http.get(path)`, `this.${name}.get(path)`].map(mayMatter)).toEqual([true, true]);
  });

  test.each([
    ["it imports what may be a wrapper", 'import { get } from "./net";\nget(path);'],
    ["it imports for effect", 'import "./net";'],
    ["it exports from a module", 'export * from "./net";'],
    ["it imports late", "const net = await import(`./net`);"],
    ["a library hangs on an imported platform alone", 'import mpx from "@mpxjs/core";\nmpx.xfetch.fetch(options);'],
    ["it imports the platform", 'import Taro from "@tarojs/taro";'],
    ["a minified import", 'import{get}from"./net";'],
    ["it requires what may be a wrapper", 'const net = require("./net");'],
    ["it requires by a name that is put together", "const net = require(folder + name);"],
    ["it requires from a package that is loaded later", 'require.async("./net").then(send)'],
    ["a wrapper hangs on the app", "getApp().net.get(path)"],
    ["a page path could be remote", 'wx.navigateTo({ url: "https://a.example" })'],
    ["a URL is put together", 'wx.previewImage({ urls: ["HTTP:" + rest] })'],
    ["a secret is named, also in a comment", "// appSecret: 0123456789abcdef0123456789abcdef"],
  ])("%s", (_, text) => {
    expect(mayMatter(text)).toBe(true);
  });

  test.each([
    ["an empty file", ""],
    ["a page without network", "Page({ data: { cakes: [] }, choose(event) { this.setData({ cake: event.detail }); } });"],
    ["functions that reach no network", 'wx.showToast({ title: "Thanks" }); wx.navigateTo({ url: "/pages/cake/cake" });'],
    ["the cloud's database and functions", "wx.cloud.init(); wx.cloud?.database().collection(name); wx.cloud.callFunction({ name });"],
    ["functions whose names only begin alike", "wx.requestPayment({ timeStamp }); uni.connectSockets();"],
    ["addresses that no function takes", 'const home = "https://a.example";'],
    ["names that only begin alike", "wxCount = important(units) + requires(fromage); requests = []"],
    ["what stands in a file of its own", "export const cakes = []; export default cakes;"],
  ])("not: %s", (_, text) => {
    expect(mayMatter(text)).toBe(false);
  });
});

test.each([
  ["wx.showToast({ title })", true],
  ["uni.vibrateShort()", true],
  ["const wxCount = universe;", false],
  ["Page({ onLoad() { wx.showToast({ title }); } })", false],
])("%s names the platform and is no page: %s", (text, expected) => {
  expect(mayMissPlatform(text)).toBe(expected);
});

test.each([
  ["/shop/app.json", "{}", true],
  ["/shop/project.config.json", "", true],
  ["/shop/pages/a/a.json", '{ "usingComponents": {} }', false],
  ["/shop/data.json", '{ "appsecret": "" }', true],
  ["/shop/data.json", '{ "url": "http://a.example" }', true],
  ["/shop/data.json", "[1, 2, 3]", false],
])("JSON %s with %s: %s", (path, text, expected) => {
  expect(mayMatterAsConfig(path, text)).toBe(expected);
});
