import { expect, test } from "vitest";
import { hole, text, textOf } from "../../src/values/abstract/make-value.js";
import { matchesPattern } from "../../src/values/texts/match-pattern.js";

/** `…` stands for what is not known. */
test.each<readonly [pattern: RegExp, text: string, expected: boolean | undefined]>([
  [/^https?:/, "https://a.cn", true],
  [/^https?:/, "wss://a.cn", false],
  [/^https?:/g, "https://a.cn", true],
  [/^https?:/, "https://a.cn…", true],
  [/^https?:/, "http…", undefined],
  [/^https?:/, "…", undefined],
  [/^https?:/, "/api…", false],
  [/^https?:/i, "HTTP:…", true],
  [/^https?:/i, "WSS:…", false],
  [/^https?:/, "HTTP:…", false],
  [/https?:/, "/api…", undefined],
  [/^(https?|wss?):\/\//, "wss://a…", true],
  [/^(https?|wss?):\/\//, "ftp://a…", false],
  [/^(?:https?:)?\/\//, "//a…", true],
  [/^(?:https?:)?\/\//, "/api…", false],
  [/^(?:https?:)?\/\//, "/…", undefined],
  [/^(?:https?:)?\/\//, "api…", false],
  [/^http:|^https:/, "/api…", false],
  [/^http:|https:/, "/api…", undefined],
  [/^[a-z]+:/, "/api…", undefined],
  [/^a+b/, "b…", false],
  [/^a*b/, "b…", true],
  [/^a{2}/, "b…", undefined],
  [/^(?!http)/, "/api…", undefined],
  [/^https:\/\/a\.cn$/, "https://a.cn…", undefined],
  [/^a|b|c\|d/, "x…", undefined],
  [/^[(]a/, "b…", undefined],
  [/(a+)+$/, "aaaa", undefined],
])("%s on %s", (pattern, code, expected) => {
  const [known = "", rest] = code.split("…");
  const whole = rest === undefined ? text(known) : textOf([...text(known).pieces, hole({ reason: "call", place: undefined })]);
  expect(matchesPattern({ type: "regexp", source: pattern.source, flags: pattern.flags }, whole)).toBe(expected);
});
