import { expect, test } from "vitest";

import { compareVersions, isVersion } from "../../src/platform/base-library.js";

test.each([
  ["2.10.0", "2.9.4", 1],
  ["2.9.4", "2.10.0", -1],
  ["3.0.0", "2.33.0", 1],
  ["2.7.0", "2.7.0", 0],
  ["2.7", "2.7.0", 0],
  ["2.7.1", "2.7", 1],
  ["latest", "2.4.0", -1],
  ["", "", 0],
])("%s against %s", (a, b, expected) => {
  expect(Math.sign(compareVersions(a, b))).toBe(expected);
});

test.each([
  ["2.10.0", true],
  ["10.20.30", true],
  ["2.10", false],
  ["latest", false],
  ["2.10.0-beta", false],
  ["", false],
])("%s is a version: %s", (text, expected) => {
  expect(isVersion(text)).toBe(expected);
});
