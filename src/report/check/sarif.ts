import type * as Sarif from "sarif";
import { defineTexts } from "../../locale/define-texts.js";
import type { Locale } from "../../locale/locale.js";
import type { CheckReport } from "./check-report.js";
import type { Finding, FindingEdit, Suggestion, SuppressedFinding } from "./finding.js";
import { fingerprintsIn } from "./fingerprint.js";
import type { RuleDescription } from "./rule-description.js";
import type { SourcePoint } from "../source-range.js";

/** What made the report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
  readonly rules: readonly RuleDescription[];
}

const sarifTexts = defineTexts({
  en: {
    describe: (description: string) => `${description}.`,
    help: (description: string, rule: string) => `${description}. See docs/rules/${rule}.md in the package.`,
    whatFixWrites: "What --fix writes.",
  },
  "zh-CN": {
    describe: (description) => `${description}。`,
    help: (description, rule) => `${description}。参见软件包中的 docs/zh-CN/rules/${rule}.md。`,
    whatFixWrites: "--fix 写入的内容。",
  },
});

type Texts = (typeof sarifTexts)[Locale];

/** Files are named from the root of the checkout, wherever that is. */
const root = "%SRCROOT%";

/** The property of a run in which a part of the files was judged. */
export const shardProperty = "shard";

/**
 * The findings as SARIF 2.1.0, which GitHub and other hosts show beside the code. Where a value comes from is a code flow,
 * as far as the trail is known; what comments switch off is there as suppressed.
 *
 * @see https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html
 */
export function writeSarif(report: CheckReport, { name, version, rules }: Tool, locale: Locale = "en"): string {
  const texts = sarifTexts[locale];
  const { findings, suppressed, notJudged, shard } = report;
  const indexes = new Map(rules.map((rule, index) => [rule.name, index]));
  const fingerprints = fingerprintsIn(report);
  const resultOf = (finding: Finding): Sarif.Result => toResult(finding, indexes.get(finding.rule), fingerprints.get(finding) ?? "", texts);
  const log: Sarif.Log = {
    $schema: "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
    version: "2.1.0",
    runs: [
      {
        tool: { driver: { name, semanticVersion: version, rules: rules.map((rule) => toRule(rule, locale)) } },
        // English where it is not said.
        ...(locale === "en" ? {} : { language: locale }),
        columnKind: "utf16CodeUnits",
        ...(shard ? { properties: { [shardProperty]: shard } } : {}),
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notJudged.map(({ file, message }) => ({
              level: "note",
              message: { text: message },
              locations: [{ physicalLocation: { artifactLocation: toArtifact(file) } }],
            })),
          },
        ],
        results: [...findings.map(resultOf), ...suppressed.map((finding) => ({ ...resultOf(finding), suppressions: [toSuppression(finding)] }))],
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function toRule({ name, description, chinese, severity }: RuleDescription, locale: Locale): Sarif.ReportingDescriptor {
  const { describe, help } = sarifTexts[locale];
  const own = locale === "en" ? description : chinese;
  return {
    id: name,
    shortDescription: { text: describe(own) },
    help: { text: help(own, name.replace(/^.*\//u, "")) },
    defaultConfiguration: { level: severity },
  };
}

function toResult(finding: Finding, ruleIndex: number | undefined, fingerprint: string, { whatFixWrites }: Texts): Sarif.Result {
  const { related, suggestions, fix } = finding;
  const changes = [...(fix ? [{ message: whatFixWrites, edits: fix }] : []), ...suggestions];
  const fixes = changes.map((change) => toFix(finding, change));
  return {
    ruleId: finding.rule,
    ...ruleIndex === undefined ? {} : { ruleIndex },
    level: finding.severity,
    message: { text: finding.message },
    locations: [{ physicalLocation: { artifactLocation: toArtifact(finding.file), region: toRegion(finding) } }],
    partialFingerprints: { "findingIdentity/v1": fingerprint },
    ...related.length > 0 ? { relatedLocations: related.map((point, id) => ({ id, ...toLocation(point, point.message) })), codeFlows: [toFlow(finding)] } : {},
    ...fixes.length > 0 ? { fixes } : {},
  };
}

/** A comment of ESLint that speaks of the rule, or of all. */
function toSuppression({ justification }: SuppressedFinding): Sarif.Suppression {
  return { kind: "inSource", ...justification === "" ? {} : { justification } };
}

/** From where the value is written to where it is refused. */
function toFlow(finding: Finding): Sarif.CodeFlow {
  const steps = [...finding.related.map((point) => toLocation(point, point.message)).toReversed(), toLocation(finding, finding.message)];
  return { threadFlows: [{ locations: steps.map((location) => ({ location })) }] };
}

function toLocation(point: SourcePoint, text: string): Sarif.Location {
  return {
    physicalLocation: { artifactLocation: toArtifact(point.file), region: { startLine: point.line, startColumn: point.column } },
    message: { text },
  };
}

function toFix({ file }: Finding, { message, edits }: Pick<Suggestion, "message" | "edits">): Sarif.Fix {
  return {
    description: { text: message },
    artifactChanges: [
      { artifactLocation: toArtifact(file), replacements: edits.map((edit) => ({ deletedRegion: toRegion(edit), insertedContent: { text: edit.text } })) },
    ],
  };
}

function toRegion({ line, column, endLine, endColumn }: Omit<FindingEdit, "text">): Sarif.Region {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

function toArtifact(file: string): Sarif.ArtifactLocation {
  return { uri: file.split("/").map(encodeURIComponent).join("/"), uriBaseId: root };
}
