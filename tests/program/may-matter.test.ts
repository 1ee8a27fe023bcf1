import { describe, expect, test } from "vitest";
import { platforms } from "../../src/platform/platforms.js";
import { mayMatter, mayMatterAsConfig } from "../../src/program/may-matter.js";

describe("a script is parsed when a rule could have something to say", () => {
  test.each(platforms.map((platform) => platform.global))("it names %s", (name) => {
    expect(mayMatter(`const { request } = ${name};`)).toBe(true);
    expect(mayMatter(`globalThis["${name}"]`)).toBe(true);
  });

  test.each([
    ["it imports what may be a wrapper", 'import { get } from "./net";\nget(path);'],
    ["it requires what may be a wrapper", 'const net = require("./net");'],
    ["a wrapper hangs on the app", "getApp().net.get(path)"],
    ["a wrapper comes with a behavior", "Component({ behaviors: [net] })"],
    ["it holds a URL", 'send("https://a.example")'],
    ["a URL is put together", 'send("http:" + rest)'],
    ["a secret stands in a comment", "// 0123456789abcdef0123456789abcdef"],
    ["a secret is named", "appSecret = key"],
  ])("%s", (_, text) => {
    expect(mayMatter(text)).toBe(true);
  });

  test.each([
    ["an empty file", ""],
    ["a page without network", 'Page({ data: { cakes: [] }, choose(event) { this.setData({ cake: event.detail }); } });'],
    ["names that only begin alike", "wxCount = important + mystery; requests = []"],
  ])("not: %s", (_, text) => {
    expect(mayMatter(text)).toBe(false);
  });
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
