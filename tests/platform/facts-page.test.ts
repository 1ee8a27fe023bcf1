import { expect, test } from "vitest";

import { platformFactsPage } from "../../scripts/platform-facts-page.js";

test("docs/platform-facts.md says what the tables say", async () => {
  await expect(platformFactsPage()).toMatchFileSnapshot("../../docs/platform-facts.md");
});

test("every line of a table has the cells of its heading", () => {
  const widths = platformFactsPage()
    .split("\n\n")
    .filter((block) => block.startsWith("|"))
    .map((block) => new Set(block.trimEnd().split("\n").map((line) => line.split(/(?<!\\)\|/).length)));
  expect(widths.length).toBeGreaterThan(30);
  expect(widths.filter((width) => width.size !== 1)).toEqual([]);
});
