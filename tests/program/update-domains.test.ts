import { describe, expect, test } from "vitest";
import { changeServerDomains } from "../../src/program/update-domains.js";
import type { ListChange } from "../../src/program/update-domains.js";

const api: ListChange = { list: "request", add: ["https://api.cake.example"], remove: [] };
const live: ListChange = { list: "socket", add: ["wss://live.cake.example"], remove: [] };
const withoutOld: ListChange = { list: "request", add: [], remove: [{ entry: "https://old.cake.example", why: "unused" }] };

function change(text: string, ...changes: readonly ListChange[]): string {
  const changed = changeServerDomains(text, changes);
  return "text" in changed ? changed.text : `refused: ${changed.refused}${"at" in changed ? ` ${changed.at}` : ""}`;
}

describe("what is added", () => {
  test.each([
    ["{}", '{\n  "requestdomain": [\n    "https://api.cake.example"\n  ]\n}'],
    ['{"requestdomain":[]}', '{"requestdomain":["https://api.cake.example"]}'],
    ['{ "request": ["https://a.cake.example"] }', '{ "request": ["https://a.cake.example", "https://api.cake.example"] }'],
    ['{ "request": ["https://a.cake.example",] }', '{ "request": ["https://a.cake.example", "https://api.cake.example",] }'],
    ['{ "requestdomain": "https://a.cake.example" }', '{ "requestdomain": "https://a.cake.example;https://api.cake.example" }'],
    ['{ "requestdomain": "" }', '{ "requestdomain": "https://api.cake.example" }'],
    ['{ "wxa_server_domain": "a.cake.example" }', '{ "wxa_server_domain": "a.cake.example;api.cake.example" }'],
    ['{ "wxa_server_domain": "api.cake.example" }', '{ "wxa_server_domain": "api.cake.example" }'],
    ['{ "errcode": 0, "errmsg": "ok", "requestdomain": [] }', '{ "errcode": 0, "errmsg": "ok", "requestdomain": ["https://api.cake.example"] }'],
    [
      '{ "mp_domain": { "requestdomain": [] }, "effective_domain": { "requestdomain": [] } }',
      '{ "mp_domain": { "requestdomain": [] }, "effective_domain": { "requestdomain": ["https://api.cake.example"] } }',
    ],
  ])("%j", (before, after) => {
    expect(change(before, api)).toBe(after);
  });

  test("comments, order, indentation and line ends stay", () => {
    const before = [
      "{",
      "\t// Asked for by Lin, 2024-03",
      '\t"downloaddomain": ["https://img.cake.example"],',
      '\t"requestdomain": [',
      '\t\t"https://z.cake.example", // the old one first',
      '\t\t"https://a.cake.example" // and no comma',
      "\t]",
      "}",
      "",
    ].join("\r\n");
    const after = before.replace('a.cake.example"', 'a.cake.example",\r\n\t\t"https://api.cake.example"');
    expect(change(before, api)).toBe(after);
  });

  test("a list that is not there yet is named as the others are", () => {
    expect(change('{ "request": [] }', live)).toBe('{ "request": [], "socket": ["wss://live.cake.example"] }');
    expect(change('{ "data": { "requestdomain": [] } }', live)).toBe('{ "data": { "requestdomain": [], "wsrequestdomain": ["wss://live.cake.example"] } }');
  });
});

describe("what is taken out", () => {
  const lines = (...entries: readonly string[]): string => `{\n  "request": [\n${entries.map((entry) => `    ${entry}\n`).join("")}  ]\n}\n`;

  test.each([
    [lines('"https://old.cake.example", // gone in May', '"https://api.cake.example"'), lines('"https://api.cake.example"')],
    [lines("// kept", '"https://api.cake.example", // kept', '"https://old.cake.example"'), lines("// kept", '"https://api.cake.example"')],
    [lines('"https://api.cake.example",', '"https://old.cake.example",'), lines('"https://api.cake.example",')],
    ['{ "request": ["https://old.cake.example", "https://api.cake.example"] }', '{ "request": ["https://api.cake.example"] }'],
    ['{ "request": ["https://old.cake.example"] }', '{ "request": [] }'],
    ['{ "request": ["https://old.cake.example", "https://old.cake.example"] }', '{ "request": ["https://old.cake.example"] }'],
    ['{ "requestdomain": "https://old.cake.example;https://old.cake.example" }', '{ "requestdomain": "https://old.cake.example" }'],
    ['{ "requestdomain": "https://old.cake.example;https://api.cake.example" }', '{ "requestdomain": "https://api.cake.example" }'],
  ])("%j", (before, after) => {
    expect(change(before, withoutOld)).toBe(after);
  });

  test("the last one gives its place to what is added", () => {
    const before = '{ "request": ["https://a.cake.example", "https://old.cake.example"] }';
    expect(change(before, { ...api, remove: withoutOld.remove })).toBe('{ "request": ["https://a.cake.example", "https://api.cake.example"] }');
  });
});

test.each([
  ["{", "refused: not-parsed 1:2"],
  ["[]", "refused: no-object"],
])("%j is left as it is", (text, refused) => {
  expect(change(text, api)).toBe(refused);
});
