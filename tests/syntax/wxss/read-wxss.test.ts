import fc from "fast-check";
import { expect, test } from "vitest";
import { readWxss } from "../../../src/syntax/wxss/read-wxss.js";

test.each([
  ["no quotes", "a { background: url(x.png) }", ["background x.png"]],
  ["quotes and space", `a { background-image: url( "x (1).png" ), url('y.png' ) }`, ["background-image x (1).png", "background-image y.png"]],
  ["any case", "a { Background: URL(x.png) }", ["background x.png"]],
  ["the property next to it", "a { color: red; width: 10rpx; mask : url(x.png) }", ["mask x.png"]],
  ["data with signs in it", "a { background: url(data:image/png;base64,AA==) }", ["background data:image/png;base64,AA=="]],
  ["fonts", "@font-face { font-family: a; src: url(a.eot), url(b.ttf) } b { cursor: url(c.cur) }", ["@font-face a.eot", "@font-face b.ttf", "cursor c.cur"]],
  ["imports", `@import "a.wxss"; @import url(b.wxss); a { b: "c" }`, ["@import a.wxss", "@import b.wxss"]],
  ["a style attribute", "color: red; background: url(x.png)", ["background x.png"]],
  ["comments", "/* url(a) */ b { /* c: d; */ background: /* e */ url(f) } /* url(g)", ["background f"]],
  ["what is meant as a comment", "a {\n  // background: url(x.png);\n  mask: url(y.png);\n}", ["mask y.png"]],
  ["the same behind a comment", "a {\n  color: red;\n  /* old */\n  // background: url(x.png);\n  mask: url(y.png);\n}", ["mask y.png"]],
  ["an address without scheme", "a { background: url(//a.example/x.png) }", ["background //a.example/x.png"]],
  ["strings", `a::after { content: "url(x.png)"; background: url(y.png) }`, ["background y.png"]],
  ["the end in an address", "a { background: url('x", ["background x"]],
  ["a line's end in an address", "a { background: url(x\n; mask: url(y) }", ["background x", "mask y"]],
])("%s", (_, text, expected) => {
  expect(readWxss(text).urls.map(({ where, range }) => `${where} ${text.slice(...range)}`)).toEqual(expected);
});

test.each([
  ["behind a declaration without semicolon", "a { color: red // url(x.png)\n}", []],
  ["in a list", "a { src: url(x.woff), // url(y.woff)\n url(z.woff) }", ["src x.woff", "src z.woff"]],
  ["Stylus", "a\n  color red\n  // background url(x.png)\n  background url(http://a.example/y.png)", ["background http://a.example/y.png"]],
  ["addresses", "a { background: url(//a.example/x.png); mask: url('http://a.example/y.png') }", ["background //a.example/x.png", "mask http://a.example/y.png"]],
])("line comments of SCSS, Less and Stylus: %s", (_, text, expected) => {
  expect(readWxss(text, true).urls.map(({ where, range }) => `${where.replace(/^.*\s(?=\w+$)|\s.*$/gu, "")} ${text.slice(...range)}`)).toEqual(expected);
});

test("blocks are told apart", () => {
  const { urls } = readWxss("@font-face { src: url(a); src: url(b) } @font-face { src: url(c) }");
  expect(urls.map(({ block }) => block === urls[0]?.block)).toEqual([true, true, false]);
});

test("any row of signs is read from left to right", () => {
  const bits = ["url(", ")", '"', "'", "/*", "*/", "//", "{", "}", ";", ":", "@import", "@font-face", "\n", "\\", " ", "a", "http://a.example"];
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...bits), { maxLength: 40 }), (parts) => {
      const text = parts.join("");
      const { urls, comments } = readWxss(text);
      let from = 0;
      for (const [start, end] of [...urls.map(({ range }) => range), ...comments].sort(([one], [other]) => one - other)) {
        expect(start).toBeGreaterThanOrEqual(from);
        expect(end).toBeGreaterThanOrEqual(start);
        from = end;
      }
      expect(from).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1000 },
  );
});
