import { describe, expect, test } from "vitest";
import { compilePattern } from "../../src/values/texts/safe-pattern.js";

describe("patterns of the project's code", () => {
  test.each([
    "^https?:", "\\{(\\w+)\\}", "\\{{2}(\\w+)\\}{2}", "[+*]+", "a{3}b+", "(?:http|https):", "(a|b)*", "\\/+$", "\\(\\d+\\)*",
  ])("%s is tried", (source) => {
    expect(compilePattern(source, "g")?.source).toBe(source);
  });

  test.each(["(a+)+$", "(a*)*", "(\\w+)*x", "a{2}{3}", "(a+){3}b", "(a|b+)*", "a++", "(", "x".repeat(300)])("%s is not", (source) => {
    expect(compilePattern(source, "g")).toBeUndefined();
  });
});
