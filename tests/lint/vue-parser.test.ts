import { resolve } from "node:path";
import { ESLint } from "eslint";
import { describe, expect, test } from "vitest";
import { meta } from "vue-eslint-parser";
import plugin from "../../src/index.js";

const eslint = new ESLint({
  cwd: resolve("tests/projects/fish-market"),
  overrideConfigFile: true,
  baseConfig: [...plugin.configs.frameworks, ...plugin.configs.recommended],
});

/** `line:column rule` of what ESLint finds in a component. */
async function lint(text: string): Promise<readonly string[]> {
  const [result] = await eslint.lintText(text, { filePath: "pages/stall/new.vue" });
  return result?.messages.map(({ ruleId, message, line, column }) => `${line}:${column} ${ruleId?.replace(/.*\//u, "") ?? message}`) ?? [];
}

const call = `uni.request({ url: "http://a.example", fail() {} });`;

describe("components go through vue-eslint-parser, which stands in this repository", () => {
  test("it is the parser of the preset", async () => {
    const config: unknown = await eslint.calculateConfigForFile("pages/stall/new.vue");
    expect(config).toMatchObject({ languageOptions: { parser: { meta: { name: meta.name } } } });
  });

  test.each([
    ["a script", "", `export default { onLoad() { ${call} } };`],
    ["jsx", ` lang="jsx"`, `export default { render() { ${call} return <view>{this.a}</view>; } };`],
    ["jsx without a word of it", "", `export default { render() { ${call} return <view>{this.a}</view>; } };`],
    ["ts", ` lang="ts"`, `const a: string = "b"; export default { onLoad(): void { ${call} } };`],
    ["tsx", ` lang="tsx"`, `const a = <T,>(b: T): T => b; export default { render(): unknown { ${call} return <view>{a(1)}</view>; } };`],
    ["setup", ` setup lang="ts"`, `defineProps<{ a: string }>(); ${call}`],
    ["setup in tsx", ` setup lang="tsx"`, `const row = (a: string) => <view>{a}</view>; ${call}`],
  ])("%s", async (_, attributes, code) => {
    const column = code.indexOf("http:") + 1;
    expect(await lint(`<template>\n  <view />\n</template>\n<script${attributes}>\n${code}\n</script>\n`)).toEqual([`5:${column} no-insecure-protocol`]);
  });

  test("two scripts, a template and a style block", async () => {
    const component = [
      `<script>`,
      `export default { name: "new" };`,
      `</script>`,
      `<script setup>`,
      `const cover = "http://b.example/a.png";`,
      call,
      `</script>`,
      `<template><image :src="cover" /><image src="http://c.example/a.png" /></template>`,
      `<style lang="scss">.a { .b { background: url(http://d.example/a.png); } }</style>`,
    ];
    expect(await lint(component.join("\n"))).toEqual([
      "5:16 no-insecure-binding",
      "6:21 no-insecure-protocol",
      "8:45 no-insecure-resource",
      "9:46 no-insecure-resource",
    ]);
  });

  test("pug, and a script in a language that nobody reads", async () => {
    expect(await lint(`<template lang="pug">\nimage(src="http://a.example/a.png")\n</template>\n<script>\n${call}\n</script>`)).toEqual(["5:21 no-insecure-protocol"]);
    expect(await lint(`<script lang="coffee">\nuni.request\n  url: "http://a.example"\n</script>`)).toEqual([]);
  });
});
