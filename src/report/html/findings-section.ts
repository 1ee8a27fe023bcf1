import type { Finding } from "../check/finding.js";
import { fingerprintsIn } from "../check/fingerprint.js";
import { groupBy } from "../group-by.js";
import type { SourcePoint } from "../source-range.js";
import { compareText } from "../source-range.js";
import { both } from "./both-languages.js";
import { shortRule, writeCard } from "./finding-card.js";
import type { HtmlReport } from "./html-report.js";
import { html, nothing } from "./markup.js";
import type { Html } from "./markup.js";
import { writeFile } from "./place-link.js";
import { words } from "./words.js";

/** The findings, grouped by the file in which they have their origin, with what the script needs to search and filter. */
export function writeFindings(report: HtmlReport): Html {
  const { check, lines, tool, domains, locale } = report;
  const ids = identify(report);
  const descriptions = new Map(tool.rules.map((rule) => [rule.name, locale === "en" ? rule.description : rule.chinese]));
  const originOf = originFinder(domains.projects.flatMap(({ declaredIn }) => declaredIn ?? []));
  const groups = [...groupBy(check.findings, (finding) => originOf(finding).file)].sort(([one], [other]) => compareText(one, other));
  const sections = groups.map(([origin, findings]) => html`<section class="group"><h3>${writeFile(origin)} <span class="count">${findings.length}</span></h3>
${findings.map((finding) => writeCard(finding, { id: ids.get(finding) ?? "", origin, lines, description: descriptions.get(finding.rule) }))}</section>\n`);
  if (check.findings.length === 0) return nothing;
  return html`<section id="findings"><h2>${both(words.findings)} <span class="count" id="count">${check.findings.length}</span></h2>
${writeToolbar(check.findings)}<p id="no-match" hidden>${both(words.noMatch)}</p>
<div id="groups">${sections}</div></section>`;
}

/** What comments switch off: each with the reason that was given. */
export function writeSilenced(report: HtmlReport): Html {
  const { suppressed } = report.check;
  if (suppressed.length === 0) return nothing;
  const ids = identify(report);
  const cards = suppressed.map((finding) => writeCard(finding, {
    id: ids.get(finding) ?? "",
    origin: finding.file,
    lines: report.lines,
    description: undefined,
    footer: html`<p class="reason">${finding.justification === "" ? both(words.noReason) : finding.justification}</p>`,
  }));
  return html`<section id="silenced"><h2>${both(words.silenced)} <span class="count">${suppressed.length}</span></h2><details class="more"><summary>${suppressed.length}</summary>${cards}</details></section>`;
}

/** The place where the value is written or the request is sent, if it is another one; what is declared there is no origin. */
export function originFinder(declarations: readonly string[]): (finding: Finding) => SourcePoint {
  return (finding) => finding.related.find(({ file }) => !declarations.includes(file)) ?? finding;
}

/** Names of cards that stay the same when lines shift. */
function identify({ check }: HtmlReport): ReadonlyMap<Finding, string> {
  return new Map([...fingerprintsIn(check)].map(([finding, fingerprint]) => [finding, `f-${fingerprint.slice(0, 12)}`]));
}

function writeToolbar(findings: readonly Finding[]): Html {
  const rules = [...new Set(findings.map(({ rule }) => shortRule(rule)))].sort(compareText);
  const options = rules.map((rule) => html`<option value="${rule}">${rule}</option>`);
  const severities = (["error", "warning"] as const).map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return html`<label><input type="checkbox" name="severity" value="${severity}" checked><span class="pill ${severity}">${both(words[severity])} <b>${count}</b></span></label>`;
  });
  const groupings = (["origin", "file", "rule"] as const).map((key) => {
    return html`<label><input type="radio" name="grouping" value="${key}"${key === "origin" && html` checked`}><span>${both(words[key])}</span></label>`;
  });
  return html`<form class="toolbar" id="toolbar">
<input type="search" id="search" autocomplete="off" spellcheck="false" data-words="search" placeholder="" aria-label="">
<select id="rule" data-words="rule" aria-label=""><option value="" data-words="allRules"></option>${options}</select>
<fieldset class="severities">${severities}</fieldset>
<fieldset class="choice"><legend>${both(words.groupBy)}</legend>${groupings}</fieldset></form>\n`;
}
