import { countOf } from "./count-of.js";
import type { Paint } from "./paint.js";
import { plain } from "./paint.js";
import type { SourcePoint } from "./source-range.js";
import { describePoint } from "./source-range.js";

/** How the URL of one call was worked out. */
export interface Explanation {
  readonly point: SourcePoint;
  /** The first line of the call, as written. */
  readonly code: string;
  /** `wx.request`. */
  readonly api: string;
  /** The domain list that the host is held against; null when none is. */
  readonly list: string | null;
  /** The direct calls which a call of a wrapper ends in; empty for a direct call. */
  readonly via: readonly SourcePoint[];
  readonly urls: readonly ExplainedUrl[];
  /** Why there may be other URLs. */
  readonly unknowns: readonly ExplainedUnknown[];
  /** For a direct call: who else decides its host. */
  readonly callers: readonly ExplainedCaller[];
  /** What is done with the response, as a sentence; undefined where there is none. */
  readonly response: string | undefined;
  readonly verdicts: readonly ExplainedVerdict[];
}

export interface ExplainedUrl {
  readonly display: string;
  /** `scheme://host[:port]`; null when it is not known. */
  readonly origin: string | null;
  /** The only environments that have it; null for any. */
  readonly environments: readonly string[] | null;
  readonly pieces: readonly ExplainedPiece[];
}

export type ExplainedPiece =
  | { readonly text: string; readonly point: SourcePoint | undefined }
  | { readonly text: undefined; readonly unknown: ExplainedUnknown };

export interface ExplainedUnknown {
  /** As the end of the sentence "It is not known, because …". */
  readonly because: string;
  readonly point: SourcePoint | undefined;
  /** What is written there. */
  readonly code: string | undefined;
}

export interface ExplainedCaller {
  readonly point: SourcePoint;
  readonly hosts: readonly string[];
}

export interface ExplainedVerdict {
  readonly severity: "error" | "warning";
  readonly rule: string;
  readonly message: string;
}

/** More URLs of one call are not shown piece by piece. */
const maxUrls = 5;

/** More hosts of the URLs that are not shown are not named. */
const maxOrigins = 10;

/** Explanations as text for somebody who has not read the manual. */
export function writeExplanations(explanations: readonly Explanation[], paint: Paint = plain): string {
  return explanations.map((explanation) => writeExplanation(explanation, paint)).join("\n");
}

function writeExplanation(explanation: Explanation, paint: Paint): string {
  const { api, via, point, code } = explanation;
  const through = via.length === 0 ? "" : `, through ${via.map(describePoint).join(", ")}`;
  const lines = [`${paint("bold", api)} at ${describePoint(point)}${through}`, `  ${paint("dim", code)}`, ""];
  lines.push(...writeVerdicts(explanation, paint), "");
  if (explanation.urls.length + explanation.unknowns.length === 0 && via.length > 0) {
    lines.push(`The URL is not decided here: see ${via.map(describePoint).join(", ")}.`, "");
  }
  lines.push(...writeUrls(explanation.urls, paint), ...writeUnknowns(explanation, paint), ...writeCallers(explanation, paint));
  if (explanation.response !== undefined) lines.push(`Response: ${explanation.response}`, "");
  return `${lines.join("\n").trimEnd()}\n`;
}

/** Those whose host is known first, each text once. */
function writeUrls(urls: readonly ExplainedUrl[], paint: Paint): readonly string[] {
  const distinct = [...new Map(urls.map((url) => [url.display, url])).values()];
  const sorted = distinct.toSorted((one, other) => Number(one.origin === null) - Number(other.origin === null));
  const shown = sorted.length > maxUrls + 1 ? sorted.slice(0, maxUrls) : sorted;
  const lines = shown.flatMap((url, index) => {
    const number = sorted.length > 1 ? ` ${index + 1} of ${sorted.length}` : "";
    const environments = url.environments === null ? "" : ` (in ${url.environments.join(", ")})`;
    return [`URL${number}: ${paint("cyan", url.display)}${environments}`, ...writePieces(url.pieces, paint), ""];
  });
  const rest = sorted.slice(shown.length);
  if (rest.length === 0) return lines;
  const origins = [...new Set(rest.flatMap(({ origin }) => origin ?? []))];
  const known = origins.length === 0 ? "" : `: ${origins.slice(0, maxOrigins).join(", ")}${origins.length > maxOrigins ? ", …" : ""}`;
  const others = rest.some(({ origin }) => origin === null) ? (origins.length === 0 ? ", whose hosts are not known" : ", and hosts that are not known") : "";
  return [...lines, `and ${rest.length} more${known}${others}`, ""];
}

function writePieces(pieces: readonly ExplainedPiece[], paint: Paint): readonly string[] {
  const texts = pieces.map((piece) => (piece.text === undefined ? "{}" : JSON.stringify(piece.text)));
  const width = Math.min(40, Math.max(0, ...texts.map((text) => text.length)));
  return pieces.map((piece, index) => {
    const text = (texts[index] ?? "").padEnd(width);
    if (piece.text === undefined) return `  ${paint("yellow", text)}  not known: ${describeUnknown(piece.unknown)}`;
    return `  ${text}  ${piece.point === undefined ? "worked out" : `written in ${describePoint(piece.point)}`}`;
  });
}

function describeUnknown({ because, point, code }: ExplainedUnknown): string {
  const what = code === undefined ? "" : `, ${code}`;
  return because + (point === undefined ? "" : ` (${describePoint(point)}${what})`);
}

function writeUnknowns({ urls, unknowns }: Explanation, paint: Paint): readonly string[] {
  if (unknowns.length === 0) return [];
  const title = urls.length === 0 ? "The URL is not known:" : "There may be other URLs:";
  return [paint("yellow", title), ...new Set(unknowns.map((unknown) => `  ${describeUnknown(unknown)}`)), ""];
}

function writeCallers({ callers }: Explanation, paint: Paint): readonly string[] {
  if (callers.length === 0) return [];
  const lines = callers.map((caller) => `  ${describePoint(caller.point)}  ${caller.hosts.join(", ")}`);
  const title = `${countOf(callers.length, "caller")} that decide${callers.length === 1 ? "s" : ""} the host:`;
  return [paint("bold", title), ...lines, ""];
}

function writeVerdicts({ verdicts, callers, list }: Explanation, paint: Paint): readonly string[] {
  const lines = verdicts.map(({ severity, rule, message }) => {
    const mark = severity === "error" ? paint("red", "✖ error") : paint("yellow", "! warning");
    return `${mark}  ${message}  ${paint("dim", rule)}`;
  });
  const scope = callers.length === 0 ? ", as far as it is known" : " itself; what callers pass is judged at theirs";
  if (verdicts.length === 0) lines.push(paint("green", `✔ Nothing is wrong with this call${scope}.`));
  return list === null ? lines : [...lines, paint("dim", `  Its host is held against the ${list} domains.`)];
}
