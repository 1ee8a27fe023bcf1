import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";
import { collectAnchors, withoutCode } from "./markdown-anchors.js";
import { collectFiles } from "./source-files.js";

const rootPages = readdirSync(".").filter((name) => name.endsWith(".md"));
const pages = [
  ...rootPages.map((path) => ({ path, text: readFileSync(path, "utf8") })),
  ...collectFiles(["docs", "examples", "src"], [".md"]),
];

test.each(pages)("links of $path lead somewhere", ({ path, text }) => {
  const targets = [...withoutCode(text).matchAll(/\]\(([^)\s]+)\)/gu)].map((match) => match[1] ?? "");
  const own = targets.filter((target) => !/^(https?|mailto):/u.test(target));
  expect(own.filter((target) => !leadsSomewhere(path, target))).toEqual([]);
});

function leadsSomewhere(from: string, target: string): boolean {
  const [file = "", anchor] = target.split("#");
  const path = file === "" ? from : relative(".", join(dirname(from), file));
  if (!existsSync(path)) return false;
  return anchor === undefined || collectAnchors(readFileSync(path, "utf8")).includes(anchor);
}
