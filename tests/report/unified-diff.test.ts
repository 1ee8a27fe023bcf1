import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeUnifiedDiff } from "../../src/report/unified-diff.js";

const folder = mkdtempSync(join(tmpdir(), "unified-diff-"));

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const many = Array.from({ length: 30 }, (_, index) => `line ${index + 1}\n`);

describe("git applies it", () => {
  test.each([
    ["one line", "a\nb\nc\n", "a\nB\nc\n"],
    ["at the beginning", many.join(""), ["new\n", ...many].join("")],
    ["at the end, without a line end", "a\nb", "a\nb\nc"],
    ["a line end that comes", "a\nb", "a\nb\n"],
    ["two places apart", many.join(""), many.join("").replace("line 3\n", "three\n").replace("line 27\n", "")],
    ["two places close to each other", many.join(""), many.join("").replace("line 3\n", "three\n").replace("line 9\n", "nine\nten\n")],
    ["other line ends", "a\r\nb\r\n", "a\r\nB\r\n"],
    ["everything", "a\nb\n", "x\ny\nz\n"],
  ])("%s", (_, before, after) => {
    writeFileSync(join(folder, "shop.js"), before);
    const diff = writeUnifiedDiff("shop.js", before, after);
    execFileSync("git", ["apply", "-"], { cwd: folder, input: diff });
    expect(readFileSync(join(folder, "shop.js"), "utf8")).toBe(after);
  });

  test("a new file", () => {
    execFileSync("git", ["apply", "-"], { cwd: folder, input: writeUnifiedDiff("new.json", "", "{}\n", true) });
    expect(readFileSync(join(folder, "new.json"), "utf8")).toBe("{}\n");
  });
});

test("three lines stand around a change", () => {
  expect(writeUnifiedDiff("a.js", many.join(""), many.join("").replace("line 5\n", "five\n"))).toBe(
    "--- a/a.js\n+++ b/a.js\n@@ -2,7 +2,7 @@\n line 2\n line 3\n line 4\n-line 5\n+five\n line 6\n line 7\n line 8\n",
  );
});

test("texts that are the same have none", () => {
  expect(writeUnifiedDiff("a.js", "a\n", "a\n")).toBe("");
});

test.each(["new\nline.js", 'a "b" \\c.js', "tab\t.js", "\u001b[31m.js", "rtl\u202e.js", "two words.js", "中文.js"])("git applies it to a file called %j", (name) => {
  writeFileSync(join(folder, name), "a\nb\n");
  const diff = writeUnifiedDiff(name, "a\nb\n", "a\nc\n");
  execFileSync("git", ["apply", "-"], { cwd: folder, input: diff });
  expect(readFileSync(join(folder, name), "utf8")).toBe("a\nc\n");
  expect(diff.split("\n")).toHaveLength(7);
});
