import fc from "fast-check";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLoop } from "../../../src/syntax/component/loop.js";
import { parseWholeComponent } from "../../../src/syntax/component/parse-component.js";
import { readComponent } from "../../../src/syntax/component/read-component.js";
import { SourceText } from "../../../src/syntax/source-text.js";

/** The elements and style blocks of a component: `<image src=a.png>`, `style { }`. */
function describeMarkup(text: string): readonly string[] {
  const { template, styles } = readComponent(text);
  const elements = template.elements.filter(({ name }) => name !== "template").map(({ name, attributes }) => {
    const written = attributes.map(({ name: one, valueRange }) => valueRange ? `${one}=${text.slice(...valueRange)}` : one);
    return `<${[name, ...written].join(" ")}>`;
  });
  return [...elements, ...styles.map(({ content }) => `style ${text.slice(...content).trim()}`)];
}

describe("the markup of a component", () => {
  test.each([
    ["a template", `<template><image :src="a" v-if="1 > 0"/></template>`, ["<image :src=a v-if=1 > 0>"]],
    ["a template in a template", `<template><template v-if="a"><image src="b"/></template></template>`, ["<image src=b>"]],
    ["two templates", `<template><a/></template><template><b/></template>`, ["<a>", "<b>"]],
    ["an element that is never closed", `<template><image src="a"><view><b/></template>`, ["<image src=a>", "<view>", "<b>"]],
    ["a script with tags in it", `<script>const a = "<image src='b'/>";</script><template><c/></template>`, ["<c>"]],
    ["a template in a script", `<script>const a = "<template><image/></template>";</script>`, []],
    ["another language", `<template lang="pug">image(src="<a/>")</template>`, []],
    ["another platform", `<template mode="ali"><a/></template><template mode="wx"><b/></template>`, ["<b>"]],
    ["blocks of other tools", `<i18n><image src="a"/></i18n><docs><b/></docs>`, []],
    ["style sheets", `<style>a{}</style><style lang="scss" scoped>b{}</style><style src="c.css"/>`, ["style a{}", "style b{}", "style "]],
    ["a style sheet of another platform", `<style mode="swan">a{}</style>`, []],
    ["comments", `<!-- <template><a/></template> --><template><!-- <b/> --><c/></template>`, ["<c>"]],
    ["a tag that never ends", `<template><image src="a`, ["<image src=a>"]],
    ["nothing", "", []],
  ])("%s", (_, text, expected) => {
    expect(describeMarkup(text)).toEqual(expected);
  });
});

describe("v-for", () => {
  test.each([
    ["item in list", ["item"], [], "list"],
    ["(item, index) in list.all", ["item"], ["index"], "list.all"],
    ["(item,key,index) of f(a, b)", ["item"], ["key", "index"], "f(a, b)"],
    ["{ url, name: title } in list", ["url url", "title name"], [], "list"],
    ["({ url }, index) in list", ["url url"], ["index"], "list"],
    ["item , index in list", ["item"], ["index"], "list"],
    ["  item   in  10 ", ["item"], [], "10 "],
  ])("%s", (text, names, others, list) => {
    const loop = readLoop(text, [0, text.length]);
    expect([...loop?.names ?? []].map(([name, property]) => property === undefined ? name : `${name} ${property}`)).toEqual(names);
    expect(loop?.others).toEqual(others);
    expect(loop && text.slice(...loop.list)).toBe(list);
  });

  test.each(["", "item", "in list", "item inlist", "item in "])("none: %j", (text) => {
    expect(readLoop(text, [0, text.length])).toBeUndefined();
  });
});

/** Real components with parts cut out and put in: nothing throws, and every place is one of the file. */
test("broken components", () => {
  const texts = ["stall/stall.vue", "boat/boat.vue"].map((name) => readFileSync(`tests/projects/fish-market/pages/${name}`, "utf8"));
  const piece = fc.constantFrom("<", ">", "\"", "'", "{{", "}}", "</template>", "<template", "<style>", "</style", "<script>", "</script>", "<!--", "-->", ":src=", "`", "\n");
  const edit = fc.record({ at: fc.nat(3000), cut: fc.nat(40), put: piece });
  fc.assert(fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 6 }), (text, edits) => {
    const broken = edits.reduce((result, { at, cut, put }) => result.slice(0, at) + put + result.slice(at + cut), text);
    const { template, styles } = readComponent(broken);
    const ranges = [...styles.map(({ content }) => content), ...template.comments, ...template.elements.flatMap(({ range, nameRange, attributes }) =>
      [range, nameRange, ...attributes.flatMap((one) => [one.nameRange, one.valueRange ?? one.nameRange])])];
    for (const [start, end] of ranges) expect(start >= 0 && start <= end && end <= broken.length).toBe(true);
    for (const { name, nameRange } of template.elements) expect(broken.slice(...nameRange)).toBe(name);
    parseWholeComponent(new SourceText("/a.vue", broken));
  }), { numRuns: 300 });
});
