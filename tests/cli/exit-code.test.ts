import { expect, test } from "vitest";
import { exitCodeOf } from "../../src/cli/exit-code.js";

test.each([
  ["nothing found", 0, 0, undefined, 0],
  ["an error", 1, 0, undefined, 1],
  ["warnings alone", 0, 7, undefined, 0],
  ["as many warnings as allowed", 0, 7, 7, 0],
  ["more warnings than allowed", 0, 7, 6, 1],
  ["no warning allowed and none found", 0, 0, 0, 0],
  ["an error, whatever warnings are allowed", 1, 0, 10, 1],
])("%s", (_, errors, warnings, maxWarnings, expected) => {
  expect(exitCodeOf({ errors, warnings }, maxWarnings)).toBe(expected);
});
