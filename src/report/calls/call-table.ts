import { joinNames } from "../../locale/join-names.js";
import type { Locale } from "../../locale/locale.js";
import { networkApis } from "../../platform/network-apis.js";
import { toVisibleTexts } from "../../syntax/visible-text.js";
import type { CallEntry, CallReport } from "./call-report.js";
import { callTexts } from "./call-texts.js";
import { groupBy } from "../group-by.js";
import type { Paint } from "../paint.js";
import { plain } from "../paint.js";
import { describeReason } from "../reason-words.js";
import { writeUnfollowed } from "./unfollowed-client.js";
import { groupVariants } from "./url-variants.js";
import { writeUnjudged } from "../check/unjudged-table.js";

/** More addresses of one call are counted. */
const maxAddresses = 8;

interface Look {
  readonly paint: Paint;
  readonly locale: Locale;
  /** Whether every URL has a line, also variants of one address. */
  readonly all: boolean;
}

/** Every network call as text: one line for the call, one for each address and one for what else is known. */
export function writeCallTable(report: CallReport, paint: Paint = plain, locale: Locale = "en", all = false): string {
  return writeVisible(toVisibleTexts(report), paint, locale, all);
}

function writeVisible(report: CallReport, paint: Paint, locale: Locale, all: boolean): string {
  const files = groupBy(report.calls, (call) => call.file);
  const blocks = [...files].map(([file, calls]) => writeFile(file, calls, { paint, locale, all }));
  if (report.notFollowed.length > 0) blocks.push(writeUnfollowed(report.notFollowed, paint, locale));
  if (report.notJudged.length > 0) blocks.push(writeUnjudged(callTexts[locale].notLookedInto, report.notJudged, paint, locale));
  return [...blocks, writeSummary(report, locale)].join("\n");
}

function writeFile(file: string, calls: readonly CallEntry[], look: Look): string {
  return [look.paint("underline", file), ...calls.flatMap((call) => writeCall(call, look)), ""].join("\n");
}

function writeCall(call: CallEntry, look: Look): readonly string[] {
  const { paint, locale } = look;
  const texts = callTexts[locale];
  const place = `${call.line}:${call.column}`.padStart(8);
  const indent = " ".repeat(10);
  const via = call.via.map((point) => `${point.file}:${point.line}`).join(", ") || texts.aLibrary;
  const through = call.wrapper ? texts.through(via) : "";
  const lines = [`${paint("dim", place)}  ${paint("bold", `${call.platform}.${call.api}`)}${through}`];
  lines.push(...writeUrls(call, look).map((line) => indent + line));
  for (const host of call.hosts) {
    if (isFromCallers(host, call)) lines.push(`${indent}${host}${texts.fromCallers}`);
  }
  if (!call.complete) {
    const reasons = call.unknown.map((reason) => describeReason(reason, locale)).join(texts.semicolon);
    lines.push(paint("yellow", indent + (reasons === "" ? texts.open : texts.openBecause(reasons))));
  }
  const isTold = hasResponse(call) && !(call.wrapper && call.status === "none");
  const facts = isTold ? [texts[call.status]] : [];
  if (call.timeout !== null) facts.push(texts.timeout(call.timeout));
  if (facts.length > 0) lines.push(paint("dim", `${indent}${facts.join(texts.semicolon)}`));
  if (call.violations.length > 0) lines.push(paint("red", `${indent}✖ ${call.violations.join(", ")}`));
  return lines;
}

/** Callers add nothing to a URL that is known. */
function isFromCallers(host: string, { complete, urls }: CallEntry): boolean {
  if (complete) return false;
  // The address of a UDP or TCP socket is a bare host.
  const address = host.slice(host.indexOf("//") + 2);
  const own = urls.map((url) => url.toLowerCase().replace(/\/\/[^/?#@]*@/u, "//"));
  return !own.some((url) => url.startsWith(host) || url === address);
}

/** Variants of one address are one line, as long as they hold in the same environments. */
function writeUrls({ urls, environments }: CallEntry, { paint, locale, all }: Look): readonly string[] {
  const texts = callTexts[locale];
  const namesOf = (url: string): string => joinNames(Object.hasOwn(environments, url) ? environments[url] ?? [] : [], locale);
  const groups = all ? urls.map((url) => ({ display: url, count: 1, kind: namesOf(url) })) : groupVariants(urls, namesOf);
  const shown = all || groups.length <= maxAddresses + 1 ? groups : groups.slice(0, maxAddresses);
  const lines = shown.map(({ display, count, kind: names }) => {
    const notes = `${count === 1 ? "" : texts.variants(count)}${names === "" ? "" : texts.inEnvironments(names)}`;
    return `${display === "" ? texts.empty : display}${notes === "" ? "" : paint("dim", notes)}`;
  });
  return shown.length === groups.length ? lines : [...lines, paint("dim", texts.moreAddresses(groups.length - shown.length))];
}

/** What is sent through a socket has no answer of its own. */
function hasResponse({ api }: CallEntry): boolean {
  return networkApis.find(({ name }) => name === api)?.statusField !== undefined;
}

function writeSummary({ calls, notFollowed }: CallReport, locale: Locale): string {
  const texts = callTexts[locale];
  const direct = calls.filter((call) => !call.wrapper);
  const hosts = new Set(calls.flatMap((call) => call.hosts));
  const open = calls.filter((call) => !call.complete).length;
  const wrappers = calls.length - direct.length;
  const known = open > 0 ? texts.someOpen(open) : notFollowed.length > 0 ? texts.allOfThemKnown : texts.allKnown;
  return `${texts.summary(direct.length, wrappers, hosts.size, known)}\n`;
}
