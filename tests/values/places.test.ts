import { expect, test } from "vitest";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { noModules } from "../../src/values/abstract/modules.js";
import type { Modules } from "../../src/values/abstract/modules.js";
import type { Value } from "../../src/values/abstract/value.js";
import { memoryFileSystem } from "../memory-file-system.js";
import { parseCode, valueOfUrl } from "./evaluate-code.js";

/** Every known piece: its text, the source at its place, and whether the engine says that they are the same. */
function piecesOf({ alternatives }: Value): { text: string; source: string | undefined; verbatim: boolean }[] {
  return alternatives.flatMap((one) => one.type === "text" ? one.pieces : []).flatMap((piece) => {
    if (piece.text === undefined) return [];
    const { place, text, verbatim } = piece;
    return [{ text, source: place?.source.text.slice(...place.range), verbatim }];
  });
}

function evaluate(code: string, path?: string, modules: Modules = noModules): ReturnType<typeof piecesOf> {
  return piecesOf(valueOfUrl(parseCode(code, path), modules));
}

test.each<readonly [code: string, ...texts: string[]]>([
  ["url('https://a.cn')", "https://a.cn"],
  ["url('https://' + \"a.cn\" + `/x`)", "https://", "a.cn", "/x"],
  ["url(`https://${'a.cn'}/x`)", "https://", "a.cn", "/x"],
  ["url(`https://${ /* } */ 'a.cn' /* } */ }/x${1}/y`)", "https://", "a.cn", "/x", "1", "/y"],
  ["url(`https://${ 'a.cn' // }\n}/x`)", "https://", "a.cn", "/x"],
  ["url(`https://${(('a.cn'))}/x`)", "https://", "a.cn", "/x"],
  ["url(`${a}b${c}d`)", "b", "d"],
  ["url(`🍩${a}/域名${c}d`)", "🍩", "/域名", "d"],
  ["const a = { host: 'a.cn' }; url('https://' + a.host)", "https://", "a.cn"],
  ["const full = (host) => `https://${host}/x`; url(full('a.cn'))", "https://", "a.cn", "/x"],
  ["let u = 'a'; u += 'b'; url(u)", "a", "b"],
  ["url(on ? 'a' : 'b')", "a", "b"],
  ["url(['a', 'b'].join('/'))", "a", "/", "b"],
  ["// 🍩 域名\nurl('https://a.cn')", "https://a.cn"],
  ["\r\n\r\nurl('https://' +\r\n'a.cn')", "https://", "a.cn"],
  ["url('a' + 8080)", "a", "8080"],
])("the source at each place is the text: %s", (code, ...texts) => {
  const pieces = evaluate(code);
  expect(pieces.map(({ text }) => text)).toEqual(texts);
  for (const { text, source } of pieces) expect(source).toBe(text);
});

test.each<readonly [code: string, text: string, source: string]>([
  ["url('a\\u002ecn')", "a.cn", "'a\\u002ecn'"],
  ["url('https:\\/\\/a.cn')", "https://a.cn", "'https:\\/\\/a.cn'"],
  ["url(`a\\u002ecn`)", "a.cn", "a\\u002ecn"],
  ["url(`a\\\nb`)", "ab", "a\\\nb"],
  ["url('A.cn'.toLowerCase())", "a.cn", "A.cn"],
  ["url(' a.cn '.trim())", "a.cn", " a.cn "],
  ["url('http://a.cn'.replace('http:', 'https:'))", "https://a.cn", "http://a.cn"],
  ["url('https://a.cn'.slice(8))", "a.cn", "https://a.cn"],
  ["url(encodeURI('a b'))", "a%20b", "a b"],
  ["url(String(8080))", "8080", "8080"],
])("what is not written so is not verbatim: %s", (code, text, source) => {
  const [piece] = evaluate(code);
  expect(piece).toEqual({ text, source, verbatim: false });
});

test("a line end of Windows within a template is not its text", () => {
  expect(evaluate("url(`a\r\nb`)")).toEqual([{ text: "a\nb", source: "a\r\nb", verbatim: false }]);
  expect(evaluate("url(`a\r\nb${'c'}d`)").at(-1)).toEqual({ text: "d", source: "d", verbatim: true });
});

test.each(["url('x'.toLowerCase())", "url(' x'.trim().replace('y', 'z'))", "url('x'.slice(0))"])("what an operation leaves as it is stays verbatim: %s", (code) => {
  expect(evaluate(code).every(({ text, source, verbatim }) => verbatim === (text === source))).toBe(true);
});

test("the places of another file are its own", () => {
  const fs = memoryFileSystem({
    "/shop/app.json": "{}", "/shop/project.config.json": "{}",
    "/shop/config.js": "// the host\nexport const host = 'https://a.cn';",
    "/shop/paths.json": "{ \"list\": \"/list\", \"escaped\": \"\\u002fx\" }",
  });
  const code = "import { host } from '../../config'; import paths from '../../paths.json'; url(host + paths.list + paths.escaped);";
  const value = valueOfUrl(parseCode(code), createDiskModules(fs));
  expect(piecesOf(value)).toEqual([
    { text: "https://a.cn", source: "https://a.cn", verbatim: true },
    { text: "/list", source: "/list", verbatim: true },
    { text: "/x", source: "\"\\u002fx\"", verbatim: false },
  ]);
  const files = value.alternatives.flatMap((one) => one.type === "text" ? one.pieces : []).map((piece) => piece.text === undefined ? "" : piece.place?.source.path);
  expect(files).toEqual(["/shop/config.js", "/shop/paths.json", "/shop/paths.json"]);
});

test("a byte order mark does not shift places", () => {
  const fs = memoryFileSystem({ "/shop/app.json": "{}", "/shop/project.config.json": "{}", "/shop/config.js": "\uFEFFexport const host = 'https://a.cn';" });
  const value = valueOfUrl(parseCode("import { host } from '../../config'; url(host);"), createDiskModules(fs));
  expect(piecesOf(value)).toEqual([{ text: "https://a.cn", source: "https://a.cn", verbatim: true }]);
});

test("a hole has the place of what is not known", () => {
  const value = valueOfUrl(parseCode("function f(path) { url('https://a.cn' + path); }"), noModules);
  const [text] = value.alternatives;
  const hole = text?.type === "text" ? text.pieces[1] : undefined;
  const place = hole?.text === undefined ? hole?.unknown.place : undefined;
  expect(place?.source.text.slice(...place.range)).toBe("path");
});
