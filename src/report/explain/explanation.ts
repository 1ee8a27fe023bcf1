import { joinNames } from "../../locale/join-names.js";
import type { Locale } from "../../locale/locale.js";
import { listNamesInChinese } from "../../platform/domain-lists.js";
import type { DomainList } from "../../platform/types.js";
import { toVisibleTexts } from "../../syntax/visible-text.js";
import { explanationTexts } from "./explanation-texts.js";
import type { Finding } from "../check/finding.js";
import type { Paint } from "../paint.js";
import { plain } from "../paint.js";
import { reasonWords } from "../reason-words.js";
import type { SourcePoint } from "../source-range.js";
import { describePoint } from "../source-range.js";

/** How the URL of one call, or of what loads by itself, was worked out; or what is wrong at a place without one. */
export interface Explanation {
  readonly kind: "call" | "resource" | "place";
  readonly point: SourcePoint;
  /** The first line of it, as written; of a place its whole line. */
  readonly code: string;
  /** `wx.request`, `<image src>`; empty for a place. */
  readonly api: string;
  /** The domain list that the host is held against; null when none is. */
  readonly list: DomainList | null;
  /** The direct calls which a call of a wrapper ends in; empty for a direct call. */
  readonly via: readonly SourcePoint[];
  readonly urls: readonly ExplainedUrl[];
  /** Why there may be other URLs. */
  readonly unknowns: readonly ExplainedUnknown[];
  /** For a direct call: who else decides its host. */
  readonly callers: readonly ExplainedCaller[];
  /** For a place: the calls that the finding is about. */
  readonly concerned: readonly SourcePoint[];
  /** What is done with the response; undefined where there is none. */
  readonly response: "checked" | "unchecked" | "business" | "delegated" | "none" | undefined;
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
  /** A name of `reasonWords`. */
  readonly reason: keyof (typeof reasonWords)["en"];
  readonly point: SourcePoint | undefined;
  /** What is written there. */
  readonly code: string | undefined;
}

export interface ExplainedCaller {
  readonly point: SourcePoint;
  readonly hosts: readonly string[];
}

export interface ExplainedVerdict extends Pick<Finding, "severity" | "rule" | "message" | "related"> {
  /** Where it is reported. */
  readonly point: SourcePoint;
  /** What an editor offers to do about it. */
  readonly suggestions: readonly string[];
  /** Whether `--fix` mends it. */
  readonly fixable: boolean;
}

/** More URLs of one call are not shown piece by piece. */
const maxUrls = 5;

/** More hosts of the URLs that are not shown are not named. */
const maxOrigins = 10;

/** More calls that one finding is about are counted. */
const maxConcerned = 10;

/** Explanations as text for somebody who has not read the manual. */
export function writeExplanations(explanations: readonly Explanation[], paint: Paint = plain, locale: Locale = "en"): string {
  const look = { paint, locale, texts: explanationTexts[locale] };
  return toVisibleTexts(explanations).map((explanation) => writeExplanation(explanation, look)).join("\n");
}

interface Look {
  readonly paint: Paint;
  readonly locale: Locale;
  readonly texts: (typeof explanationTexts)[Locale];
}

function writeExplanation(explanation: Explanation, look: Look): string {
  const { paint, texts } = look;
  const { api, via, point, code, response } = explanation;
  const viaPoints = via.map(describePoint).join(", ");
  const through = via.length === 0 ? "" : texts.through(viaPoints);
  const title = api === "" ? paint("bold", describePoint(point)) : texts.at(paint("bold", api), describePoint(point));
  const lines = [`${title}${through}`, `  ${paint("dim", code)}`, ""];
  lines.push(...writeVerdicts(explanation, look), "");
  if (explanation.urls.length + explanation.unknowns.length === 0 && via.length > 0) {
    lines.push(texts.decidedElsewhere(viaPoints), "");
  }
  lines.push(...writeUrls(explanation.urls, look), ...writeUnknowns(explanation, look), ...writeCallers(explanation, look));
  lines.push(...writeConcerned(explanation, look));
  if (response !== undefined) lines.push(texts.response(texts[response]), "");
  return `${lines.join("\n").trimEnd()}\n`;
}

/** Those whose host is known first, each text once. */
function writeUrls(urls: readonly ExplainedUrl[], look: Look): readonly string[] {
  const { paint, texts, locale } = look;
  const distinct = [...new Map(urls.map((url) => [url.display, url])).values()];
  const sorted = distinct.toSorted((one, other) => Number(one.origin === null) - Number(other.origin === null));
  const shown = sorted.length > maxUrls + 1 ? sorted.slice(0, maxUrls) : sorted;
  const lines = shown.flatMap((url, index) => {
    const title = sorted.length > 1 ? texts.urlOf(index + 1, sorted.length) : texts.url;
    const environments = url.environments === null ? "" : texts.inEnvironments(joinNames(url.environments, locale));
    return [`${title}${texts.colon}${paint("cyan", url.display === "" ? texts.empty : url.display)}${environments}`, ...writePieces(url.pieces, look), ""];
  });
  const rest = sorted.slice(shown.length);
  if (rest.length === 0) return lines;
  const origins = [...new Set(rest.flatMap(({ origin }) => origin ?? []))];
  const known = origins.length === 0 ? "" : `${texts.colon}${origins.slice(0, maxOrigins).join(", ")}${origins.length > maxOrigins ? ", …" : ""}`;
  const unknownHosts = origins.length === 0 ? texts.onlyUnknownHosts : texts.alsoUnknownHosts;
  const others = rest.some(({ origin }) => origin === null) ? unknownHosts : "";
  return [...lines, `${texts.moreUrls(rest.length)}${known}${others}`, ""];
}

function writePieces(pieces: readonly ExplainedPiece[], look: Look): readonly string[] {
  const { paint, texts: words } = look;
  const texts = pieces.map((piece) => (piece.text === undefined ? "{}" : `"${piece.text.replaceAll('"', '\\"')}"`));
  const width = Math.min(40, Math.max(0, ...texts.map((text) => text.length)));
  return pieces.map((piece, index) => {
    const text = (texts[index] ?? "").padEnd(width);
    if (piece.text === undefined) return `  ${paint("yellow", text)}  ${words.notKnown(describeUnknown(piece.unknown, look))}`;
    return `  ${text}  ${piece.point === undefined ? words.workedOut : words.writtenIn(describePoint(piece.point))}`;
  });
}

function describeUnknown({ reason, point, code }: ExplainedUnknown, { locale, texts }: Look): string {
  const why = reasonWords[locale][reason];
  return point === undefined ? why : texts.unknownAt(why, code === undefined ? describePoint(point) : texts.codeAt(describePoint(point), code));
}

function writeUnknowns({ urls, unknowns }: Explanation, look: Look): readonly string[] {
  if (unknowns.length === 0) return [];
  const title = urls.length === 0 ? look.texts.urlNotKnown : look.texts.otherUrls;
  return [look.paint("yellow", title), ...new Set(unknowns.map((unknown) => `  ${describeUnknown(unknown, look)}`)), ""];
}

function writeCallers({ callers }: Explanation, { paint, texts }: Look): readonly string[] {
  if (callers.length === 0) return [];
  const lines = callers.map((caller) => `  ${describePoint(caller.point)}  ${caller.hosts.join(", ")}`);
  return [paint("bold", texts.callers(callers.length)), ...lines, ""];
}

function writeConcerned({ concerned }: Explanation, { paint, texts }: Look): readonly string[] {
  if (concerned.length === 0) return [];
  const shown = concerned.length > maxConcerned + 1 ? concerned.slice(0, maxConcerned) : concerned;
  const rest = concerned.length - shown.length;
  const more = rest === 0 ? [] : [`  ${texts.moreUrls(rest)}`];
  return [paint("bold", texts.concerned(concerned.length)), ...shown.map((point) => `  ${describePoint(point)}`), ...more, ""];
}

function writeVerdicts(explanation: Explanation, look: Look): readonly string[] {
  const { verdicts, list } = explanation;
  const { paint, texts, locale } = look;
  const lines = verdicts.flatMap((verdict) => writeVerdict(verdict, explanation, look));
  if (verdicts.length === 0) lines.push(paint("green", `✔ ${describeClean(explanation, look)}`));
  return list === null ? lines : [...lines, paint("dim", `  ${texts.list(locale === "en" ? list : listNamesInChinese[list])}`)];
}

function describeClean({ kind, callers }: Explanation, { texts }: Look): string {
  if (kind === "resource") return texts.cleanAddress;
  return callers.length === 0 ? texts.clean : texts.cleanItself;
}

/** What is found, where that is not the place in the title, and what to do; places that the URL's pieces name are not said twice. */
function writeVerdict({ severity, message, rule, point, related, suggestions, fixable }: ExplainedVerdict, explanation: Explanation, look: Look): readonly string[] {
  const { paint, texts } = look;
  const mark = severity === "error" ? paint("red", `✖ ${texts.error}`) : paint("yellow", `! ${texts.warning}`);
  const isElsewhere = point.file !== explanation.point.file || point.line !== explanation.point.line;
  const pieces = new Set(explanation.urls.flatMap((url) => url.pieces.flatMap((piece) => (piece.text === undefined || !piece.point ? [] : describeLine(piece.point)))));
  const details = [
    ...(isElsewhere ? [texts.foundAt(describePoint(point))] : []),
    ...related.filter((one) => !pieces.has(describeLine(one))).map((one) => `${describePoint(one)}  ${one.message}`),
    ...suggestions.map((suggestion) => texts.inEditor(suggestion)),
    ...(fixable ? [texts.fixable] : []),
  ];
  return [`${mark}  ${message}  ${paint("dim", rule)}`, ...details.map((detail) => paint("dim", `    ${detail}`))];
}

function describeLine({ file, line }: SourcePoint): string {
  return `${file}:${line}`;
}
