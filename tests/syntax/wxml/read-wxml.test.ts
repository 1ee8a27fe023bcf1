import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Range } from "../../../src/syntax/source-text.js";
import answers from "./compiler-answers.json" with { type: "json" };
import { readParts } from "../../../src/syntax/wxml/mustache.js";
import { readWxml } from "../../../src/syntax/wxml/read-wxml.js";

/** `image src=a mode`: names and values as the reader found them. */
function describeElements(text: string): readonly string[] {
  return readWxml(text).elements.map(({ name, attributes }) =>
    [name, ...attributes.map((one) => (one.valueRange ? `${one.name}=${text.slice(...one.valueRange)}` : one.name))].join(" "));
}

test.each([
  ["quotes of both kinds, and none", `<a b="1" c='2' d=3 e>`, ["a b=1 c=2 d=3 e"]],
  ["space around the sign", `<a b = "1"\n c\n=\n'2'/>`, ["a b=1 c=2"]],
  ["no space between", `<a b="1"c="2"/>`, ["a b=1 c=2"]],
  ["quotes within braces", `<a b="x {{c ? 'd' : "e"}} f" g="1"/>`, [`a b=x {{c ? 'd' : "e"}} f g=1`]],
  ["braces within quotes", `<a b="{{ '}}' }}" c="1"/>`, [`a b={{ '}}' }} c=1`]],
  ["objects", `<a b="{{ {d: {e: 1}} }}" c="{{...d, e: "f"}}"/>`, [`a b={{ {d: {e: 1}} }} c={{...d, e: "f"}}`]],
  ["bare braces", `<a b={{c}} d={{ e + " f" }}/>`, [`a b={{c}} d={{ e + " f" }}`]],
  ["a bare value before the end", "<a b=/x/y><c d=1/>", ["a b=/x/y", "c d=1"]],
  ["names with signs", `<a wx:for="{{b}}" bind:tap='c' data-d e.f="1" />`, ["a wx:for={{b}} bind:tap=c data-d e.f=1"]],
  ["less than in text", "<a>1 < 2 <b/>{{ c <d }}<e/></a>", ["a", "b", "e"]],
  ["comments", "<a/><!-- <b/> --><c/><!-- <d/>", ["a", "c"]],
  ["declarations", `<?xml version="1.0"?><!DOCTYPE a><b/>`, ["b"]],
  ["a script", `<wxs module="m">if (a <b) "</view>"</wxs><c/>`, ["wxs module=m", "c"]],
  ["a script elsewhere", `<wxs src="./m.wxs" module="m"/><c/>`, ["wxs src=./m.wxs module=m", "c"]],
  ["braces that never close", `<a b="{{c" d="e"/>\n<f/>`, ["a b={{c d=e", "f"]],
  ["a quote that never closes", `<a b="c>\n<d/>`, ["a b=c", "d"]],
  ["a tag that never closes", `<a b="1" <c d/>`, ["a b=1", "c d"]],
  ["the end in a tag", "<a b=", ["a b"]],
  ["stray signs", `<a = "b" / c/></><//>< d>`, ["a b c"]],
])("%s", (_, text, expected) => {
  expect(describeElements(text)).toEqual(expected);
});

test("an element knows the one around it", () => {
  const text = "<a><b><input><c/></b></x><d/></a><e/>";
  const around = readWxml(text).elements.map(({ name, parent }) => `${parent?.name ?? "-"} ${name}`);
  // An input that is not closed ends with what is around it.
  expect(around).toEqual(["- a", "a b", "b input", "input c", "a d", "- e"]);
});

test("ten thousand levels are no reason to stop", () => {
  const { elements } = readWxml(`${"<a>".repeat(10_000)}<b/>`);
  expect(elements).toHaveLength(10_001);
  let depth = 0;
  for (let at = elements.at(-1)?.parent; at; at = at.parent) depth += 1;
  expect(depth).toBe(200);
});

test.each([
  ["a {{b}} c", ["text a ", "expression b", "text  c"]],
  ["{{a}}{{b}}", ["expression a", "expression b"]],
  ["{{ {a: 1} }}", ["expression  {a: 1} "]],
  ["{{a", ["text {{a"]],
  ["{{a {{b}}", ["text {{a ", "expression b"]],
  ["", []],
])("the parts of %j", (text, expected) => {
  expect(readParts(text, [0, text.length]).map(({ kind, range }) => `${kind} ${text.slice(...range)}`)).toEqual(expected);
});

/** What WeChat's own compiler makes of templates, recorded: elements with the names of their attributes, sorted. */
describe(`${answers.compiler} ${answers.version} reads the same`, () => {
  test.each(answers.cases)("$template", ({ template, elements }) => {
    // The compiler writes expressions anew, so that values are compared where there is none.
    const hasExpression = template.includes("{{");
    const read = readWxml(template).elements.map(({ name, attributes }) => {
      const written = attributes.map((one) =>
        one.valueRange && !hasExpression ? `${one.name}=${template.slice(...one.valueRange)}` : one.name);
      return [name, ...written.sort()].join(" ");
    });
    expect(read.sort()).toEqual(elements);
  });
});

describe("whatever is cut out of a template and put into it", () => {
  const files = ["greenhouse/pages/home/home", "greenhouse/pages/web/web", "aquarium/pages/tank/tank", "aquarium/pages/fish/fish", "aquarium/templates/cards"]
    .map((name) => readFileSync(`tests/projects/${name}.wxml`, "utf8"));
  const bits = ["<", ">", "/>", '"', "'", "{{", "}}", "{", "}", "=", "<!--", "-->", "<wxs>", "</wxs>", "</view>", "\n", "\\", "\0", " src=", "中"];
  const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), cut: fc.nat(40), put: fc.constantFrom("", ...bits) });

  test("nothing is thrown, and each range says what stands there", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 8 }), (file, edits) => {
        const { text } = change(file, edits);
        expect(collectFaults(text)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("what stands before the first change is read as before", () => {
    fc.assert(
      fc.property(fc.constantFrom(...files), fc.array(edit, { minLength: 1, maxLength: 8 }), (file, edits) => {
        const { text, from } = change(file, edits);
        const limit = openMustache(file, from) ?? from;
        expect(describeUpTo(text, limit)).toEqual(describeUpTo(file, limit));
      }),
      { numRuns: 500 },
    );
  });

  test("a few megabytes of it take no longer than others", () => {
    const all = files.join("\n");
    const broken = bits.flatMap((bit) => [all.replaceAll(" ", ` ${bit}`), all.replaceAll("}}", bit), all.replaceAll('"', bit)]);
    for (const text of broken) expect(collectFaults(text)).toEqual([]);
    for (const bit of ["{{", "<view {{", "<view a='", "<wxs>", "<!--", "<view>", "</view>", "{{'", "<view a={{"]) {
      expect(collectFaults(bit.repeat(20_000))).toEqual([]);
    }
  });
});

interface Edit {
  readonly at: number;
  readonly cut: number;
  readonly put: string;
}

/** A changed text, and up to where it is as it was. */
function change(file: string, edits: readonly Edit[]): { readonly text: string; readonly from: number } {
  return edits.reduce((now, { at, cut, put }) => {
    const from = Math.floor(at * now.text.length);
    return { text: now.text.slice(0, from) + put + now.text.slice(from + cut), from: Math.min(now.from, from) };
  }, { text: file, from: file.length });
}

/** Where `{{` begins that is still open at an offset: what comes later decides what is in it. */
function openMustache(text: string, offset: number): number | undefined {
  const before = text.slice(0, offset);
  const open = before.search(/\{\{(?:(?!\}\}).)*\{?$/su);
  const half = before.endsWith("{") ? offset - 1 : undefined;
  return open >= 0 ? open : half;
}

function describeUpTo(text: string, limit: number): readonly string[] {
  return readWxml(text).elements.filter(({ range }) => range[1] < limit).map(({ range, attributes, parent }) =>
    [range, parent?.range[0], ...attributes.map(({ nameRange, valueRange }) => [nameRange, valueRange].join())].join(" "));
}

/** Elements and comments follow each other, parts fill their values, and names are what is read at their places. */
function collectFaults(text: string): readonly string[] {
  const { elements, comments } = readWxml(text);
  const faults = checkOrder([...elements.map(({ range }) => range), ...comments].sort(([one], [other]) => one - other), [0, text.length]);
  for (const [start] of comments) if (!text.startsWith("<!--", start)) faults.push(`comment ${start}`);
  for (const { name, nameRange, range, attributes, parent } of elements) {
    if (text.slice(...nameRange) !== name || range[0] !== nameRange[0] - 1 || text[range[0]] !== "<") faults.push(`element ${range[0]}`);
    if (parent && parent.range[1] > range[0]) faults.push(`parent ${range[0]}`);
    faults.push(...checkOrder(attributes.map((one) => [one.nameRange[0], (one.valueRange ?? one.nameRange)[1]]), [nameRange[1], range[1]]));
    for (const attribute of attributes) {
      const isName = text.slice(...attribute.nameRange) === attribute.name && /^[^\s/>=<"']+$/u.test(attribute.name);
      if (!isName) faults.push(`attribute ${attribute.nameRange[0]}`);
      if (attribute.valueRange) faults.push(...checkParts(text, attribute.valueRange));
    }
  }
  return faults;
}

function checkParts(text: string, valueRange: Range): readonly string[] {
  const parts = readParts(text, valueRange);
  const whole = parts.map(({ kind, range }) => (kind === "text" ? text.slice(...range) : `{{${text.slice(...range)}}}`)).join("");
  const faults = checkOrder(parts.map(({ range }) => range), valueRange);
  return whole === text.slice(...valueRange) ? faults : [...faults, `parts ${valueRange[0]}`];
}

function checkOrder(ranges: readonly Range[], [start, end]: Range): string[] {
  let from = start;
  const faults: string[] = [];
  for (const range of ranges) {
    if (range[0] < from || range[1] < range[0] || range[1] > end) faults.push(`order ${range[0]}`);
    from = range[1];
  }
  return faults;
}
