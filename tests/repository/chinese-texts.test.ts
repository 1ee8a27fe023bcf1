import { describe, expect, test } from "vitest";
import { collectFiles } from "./source-files.js";

type Text = string | ((...given: readonly unknown[]) => string);
type Texts = Readonly<Record<string, Text>>;
type Area = Readonly<Record<"en" | "zh-CN", Texts>>;

/** Chinese beside marks and brackets of English, or a space between two characters. */
const mixed = /\p{Script=Han}[,;:?!()]|[,;?!(]\p{Script=Han}|\p{Script=Han} \p{Script=Han}/u;

const files = collectFiles(["src"], [".ts"]).filter(({ text }) => text.includes("defineTexts({"));

describe.each(files)("$path", ({ path }) => {
  test("each text has a twin that is given the same", async () => {
    for (const { en, "zh-CN": chinese } of await readAreas(path)) {
      expect(Object.keys(chinese).sort()).toEqual(Object.keys(en).sort());
      for (const [name, text] of Object.entries(en)) expect([name, shownBy(chinese[name])]).toEqual([name, shownBy(text)]);
    }
  });

  test("its Chinese is Chinese", async () => {
    const texts = (await readAreas(path)).flatMap(({ "zh-CN": chinese }) => Object.values(chinese).map((text) => write(text)));
    expect(texts.filter((text) => mixed.test(text))).toEqual([]);
  });
});

async function readAreas(path: string): Promise<readonly Area[]> {
  const module = await import(/* @vite-ignore */ `../../${path}`) as Readonly<Record<string, unknown>>;
  return Object.values(module).filter(isArea);
}

function isArea(value: unknown): value is Area {
  return typeof value === "object" && value !== null && "en" in value && "zh-CN" in value;
}

/** Each value reads as a number that no text has by itself. */
function write(text: Text | undefined): string {
  if (typeof text !== "function") return text ?? "";
  return text(...Array.from({ length: text.length }, (_, index) => String(7001 + index)));
}

/** Which of the values a text shows. */
function shownBy(text: Text | undefined): readonly string[] {
  return [...new Set(write(text).match(/70\d\d/gu))].sort();
}
