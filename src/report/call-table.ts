import { networkApis } from "../platform/network-apis.js";
import type { CallEntry, CallReport } from "./call-report.js";
import { countOf } from "./count-of.js";
import { groupBy } from "./group-by.js";
import type { Paint } from "./paint.js";
import { plain } from "./paint.js";
import { describeReason } from "./reason-words.js";
import { writeUnfollowed } from "./unfollowed-client.js";
import { writeUnjudged } from "./unjudged-table.js";

const statusWords: Readonly<Record<CallEntry["status"], string>> = {
  checked: "statusCode is checked",
  unchecked: "statusCode is never looked at",
  business: "a code in the body decides, not statusCode",
  delegated: "the response is handed on",
  none: "the response is not used",
};

/** Every network call as text: one line for the call, one for each URL and one for what else is known. */
export function writeCallTable(report: CallReport, paint: Paint = plain): string {
  const files = groupBy(report.calls, (call) => call.file);
  const blocks = [...files].map(([file, calls]) => writeFile(file, calls, paint));
  if (report.notFollowed.length > 0) blocks.push(writeUnfollowed(report.notFollowed, paint));
  if (report.notJudged.length > 0) blocks.push(writeUnjudged("Not looked into", report.notJudged, paint));
  return [...blocks, writeSummary(report)].join("\n");
}

function writeFile(file: string, calls: readonly CallEntry[], paint: Paint): string {
  return [paint("underline", file), ...calls.flatMap((call) => writeCall(call, paint)), ""].join("\n");
}

function writeCall(call: CallEntry, paint: Paint): readonly string[] {
  const place = `${call.line}:${call.column}`.padStart(8);
  const indent = " ".repeat(10);
  const via = call.via.map((point) => `${point.file}:${point.line}`).join(", ") || "a library";
  const through = call.wrapper ? `, through ${via}` : "";
  const lines = [`${paint("dim", place)}  ${paint("bold", `${call.platform}.${call.api}`)}${through}`];
  for (const url of call.urls) {
    const environments = Object.hasOwn(call.environments, url) ? call.environments[url] : undefined;
    lines.push(`${indent}${url === "" ? "(empty)" : url}${environments ? paint("dim", ` (in ${environments.join(", ")})`) : ""}`);
  }
  for (const host of call.hosts) {
    // The address of a UDP or TCP socket is a bare host.
    const address = host.slice(host.indexOf("//") + 2);
    const isOwn = call.urls.some((url) => url.toLowerCase().startsWith(host) || url.toLowerCase() === address);
    if (!isOwn) lines.push(`${indent}${host} (from callers)`);
  }
  if (!call.complete) {
    const reasons = call.unknown.map(describeReason).join("; ");
    lines.push(paint("yellow", `${indent}not all hosts are known${reasons === "" ? "" : `: ${reasons}`}`));
  }
  const isTold = hasResponse(call) && !(call.wrapper && call.status === "none");
  const facts = isTold ? [statusWords[call.status]] : [];
  if (call.timeout !== null) facts.push(`timeout ${call.timeout} ms`);
  if (facts.length > 0) lines.push(paint("dim", `${indent}${facts.join("; ")}`));
  if (call.violations.length > 0) lines.push(paint("red", `${indent}✖ ${call.violations.join(", ")}`));
  return lines;
}

/** What is sent through a socket has no answer of its own. */
function hasResponse({ api }: CallEntry): boolean {
  return networkApis.find(({ name }) => name === api)?.statusField !== undefined;
}

function writeSummary({ calls, notFollowed }: CallReport): string {
  const direct = calls.filter((call) => !call.wrapper);
  const hosts = new Set(calls.flatMap((call) => call.hosts));
  const open = calls.filter((call) => !call.complete).length;
  const wrappers = calls.length - direct.length;
  const counts = `${countOf(direct.length, "network call")}, ${countOf(wrappers, "call")} of wrappers`;
  const known = open === 0 ? `every host ${notFollowed.length > 0 ? "of them " : ""}is known` : `${open} with hosts that are not all known`;
  return `${counts}, ${countOf(hosts.size, "host")}; ${known}.\n`;
}
