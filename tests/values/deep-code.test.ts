import { expect, test } from "vitest";
import { evaluateCode, parseCode } from "./evaluate-code.js";

const repeated = (text: string, times: number): string => text.repeat(times);

test("a text of thousands of parts is known from its beginning", () => {
  const [only, ...others] = evaluateCode(`url('https://a.cn/' ${repeated("+ 'a' ", 10_000)})`);
  expect(only?.startsWith("https://a.cn/aaaa")).toBe(true);
  expect(only?.endsWith("{too-deep}")).toBe(true);
  expect(others).toEqual([]);
});

test("numbers before the first text are added as numbers", () => {
  expect(evaluateCode("url(1 + 2 + 'a' + 1 + 2)")).toEqual(["3a12"]);
});

test.each([
  ["blocks", `${repeated("if (a) { ", 1000)} url('a'); ${repeated("} ", 1000)}`],
  ["branches", `${repeated("if (a) { b(); } else ", 3000)} url('a');`],
  ["calls on calls", `x${repeated(".then(f)", 5000)}; url('a');`],
  ["conditions", `x${repeated(" && x", 5000)}; url('a');`],
  ["choices", `const y = ${repeated("a ? 'x' : ", 3000)} 'z'; url('a');`],
  ["assignments", `${repeated("a = ", 3000)} 1; url('a');`],
])("%s may be nested by the thousand", (_, code) => {
  expect(evaluateCode(code)).toEqual(["a"]);
});

test("calls are recorded in source order, the outer one first", () => {
  const names = parseCode("a(b(c)); d().e(f()); g(h)(i());").bindings.calls.map(({ range }) => range[0]);
  expect(names).toEqual([0, 2, 9, 9, 15, 21, 21, 26]);
});

test("a name that is assigned by the thousand has too many values", () => {
  const assignments = Array.from({ length: 5000 }, (_, index) => `u = '${index}';`);
  expect(evaluateCode(`let u = 'a'; ${assignments.join(" ")} url(u)`).at(-1)).toBe("{too-many-alternatives}");
});

test("of a table of thousands the last entry of a key counts, and what is spread behind it", () => {
  const entries = Array.from({ length: 5000 }, (_, index) => `k${index}: '${index}'`).join(", ");
  expect(evaluateCode(`const o = { k7: 'a', ${entries}, ...(c ? { k7: 'b' } : null) }; url(o.k7)`)).toEqual(["b", "7"]);
  expect(evaluateCode(`const o = { ...x, ${entries} }; o.k7 = 'c'; url(o.k7)`)).toEqual(["c", "7"]);
  expect(evaluateCode(`const o = { ${entries}, ...x }; url(o.k7)`)).toEqual(["7", "{undeclared}"]);
});
