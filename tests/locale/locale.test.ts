import { expect, test } from "vitest";
import { chooseLocale, findLocale } from "../../src/locale/locale.js";

test.each([
  [["zh_CN.UTF-8"], "zh-CN"],
  [["zh"], "zh-CN"],
  [["zh-Hant-TW"], "zh-CN"],
  [[undefined, "", "zh_HK"], "zh-CN"],
  [["C", "zh_CN.UTF-8"], "en"],
  [["C.UTF-8"], "en"],
  [["de_DE.UTF-8"], "en"],
  [["zhuang"], "en"],
  [[undefined], "en"],
  [[], "en"],
] as const)("%j is %s", (names, locale) => {
  expect(chooseLocale(names)).toBe(locale);
});

test("a language is named exactly", () => {
  expect([findLocale("zh-CN"), findLocale("en"), findLocale("zh"), findLocale(1)]).toEqual(["zh-CN", "en", undefined, undefined]);
});
