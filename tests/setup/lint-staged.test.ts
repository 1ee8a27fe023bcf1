import { describe, expect, test } from "vitest";
import type { ProjectKind } from "../../src/project/roots/project-root.js";
import { setUp } from "./set-up.js";
import type { SetUp } from "./set-up.js";

const command = "miniprogram-network check --related";
const all = "*.{js,ts,wxs,wxml,wxss,json}";

function stage(tasks: unknown, kind: ProjectKind = "miniprogram"): SetUp {
  return setUp({ "package.json": JSON.stringify(tasks === undefined ? {} : { "lint-staged": tasks }, undefined, 2) }, { hooks: "husky", kind });
}

function tasksOf({ files }: SetUp): unknown {
  return (JSON.parse(files["package.json"] ?? "{}") as { readonly "lint-staged"?: unknown })["lint-staged"];
}

describe("the tasks in package.json", () => {
  test.each([
    ["none", undefined, { [all]: command }],
    ["about other files", { "*.md": "prettier" }, { "*.md": "prettier", [all]: command }],
    ["the same glob", { [all]: "eslint --fix" }, { [all]: ["eslint --fix", command] }],
    [
      "some of the same endings: behind what may write there, and the rest apart",
      { "*.{js,ts}": ["eslint --fix", "prettier -w"], "**/*.json": "prettier -w" },
      { "*.{js,ts}": ["eslint --fix", "prettier -w", command], "**/*.json": ["prettier -w", command], "*.{wxs,wxml,wxss}": command },
    ],
    ["endings of folders", { "src/**/*.js": "eslint" }, { "src/**/*.js": "eslint", [all]: command }],
    ["all files", { "*": "eslint --fix" }, { "*": ["eslint --fix", command] }],
    ["one left", { "*.{js,ts,wxs,wxml,wxss}": "eslint" }, { "*.{js,ts,wxs,wxml,wxss}": ["eslint", command], "*.json": command }],
  ])("%s", (_, before, after) => {
    const done = stage(before);
    expect(tasksOf(done)).toEqual(after);
    expect(done.left).toEqual([]);
    expect(setUp({ ...done.files }, { hooks: "husky" })).toEqual({ files: {}, left: [], byHand: [] });
  });

  test("that name the command are somebody's own", () => {
    expect(tasksOf(stage({ "*.js": command, "*.ts": "eslint" }))).toEqual({ "*.js": command, "*.ts": "eslint" });
  });

  test.each([["x"], [[]], [{ linters: {} }], [{ "*.js": [] }]])("%j are left alone", (tasks) => {
    const done = stage(tasks);
    expect(tasksOf(done)).toEqual(tasks);
    expect(done.left).toEqual(["package.json: has a lint-staged of another shape"]);
    expect(done.byHand[0]?.lines).toEqual([`"lint-staged": { "${all}": "${command}" }`]);
  });

  test.each([
    ["minigame", "*.{js,ts,json}"],
    ["uni-app", "*.{js,ts,vue,nvue,uvue,wxml,wxss,css,scss,less,styl,json}"],
    ["taro", "*.{js,ts,jsx,tsx,vue,wxml,wxss,css,scss,less,styl,json}"],
    ["mpx", "*.{js,ts,mpx,wxs,wxml,wxss,css,scss,less,styl,json}"],
    ["wepy", "*.{js,ts,wpy,wxml,wxss,css,scss,less,styl,json}"],
  ] as const)("of %s are about %s", (kind, glob) => {
    expect(tasksOf(stage(undefined, kind))).toEqual({ [glob]: command });
  });

  test("of a mini program in a folder are about that folder", () => {
    const { files } = setUp({ "package.json": "{}", "apps/mp (new)/app.json": "{}" }, { hooks: "husky", folder: "apps/mp (new)" });
    expect(tasksOf({ files, left: [], byHand: [] })).toEqual({ "apps/mp \\(new\\)/**/*.{js,ts,wxs,wxml,wxss,json}": command });
    expect(setUp({ ...files }, { hooks: "husky", folder: "apps/mp (new)" }).files).toEqual({});
  });
});

describe("tasks in a file of their own", () => {
  test.each([".lintstagedrc", ".lintstagedrc.json"])("%s in JSON is extended", (name) => {
    const { files, left } = setUp({ "package.json": "{}", [name]: '{ "*.md": "prettier" }' }, { hooks: "husky" });
    expect(JSON.parse(files[name] ?? "")).toEqual({ "*.md": "prettier", [all]: command });
    expect(files["package.json"]).not.toContain('"lint-staged": {');
    expect(left).toEqual([]);
  });

  test.each([
    [".lintstagedrc", '"*.md": prettier\n', "cannot be parsed"],
    [".lintstagedrc.yml", '"*.md": prettier\n', "is left to you"],
    ["lint-staged.config.js", "export default {};\n", "is left to you"],
    ["lint-staged.config.mjs", "export default {};\n", "is left to you"],
  ])("%s with %j is left alone", (name, text, why) => {
    const { files, left } = setUp({ "package.json": "{}", [name]: text }, { hooks: "husky" });
    expect(files).not.toHaveProperty([name]);
    expect(left).toEqual([`${name}: ${why}`]);
  });

  test("a program that names the command needs nothing", () => {
    expect(setUp({ "package.json": "{}", "lint-staged.config.js": `export default { "*.js": "${command}" };` }, { hooks: "husky" }).left).toEqual([]);
  });
});
