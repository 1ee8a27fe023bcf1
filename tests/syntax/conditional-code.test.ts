import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { blankInactive } from "../../src/syntax/conditional-code.js";

const known = new Map([["MP", true], ["MP-WEIXIN", true], ["H5", false], ["APP-PLUS", false]]);

const left = (text: string): string => blankInactive(text, (name) => known.get(name)).replaceAll(/\s+/gu, " ");

describe("of code for some platforms", () => {
  test.each([
    ["another's", "a\n// #ifdef H5\nb\n// #endif\nc", "a // #ifdef H5 // #endif c"],
    ["our own", "a\n// #ifdef MP-WEIXIN\nb\n// #endif\nc", "a // #ifdef MP-WEIXIN b // #endif c"],
    ["all but another's", "a\n//#ifndef H5\nb\n//#endif\nc", "a //#ifndef H5 b //#endif c"],
    ["all but ours", "a\n// #ifndef MP\nb\n// #endif\nc", "a // #ifndef MP // #endif c"],
    ["one of two", "/* #ifdef H5||MP-WEIXIN */b/* #endif */c", "/* #ifdef H5||MP-WEIXIN */b/* #endif */c"],
    ["neither of two", "/* #ifdef H5 || APP-PLUS */b/* #endif */c", "/* #ifdef H5 || APP-PLUS */ /* #endif */c"],
    ["side by side", "/* #ifdef APP-PLUS H5 */b/* #endif */c", "/* #ifdef APP-PLUS H5 */ /* #endif */c"],
    ["both", "/* #ifdef MP && H5 */b/* #endif */c", "/* #ifdef MP && H5 */ /* #endif */c"],
    ["a group", "/* #ifdef MP && !(H5 || APP-PLUS) */b/* #endif */c", "/* #ifdef MP && !(H5 || APP-PLUS) */b/* #endif */c"],
    ["a template", "<!--#ifdef H5--><b/><!--#endif--><c/>", "<!--#ifdef H5--> <!--#endif--><c/>"],
    ["otherwise", "// #ifdef H5\nb\n// #else\nc\n// #endif", "// #ifdef H5 // #else c // #endif"],
    ["otherwise, not", "// #ifdef MP\nb\n// #else\nc\n// #endif", "// #ifdef MP b // #else // #endif"],
    ["the second of three", "// #ifdef H5\nb\n// #elif MP\nc\n// #else\nd\n// #endif", "// #ifdef H5 // #elif MP c // #else // #endif"],
    ["ours in another's", "// #ifdef H5\nb\n// #ifdef MP\nc\n// #endif\nd\n// #endif\ne", "// #ifdef H5 // #endif e"],
    ["another's in ours", "// #ifdef MP\nb\n// #ifdef H5\nc\n// #endif\nd\n// #endif", "// #ifdef MP b // #ifdef H5 // #endif d // #endif"],
    ["a version", "// #ifdef VUE3\nb\n// #endif", "// #ifdef VUE3 b // #endif"],
    ["otherwise than a version", "// #ifdef VUE3\nb\n// #else\nc\n// #endif", "// #ifdef VUE3 b // #else c // #endif"],
    ["a comparison", "// #ifdef H5 > 3.9\nb\n// #endif", "// #ifdef H5 > 3.9 b // #endif"],
    ["nothing", "// #ifdef\nb\n// #endif", "// #ifdef b // #endif"],
    ["never closed", "// #ifdef H5\nb", "// #ifdef H5 b"],
    ["never closed around one that is", "// #ifdef MP\n// #ifdef H5\nb\n// #endif", "// #ifdef MP // #ifdef H5 b // #endif"],
    ["never opened", "b\n// #endif\n// #ifdef H5\nc\n// #endif", "b // #endif // #ifdef H5 // #endif"],
    ["over lines", "/* #ifdef H5\n*/b/* #endif */", "/* #ifdef H5 */b/* #endif */"],
    ["no comment", "#ifdef H5\nb\n#endif", "#ifdef H5 b #endif"],
  ])("%s", (_, text, expected) => {
    expect(left(text)).toBe(expected);
  });
});

test("directives within one line take nothing away and add nothing", () => {
  const text = "// #ifdef H5 // #else // #else // #endif\nb";
  expect(blankInactive(text, (name) => known.get(name))).toHaveLength(text.length);
});

test("length and lines stay, and nothing throws", () => {
  const word = fc.constantFrom("// #ifdef ", "/* #ifdef ", " */", "<!-- #ifndef ", "-->", "// #endif", "/* #endif */", "// #else", "#elif", "H5", "MP", "||", "(", "!", "\n", "\r\n", "\u2028", "a", "𠮷");
  fc.assert(fc.property(fc.array(word, { maxLength: 40 }), (words) => {
    const text = words.join("");
    const result = blankInactive(text, (name) => known.get(name));
    expect(result.length).toBe(text.length);
    expect(result.replaceAll(/[^\r\n\u2028]/g, " ")).toBe(text.replaceAll(/[^\r\n\u2028]/g, " "));
  }));
});
