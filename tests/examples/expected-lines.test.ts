import { readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { checkByCommand, checkByEslint } from "./check-folder.js";

const folder = "tests/projects";

/**
 * The mini programs in which the expected findings stand beside the lines: `// expect: no-loopback, no-public-ip`, in
 * templates as `<!-- expect: … -->`, in style sheets between slashes and stars.
 */
const projects = readdirSync(folder).filter((name) => collectExpected(`${folder}/${name}`).length > 0);

test("there are such projects", () => {
  expect(projects).not.toEqual([]);
});

describe.each(projects)("tests/projects/%s", (name) => {
  const path = `${folder}/${name}`;
  const expected = collectExpected(path);

  test("the command finds what is expected and nothing else", async () => {
    const { findings } = await checkByCommand(path, "--strict");
    expect(findings.map(({ file, line, rule }) => `${file}:${line} ${rule}`).sort()).toEqual(expected);
  });

  test("so does ESLint, at the same places", async () => {
    const { findings } = await checkByCommand(path, "--strict");
    expect(await checkByEslint(path, "strict")).toEqual(findings);
  });
});

/** `file:line rule`, sorted. A comment on a line of its own speaks of the next line. */
function collectExpected(root: string): readonly string[] {
  const files = readdirSync(root, { recursive: true, encoding: "utf8" }).filter((name) => statSync(`${root}/${name}`).isFile());
  return files.flatMap((name) => expectedIn(name.replaceAll("\\", "/"), readFileSync(`${root}/${name}`, "utf8"))).sort();
}

function expectedIn(file: string, text: string): readonly string[] {
  return text.split("\n").flatMap((line, index) => {
    const [, before = "", rules = ""] = /^(.*?)(?:\/[/*]|<!--) expect: ([a-z]+(?:-[a-z]+)*(?:, [a-z]+(?:-[a-z]+)*)*)/u.exec(line) ?? [];
    if (rules === "") return [];
    const number = before.trim() === "" ? index + 2 : index + 1;
    return rules.split(", ").map((rule) => `${file}:${number} ${rule}`);
  });
}
