import { describe, expect, test } from "vitest";
import { setUp } from "./set-up.js";
import type { SetUp } from "./set-up.js";

interface Package {
  readonly scripts?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly husky?: unknown;
}

function withHusky(given: Package, files: Readonly<Record<string, string>> = {}): SetUp {
  return setUp({ "package.json": JSON.stringify(given), ...files }, { hooks: "husky" });
}

function packageOf({ files }: SetUp): Package {
  return JSON.parse(files["package.json"] ?? "{}") as Package;
}

const hook = ".husky/pre-commit";
const program = '#!/usr/bin/env sh\n. "$(dirname -- "$0")/_/husky.sh"\n\nnpx --no-install lint-staged\n';

describe("husky 9, and where there is none", () => {
  test.each([
    ["no script", {}, { prepare: "husky" }],
    ["another prepare stays, and husky comes behind it", { prepare: "npm run build" }, { prepare: "npm run build && husky" }],
    ["husky that is set up", { prepare: "husky || true" }, { prepare: "husky || true" }],
    ["husky that is set up elsewhere", { postinstall: "husky" }, { postinstall: "husky" }],
  ])("%s", (_, scripts, after) => {
    const done = withHusky({ scripts });
    expect(packageOf(done).scripts).toEqual(after);
    expect(packageOf(done).devDependencies).toMatchObject({ husky: "^9.1.7", "lint-staged": "^16.4.0" });
    expect(done.files[hook]).toBe("npx --no-install lint-staged\n");
  });

  test.each([
    ["npm test", "npm test\nnpx --no-install lint-staged\n"],
    ["npx lint-staged\n", undefined],
    ["# lint-staged\n", "# lint-staged\nnpx --no-install lint-staged\n"],
  ])("a hook %j keeps what it has", (before, after) => {
    expect(withHusky({}, { [hook]: before }).files[hook]).toBe(after);
  });

  test("a hook that ends before its end is left alone", () => {
    const done = withHusky({}, { [hook]: "npm test\nexit 0\n" });
    expect(done.files).not.toHaveProperty([hook]);
    expect(done.left).toEqual([`${hook}: ends before its last line`]);
  });
});

describe("husky 5 to 8", () => {
  test.each([
    ["by its range", { devDependencies: { husky: "^8.0.3" } }, {}],
    ["by what is installed", { devDependencies: { husky: ">=4" } }, { "node_modules/husky/package.json": '{ "version": "7.0.4" }' }],
    ["by its range, whatever is left in node_modules", { devDependencies: { husky: "^8.0.3" } }, { "node_modules/husky/package.json": '{ "version": "9.1.7" }' }],
    ["by its hooks", { devDependencies: { husky: ">=4" } }, { ".husky/commit-msg": '. "$(dirname "$0")/_/husky.sh"\n' }],
  ])("%s: is installed, and its hook is a program", (_, given, files) => {
    const done = withHusky(given, files);
    expect(packageOf(done).scripts).toEqual({ prepare: "husky install" });
    expect(done.files[hook]).toBe(program);
  });
});

describe("husky 1 to 4", () => {
  test.each([
    ["no hooks", undefined, { hooks: { "pre-commit": "lint-staged" } }],
    ["others", { hooks: { "commit-msg": "x" } }, { hooks: { "commit-msg": "x", "pre-commit": "lint-staged" } }],
    ["a command", { hooks: { "pre-commit": "npm test" } }, { hooks: { "pre-commit": "npm test && lint-staged" } }],
    ["lint-staged", { hooks: { "pre-commit": "npx lint-staged" } }, { hooks: { "pre-commit": "npx lint-staged" } }],
  ])("%s", (_, husky, after) => {
    const done = withHusky({ devDependencies: { husky: "^4.3.0" }, husky });
    expect(packageOf(done)).toMatchObject({ husky: after });
    expect(packageOf(done).scripts).toBeUndefined();
    expect(done.files).not.toHaveProperty([hook]);
  });

  test("hooks in a file of their own are left alone", () => {
    const done = withHusky({ devDependencies: { husky: "^3.0.0" } }, { ".huskyrc.json": "{}" });
    expect(done.left).toEqual([".huskyrc.json: is left to you"]);
    expect(packageOf(done).husky).toBeUndefined();
  });

  test("hooks of another shape are left alone", () => {
    expect(withHusky({ devDependencies: { husky: "^4.0.0" }, husky: { hooks: 1 } }).left).toEqual(["package.json: has members of another shape"]);
  });
});

describe("others than husky", () => {
  test.each(["simple-git-hooks", "gitHooks"])("%s run lint-staged too, and husky stays away", (key) => {
    const done = setUp({ "package.json": JSON.stringify({ [key]: { "pre-commit": "pnpm test" } }) }, { hooks: "husky" });
    expect(JSON.parse(done.files["package.json"] ?? "")).toMatchObject({ [key]: { "pre-commit": "pnpm test && npx --no-install lint-staged" } });
    expect(Object.keys(done.files)).toEqual(["package.json", "eslint.config.mjs"]);
    expect(done.files["package.json"]).not.toContain("husky");
    const there = setUp({ "package.json": JSON.stringify({ [key]: { "pre-commit": "pnpm lint-staged" } }) }, { hooks: "husky" });
    expect(JSON.parse(there.files["package.json"] ?? "")).toMatchObject({ [key]: { "pre-commit": "pnpm lint-staged" } });
  });
});

test("husky 0 takes the script precommit", () => {
  expect(packageOf(withHusky({ devDependencies: { husky: "^0.14.3" } })).scripts).toEqual({ precommit: "lint-staged" });
});

test("below the top of a checkout husky has no place", () => {
  const { files, left } = setUp({ "apps/mp/package.json": "{}" }, { hooks: "husky", folder: "apps/mp" });
  expect(left).toEqual(["apps/mp/package.json: is not at the top of the checkout, where husky wants to be"]);
  expect(files["apps/mp/package.json"]).not.toMatch(/husky|lint-staged/u);
});
