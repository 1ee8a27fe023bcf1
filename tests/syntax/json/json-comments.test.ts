import { expect, it } from "vitest";
import { collectJsonComments } from "../../../src/syntax/json/json-comments.js";

it("finds comments and not what looks like one inside a string", () => {
  const text = '// a\n{ "url": "https://b.cn" /* c */, }';
  expect([...collectJsonComments(text)].map(({ kind, range }) => [kind, text.slice(...range)])).toEqual([
    ["line", "// a"],
    ["block", "/* c */"],
  ]);
});
