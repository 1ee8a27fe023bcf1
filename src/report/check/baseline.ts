import { isRecord } from "../../syntax/is-record.js";
import { readJson } from "../../syntax/json/read-json.js";
import { isFault } from "./finding.js";
import type { Finding } from "./finding.js";
import { groupBy } from "../group-by.js";
import { compareText } from "../source-range.js";

/** ESLint's own file of bulk suppressions: how many errors of a rule a file may have. */
export type Baseline = Readonly<Record<string, Readonly<Record<string, { readonly count: number }>>>>;

/** The findings that are known, those that are new, and what of the baseline is gone. */
export interface Comparison {
  readonly known: readonly Finding[];
  readonly fresh: readonly Finding[];
  /** Files of which the baseline holds more than was found. */
  readonly outdated: readonly string[];
}

/** Undefined for a text that is no file of suppressions. */
export function readBaseline(text: string): Baseline | undefined {
  const value = readJson(text);
  if (!isRecord(value)) return undefined;
  const isSound = Object.values(value).every((rules) => isRecord(rules) && Object.values(rules).every((one) => isRecord(one) && Number.isInteger(one["count"])));
  return isSound ? (value as Baseline) : undefined;
}

/**
 * Holds findings against a baseline as ESLint does: of a rule in a file, up to so many errors are known, and from one more on
 * all are new. Warnings, and files that cannot be read or parsed, are never known.
 *
 * @param nameOf the name under which a file stands in the baseline
 * @param isChecked whether a file of the baseline was looked at
 */
export function compareWithBaseline(
  findings: readonly Finding[],
  baseline: Baseline,
  nameOf: (finding: Finding) => string,
  isChecked: (file: string) => boolean,
): Comparison {
  const counts = countErrors(findings, nameOf);
  const isKnown = (finding: Finding): boolean => {
    if (!isCounted(finding)) return false;
    const file = nameOf(finding);
    return (counts[file]?.[finding.rule]?.count ?? 0) <= (countIn(baseline, file, finding.rule));
  };
  const outdated = Object.keys(baseline).filter((file) => isChecked(file) && Object.keys(baseline[file] ?? {}).some((rule) => {
    return isOurs(rule) && countIn(baseline, file, rule) > (counts[file]?.[rule]?.count ?? 0);
  }));
  return { known: findings.filter(isKnown), fresh: findings.filter((finding) => !isKnown(finding)), outdated: outdated.sort(compareText) };
}

/** The baseline with what was found now; what other rules and other files have in it stays. */
export function renewBaseline(findings: readonly Finding[], old: Baseline, nameOf: (finding: Finding) => string, isChecked: (file: string) => boolean): Baseline {
  const counts = countErrors(findings, nameOf);
  const files = [...new Set([...Object.keys(old), ...Object.keys(counts)])];
  return Object.fromEntries(files.flatMap((file) => {
    const kept = Object.entries(old[file] ?? {}).filter(([rule]) => !isFault({ rule }) && (!isOurs(rule) || !isChecked(file)));
    const rules = [...kept, ...Object.entries(counts[file] ?? {})];
    return rules.length === 0 ? [] : [[file, Object.fromEntries(rules)] as const];
  }));
}

/** As ESLint writes it: sorted, two spaces, no line end. */
export function writeBaseline(baseline: Baseline): string {
  const sorted = <Value>(record: Readonly<Record<string, Value>>): [string, Value][] => Object.entries(record).sort(([one], [other]) => compareText(one, other));
  return JSON.stringify(Object.fromEntries(sorted(baseline).map(([file, rules]) => [file, Object.fromEntries(sorted(rules))])), null, 2);
}

function countErrors(findings: readonly Finding[], nameOf: (finding: Finding) => string): Baseline {
  return Object.fromEntries([...groupBy(findings.filter(isCounted), nameOf)].map(([file, group]) => {
    return [file, Object.fromEntries([...groupBy(group, ({ rule }) => rule)].map(([rule, alike]) => [rule, { count: alike.length }]))];
  }));
}

/** As in ESLint, a file that cannot be parsed is never known: nobody can tell what else is wrong in it. */
function isCounted(finding: Finding): boolean {
  return finding.severity === "error" && !isFault(finding);
}

function countIn(baseline: Baseline, file: string, rule: string): number {
  const rules = Object.hasOwn(baseline, file) ? baseline[file] : undefined;
  return rules && Object.hasOwn(rules, rule) ? rules[rule]?.count ?? 0 : 0;
}

function isOurs(rule: string): boolean {
  return rule.startsWith("miniprogram-network/");
}
