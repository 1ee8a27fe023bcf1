import { describe, expect, test } from "vitest";
import { writeCallTable } from "../../src/report/call-table.js";
import { writeDomainTable } from "../../src/report/domain-table.js";
import { writeExplanations } from "../../src/report/explanation.js";
import { writeJson } from "../../src/report/json.js";
import type { Paint } from "../../src/report/paint.js";
import { writeStylish } from "../../src/report/stylish.js";
import { callReport, checkReport, cleanReport, domainReport, emptyReport, explanations } from "./sample-reports.js";

/** Shows where a colour begins and ends. */
const tagged: Paint = (style, text) => `<${style}>${text}</${style}>`;

describe("a fixed report is written as in the expected file", () => {
  test.each([
    ["check.txt", writeStylish(checkReport)],
    ["check-colours.txt", writeStylish(checkReport, tagged)],
    ["check-clean.txt", writeStylish(cleanReport)],
    ["check-empty.txt", writeStylish(emptyReport)],
    ["check.json", writeJson(checkReport)],
    ["calls.txt", writeCallTable(callReport)],
    ["calls.json", writeJson(callReport)],
    ["domains.txt", writeDomainTable(domainReport)],
    ["domains.json", writeJson(domainReport)],
    ["explain.txt", writeExplanations(explanations)],
  ])("%s", async (file, written) => {
    await expect(written).toMatchFileSnapshot(`expected/${file}`);
  });
});
