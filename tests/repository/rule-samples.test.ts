import { describe, expect, test } from "vitest";
import { readRulePages } from "./rule-pages.js";
import type { RulePage, Sample } from "./rule-pages.js";
import { lintSample } from "./sample-project.js";

const pages = readRulePages();

describe.each(pages)("$path", (page) => {
  test("has samples of both kinds", () => {
    expect(new Set(page.samples.map((sample) => sample.expected))).toEqual(new Set(["incorrect", "correct"]));
  });

  test.each(page.samples)("$expected, line $line", async (sample) => {
    expect(await collectRules(page, sample)).toEqual(sample.expected === "incorrect" ? [page.name] : []);
  });
});

/** The rules that report the sample, each once; what the parser says counts as one. */
async function collectRules(page: RulePage, sample: Sample): Promise<readonly string[]> {
  const messages = await lintSample(page.name, sample);
  const rules = messages.map(({ ruleId, message }) => ruleId?.replace("miniprogram-network/", "") ?? message);
  return [...new Set(rules)];
}
