import { expect, test } from "vitest";
import { writeFrame } from "../../../src/report/html/code-frame.js";

const lines = new Map([["a.js", ["const a = 1;", 'wx.request({ url: "http://tea.example" });', "}", `${"x".repeat(500)}HERE${"y".repeat(500)}`, "🧁".repeat(300)]]]);

test.each([
  ["a range is marked", { line: 2, column: 19, endLine: 2, endColumn: 39 }, ["1 const a = 1;", '2 wx.request({ url: «"http://tea.example"» });', "3 }"]],
  ["a point is marked to the end of what begins there", { line: 2, column: 20 }, ["1 const a = 1;", '2 wx.request({ url: "«http://tea.example»" });', "3 }"]],
  ["of several lines the first is marked", { line: 1, column: 7, endLine: 3, endColumn: 2 }, ["1 const «a = 1;»", '2 wx.request({ url: "http://tea.example" });']],
  ["a mark is never empty", { line: 3, column: 1, endLine: 3, endColumn: 1 }, ['2 wx.request({ url: "http://tea.example" });', "3 «}»", `4 ${"x".repeat(180)}…`]],
])("%s", (_, place, expected) => {
  expect(textOf(place)).toEqual(expected);
});

test("of a long line the part around the mark is shown", () => {
  const [, shown = ""] = textOf({ line: 4, column: 501, endLine: 4, endColumn: 505 });
  expect(shown).toMatch(/^4 …x{60}«HERE»y+…$/u);
  expect(shown.length).toBeLessThan(200);
});

test("no character is cut in two", () => {
  expect(textOf({ line: 5, column: 301, endLine: 5, endColumn: 303 }).join("")).not.toContain("U+");
});

test("there is no frame where the lines are not at hand", () => {
  expect(writeFrame({ file: "b.js", line: 1, column: 1 }, lines)).toBeUndefined();
  expect(writeFrame({ file: "a.js", line: 99, column: 1 }, lines)).toBeUndefined();
});

/** Each line as `number text`, with the mark in guillemets. */
function textOf(place: { readonly line: number; readonly column: number; readonly endLine?: number; readonly endColumn?: number }): readonly string[] {
  const markup = writeFrame({ file: "a.js", ...place }, lines)?.markup ?? "";
  return [...markup.matchAll(/data-line="(\d+)">(.*?)\n<\/span>/gu)].map(([, number = "", text = ""]) => {
    const plain = text.replace("<mark>", "«").replace("</mark>", "»").replace(/<[^>]+>/gu, "");
    return `${number} ${plain.replaceAll("&quot;", '"')}`;
  });
}
