import { basename } from "node:path";
import { expect, test } from "vitest";
import { collectFiles } from "./source-files.js";

const scripts = collectFiles(["src", "rules", "tests", "scripts", "bench"], [".ts"]).filter(
  (file) => !file.path.startsWith("tests/projects/"),
);

/** Names that say nothing of what is inside. */
const emptyNames = /^(utils?|helpers?|misc|common|shared|lib|tools|stuff)$/u;

test("no script has more than 400 lines", () => {
  const long = scripts.filter((file) => file.text.trimEnd().split("\n").length > 400);
  expect(long.map((file) => file.path)).toEqual([]);
});

test("names of folders and files say what is inside", () => {
  const empty = scripts.filter((file) => file.path.split(/[/.]/u).some((part) => emptyNames.test(part)));
  expect(empty.map((file) => file.path)).toEqual([]);
});

test("names are in kebab case", () => {
  const other = scripts.filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.test)?\.ts$/u.test(basename(file.path)));
  expect(other.map((file) => file.path)).toEqual([]);
});

test("only the plugin and the list of rules have an index", () => {
  const indexes = scripts.filter((file) => basename(file.path) === "index.ts").map((file) => file.path);
  expect(indexes).toEqual(["rules/index.ts", "src/index.ts"]);
});
