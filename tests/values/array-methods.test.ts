import { expect, test } from "vitest";
import { arrayMethods } from "../../src/values/objects/array-methods.js";
import { evaluateCode } from "./evaluate-code.js";

const rows: readonly (readonly [code: string, ...expected: string[]])[] = [
  ["url(['https:/', 'a.cn', 'x'].join('/'))", "https://a.cn/x"],
  ["url(['a', 'b'].join())", "a,b"],
  ["url(['a'].join('/'))", "a"],
  ["url([].join('/'))", ""],
  ["url(['a', null, 'b', undefined].join('-'))", "a--b-"],
  ["url(['a', x, 'b'].join('/'))", "a/{undeclared}/b"],
  ["url(['a', ...xs].join('/'))", "a{property}"],
  ["url(['a', 1].join('/'))", "a/1"],
  ["url(['a', 'b'].join(sep))", "a{undeclared}b"],
  ["url(['a', ['b', 'c']].join('/'))", "a/{unsupported}"],
  ["const parts = ['a']; parts.push('b'); url(parts.join('/'))", "a{property}"],
  ["url(['a'].concat(['b'], ['c'])[2])", "c"],
  ["url(['a'].concat('b')[1])", "b"],
  ["url(['a'].concat(other)[0])", "a"],
  ["url(['a'].concat(other)[1])", "<undefined>", "{property}"],
  ["url(['a', 'b'].slice()[1])", "b"],
  ["url(['a', 'b'].slice(1)[0])", "a", "b", "<undefined>"],
  ["url(['a', 'b'].reverse()[0])", "b"],
  ["url([...other, 'a'].reverse()[0])", "a", "<undefined>", "{property}"],
  ["url([...other, 'a', 'b'].reverse()[0])", "a", "b", "<undefined>", "{property}"],
  ["url(['a', 'b'].filter(Boolean)[0])", "a", "b", "<undefined>"],
  ["url(['a', 'b'].find((x) => x === y))", "a", "b", "<undefined>"],
  ["url(['a', 'b'].at(0))", "a"],
  ["url(['a', 'b'].at(-1))", "a", "b", "<undefined>"],
  ["url(['a', 'b'].at(n))", "a", "b", "<undefined>"],
  ["url(['a', 'b'].at())", "a", "b", "<undefined>"],
  ["url(['a', 'b'].pop())", "a", "b"],
  ["url(['a', 'b'].shift())", "a", "b"],
  ["url([].pop())", "<undefined>"],
  ["url(['a', 'b'].map((x) => x + '/')[1])", "b/"],
  ["url(['a', 'b'].map((x, i) => x + i)[1])", "b1"],
  ["url(['a', 'b'].map(other)[1])", "{undeclared}"],
  ["url(['a', ...others].map((x) => x + '/')[0])", "a/"],
  ["['a', 'b'].forEach((x) => url(x));", "a", "b"],
  ["['a', 'b'].map((x) => url(x));", "a", "b"],
  ["['a', 'b'].forEach(function (x) { url(x); });", "a", "b"],
  ["[{ u: 'a' }, { u: 'b' }].forEach(({ u }) => url(u));", "a", "b"],
  ["['a', ...others].forEach((x) => url(x));", "a", "{property}"],
  ["const list = []; list.push('a'); list.forEach((x) => url(x));", "a"],
  ["others.forEach((x) => url(x));", "{parameter}"],
  ["['a', 'b'].reduce((x, y) => url(x + y));", "{parameter}{parameter}"],
  ["['a'].forEach((x, i, all) => url(all[0]));", "{parameter}"],
  ["url(['a', 'b'].flat()[0])", "{call}"],
  ["url(Array.from(['a'])[0])", "{call}"],
  ["url(['a'].nothing)", "<undefined>"],
  ["url(Array.isArray(['a']) ? 'y' : 'n')", "y", "n"],
];

test.each(rows)("%s", (code, ...expected) => {
  expect(evaluateCode(code)).toEqual(expected);
});

test("every method that is followed has a row", () => {
  const codes = rows.map(([code]) => code).join("\n");
  expect(Object.keys(arrayMethods).filter((name) => !codes.includes(`.${name}(`))).toEqual([]);
});
