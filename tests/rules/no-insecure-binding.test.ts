import rule from "../../rules/no-insecure-binding.js";
import { testRule } from "../rule-tester.js";

const cup = "http://cdn.coffee.example/cup.png";

testRule(rule, {
  valid: [
    { name: "written at the attribute, which has a rule of its own", filename: "a.wxml", code: `<image src='${cup}'/>` },
    { name: "in an expression of the attribute", filename: "a.wxml", code: `<image src="{{ cup || '${cup}' }}"/>` },
    { name: "written in the call", code: `wx.previewImage({ urls: ['${cup}'] });` },
    { name: "a constant beside the page", code: `const url = '${cup}';\nPage({ f() { wx.previewImage({ current: url }); } });` },
    {
      name: "https",
      filename: "a.wxml",
      code: "<image src='{{cup}}'/>",
      files: { "app.json": "{}", "a.js": "Page({ data: { cup: 'https://cdn.coffee.example/cup.png' } });" },
    },
    {
      name: "the phone's own network",
      filename: "a.wxml",
      code: "<image src='{{cup}}'/>",
      files: { "app.json": "{}", "a.js": "Page({ data: { cup: 'http://192.168.1.20/cup.png' } });" },
    },
    {
      name: "a page of web-view, which has a rule of its own",
      filename: "a.wxml",
      code: "<web-view src='{{page}}'/>",
      files: { "app.json": "{}", "a.js": "Page({ data: { page: 'http://coffee.example' } });" },
    },
    { name: "data that nothing loads", code: `Page({ data: { cup: '${cup}' } });` },
  ],
  invalid: [
    {
      name: "a script of its own",
      filename: "a.vue",
      files: { "app.json": "{}", "Cup.js": `export default { data() { return { cup: "http://cdn.coffee.example/cup.png" }; } };` },
      code: `<template><image :src="cup"/></template>\n<script src="./Cup.js"></script>`,
      errors: [{ messageId: "insecure", data: { api: "<image src>", url: "http://cdn.coffee.example", host: "cdn.coffee.example" }, related: " Written in Cup.js:1.", line: 1, column: 24, endColumn: 27 }],
    },
    {
      name: "data of a component, where it is written",
      filename: "a.vue",
      code: "<template><image :src='cup'/></template>\n<script>\nexport default { data: () => ({ cup: 'http://cdn.coffee.example/cup.png' }) };\n</script>",
      errors: [{ messageId: "insecure", line: 3, column: 39, endColumn: 43, suggestions: 1 }],
    },
    {
      name: "data of a component from a module, at the expression",
      filename: "a.vue",
      code: "<template><image :src=\"cdn + '/cup.png'\"/></template>\n<script setup>\nimport { cdn } from './cdn';\n</script>",
      files: { "app.json": "{}", "cdn.js": "export const cdn = 'http://cdn.coffee.example';" },
      errors: [{ messageId: "insecure", data: { api: "<image src>", url: "http://cdn.coffee.example", host: "cdn.coffee.example" }, related: " Written in cdn.js:1.", line: 1, column: 24, endColumn: 40 }],
    },
    {
      name: "a picture that the script holds, at the attribute",
      filename: "a.wxml",
      code: "<image class='cup' src='{{ cup }}'/>",
      files: { "app.json": "{}", "a.js": "Page({\n  data: { cup: 'http://cdn.coffee.example/cup.png' },\n});" },
      errors: [
        {
          messageId: "insecure",
          data: { api: "<image src>", url: "http://cdn.coffee.example", host: "cdn.coffee.example" },
          related: " Written in a.js:2.",
          line: 1,
          column: 25,
          endColumn: 34,
        },
      ],
    },
    {
      name: "of a list in the script, one and the places of others",
      filename: "a.wxml",
      code: "<image wx:for='{{cups}}' src='{{item.url}}'/>",
      files: {
        "app.json": "{}",
        "a.ts": "Page({ data: { cups: [\n{ url: 'http://a.coffee.example/1.png' },\n{ url: 'http://b.coffee.example/2.png' },\n] } });",
      },
      errors: [
        {
          messageId: "insecure",
          data: { api: "<image src>", url: "http://a.coffee.example", host: "a.coffee.example" },
          related: " Written in a.ts:2. Written in a.ts:3 too.",
          column: 31,
        },
      ],
    },
    {
      name: "data that the script hands to a call, at the text itself",
      code: `Page({\n  data: { cups: ['${cup}'] },\n  f() { wx.previewImage({ urls: this.data.cups }); },\n});`,
      errors: [
        {
          messageId: "insecure",
          data: { api: "previewImage", url: "http://cdn.coffee.example", host: "cdn.coffee.example" },
          line: 2,
          column: 19,
          endColumn: 23,
          suggestions: 1,
        },
      ],
    },
    {
      name: "data that is set later",
      code: `Page({\n  data: {},\n  g() { this.setData({ cup: '${cup}' }); },\n  f() { wx.getImageInfo({ src: this.data.cup }); },\n});`,
      errors: [{ messageId: "refused", line: 3, column: 30, suggestions: 1 }],
    },
  ],
});
