import { describe, expect, it } from "vitest";
import { createShippedTest } from "../../src/project/sources/shipped-code.js";
import { parseJson } from "../../src/syntax/json/parse-json.js";

function isShipped(packOptions: object, path: string): boolean {
  const parsed = parseJson(JSON.stringify({ packOptions }));
  return createShippedTest(parsed.ok ? parsed.document.body : undefined)(path);
}

describe("createShippedTest", () => {
  it.each([
    ["folder", "test", "test/a.js", false],
    ["folder", "./test/", "test/deep/a.js", false],
    ["folder", "test", "tests/a.js", true],
    ["folder", "test", "pages/test/a.js", true],
    ["folder", "Test", "TEST/a.js", false],
    ["file", "utils/mock.js", "utils/mock.js", false],
    ["file", "/utils/mock.js", "utils/mock.js", false],
    ["file", "mock.js", "utils/mock.js", true],
    ["suffix", ".mock.js", "utils/api.mock.js", false],
    ["suffix", ".mock.js", "utils/api.js", true],
    ["prefix", "demo-", "pages/demo-one.js", false],
    ["prefix", "pages", "pages/one.js", true],
    ["glob", "mock/**/*.js", "mock/deep/a.js", false],
    ["glob", "/mock/*.js", "mock/a.js", false],
    ["glob", "mock/*.js", "pages/a.js", true],
    ["regexp", String.raw`\.test\.js$`, "pages/a.test.js", false],
    ["regexp", "^/mock", "mock/a.js", false],
    ["regexp", "^mock", "pages/a.js", true],
    ["unheard-of", "mock", "mock/a.js", true],
  ])("%s %s: %s", (type, value, path, expected) => {
    expect(isShipped({ ignore: [{ type, value }] }, path)).toBe(expected);
  });

  it("ships what is included in spite of being ignored", () => {
    const options = { ignore: [{ type: "folder", value: "lib" }], include: [{ type: "file", value: "lib/a.js" }] };
    expect([isShipped(options, "lib/a.js"), isShipped(options, "lib/b.js")]).toEqual([true, false]);
  });

  it("takes the plain strings of old tools", () => {
    expect([isShipped({ ignore: ["mock"] }, "mock/a.js"), isShipped({ ignore: ["mock"] }, "a.js")]).toEqual([
      false,
      true,
    ]);
  });

  it.each([
    ["a broken pattern", "["],
    ["one that takes exponential time", `(a+)+$`],
    ["a very long one", "a".repeat(500)],
  ])("ships everything for %s", (_reason, value) => {
    expect(isShipped({ ignore: [{ type: "regexp", value }] }, `${"a".repeat(60)}!`)).toBe(true);
  });

  it.each([{}, { ignore: {} }, { ignore: [1, null, {}, { type: "folder" }, { type: 1, value: 2 }] }])(
    "ships everything for options that say nothing: %j",
    (options) => expect(isShipped(options, "pages/a.js")).toBe(true),
  );
});
