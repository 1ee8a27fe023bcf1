import { expect, test } from "vitest";
import { findLie, findProjectLie } from "./find-lie.js";
import type { ProjectModule } from "./random-program/write-project.js";

const host: ProjectModule = {
  path: "/shop/host.js",
  code: "const host = 'a'; export { host as first };",
  body: "const host = 'a';",
  imports: [],
  exports: [{ key: "first", name: "host" }],
};

/** Milliseconds; machines may be busy. */
const unhurried = 10_000;

function page(requested: string): ProjectModule {
  return {
    path: "/shop/page.js",
    code: "import { first as name } from './host'; wx.request({ id: 1, url: name + '/x' });",
    body: `wx.request({ id: 1, url: ${requested} });`,
    imports: [{ name: "name", path: "/shop/host.js", key: "first" }],
    exports: [],
  };
}

test("a project that runs as it is understood holds no lie", () => {
  expect(findProjectLie([host, page("name + '/x'")], unhurried)).toBeUndefined();
});

test("a request that was not claimed is a lie", () => {
  expect(findProjectLie([host, page("name + '/y'")], unhurried)).toEqual({ id: 1, seen: "a/y", claimed: ["a/x"] });
});

test("texts from outside are no lies", () => {
  expect(findLie("wx.request({ id: 1, url: in0 + '/x' });", unhurried)).toBeUndefined();
});
