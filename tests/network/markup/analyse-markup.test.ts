import { describe, expect, test } from "vitest";
import { createAnalyser } from "../../../src/network/analyse-script.js";
import { mayMatterAsMarkup } from "../../../src/network/may-matter.js";
import { SourceText } from "../../../src/syntax/source-text.js";
import { createDiskModules } from "../../../src/values/modules/load-modules.js";
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
    ["a style", `<a style="width: {{w}}px; background: url({{a}}/x.png)"/>`, `Page({ data: { a: "http://a.example" } })`, ["<a style> http://a.example/x.png"]],
    ["words that are no names", `<image src="{{class}}{{this.a}}{{a b}}"/>`, `Page({ data: { a: "http://a.example" } })`, []],
    ["a module of the template", `<wxs module="a">1</wxs><image src="{{a.b}}"/>`, `Page({ data: { a: { b: "http://a.example" } } })`, []],
    ["a list that is its own item", `<image wx:for="{{item}}" src="{{item}}"/>`, `Page({ data: { item: ["http://a.example"] } })`, ["<image src> http://a.example"]],
    ["a script that is broken", `<image src="{{a}}"/>`, `Page({ data: { a: "http://a.example" `, []],
  ])("%s", (_, template, script, expected) => {
    expect(resourcesOf(template, script)).toEqual(expected);
  });

  test.each([
    ["data that is handed to a template of the file", `<template name="t"><image src="{{a}}"/></template><template is="t" data="{{a}}"/>`, ["<image src> http://a.example"]],
    ["an object of data", `<template name="t"><image src="{{b}}"/></template><template is="t" data="{{b: a, c: 1}}"/>`, ["<image src> http://a.example"]],
    ["an object that is spread", `<template name="t"><image src="{{url}}"/></template><template is="t" data="{{...o}}"/>`, ["<image src> http://o.example"]],
    ["an expression", `<template name="t"><image src="{{url}}"/></template><template is="t" data="{{p.o}}"/>`, ["<image src> http://o.example"]],
    ["an object in braces of its own", `<template name="t"><image src="{{url}}"/></template><template is="t" data="{{ {url: a} }}"/>`, ["<image src> http://a.example"]],
    ["items", `<template name="t"><image src="{{url}}"/></template><template is="t" wx:for="{{l}}" data="{{...item}}"/>`, ["<image src> http://l.example"]],
    ["all uses", `<template is="t" data="{{b: a}}"/><template name="t"><image src="{{b}}"/></template><template is="t" data="{{b: o.url}}"/>`, ["<image src> http://a.example", "<image src> http://o.example"]],
    ["a choice of templates", `<template name="t"><image src="{{a}}"/></template><template is="{{n ? 't' : 'u'}}" data="{{a}}"/>`, ["<image src> http://a.example"]],
    ["what is not handed on", `<template name="t"><image src="{{a}}"/></template><template is="t" data="{{b}}"/>`, []],
    ["nothing handed on", `<template name="t"><image src="{{a}}"/></template><template is="t"/>`, []],
    ["another template", `<template name="t"><image src="{{a}}"/></template><template is="u" data="{{a}}"/>`, []],
    ["a template that shows itself", `<template name="t"><image src="{{a}}"/><template is="t" data="{{a}}"/></template><template is="t" data="{{a}}"/>`, ["<image src> http://a.example"]],
    ["a template of a template", `<template name="t"><template is="u" data="{{b: a}}"/></template><template name="u"><image src="{{b}}"/></template><template is="t" data="{{a}}"/>`, ["<image src> http://a.example"]],
    ["an imported template", `<import src="card.wxml"/><template is="card" data="{{src: a}}"/>`, ["<image src> http://a.example"]],
    ["an imported template without its ending, from the root", `<import src="/card"/><template is="card" data="{{src: a}}"/>`, ["<image src> http://a.example"]],
    ["an imported template, with what is written here", `<import src="card.wxml"/><template is="card" data="{{src: 'http://here.example'}}"/>`, ["<image src> http://here.example"]],
    ["a template that an imported one shows", `<import src="./card.wxml"/><template is="outer" data="{{it: a}}"/>`, ["<image src> http://a.example"]],
    ["an absent file", `<import src="./none.wxml"/><template is="card" data="{{src: a}}"/>`, []],
    ["what an imported file imports is not known", `<import src="./list.wxml"/><template is="card" data="{{src: a}}"/>`, []],
    ["an included file", `<include src="./head.wxml"/>`, ["<image src> http://a.example"]],
    ["an included file in a list", `<block wx:for="{{l}}" wx:for-item="a"><include src="./head.wxml"/></block>`, []],
    ["a file that includes itself", `<include src="./self.wxml"/>`, ["<image src> http://a.example"]],
    ["slots", `<card><view slot="foot"><image src="{{a}}"/></view></card>`, ["<image src> http://a.example"]],
    ["what a slot hands out", `<card slot:a><image src="{{a}}"/></card>`, []],
  ])("other templates: %s", (_, template, expected) => {
    const script = `Page({ data: { a: "http://a.example", o: { url: "http://o.example" }, p: { o: { url: "http://o.example" } }, l: [{ url: "http://l.example" }] } })`;
    expect(resourcesOf(template, script, {
      "/tea/card.wxml": `<template name="card"><image src="{{src}}"/><image src="http://card.example"/><image src="{{a}}"/></template>
        <template name="outer"><template is="card" data="{{src: it}}"/></template>`,
      "/tea/list.wxml": `<import src="card.wxml"/>`,
      "/tea/head.wxml": `<image src="{{a}}"/><image src="http://head.example"/><template name="x"><image src="{{a}}"/></template>`,
      "/tea/self.wxml": `<image src="{{a}}"/><include src="self.wxml"/>`,
    })).toEqual(expected);
  });

  test.each([
    ["a text", `<wxs module="m">module.exports = { base: "http://m.example" };</wxs><image src="{{m.base + '/a.png'}}"/>`, ["<image src> http://m.example/a.png"]],
    ["a function", `<wxs module="m">function url(p) { return "http://m.example/" + p; } module.exports = { url: url };</wxs><image src="{{m.url(p)}}"/>`, ["<image src> http://m.example/{}"]],
    ["exports", `<wxs module="m">module.exports.base = "http://m.example";</wxs><image src="{{m.base}}"/>`, ["<image src> http://m.example"]],
    ["a file", `<wxs module="m" src="./m.wxs"/><image src="{{m.base}}"/>`, ["<image src> http://file.example"]],
    ["a file that requires another", `<wxs module="m" src="./n.wxs"></wxs><image src="{{m.base}}/a"/>`, ["<image src> http://file.example/a"]],
    ["a broken module", `<wxs module="m">module.exports = { base: "http://m.example"</wxs><image src="{{m.base}}"/>`, []],
    ["an absent file", `<wxs module="m" src="./none.wxs"/><image src="{{m.base}}"/>`, []],
    ["a module of an imported file", `<import src="t.wxml"/><template is="t" data="{{p}}"/>`, []],
  ])("<wxs>: %s", (_, template, expected) => {
    expect(resourcesOf(template, `Page({ data: { p: "x.png" } })`, {
      "/tea/m.wxs": `module.exports = { base: "http://file.example" };`,
      "/tea/n.wxs": `var m = require("./m.wxs"); module.exports = { base: m.base };`,
      "/tea/t.wxml": `<wxs module="m" src="./m.wxs"/><template name="t"><image src="{{m.base + p}}"/></template>`,
    })).toEqual(expected);
  });

  test.each([
    ["a path of setData", `<image src="{{o.url}}"/>`, `Page({ data: { o: {} }, f() { this.setData({ "o.url": "http://a.example" }) } })`, ["<image src> http://a.example"]],
    ["a path into a list", `<image wx:for="{{l}}" src="{{item.url}}"/>`, `Page({ data: { l: [{ url: "" }] }, f() { this.setData({ "l[0].url": "http://a.example" }) } })`, ["<image src> http://a.example"]],
    ["a path that is built", "<image wx:for='{{l}}' src='{{item}}'/>", "Page({ data: { l: ['/a.png'] }, f(i) { this.setData({ [`l[${i}]`]: 'http://a.example' }) } })", ["<image src> http://a.example", "<image src> /a.png"]],
    ["a component without data", `<image src="{{a}}"/>`, `Component({ properties: { a: { type: String, value: "http://a.example" } }, methods: {} })`, ["<image src> http://a.example"]],
    ["a component with nothing", `<image src="{{a}}"/>`, `Component({ b: "http://a.example" })`, []],
    ["nodes", `<rich-text nodes="{{a}}"/>`, `Page({ data: { a: [{ name: "div", children: [{ name: "img", attrs: { src: "http://a.example", alt: "http://b.example" } }, { name: "a", attrs: { src: "http://c.example" } }] }] } })`, ["<rich-text nodes> http://a.example"]],
    ["nodes that are HTML", `<rich-text nodes="{{a}}"/>`, `Page({ data: { a: "<p><img src='http://a.example/1.png'/></p>" } })`, ["<rich-text nodes> http://a.example/1.png"]],
  ])("data: %s", (_, template, script, expected) => {
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
  [true, "wxml", `<include src="head.wxml"/>`],
  [true, "wxml", `<template is="card" data="{{...item}}"/>`],
  [false, "wxml", `<template name="card"><text/></template>`],
  [false, "wxml", `<image src="/a.png"/><text>{{src}}</text>`],
  [true, "wxss", "a { background: url(a.png) }"],
  [false, "wxss", "a { width: 10rpx }"],
] as const)("%s: whether a %s file needs to be read: %s", (expected, kind, text) => {
  expect(mayMatterAsMarkup(kind, text)).toBe(expected);
});
