import type { Finding } from "../check/finding.js";
import type { DomainReport } from "../domains/domain-report.js";
import { groupBy } from "../group-by.js";
import { compareText } from "../source-range.js";
import { both } from "./both-languages.js";
import type { Words } from "./both-languages.js";
import { shortRule } from "./finding-card.js";
import { originFinder } from "./findings-section.js";
import { withoutScheme } from "./host-states.js";
import type { HtmlReport } from "./html-report.js";
import { html } from "./markup.js";
import type { Html, Part } from "./markup.js";
import { writePlace } from "./place-link.js";
import { countedFindings, missingIn, scope, verdict, words } from "./words.js";

/** Rows of the lists. */
const maxRules = 10;
const maxOrigins = 6;

/** The head of the page: the verdict, the figures, the rules by count, and the places to begin with. */
export function writeSummary(report: HtmlReport): Html {
  const { summary, suppressed } = report.check;
  const hosts = countDistinct(report.reaches.map(({ host }) => withoutScheme(host)));
  const lists = report.domains.projects.flatMap((project) => project.lists);
  const isDeclared = lists.some(({ declared }) => declared !== null);
  const missing = countDistinct(lists.flatMap(({ list, missing: own }) => own.map((domain) => `${list} ${domain}`)));
  const needed = countDistinct(lists.flatMap(({ list, needed: own }) => own.map(({ domain }) => `${list} ${domain}`)));
  const tiles = [
    tile(words.errors, summary.errors, "#findings", summary.errors > 0 && "error"),
    tile(words.warnings, summary.warnings, "#findings", summary.warnings > 0 && "warning"),
    isDeclared ? tile(words.missingDomains, missing, "#domains", missing > 0 && "error") : tile(words.neededDomains, needed, "#domains"),
    tile(words.hosts, hosts, "#picture"),
    tile(words.calls, summary.calls, "#picture"),
    tile(words.files, summary.files, undefined),
    suppressed.length > 0 && tile(words.silencedCount, suppressed.length, "#silenced"),
    summary.notJudged > 0 && tile(words.unjudged, summary.notJudged, "#unjudged"),
  ];
  return html`<section id="summary"><div class="verdict ${mood(report)}"><p class="headline">${both(headline(report))}</p><p>${both(scope(summary.files, summary.calls))}</p></div>
<div class="tiles">${tiles}</div>${writeLists(report)}</section>`;
}

function countDistinct(texts: readonly string[]): number {
  return new Set(texts).size;
}

function mood({ check: { summary } }: HtmlReport): string {
  if (summary.errors > 0) return "error";
  return summary.warnings > 0 || summary.files === 0 ? "warning" : "clean";
}

function headline({ check: { summary } }: HtmlReport): Words {
  if (summary.files === 0) return words.nothingRead;
  return summary.errors + summary.warnings === 0 ? words.clean : verdict(summary.errors, summary.warnings);
}

function tile(label: Words, count: number, target: string | undefined, className: Part = ""): Html {
  const content = html`<b>${count}</b><span>${both(label)}</span>`;
  return target === undefined ? html`<div class="tile ${className}">${content}</div>` : html`<a class="tile ${className}" href="${target}">${content}</a>`;
}

function writeLists(report: HtmlReport): Part {
  if (report.check.findings.length === 0) return undefined;
  return html`<div class="columns">${writeRules(report)}${writeOrigins(report)}</div>`;
}

function writeRules({ check, tool }: HtmlReport): Html {
  const descriptions = new Map(tool.rules.map(({ name, description, chinese }) => [name, both({ en: description, zh: chinese })]));
  const rules = [...groupBy(check.findings, ({ rule }) => rule)].sort(([name, one], [otherName, other]) => other.length - one.length || compareText(name, otherName));
  const most = rules[0]?.[1].length ?? 1;
  const rows = rules.slice(0, maxRules).map(([rule, own]) => {
    const severity = own.some((finding) => finding.severity === "error") ? "error" : "warning";
    const bar = Math.max(2, Math.round(own.length / most * 100));
    return html`<li><a href="#findings" data-choose-rule="${shortRule(rule)}"><code>${shortRule(rule)}</code><b>${own.length}</b>
<svg class="bar ${severity}" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true"><rect class="track" width="100" height="4"/><rect width="${bar}" height="4"/></svg></a><span class="quiet">${descriptions.get(rule)}</span></li>`;
  });
  const more = rules.length > maxRules && html`<p class="quiet">${both({ en: `and ${rules.length - maxRules} more`, zh: `另有 ${rules.length - maxRules} 条规则` })}</p>`;
  return html`<div class="card"><h3>${both(words.byRule)}</h3><ol class="bars">${rows}</ol>${more}</div>`;
}

interface Origin {
  readonly count: number;
  /** Tells it apart, and orders those that are alike. */
  readonly key: string;
  readonly row: Html;
}

/** What most findings come from: domains that no list has, and places. One finding is no place to begin with, unless there are no others. */
function writeOrigins({ check, domains }: HtmlReport): Html {
  const { rows: missing, rest } = collectMissing(check.findings, domains);
  const all = [...missing, ...collectPlaces(rest, domains)].sort((one, other) => other.count - one.count || compareText(one.key, other.key));
  const several = all.filter(({ count }) => count > 1);
  const rows = (several.length > 0 ? several : all).slice(0, maxOrigins).map(({ row }) => row);
  return html`<div class="card"><h3>${both(words.whereToBegin)}</h3><p class="hint">${both(words.whereToBeginHint)}</p><ol class="origins">${rows}</ol></div>`;
}

/** Domains whose absence is found several times, and the findings that are about something else. */
function collectMissing(findings: readonly Finding[], { projects }: DomainReport): { readonly rows: readonly Origin[]; readonly rest: readonly Finding[] } {
  const missing = new Map(projects.flatMap(({ lists }) => lists.flatMap((list) => list.missing.map((domain) => [domain, list.list] as const))));
  const groups = groupBy(findings, (finding) => findMissing(finding, [...missing.keys()]));
  const rows = [...groups].flatMap(([domain, own]): readonly Origin[] => {
    if (domain === undefined || own.length < 2) return [];
    const list = missing.get(domain) ?? "";
    const row = html`<li><a href="#findings" data-choose-rule="${unlistedRule}"><code>${domain}</code></a> <span class="count">${both(countedFindings(own.length))}</span><br><span class="quiet">${both(missingIn(list))}</span></li>`;
    return [{ count: own.length, key: domain, row }];
  });
  const told = new Set(rows.map(({ key }) => key));
  return { rows, rest: [...groups].flatMap(([domain, own]) => domain !== undefined && told.has(domain) ? [] : own) };
}

const unlistedRule = "no-unlisted-domain";

/** The domain that a finding asks to add: its message quotes it. */
function findMissing({ rule, message }: Finding, domains: readonly string[]): string | undefined {
  return shortRule(rule) === unlistedRule ? domains.find((domain) => message.includes(`'${domain}'`) || message.includes(`“${domain}”`)) : undefined;
}

function collectPlaces(findings: readonly Finding[], domains: DomainReport): readonly Origin[] {
  const originOf = originFinder(domains.projects.flatMap(({ declaredIn }) => declaredIn ?? []));
  const groups = groupBy(findings, (finding) => {
    const { file, line } = originOf(finding);
    return `${file}:${line}`;
  });
  return [...groups].flatMap(([key, own]) => {
    const [first] = own;
    if (first === undefined) return [];
    const rules = [...new Set(own.map(({ rule }) => shortRule(rule)))].sort(compareText);
    const place = originOf(first);
    const row = html`<li><a href="#findings" data-choose-origin="${place.file}">${writePlace(place)}</a> <span class="count">${both(countedFindings(own.length))}</span><br><span class="quiet">${rules.join(", ")}</span></li>`;
    return [{ count: own.length, key, row }];
  });
}
