import { describe, expect, it } from "vitest";
import { parseJson } from "../../../src/syntax/json/parse-json.js";

describe("parseJson", () => {
  it.each([
    ["plain JSON", `{"pages": ["a"]}`],
    ["comments", `// app\n{ /* one */ "a": 1 }`],
    ["trailing commas", `{"a": [1, 2,],}`],
    ["a value that is no object", `"text"`],
  ])("takes %s", (_reason, text) => {
    expect(parseJson(text).ok).toBe(true);
  });

  it.each([
    ["an empty text", "", 1, 1],
    ["an unfinished object", `{"a": 1`, 1, 8],
    ["a missing comma", `{\n  "a": 1\n  "b": 2\n}`, 3, 3],
    ["a single quote", `{'a': 1}`, 1, 2],
    ["a script", `module.exports = {}`, 1, 1],
  ])("tells where %s goes wrong", (_reason, text, line, column) => {
    expect(parseJson(text)).toMatchObject({ ok: false, line, column });
  });

  it("does not repeat the place in the message", () => {
    const parsed = parseJson(`{'a': 1}`);
    expect(parsed.ok ? "" : parsed.message).not.toMatch(/\d+:\d+/u);
  });

  it.each([
    ["{", "Unexpected end of input found.", 1, 2],
    ['{ "usingComponents": ', "Unexpected end of input found.", 1, 22],
    ['{ "request": ["https://a.cn"', "Unexpected end of input found.", 1, 29],
    ['{ "request": ["https://a.cn"]\n', "Unexpected end of input found.", 2, 1],
    ['{"a"', "Unexpected end of input found.", 1, 5],
    ['{"a": 1} "b"', "Unexpected string found.", 1, 10],
    ["[1, 2", "Unexpected end of input found.", 1, 6],
    ['{"a": [1, 2}', "Unexpected } found.", 1, 12],
    ['{"a": 1 "b": 2', "Unexpected string found.", 1, 9],
    ['{\n  "a": [1,\n', "Unexpected end of input found.", 3, 1],
    ['{ "a": }', "Unexpected } found.", 1, 8],
    ['{ "a" 1 }', "Unexpected number found.", 1, 7],
    ["{}}", "Unexpected } found.", 1, 3],
  ])("says of %j: %s", (text, message, line, column) => {
    expect(parseJson(text)).toEqual({ ok: false, reason: "syntax", message, line, column });
  });

  it("gives up on nesting that no stack can hold", () => {
    expect(parseJson("[".repeat(200_000))).toMatchObject({ ok: false, reason: "too-deep", line: 1, column: 501 });
    expect(parseJson(`{\n"a": ${"[".repeat(500)}${"]".repeat(500)}}`)).toMatchObject({ ok: false, reason: "too-deep", line: 2, column: 505 });
  });

  it.each([
    ["levels beside each other", `[${"[[]],".repeat(600)}]`],
    ["as many levels as can be walked", `${"[".repeat(500)}${"]".repeat(500)}`],
    ["brackets in strings", JSON.stringify(`"${"[{".repeat(600)}\\`)],
    ["brackets in comments", `/* ${"[".repeat(600)} */ // ${"{".repeat(600)}\n1 // ${"[".repeat(600)}`],
  ])("takes %s", (_what, text) => {
    expect(parseJson(text).ok).toBe(true);
  });
});
