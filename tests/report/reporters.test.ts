import { describe, expect, test } from "vitest";
import { writeCallTable } from "../../src/report/calls/call-table.js";
import { writeDomainCsv } from "../../src/report/domains/domain-csv.js";
import { writeDomainTable } from "../../src/report/domains/domain-table.js";
import { writeExplanations } from "../../src/report/explain/explanation.js";
import { writeGitHub } from "../../src/report/check/github.js";
import { writeGitLab } from "../../src/report/check/gitlab.js";
import { writeJson } from "../../src/report/json.js";
import { writeModifyDomain, writeSetWebViewDomain } from "../../src/report/domains/modify-domain.js";
import { writeJunit } from "../../src/report/check/junit.js";
import { writeMarkdown } from "../../src/report/check/markdown.js";
import type { Paint } from "../../src/report/paint.js";
import { writeSarif } from "../../src/report/check/sarif.js";
import { writeStylish } from "../../src/report/check/stylish.js";
import { domainReport } from "./sample-domains.js";
import { callReport, checkReport, cleanReport, emptyReport, explanations } from "./sample-reports.js";
import { tool } from "./sample-tool.js";

/** Shows where a colour begins and ends. */
const tagged: Paint = (style, text) => `<${style}>${text}</${style}>`;

describe("a fixed report is written as in the expected file", () => {
  test.each([
    ["check.txt", writeStylish(checkReport)],
    ["check-colours.txt", writeStylish(checkReport, tagged)],
    ["check-clean.txt", writeStylish(cleanReport)],
    ["check-empty.txt", writeStylish(emptyReport)],
    ["check.json", writeJson(checkReport)],
    ["check.sarif", writeSarif(checkReport, tool)],
    ["check-github.txt", writeGitHub(checkReport)],
    ["check-gitlab.json", writeGitLab(checkReport)],
    ["check-junit.xml", writeJunit(checkReport)],
    ["check-clean-junit.xml", writeJunit(cleanReport)],
    ["check.md", writeMarkdown(checkReport)],
    ["check-clean.md", writeMarkdown(cleanReport)],
    ["calls.txt", writeCallTable(callReport)],
    ["calls.json", writeJson(callReport)],
    ["domains.txt", writeDomainTable(domainReport)],
    ["domains.json", writeJson(domainReport)],
    ["domains.csv", writeDomainCsv(domainReport)],
    ["modify-domain-add.json", domainReport.projects.slice(0, 1).map((project) => writeModifyDomain(project, "add")).join("")],
    ["modify-domain-set.json", domainReport.projects.slice(0, 1).map((project) => writeModifyDomain(project, "set")).join("")],
    ["explain.txt", writeExplanations(explanations)],
  ])("%s", async (file, written) => {
    await expect(written).toMatchFileSnapshot(`expected/${file}`);
  });
});

test("business domains are a call of their own", () => {
  const [project] = domainReport.projects;
  const list = project?.lists[0];
  const business = project && list && { ...project, lists: [{ ...list, list: "business" as const, toAdd: ["https://h5.bakery.example"] }] };
  expect(business && writeSetWebViewDomain(business, "add")).toBe('{"action":"add","webviewdomain":["https://h5.bakery.example"]}');
  expect(business && writeModifyDomain(business, "add")).toBe('{\n  "action": "add"\n}\n');
});

test("a spreadsheet is handed no formula", () => {
  const [project] = domainReport.projects;
  const evil = { ...project, root: '=cmd|"/c calc"!A1' } as NonNullable<typeof project>;
  expect(writeDomainCsv({ projects: [evil] }).split("\r\n")[1]).toMatch(/^"'=cmd\|""\/c calc""!A1",request,/);
});

describe("an explanation of many URLs", () => {
  const [first] = explanations;
  const urlOf = (origin: string | null, index: number) => ({ display: `${origin ?? "{}"}/${index}`, origin, environments: null, pieces: [] });
  const write = (urls: ReturnType<typeof urlOf>[]): string => writeExplanations(first ? [{ ...first, urls }] : []);

  test("shows those whose host is known first, and counts the others", () => {
    const text = write(Array.from({ length: 12 }, (_, index) => urlOf(index === 0 ? null : `https://${index % 2}.example`, index)));
    expect(text.match(/^URL .*$/gmu)).toEqual([1, 2, 3, 4, 5].map((index) => `URL ${index} of 12: https://${index % 2}.example/${index}`));
    expect(text).toContain("\nand 7 more: https://0.example, https://1.example, and hosts that are not known\n");
  });

  test("shows each text once, and all when one more would fit", () => {
    expect(write(Array.from({ length: 12 }, (_, index) => urlOf("https://a.example", index % 6)))).not.toContain("more");
    expect(write(Array.from({ length: 7 }, (_, index) => urlOf(null, index)))).toContain("\nand 2 more, whose hosts are not known\n");
  });

  test("begins with what is wrong", () => {
    const lines = write([]).split("\n");
    expect(lines.slice(3, 5)).toEqual(["✔ Nothing is wrong with this call, as far as it is known.", "  Its host is held against the downloadFile domains."]);
  });
});
