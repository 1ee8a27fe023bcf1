import { describe, expect, test } from "vitest";
import { chineseTexts } from "../../src/tls/chinese-texts.js";
import { findingTexts, noteTexts } from "../../src/tls/finding-texts.js";
import type { FindingCode } from "../../src/tls/finding-texts.js";
import { createSpeaker } from "../../src/tls/messages.js";

const texts: Readonly<Record<string, { readonly message: string; readonly repair: string }>> = { ...findingTexts, ...noteTexts };

describe.each(Object.entries(chineseTexts))("%s", (code, chinese) => {
  const english = texts[code] ?? { message: "", repair: "" };

  test("says what is wrong and what to do, in whole sentences", () => {
    expect(english.message).toMatch(/^(?:[A-Z]|\{\{|'|https).*\.$/u);
    expect(english.repair).toMatch(/^(?:[A-Z]|--).*[.)]$/u);
    expect(chinese.message).toMatch(/。$/u);
    expect(chinese.repair).toMatch(/[。）]$/u);
  });

  test("has the same places for data in Chinese", () => {
    expect(placeholdersOf(chinese.message)).toEqual(placeholdersOf(english.message));
    expect(placeholdersOf(chinese.repair)).toEqual(placeholdersOf(english.repair));
  });
});

test("numbers and words stand as each language has them", () => {
  const data = { host: "api.example.com", until: "2026-06-16", n: 1, days: "1 day" };
  expect(createSpeaker("en").describeFinding("expiresSoon", data).message).toContain("expires on 2026-06-16, in 1 day:");
  expect(createSpeaker("zh-CN").describeFinding("expiresSoon", data).message).toMatch(/^api\.example\.com 的证书将于 2026-06-16 过期（还剩 1 天）/u);
  const gap = { host: "api.example.com", issuer: "R1", certificate: "api.example.com", where: "the site of your authority" };
  expect(createSpeaker("zh-CN").describeFinding("missingIntermediate" satisfies FindingCode, gap).repair).toContain("缺少的证书见证书颁发机构的网站");
});

/** Days are a number in Chinese. */
function placeholdersOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{(\w+)\}\}/gu)].map(([, name = ""]) => (name === "n" ? "days" : name)))].sort();
}
