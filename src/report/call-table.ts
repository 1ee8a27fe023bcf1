import { joinNames } from "../locale/join-names.js";
import type { Locale } from "../locale/locale.js";
import { networkApis } from "../platform/network-apis.js";
import type { CallEntry, CallReport } from "./call-report.js";
import { callTexts } from "./call-texts.js";
import { groupBy } from "./group-by.js";
import type { Paint } from "./paint.js";
import { plain } from "./paint.js";
import { describeReason } from "./reason-words.js";
import { writeUnfollowed } from "./unfollowed-client.js";
import { writeUnjudged } from "./unjudged-table.js";

/** Every network call as text: one line for the call, one for each URL and one for what else is known. */
export function writeCallTable(report: CallReport, paint: Paint = plain, locale: Locale = "en"): string {
  const files = groupBy(report.calls, (call) => call.file);
  const blocks = [...files].map(([file, calls]) => writeFile(file, calls, paint, locale));
  if (report.notFollowed.length > 0) blocks.push(writeUnfollowed(report.notFollowed, paint, locale));
  if (report.notJudged.length > 0) blocks.push(writeUnjudged(callTexts[locale].notLookedInto, report.notJudged, paint, locale));
  return [...blocks, writeSummary(report, locale)].join("\n");
}

function writeFile(file: string, calls: readonly CallEntry[], paint: Paint, locale: Locale): string {
  return [paint("underline", file), ...calls.flatMap((call) => writeCall(call, paint, locale)), ""].join("\n");
}

function writeCall(call: CallEntry, paint: Paint, locale: Locale): readonly string[] {
  const texts = callTexts[locale];
  const place = `${call.line}:${call.column}`.padStart(8);
  const indent = " ".repeat(10);
  const via = call.via.map((point) => `${point.file}:${point.line}`).join(", ") || texts.aLibrary;
  const through = call.wrapper ? texts.through(via) : "";
  const lines = [`${paint("dim", place)}  ${paint("bold", `${call.platform}.${call.api}`)}${through}`];
  for (const url of call.urls) {
    const environments = Object.hasOwn(call.environments, url) ? call.environments[url] : undefined;
    lines.push(`${indent}${url === "" ? texts.empty : url}${environments ? paint("dim", texts.inEnvironments(joinNames(environments, locale))) : ""}`);
  }
  for (const host of call.hosts) {
    // The address of a UDP or TCP socket is a bare host.
    const address = host.slice(host.indexOf("//") + 2);
    const isOwn = call.urls.some((url) => url.toLowerCase().startsWith(host) || url.toLowerCase() === address);
    if (!isOwn) lines.push(`${indent}${host}${texts.fromCallers}`);
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
