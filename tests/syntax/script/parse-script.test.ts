import { describe, expect, test } from "vitest";
import { parseScript } from "../../../src/syntax/script/parse-script.js";
import { SourceText } from "../../../src/syntax/source-text.js";

const parse = (text: string) => parseScript(new SourceText("/shop/a.js", text));

describe("what would bring the native parser down is refused", () => {
  test.each([
    ["parentheses", "(", ")"],
    ["arrays", "[", "]"],
    ["objects", "{a:", "}"],
    ["functions", "(function(){return ", "})()"],
  ])("%s", (_, open, close) => {
    expect(parse(`x=${open.repeat(30_000)}1${close.repeat(30_000)}`)).toMatchObject({ ok: false, reason: "too-deep" });
  });

  test("at the bracket that is one too many", () => {
    expect(parse(`${"[".repeat(2001)}${"]".repeat(2001)}`)).toMatchObject({ offset: 2000 });
  });

  test("brackets beside each other, and deep code as people write it, are not too deep", () => {
    expect(parse("f();".repeat(5000)).ok).toBe(true);
    expect(parse(`x=${"[".repeat(500)}${"]".repeat(500)}`).ok).toBe(true);
    expect(parse(`// ${")".repeat(5000)}\nf();`).ok).toBe(true);
  });
});

test("a fault of the syntax is none of depth", () => {
  expect(parse("function (")).toMatchObject({ ok: false, reason: "syntax", offset: 9 });
});
