import { expect, test } from "vitest";
import { relativePath } from "../../src/program/file-names.js";

test.each([
  ["/shop", "/shop", "."],
  ["/shop", "/shop/pages/a.js", "pages/a.js"],
  ["/shop/pages", "/shop", ".."],
  ["/shop/pages", "/shop/app.js", "../app.js"],
  ["/shop", "/shopping/app.js", "../shopping/app.js"],
  ["/", "/app.js", "app.js"],
  ["C:/shop", "C:/shop/app.js", "app.js"],
])("from %s to %s is %s", (from, to, expected) => {
  expect(relativePath(from, to)).toBe(expected);
});
