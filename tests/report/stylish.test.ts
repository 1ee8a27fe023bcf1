import { expect, test } from "vitest";
import type { CheckReport } from "../../src/report/check/check-report.js";
import { writeStylish } from "../../src/report/check/stylish.js";

test.each([
  [["miniprogram"], "3 files, 1 network call"],
  [["uni-app"], "3 files of uni-app, 1 network call"],
  [["taro", "minigame", "mpx", "taro"], "3 files of mpx, taro, native, 1 network call"],
])("of projects %j it says: %s", (kinds, expected) => {
  const report: CheckReport = {
    projects: kinds.map((kind, index) => ({ root: `apps/${index}`, kind })),
    findings: [],
    suppressed: [],
    notJudged: [],
    summary: { files: 3, calls: 1, errors: 0, warnings: 0, notJudged: 0 },
  };
  expect(writeStylish(report)).toBe(`✔ No problems: ${expected}.\n`);
});
