import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { withSections } from "../../scripts/page-sections.js";
import type { Locale } from "../../src/locale/locale.js";
import { run } from "../cli/captured-world.js";
import { memoryFileSystem } from "../memory-file-system.js";

test.each([
  ["docs/how-it-works.md", "en"],
  ["docs/zh-CN/how-it-works.md", "zh-CN"],
  ["docs/settings.md", "en"],
  ["docs/zh-CN/settings.md", "zh-CN"],
] as const)("%s shows what the command says of each sample", async (page, locale) => {
  const text = readFileSync(page, "utf8");
  const sections: Record<string, string> = {};
  for (const chapter of text.split(/^## /mu)) {
    const name = /<!-- (calls-\w+) -->/u.exec(chapter)?.[1];
    if (name !== undefined) sections[name] = await showCalls(readSamples(chapter), locale);
  }
  expect(Object.keys(sections)).not.toEqual([]);
  await expect(withSections(text, sections)).toMatchFileSnapshot(`../../${page}`);
});

/** The code of a chapter, by the file that its first line names; the only JSON there is package.json. */
function readSamples(chapter: string): Record<string, string> {
  const samples = chapter.matchAll(/^```js\n(\/\/ (\S+)\n.*?)^```$/gmsu);
  const settings = chapter.matchAll(/^```json\n(.*?)^```$/gmsu);
  return Object.fromEntries([
    ...[...samples].map(([, code = "", file = ""]) => [file, code] as const),
    ...[...settings].map(([, code = ""]) => ["package.json", code] as const),
  ]);
}

async function showCalls(samples: Readonly<Record<string, string>>, locale: Locale): Promise<string> {
  const root = "/bookshop";
  const files = { "app.json": `{ "pages": [] }`, "project.config.json": "{}", ...samples };
  const fileSystem = memoryFileSystem(Object.fromEntries(Object.entries(files).map(([path, code]) => [`${root}/${path}`, code])));
  const { stdout, stderr } = await run(["calls"], { cwd: root, fileSystem, locale });
  expect(stderr).toBe("");
  return `\`\`\`text\n${stdout.trimEnd()}\n\`\`\``;
}
