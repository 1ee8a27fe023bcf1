import { describe, expect, it } from "vitest";
import { SourceText, stripBom } from "../../src/syntax/source-text.js";

describe("locate", () => {
  it.each([
    ["the first character", "ab", 0, 1, 1],
    ["the end of the text", "ab", 2, 1, 3],
    ["the line feed itself", "a\nb", 1, 1, 2],
    ["after a line feed", "a\nb", 2, 2, 1],
    ["after CR LF, which is one end", "a\r\nb", 3, 2, 1],
    ["between CR and LF", "a\r\nb", 2, 1, 3],
    ["after a lone CR", "a\rb", 2, 2, 1],
    ["after U+2028", "a\u2028b", 2, 2, 1],
    ["after U+2029", "a\u2029b", 2, 2, 1],
    ["the empty last line", "a\n\n", 3, 3, 1],
    ["an empty text", "", 0, 1, 1],
    ["before the text", "ab", -4, 1, 1],
    ["after the text", "a\nb", 99, 2, 2],
  ])("%s", (_reason, text, offset, line, column) => {
    expect(new SourceText("/a.js", text).locate(offset)).toEqual({ line, column });
  });
});

describe("stripBom", () => {
  it("drops a mark at the start", () => expect(stripBom("\uFEFF{}")).toBe("{}"));
  it("keeps one inside", () => expect(stripBom("{\uFEFF}")).toBe("{\uFEFF}"));
});
