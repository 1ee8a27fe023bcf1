import { describe, expect, test } from "vitest";
import { evaluateCode } from "./evaluate-code.js";

describe("literals", () => {
  test.each([
    ["url('https://a.cn')", "https://a.cn"],
    ["url(\"https://a.cn\")", "https://a.cn"],
    ["url(`https://a.cn`)", "https://a.cn"],
    ["url('')", ""],
    ["url(``)", ""],
    ["url('a\\u002ecn')", "a.cn"],
    ["url('a\\x2ecn')", "a.cn"],
    ["url('https:\\/\\/a.cn')", "https://a.cn"],
    ["url(`a\\`b`)", "a`b"],
    ["url('a\\\nb')", "ab"],
    ["url('域名.cn')", "域名.cn"],
    ["url('🍩.cn')", "🍩.cn"],
    ["url(8080)", "<8080>"],
    ["url(0x10)", "<16>"],
    ["url(-1)", "<-1>"],
    ["url(true)", "<true>"],
    ["url(null)", "<null>"],
    ["url(undefined)", "<undefined>"],
    ["url(void 0)", "<undefined>"],
    ["url(10n)", "<10>"],
    ["url(/a/)", "<regexp>"],
    ["url(('a', 'b'))", "b"],
    ["url((('a')))", "a"],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code)).toEqual([expected]);
  });
});

describe("concatenation", () => {
  test.each([
    ["url('https://' + 'a.cn' + '/x')", "https://a.cn/x"],
    ["url('a' + ('b' + 'c'))", "abc"],
    ["url('a:' + 8080)", "a:8080"],
    ["url(1 + 2)", "<3>"],
    ["url(1 + 2 + 'a')", "3a"],
    ["url('a' + 1 + 2)", "a12"],
    ["url('a' + true + null)", "atruenull"],
    ["url('' + '')", ""],
    ["url('' + 'a')", "a"],
    ["url('a' + '')", "a"],
    ["url('a' + 1n)", "a1"],
    ["function f(path) { url('https://a.cn/' + path); }", "https://a.cn/{parameter}"],
    ["function f(a, b) { url(a + '/x/' + b); }", "{parameter}/x/{parameter}"],
    ["url('a' + 2 * 3)", "a6"],
    ["url('a' + (7 - 2) + 8 / 4 + 7 % 4)", "a523"],
    // An array becomes text by its own rules.
    ["url('a' + [1])", "a{unsupported}"],
    ["url('a' + {})", "a{unsupported}"],
    ["url('a' + /b/)", "a{unsupported}"],
    // Numbers become text as the language writes them.
    ["url('a' + 1e21)", "a1e+21"],
    ["url('a' + 0.1)", "a0.1"],
    ["url('a' + -0)", "a0"],
    ["url(true + 1)", "<2>"],
    ["url(null + 1)", "<1>"],
    ["url(undefined + 1)", "<NaN>"],
    ["url(1n + 2n)", "<3>"],
    ["url(1n + 2)", "{unsupported}"],
    // A sum, if the parameter is a number.
    ["function f(n) { url('a' + (n + 1)); }", "a{parameter}"],
    ["function f(n) { url(n + 1 + 'a'); }", "{parameter}a"],
    ["function f(n, m) { url(n + m + 1 + 'a'); }", "{parameter}a"],
    ["function f(n, m) { url(1 + (n + m) + 'a'); }", "{parameter}a"],
    ["url([] + 1)", "{unsupported}"],
    ["function f(n) { url(n + 'a' + 1); }", "{parameter}a1"],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code)).toEqual([expected]);
  });
});

describe("templates", () => {
  test.each([
    ["const host = 'a.cn'; url(`https://${host}/x`)", "https://a.cn/x"],
    ["url(`${'a'}${'b'}`)", "ab"],
    ["url(`a${1 + 1}b`)", "a2b"],
    ["url(`a${`b${'c'}`}d`)", "abcd"],
    ["url(`a${'}'}b`)", "a}b"],
    ["url(`a${ /* } */ 'b' /* } */ }c`)", "abc"],
    ["url(`a${ 'b' // }\n}c`)", "abc"],
    ["url(`a${{ b: 'x' }.b}c`)", "axc"],
    ["url(`a${(() => { return 'b'; })()}c`)", "abc"],
    ["url(`a\n${'b'}`)", "a\nb"],
    ["url(`a$b`)", "a$b"],
    ["url(`\\${a}`)", "${a}"],
    ["function f(id) { url(`https://a.cn/${id}/x`); }", "https://a.cn/{parameter}/x"],
    ["url(String.raw`a${'b'}c`)", "abc"],
    ["url(String.raw`a\\n`)", "{call}"],
    ["url(tag`a${'b'}c`)", "{call}"],
    ["url(`a${[]}`)", "a{unsupported}"],
    ["url(`${1}${2}`)", "12"],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code)).toEqual([expected]);
  });
});

describe("operators that choose", () => {
  test.each([
    ["url(on ? 'a' : 'b')", ["a", "b"]],
    ["url(true ? 'a' : 'b')", ["a"]],
    ["url(false ? 'a' : 'b')", ["b"]],
    ["url('' ? 'a' : 'b')", ["b"]],
    ["url(0 ? 'a' : 'b')", ["b"]],
    ["url(null ? 'a' : 'b')", ["b"]],
    ["url({} ? 'a' : 'b')", ["a"]],
    ["url(0n ? 'a' : 'b')", ["b"]],
    ["url(NaN ? 'a' : 'b')", ["a", "b"]],
    ["const env = 'dev'; url(env === 'dev' ? 'a' : 'b')", ["a"]],
    ["const env = 'dev'; url(env !== 'dev' ? 'a' : 'b')", ["b"]],
    ["const env = 'dev'; url(env == 'dev' ? 'a' : 'b')", ["a"]],
    ["url(1 == '1' ? 'a' : 'b')", ["a", "b"]],
    ["url(1 != '1' ? 'a' : 'b')", ["a", "b"]],
    ["url(null == undefined ? 'a' : 'b')", ["a"]],
    ["url(null === undefined ? 'a' : 'b')", ["b"]],
    ["url(0 == '' ? 'a' : 'b')", ["a", "b"]],
    ["url(2 > 1 ? 'a' : 'b')", ["a"]],
    ["url(2 <= 1 ? 'a' : 'b')", ["b"]],
    ["url('b' > 'a' ? 'a' : 'b')", ["a", "b"]],
    ["url(!true ? 'a' : 'b')", ["b"]],
    ["url(!on ? 'a' : 'b')", ["a", "b"]],
    ["url(!'' ? 'a' : 'b')", ["a"]],
    ["url(typeof wx === 'undefined' ? 'a' : 'b')", ["a", "b"]],
    ["url(on ? 'a' : off ? 'b' : 'c')", ["a", "b", "c"]],
    ["url((on ? 'http' : 'https') + '://' + (off ? 'a' : 'b'))", ["http://a", "http://b", "https://a", "https://b"]],
    ["url('a' || 'b')", ["a"]],
    ["url('' || 'b')", ["b"]],
    ["url(undefined || 'b')", ["b"]],
    ["function f(x) { url(x || 'b'); }", ["b", "{parameter}"]],
    ["url('a' && 'b')", ["b"]],
    ["url('' && 'b')", [""]],
    ["url(on && 'b')", ["b", "{undeclared}"]],
    ["url(null ?? 'b')", ["b"]],
    ["url('' ?? 'b')", [""]],
    ["url(0 || null || 'c')", ["c"]],
    ["function f(x) { url(`${x}` || 'b'); }", ["{parameter}", "b"]],
    ["function f(x) { url(`${x}/` || 'b'); }", ["{parameter}/"]],
    // A condition that cannot be told keeps both.
    ["function f(x) { url(x.startsWith('http') ? x : 'https://a.cn' + x); }", ["https://a.cn{parameter}", "{parameter}"]],
  ])("%s", (code, expected) => {
    expect(evaluateCode(code)).toEqual(expected);
  });
});
