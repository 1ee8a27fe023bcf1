import { describe, expect, test } from "vitest";
import type { CheckReport } from "../../src/report/check/check-report.js";
import type { Finding } from "../../src/report/check/finding.js";
import { fingerprintsOf } from "../../src/report/check/fingerprint.js";
import { writeGitHub } from "../../src/report/check/github.js";
import { writeJunit } from "../../src/report/check/junit.js";
import { writeMarkdown } from "../../src/report/check/markdown.js";
import { writeSarif } from "../../src/report/check/sarif.js";
import { checkReport } from "./sample-reports.js";
import { tool } from "./sample-tool.js";

const [first] = checkReport.findings as [Finding];
const related = [{ file: "a,b.js", line: 1, column: 2, message: "Written here." }];

function reportOf(...findings: readonly Partial<Finding>[]): CheckReport {
  return { ...checkReport, suppressed: [], findings: findings.map((one) => ({ ...first, related: [], ...one })) };
}

describe("hostile text of a project stays text", () => {
  test("GitHub sees one command", () => {
    const written = writeGitHub(reportOf({ file: "a,b:c.js", message: "50% of\n::error::'x'", related }));
    expect(written).toBe(
      "::error file=a%2Cb%3Ac.js,line=7,endLine=7,col=14,endColumn=36,title=miniprogram-network/no-insecure-protocol"
      + "::50%25 of%0A::error::'x'%0Aa,b.js:1:2  Written here.\n",
    );
  });

  test("columns are only told of one line", () => {
    expect(writeGitHub(reportOf({ endLine: 9 }))).not.toContain("col=");
  });

  test("XML is well-formed", () => {
    const written = writeJunit(reportOf({ file: 'a"b<c.js', message: "<b>&\u0000\u{1F600}\uD800]]>" }));
    expect(written).toContain('name="a&quot;b&lt;c.js"');
    expect(written).toContain('message="&lt;b&gt;&amp;\uFFFD\u{1F600}\uFFFD]]&gt;"');
  });

  test("Markdown has no markup of the project, no mentions and no links", () => {
    const written = writeMarkdown(reportOf({ file: "a_b.js", message: "<script> [x](http://y) @team `code` #12" }));
    expect(written).toContain("&#60;script&#62; &#91;x&#93;&#40;http&#58;//y&#41; &#64;team &#96;code&#96; &#35;12");
    expect(written).toContain("#### a&#95;b.js\n");
  });

  test("files of SARIF are URIs", () => {
    expect(writeSarif(reportOf({ file: "页面/a b#c.js" }), tool)).toContain('"uri": "%E9%A1%B5%E9%9D%A2/a%20b%23c.js"');
  });
});

test("Markdown is cut where a host would refuse it, and says so", () => {
  const many = Array.from({ length: 2000 }, (_, index) => ({ file: `page-${index}.js` }));
  const written = writeMarkdown(reportOf(...many));
  expect(written.length).toBeLessThan(65_000);
  const shown = written.split("\n- ").length - 1;
  expect(written).toContain(`…and ${2000 - shown} more.\n`);
});

describe("a fingerprint", () => {
  const print = (...findings: readonly Partial<Finding>[]): readonly string[] => [...fingerprintsOf(reportOf(...findings).findings).values()];

  test("stays when lines shift and the message is worded anew", () => {
    expect(print({ line: 90, column: 3, message: "Refused: 'http://stage.bakery.example'." })).toEqual(print({}));
  });

  test("has no apostrophe for a quote", () => {
    const [one, other] = ["the phone's own: 'a'", "your phone's: 'a'"].map((message) => print({ message })[0]);
    expect(one).toBe(other);
  });

  test("is another for another value, file or rule", () => {
    const all = print({}, { message: "'http://x'" }, { file: "x.js" }, { rule: "miniprogram-network/no-loopback" });
    expect(new Set(all).size).toBe(4);
  });

  test("is one for each of several alike", () => {
    const [one, other] = print({}, { line: 80 });
    expect(one).not.toBe(other);
    expect(print({})).toEqual([one]);
  });
});

test("the trail of a value is a code flow that ends at the finding", () => {
  const log: unknown = JSON.parse(writeSarif(reportOf({ related: [...related, { file: "c.js", line: 5, column: 6, message: "Declared here." }] }), tool));
  expect(log).toMatchObject({
    runs: [{ results: [{ codeFlows: [{ threadFlows: [{ locations: [{ location: at("c.js", 5) }, { location: at("a%2Cb.js", 1) }, { location: at(first.file, 7) }] }] }] }] }],
  });
});

function at(uri: string, startLine: number): object {
  return { physicalLocation: { artifactLocation: { uri }, region: { startLine } } };
}
