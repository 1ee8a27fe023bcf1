import { describe, expect, test } from "vitest";
import { analyseProgram } from "../../src/program/analyse-program.js";
import { memoryFileSystem } from "../memory-file-system.js";

/** `file line:column rule` of everything that is found in a program. */
function findIn(files: Readonly<Record<string, string>>): readonly string[] {
  const fileSystem = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([path, text]) => [`/shop/${path}`, text])));
  const { projects } = analyseProgram({ fileSystem, base: "/shop", targets: ["/shop"], preset: "recommended", calls: false, foreign: false });
  return projects.flatMap(({ findings }) => findings.map(({ file, line, column, rule }) => `${file} ${line}:${column} ${rule.replace(/.*\//u, "")}`));
}

const secret = "7f3c9a1e5b8d2046c1a97e3f5d80b246";
const taro = { "package.json": `{ "dependencies": { "@tarojs/taro": "4" } }` };

describe("what becomes app.json is judged", () => {
  test.each([
    ["JSON of Mpx", { "src/app.mpx": `<script type="application/json">\n  { "pages": [] }\n</script>` }, ["src/app.mpx 2:3 require-network-timeout"]],
    [
      "code of Mpx, in TypeScript",
      { "src/app.mpx": `<script lang="ts">\nApp({});\n</script>\n<script name="json" lang="ts">\nmodule.exports = { pages: [], networkTimeout: { request: 1 as number } };\n</script>` },
      ["src/app.mpx 5:58 valid-network-timeout"],
    ],
    ["a class of wepy", { "src/app.wpy": `<script>\nexport default class extends wepy.app { config = { pages: [] } }\n</script>` }, ["src/app.wpy 2:50 require-network-timeout"]],
    ["a block of wepy 2", { "src/app.wpy": `<config>\n{ pages: [], networkTimeout: { request: 0 } }\n</config>` }, ["src/app.wpy 2:41 valid-network-timeout"]],
    ["Taro's, over a name", { ...taro, "src/app.config.ts": `const config: AppConfig = { pages: [] };\nexport default config;` }, ["src/app.config.ts 1:27 require-network-timeout"]],
    [
      "beside what the script holds, each once",
      { "src/app.wpy": `<script>\nexport default class extends wepy.app { config = { networkTimeout: {}, appSecret: "${secret}" } }\n</script>` },
      ["src/app.wpy 2:84 no-app-secret"],
    ],
  ])("%s", (_, files, expected) => {
    expect(findIn(files)).toEqual(expected);
  });

  test.each([
    ["a comment of the markup", { "src/app.mpx": `<!-- eslint-disable miniprogram-network/require-network-timeout -->\n<script type="application/json">{ "pages": [] }</script>` }],
    [
      "a comment of the script",
      { ...taro, "src/app.config.ts": `// eslint-disable-next-line miniprogram-network/require-network-timeout\nexport default { pages: [] };` },
    ],
  ])("but not where it is switched off by %s", (_, files) => {
    expect(findIn(files)).toEqual([]);
  });

  test.each([
    ["of a sub-package", { "src/app.mpx": "<script>App({})</script>", "src/sub/app.mpx": `<script type="application/json">{ "pages": [] }</script>` }],
    ["that is broken", { "src/app.mpx": `<script type="application/json">{ "pages": [ </script>` }],
    ["of two blocks", { "src/app.mpx": `<script type="application/json">{}</script>\n<script name="json">module.exports = {}</script>` }],
    ["that is made by a function", { ...taro, "src/app.config.ts": "export default makeConfig(pages, {});" }],
    ["that is exported twice", { "src/app.mpx": `<script name="json">module.exports = { pages: [] };\nmodule.exports = { pages: [], debug: true };</script>` }],
  ])("but none %s", (_, files) => {
    expect(findIn(files)).toEqual([]);
  });
});
