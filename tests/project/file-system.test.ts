import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { maxTextBytes, nodeFileSystem as fs, toPath } from "../../src/project/files/file-system.js";

let folder = "";
const at = (name: string): string => `${folder}/${name}`;

beforeAll(() => {
  folder = toPath(mkdtempSync(join(tmpdir(), "file-system-")));
  writeFileSync(at("plain.js"), "wx.request()");
  writeFileSync(at("bom.js"), "\uFEFFwx");
  writeFileSync(at("utf16le.json"), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("{}茶", "utf16le")]));
  writeFileSync(
    at("utf16be.json"),
    Buffer.concat([Buffer.from([0xfe, 0xff]), Buffer.from("{}茶", "utf16le").swap16()]),
  );
  writeFileSync(at("utf16odd.json"), Buffer.from([0xfe, 0xff, 0x00, 0x61, 0x00]));
  writeFileSync(at("utf16-without-zeros.js"), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from("茶", "utf16le")]));
  writeFileSync(at("gbk-first.js"), Buffer.from([0xd6, 0xd0, 0x0a, 0x77, 0x78]));
  writeFileSync(at("gbk.js"), Buffer.concat([Buffer.from("// "), Buffer.from([0xd6, 0xd0]), Buffer.from("\nwx")]));
  writeFileSync(at("picture.js"), Buffer.from([0x89, 0x50, 0x00, 0x47]));
  writeFileSync(at("huge.js"), "x".repeat(maxTextBytes + 1));
  writeFileSync(at("empty.js"), "");
  mkdirSync(at("pages"));
  symlinkSync(folder, at("pages/loop"));
  symlinkSync(at("plain.js"), at("pages/linked.js"));
  symlinkSync(at("absent"), at("pages/broken"));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe("readText", () => {
  it.each([
    ["plain.js", "wx.request()"],
    ["bom.js", "wx"],
    ["utf16le.json", undefined],
    ["utf16be.json", undefined],
    ["utf16odd.json", undefined],
    ["utf16-without-zeros.js", undefined],
    ["empty.js", ""],
    ["pages/linked.js", "wx.request()"],
    ["picture.js", undefined],
    ["huge.js", undefined],
    ["absent.js", undefined],
    ["pages", undefined],
    ["pages/broken", undefined],
  ])("%s", (name, text) => expect(fs.readText(at(name))).toBe(text));

  it("keeps the code around bytes that are not UTF-8", () =>
    expect([fs.readText(at("gbk.js")), fs.readText(at("gbk-first.js"))]).toEqual([
      expect.stringMatching(/^\/\/ .+\nwx$/u),
      expect.stringMatching(/^\ufffd+\nwx$/u),
    ]));
});

it("tells whether a file may be read, text or not", () => {
  expect(["plain.js", "utf16le.json", "absent.js"].map((name) => fs.mayRead?.(at(name)))).toEqual([true, true, false]);
});

describe("list", () => {
  it("leaves out linked folders and broken links", () => {
    expect(fs.list(at("pages"))).toEqual([{ name: "linked.js", kind: "file" }]);
  });
  it("is sorted", () => {
    const names = fs.list(folder).map((entry) => entry.name);
    expect(names).toEqual(names.toSorted());
    expect(fs.list(folder)).toContainEqual({ name: "pages", kind: "directory" });
  });
  it("is empty for what is no folder", () => {
    expect([...fs.list(at("plain.js")), ...fs.list(at("absent"))]).toEqual([]);
  });
});

describe("stat", () => {
  it("tells files from folders", () => {
    expect([fs.stat(at("plain.js"))?.kind, fs.stat(at("pages"))?.kind, fs.stat(at("absent"))]).toEqual([
      "file",
      "directory",
      undefined,
    ]);
  });
  it("gives another version to a changed file", () => {
    writeFileSync(at("changing.js"), "1");
    const before = fs.stat(at("changing.js"))?.version;
    writeFileSync(at("changing.js"), "12");
    expect(fs.stat(at("changing.js"))?.version).not.toBe(before);
  });
});

describe("real", () => {
  it("follows a link", () => expect(fs.real(at("pages/linked.js"))).toBe(fs.real(at("plain.js"))));
  it("keeps what is not there", () => expect(fs.real(at("absent"))).toBe(at("absent")));
});
