import { describe, expect, it } from "vitest";
import { extractScriptBlocks } from "../../../src/syntax/component/script-blocks.js";

describe("extractScriptBlocks", () => {
  it("keeps the script at its offsets and blanks the rest", () => {
    const component = `<template>\n  <view>好</view>\n</template>\n<script>\nwx.request({});\n</script>\n<style>a{}</style>\n`;
    const blocks = extractScriptBlocks(component);
    expect(blocks?.dialect).toBe("js");
    expect(blocks?.text).toHaveLength(component.length);
    expect(blocks?.text.indexOf("wx.request")).toBe(component.indexOf("wx.request"));
    expect(blocks?.text.split("\n").map((line) => line.trim())).toEqual(["", "", "", "", "wx.request({});", "", "", ""]);
  });

  it("keeps carriage returns, which count as line breaks in ESLint", () => {
    expect(extractScriptBlocks("<view/>\r\n<script>a</script>\r\n")?.text).toBe("       \r\n        a         \r\n");
  });

  it("keeps a setup block beside a normal one, apart from each other", () => {
    const blocks = extractScriptBlocks(`<script>\na = b\n</script>\n<script setup lang='ts'>\n(c)\n</script>`);
    expect(blocks?.text.replace(/\s+/g, " ").trim()).toBe("a = b ; (c)");
    expect(blocks?.dialect).toBe("ts");
  });

  it.each([
    ["<script>a</script>", "js"],
    ['<script lang="ts">a</script>', "ts"],
    ["<script lang=tsx>a</script>", "tsx"],
    ["<SCRIPT LANG='JSX'>a</SCRIPT>", "jsx"],
    ['<script lang="babel">a</script>', "js"],
    ['<script type="text/typescript">a</script>', "ts"],
    ['<script lang="jsx">a</script><script lang="ts">b</script>', "tsx"],
  ])("reads the dialect of %s", (component, dialect) => {
    expect(extractScriptBlocks(component)?.dialect).toBe(dialect);
  });

  it("takes a > in quotes as a part of the attribute", () => {
    const component = `<script setup lang="ts" generic="T extends Record<string, T>">a()</script>`;
    expect(extractScriptBlocks(component)?.text.trim()).toBe("a()");
  });

  it("does not take a string that names the closing tag for anything but the end, as HTML does", () => {
    expect(extractScriptBlocks(`<script>a = "</scripts>";</script>b`)?.text.trim()).toBe(`a = "</scripts>";`);
  });

  it.each([
    ["no script at all", "<template><view/></template>"],
    ["a script in a comment", "<!-- <script>wx.request({})</script> -->"],
    ["a file of its own", '<script src="./page.js" />'],
    ["JSON", '<script type="application/json">{ "a": 1 }</script>'],
    ["WXS", '<script module="m" lang="wxs">module.exports = {}</script>'],
    ["renderjs", '<script module="m" lang="renderjs">export default {}</script>'],
    ["CoffeeScript", '<script lang="coffee">a = -> b</script>'],
    ["a tag that never ends", '<script lang="ts'],
    ["an element whose name only begins alike", "<scripts>a</scripts>"],
    ["nothing", ""],
  ])("finds none in %s", (_, component) => {
    expect(extractScriptBlocks(component)).toBeUndefined();
  });

  it("goes on behind a comment that is never closed", () => {
    expect(extractScriptBlocks("<!-- oops <script>a</script>")?.text.trim()).toBe("a");
  });

  it("reads an unclosed script up to the end of the file", () => {
    expect(extractScriptBlocks("<script>a()\nb()")?.text).toBe("        a()\nb()");
  });
});
