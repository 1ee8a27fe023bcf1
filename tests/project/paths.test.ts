import { describe, expect, it } from "vitest";
import { extensionOf, isWithin, joinPath, nameIn, parentOf, relativeTo } from "../../src/project/files/paths.js";

describe("joinPath", () => {
  it.each([
    ["/a", "b", "/a/b"],
    ["/a", "./b/", "/a/b"],
    ["/a", "/b", "/a/b"],
    ["/a", "", "/a"],
    ["/a", ".", "/a"],
    ["/a/b", "../c", "/a/c"],
    ["/a", "../../../c", "/c"],
    ["/a", "..", "/"],
    ["/", "b", "/b"],
    ["/a", String.raw`b\c`, "/a/b/c"],
    ["C:/a", "../b", "C:/b"],
  ])("%s + %s", (folder, relative, expected) => expect(joinPath(folder, relative)).toBe(expected));
});

describe("parentOf", () => {
  it.each([
    ["/a/b", "/a"],
    ["/a", "/"],
    ["/", undefined],
    ["C:/a/b", "C:/a"],
    ["C:/", undefined],
    ["C:", undefined],
  ])("%s", (path, expected) => expect(parentOf(path)).toBe(expected));
});

describe("isWithin", () => {
  it.each([
    ["/a", "/a", true],
    ["/a", "/a/b", true],
    ["/a", "/ab", false],
    ["/", "/a", true],
    ["/a/b", "/a", false],
  ])("%s holds %s: %s", (folder, path, expected) => expect(isWithin(folder, path)).toBe(expected));
});

describe("relativeTo", () => {
  it.each([
    ["/a", "/a/b/c", "b/c"],
    ["/", "/a", "a"],
    ["/a", "/a", ""],
    ["/a", "/ab", undefined],
  ])("%s of %s", (folder, path, expected) => expect(relativeTo(folder, path)).toBe(expected));
});

describe("names", () => {
  it.each([
    ["/a/app.JS", "app.JS", ".js"],
    ["/a/.eslintrc", ".eslintrc", ""],
    ["/a/b.d.ts", "b.d.ts", ".ts"],
    ["Makefile", "Makefile", ""],
  ])("of %s", (path, name, extension) => expect([nameIn(path), extensionOf(path)]).toEqual([name, extension]));
});
