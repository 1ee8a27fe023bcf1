import type { ValueNode } from "@humanwhocodes/momoa";
import { describe, expect, it } from "vitest";
import {
  collectStrings,
  contentPlace,
  findBoolean,
  findMember,
  findNumber,
  findString,
  findValue,
  namePlace,
  nodePlace,
  toPlainValue,
} from "../../../src/syntax/json/json-value.js";
import { parseJson } from "../../../src/syntax/json/parse-json.js";
import { SourceText } from "../../../src/syntax/source-text.js";
import type { Place } from "../../../src/syntax/source-text.js";

function read(text: string): ValueNode {
  const parsed = parseJson(text);
  if (!parsed.ok) throw new Error(parsed.message);
  return parsed.document.body;
}

function textOf(place: Place): string {
  return place.source.text.slice(...place.range);
}

describe("findValue", () => {
  const root = read(`{"a": {"b": [1, {"c": "deep"}]}, "t": true, "n": 3, "twice": 1, "twice": 2}`);

  it("follows names and indexes", () => expect(findString(root, ["a", "b", 1, "c"])).toBe("deep"));
  it("takes the last of equal names", () => expect(findNumber(root, ["twice"])).toBe(2));
  it("gives the root for an empty path", () => expect(findValue(root, [])).toBe(root));
  it("reads booleans", () => expect(findBoolean(root, ["t"])).toBe(true));
  it("does not read one type as another", () => expect(findString(root, ["n"])).toBeUndefined());
  it("does not see inherited names", () => expect(findValue(root, ["toString"])).toBeUndefined());
  it("is undefined for an index of an object", () => expect(findValue(root, ["a", 0])).toBeUndefined());
  it("is undefined under a missing root", () => expect(findValue(undefined, ["a"])).toBeUndefined());
});

describe("places", () => {
  const source = new SourceText(
    "/app.json",
    String.raw`{"networkTimeout": {"request": 70000}, "url": "http://a.cn", "esc": "a\/b"}`,
  );
  const root = read(source.text);

  it("of a name, with quotes", () => {
    const member = findMember(root, ["networkTimeout", "request"]);
    expect(member && textOf(namePlace(source, member))).toBe(`"request"`);
  });

  it("of a value", () => {
    const value = findValue(root, ["networkTimeout", "request"]);
    expect(value && textOf(nodePlace(source, value))).toBe("70000");
  });

  it.each([
    ["url", "http://a.cn", true],
    ["esc", String.raw`a\/b`, false],
  ])("of the text in %s", (name, text, verbatim) => {
    const value = findValue(root, [name]);
    if (value?.type !== "String") throw new Error("no string");
    const place = contentPlace(source, value);
    expect([textOf(place), place.verbatim]).toEqual([text, verbatim]);
  });
});

describe("collectStrings", () => {
  it.each([
    ["an array", `["a", "b"]`, ["a", "b"]],
    ["what is not a string left out", `["a", 1, null, ["b"]]`, ["a"]],
    ["a single string", `"a"`, ["a"]],
    ["an object", `{"a": "b"}`, []],
  ])("%s", (_reason, text, expected) => expect(collectStrings(read(text))).toEqual(expected));
});

describe("toPlainValue", () => {
  it("agrees with JSON.parse", () => {
    const text = `{"a": [1, -2.5, "x", true, null, {"b": {}}], "c": []}`;
    expect(toPlainValue(read(text))).toEqual(JSON.parse(text));
  });

  it("keeps __proto__ an own property", () => {
    const plain = toPlainValue(read(`{"__proto__": {"polluted": 1}}`)) as Record<string, unknown>;
    expect(Object.keys(plain)).toEqual(["__proto__"]);
    expect(plain["polluted"]).toBeUndefined();
  });
});
