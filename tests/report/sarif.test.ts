import { readFileSync } from "node:fs";
import AjvDraft04 from "ajv-draft-04";
import formats from "ajv-formats";
import type * as Sarif from "sarif";
import { describe, expect, test } from "vitest";
import { writeSarif } from "../../src/report/check/sarif.js";
import { run } from "../cli/captured-world.js";
import { memoryFileSystem } from "../memory-file-system.js";
import { checkReport, cleanReport } from "./sample-reports.js";
import { tool } from "./sample-tool.js";

const schema: object = JSON.parse(readFileSync("tests/report/sarif-schema/sarif-schema-2.1.0.json", "utf8"));
const ajv = new AjvDraft04.default({ allErrors: true, strict: false });
formats.default(ajv);
const isValid = ajv.compile(schema);

describe("SARIF is valid by the schema of OASIS", () => {
  test.each([
    ["findings with trails, suggestions and suppressions", checkReport],
    ["no findings", cleanReport],
  ])("%s", (_, report) => {
    expect(faultsOf(writeSarif(report, tool))).toEqual([]);
  });

  test.each(["bakery", "bus-stop", "fish-market", "greenhouse"])("of the test project %s", async (project) => {
    const { stdout } = await run(["check", `tests/projects/${project}`, "--strict", "--format", "sarif"]);
    expect(faultsOf(stdout)).toEqual([]);
    expect(resultsOf(stdout)).not.toEqual([]);
  });

  test("a report that breaks it is seen", () => {
    expect(faultsOf(writeSarif(checkReport, tool).replace('"inSource"', '"somewhere"'))).not.toEqual([]);
  });
});

describe("comments that switch a rule off", () => {
  const call = 'wx.request({ url: "http://tea.example/menu", fail() {} });';

  test.each([
    [`// eslint-disable-next-line -- until the server\n${call}`, "until the server"],
    [`/* eslint-disable miniprogram-network/no-insecure-protocol -- a demo */\n${call}`, "a demo"],
    [`${call} // eslint-disable-line miniprogram-network/no-insecure-protocol`, undefined],
  ])("%s", async (code, justification) => {
    const [result, ...others] = await check(code);
    expect(others).toEqual([]);
    expect(result).toMatchObject({ ruleId: "miniprogram-network/no-insecure-protocol", level: "error" });
    expect(result?.suppressions).toEqual([{ kind: "inSource", ...justification === undefined ? {} : { justification } }]);
  });

  test("leave the fingerprint as it was, and those of findings alike", async () => {
    const before = await check(`${call}\n${call}`);
    const after = await check(`${call} // eslint-disable-line\n${call}`);
    expect(new Set(after.map(fingerprintOf))).toEqual(new Set(before.map(fingerprintOf)));
    expect(after.map(({ suppressions }) => suppressions?.length ?? 0)).toEqual([0, 1]);
    expect(after.map(fingerprintOf)).toEqual(before.map(fingerprintOf).toReversed());
  });
});

test("fingerprints stay when lines shift", async () => {
  const code = 'wx.request({ url: "http://tea.example/menu", fail() {} });\nwx.request({ url: "http://tea.example/cups", fail() {} });\n';
  const before = await check(code);
  const after = await check(`// One more line.\n\n${code.replaceAll("wx.", "  wx.")}`);
  expect(before).toHaveLength(2);
  expect(after.map(fingerprintOf)).toEqual(before.map(fingerprintOf));
  expect(after.map(({ locations }) => locations)).not.toEqual(before.map(({ locations }) => locations));
});

test("fingerprints are the same in every language", async () => {
  const printsIn = async (locale: string): Promise<readonly unknown[]> =>
    resultsOf((await run(["check", "tests/projects/bakery", "--strict", "--format", "sarif", "--locale", locale])).stdout).map(fingerprintOf);
  expect(await printsIn("zh-CN")).toEqual(await printsIn("en"));
});

test("the trail of a value over files is a code flow that ends at the finding", async () => {
  const [result] = await check('const { host } = require("./config");\nwx.request({ url: host, fail() {} });', {
    "/tea/pages/menu/config.js": 'exports.host = "http://tea.example";',
  });
  const steps = result?.codeFlows?.[0]?.threadFlows[0]?.locations.map(({ location }) => location?.physicalLocation);
  expect(steps).toMatchObject([
    { artifactLocation: { uri: "pages/menu/config.js" }, region: { startLine: 1 } },
    { artifactLocation: { uri: "pages/menu/menu.js" }, region: { startLine: 2 } },
  ]);
});

function faultsOf(text: string): readonly unknown[] {
  return isValid(JSON.parse(text)) ? [] : isValid.errors ?? [];
}

function resultsOf(text: string): readonly Sarif.Result[] {
  const log: Sarif.Log = JSON.parse(text);
  return log.runs.flatMap(({ results }) => results ?? []);
}

/** The results for a page with this code. */
async function check(code: string, others: Readonly<Record<string, string>> = {}): Promise<readonly Sarif.Result[]> {
  const fileSystem = memoryFileSystem({
    "/tea/app.json": '{ "pages": ["pages/menu/menu"], "networkTimeout": { "request": 9000 } }',
    "/tea/pages/menu/menu.js": code,
    ...others,
  });
  const { stdout, stderr } = await run(["check", "--format", "sarif"], { fileSystem, cwd: "/tea" });
  expect(stderr).toBe("");
  expect(faultsOf(stdout)).toEqual([]);
  return resultsOf(stdout);
}

function fingerprintOf({ partialFingerprints }: Sarif.Result): string | undefined {
  return partialFingerprints?.["findingIdentity/v1"];
}
