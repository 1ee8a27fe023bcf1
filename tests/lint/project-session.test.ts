import { describe, expect, test } from "vitest";
import { createProjectSession } from "../../src/lint/project-session.js";
import { memoryFileSystem } from "../memory-file-system.js";

const files = {
  "/repo/package.json": "{}",
  "/repo/shop/project.config.json": `{ "miniprogramRoot": "app/", "cloudfunctionRoot": "cloud/" }`,
  "/repo/shop/app/app.json": `{ "pages": ["pages/menu/menu"] }`,
  "/repo/shop/app/pages/menu/menu.js": "",
  "/repo/shop/cloud/login/index.js": "",
  "/repo/admin/package.json": "{}",
  "/repo/admin/src/api.js": "",
  "/repo/widgets/package.json": `{ "miniprogram": "dist" }`,
  "/repo/widgets/src/index.js": "",
  "/lib/package.json": "{}",
  "/lib/src/http.js": "",
  "/snippets/http.js": "",
};

function isJudged(path: string, folder: string): boolean {
  const session = createProjectSession(memoryFileSystem(files));
  return session.isJudged(path, session.findProject(path, undefined, folder), folder);
}

describe("judged", () => {
  test.each([
    ["the mini program itself", "/repo/shop/app/pages/menu/menu.js", "/repo"],
    ["a package of mini-program code beside it", "/repo/widgets/src/index.js", "/repo"],
    ["a package where there is no mini program", "/lib/src/http.js", "/lib"],
    ["a file that belongs to nothing", "/snippets/http.js", "/snippets"],
    ["a file outside the folder", "/lib/src/http.js", "/repo"],
  ])("%s", (_, path, folder) => {
    expect(isJudged(path, folder)).toBe(true);
  });
});

describe("left alone", () => {
  test.each([
    ["a cloud function", "/repo/shop/cloud/login/index.js", "/repo"],
    ["a web page beside a mini program", "/repo/admin/src/api.js", "/repo"],
    ["what belongs to nothing, beside a mini program", "/repo/public/lib.js", "/repo"],
  ])("%s", (_, path, folder) => {
    expect(isJudged(path, folder)).toBe(false);
  });
});

test("a root that the settings name makes a project of what is not found as one", () => {
  const session = createProjectSession(memoryFileSystem(files));
  const project = session.findProject("/lib/src/http.js", { root: "src" }, "/lib");
  expect(project?.root).toBe("/lib/src");
  expect(project?.kind).toBe("miniprogram");
});
