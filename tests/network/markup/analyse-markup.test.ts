import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../../src/network/analyse-script.js";
import { mayMatterAsMarkup } from "../../../src/network/may-matter.js";
import { SourceText } from "../../../src/syntax/source-text.js";
import { createDiskModules } from "../../../src/values/load-modules.js";
import { memoryFileSystem } from "../../memory-file-system.js";

/** What the components of a template load, with the script beside it: `<image src> http://a.example/{}`. */
function resourcesOf(template: string, script = "", others: Readonly<Record<string, string>> = {}): readonly string[] {
  const files = { "/tea/app.json": "{}", "/tea/project.config.json": "{}", "/tea/a.js": script, ...others };
  const analyser = createAnalyser(createDiskModules(memoryFileSystem(files)));
  const { resources } = analyser.analyseMarkup(new SourceText("/tea/a.wxml", template), "wxml");
  return resources.flatMap(({ api, urls, files: paths }) =>
    [...urls.map(({ display }) => display), ...paths.map(({ value }) => value)].map((address) => `${api.name} ${address}`));
}

describe("what a template loads", () => {
  test.each([
    ["a part that is bound", `<image src="https://a.example/{{id}}.png"/>`, "", ["<image src> https://a.example/{}.png"]],
    ["data", `<image src="{{a}}"/>`, `Page({ data: { a: "http://a.example" } })`, ["<image src> http://a.example"]],
    ["data that is set later", `<image src="{{a}}"/>`, `Page({ data: {}, f() { this.setData({ a: "http://a.example" }) } })`, ["<image src> http://a.example"]],
    ["an object", `<image src="{{a.b['c']}}"/>`, `Page({ data: { a: { b: { c: "http://a.example" } } } })`, ["<image src> http://a.example"]],
    ["an expression", `<image src="{{a + '/x' + n}}"/>`, `Page({ data: { a: "http://a.example" } })`, ["<image src> http://a.example/x{}"]],
    ["a choice", `<image src="{{n ? a : '/b.png'}}"/>`, `Page({ data: { a: "http://a.example" } })`, ["<image src> http://a.example", "<image src> /b.png"]],
    ["items", `<image wx:for="{{a}}" src="{{item}}"/>`, `Page({ data: { a: ["http://a.example", "http://b.example"] } })`, ["<image src> http://a.example", "<image src> http://b.example"]],
    ["an item by its own name", `<a wx:for="{{a}}" wx:for-item="b"><image src="{{b.c}}"/></a>`, `Page({ data: { a: [{ c: "http://a.example" }] } })`, ["<image src> http://a.example"]],
    ["a property's default", `<image src="{{a}}"/>`, `Component({ properties: { a: { type: String, value: "http://a.example" } } })`, ["<image src> http://a.example"]],
    ["rich text", `<rich-text nodes="<p><img alt='x' src='http://a.example/x.png'></p>"/>`, "", ["<rich-text nodes> http://a.example/x.png"]],
    ["markers", `<map markers="{{a}}"/>`, `Page({ data: { a: [{ iconPath: "http://a.example" }] } })`, ["<map markers[].iconPath> http://a.example"]],
    ["a style", `<a style="width: {{w}}px; background: url({{a}}/x.png)"/>`, `Page({ data: { a: "http://a.example" } })`, ["the style of <a> http://a.example/x.png"]],
    ["words that are no names", `<image src="{{class}}{{this.a}}{{a b}}"/>`, `Page({ data: { a: "http://a.example" } })`, []],
    ["a module of the template", `<wxs module="a">1</wxs><image src="{{a.b}}"/>`, `Page({ data: { a: { b: "http://a.example" } } })`, []],
    ["a list that is its own item", `<image wx:for="{{item}}" src="{{item}}"/>`, `Page({ data: { item: ["http://a.example"] } })`, ["<image src> http://a.example"]],
    ["a script that is broken", `<image src="{{a}}"/>`, `Page({ data: { a: "http://a.example" `, []],
  ])("%s", (_, template, script, expected) => {
    expect(resourcesOf(template, script)).toEqual(expected);
  });

  test("data from another module", () => {
    const script = `const { cdn } = require("./config"); Page({ data: { cdn } });`;
    expect(resourcesOf(`<image src="{{cdn}}/x.png"/>`, script, { "/tea/config.js": `exports.cdn = "http://a.example";` })).toEqual([
      "<image src> http://a.example/x.png",
    ]);
  });
});

test.each([
  [true, "wxml", `<image src="http://a.example"/>`],
  [true, "wxml", `<image src="{{a}}"/>`],
  [true, "wxml", `<live-pusher waiting-image='{{a}}'/>`],
  [true, "wxml", `<web-view src="/a.html"/>`],
  [true, "wxml", `<view style="background: url(a.png)"/>`],
  [false, "wxml", `<image src="/a.png"/><text>{{src}}</text>`],
  [true, "wxss", "a { background: url(a.png) }"],
  [false, "wxss", "a { width: 10rpx }"],
] as const)("%s: whether a %s file needs to be read: %s", (expected, kind, text) => {
  expect(mayMatterAsMarkup(kind, text)).toBe(expected);
});
