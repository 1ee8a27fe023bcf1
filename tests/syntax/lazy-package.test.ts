import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { lazyPackage } from "../../src/syntax/lazy-package.js";

const require = createRequire(import.meta.url);

test("a package is loaded when it is asked for, and not before", () => {
  const path = require.resolve("minimatch");
  const load = lazyPackage("minimatch");
  expect(require.cache[path]).toBeUndefined();
  expect(load()).toHaveProperty("minimatch");
  expect(require.cache[path]).toBeDefined();
  expect(load()).toBe(load());
});

test("an absent package is an error where it is asked for", () => {
  const load = lazyPackage("no-such-coffee");
  expect(load).toThrow("no-such-coffee");
});
