import type { NetworkCall } from "../network/network-call.js";
import type { UrlParts } from "../network/urls/url-parts.js";
import { localSchemes } from "../platform/hosts.js";
import type { CallEntry, CallOrigin } from "../report/calls/call-report.js";
import { compareSourcePoints, compareText } from "../report/source-range.js";
import { either, environmentsOf, never } from "../values/abstract/condition.js";
import type { When } from "../values/abstract/condition.js";
import { conditionOf } from "../values/abstract/known-condition.js";
import { toVisible } from "../syntax/visible-text.js";
import { shownPlace } from "../values/libraries/library-modules.js";
import type { Value } from "../values/abstract/value.js";
import type { FileNames } from "./file-names.js";
import { keyOf, readHostUse } from "./host-use.js";
import type { HostUser } from "./host-use.js";

/** What the whole program asks of one call, without its AST: the file's can be let go when the next one is read. */
export interface CallFacts extends HostUser {
  /** The calls of wrappers name their direct calls by their keys. */
  readonly via: readonly string[];
  readonly entry: CallEntry;
  /** Whether the call stands in one of the files that were asked for. */
  readonly wanted: boolean;
  /** Whether an unknown of the URL is a parameter, so that callers decide. */
  readonly decidedByCallers: boolean;
}

export interface CallSurroundings {
  /** The project's folder, relative to the given path. */
  readonly root: string;
  readonly wanted: boolean;
  /** Names, without prefix, of the rules that have something to say about the call. */
  readonly violations: readonly string[];
  readonly names: FileNames;
  readonly packageName: string | undefined;
}

export function collectCallFacts(call: NetworkCall, surroundings: CallSurroundings): CallFacts {
  const { root, wanted, violations, names, packageName } = surroundings;
  const { source } = call.file;
  const start = names.pointOf({ source, range: call.node.range });
  const end = source.locate(call.node.range[1]);
  const via = call.via.map((place) => names.pointOf(place)).sort(compareSourcePoints);
  const hosts = call.urls.flatMap((url) => readHostUse(url, call.api.list, start, names) ?? []);
  return {
    key: keyOf(start),
    via: via.map(keyOf),
    hosts,
    packageName,
    wanted,
    decidedByCallers: collectUnknowns(call.url).some((unknown) => unknown.reason === "parameter"),
    entry: {
      ...start,
      endLine: end.line,
      endColumn: end.column,
      root,
      platform: call.platform,
      api: call.api.name,
      list: call.api.list,
      urls: sortedUnique(call.urls.map((url) => toVisible(url.display))),
      environments: collectEnvironments(call),
      hosts: sortedUnique(hosts.map((use) => use.origin)),
      complete: call.urls.length > 0 && call.url.unknowns.length === 0 && call.urls.every((url) => url.origin !== undefined || url.relative),
      unknown: sortedUnique([...collectUnknowns(call.url).map((unknown) => unknown.reason), ...call.urls.some(isMalformed) ? ["malformed"] : []]),
      origins: collectOrigins(call.url, names),
      status: call.response.status,
      timeout: readTimeout(call),
      wrapper: call.wrapper,
      via: via.map(({ file, line }) => ({ file, line })),
      violations: sortedUnique(violations),
    },
  };
}

export function sortedUnique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)].sort(compareText);
}

/** Two ways to one URL are one URL, in the environments of both. */
function collectEnvironments({ urls }: NetworkCall): CallEntry["environments"] {
  const conditions = new Map<string, When>();
  for (const { display, text } of urls) {
    const shown = toVisible(display);
    conditions.set(shown, either(conditions.has(shown) ? conditions.get(shown) : never, conditionOf(text)));
  }
  const confined = [...conditions].flatMap(([url, when]) => {
    const names = environmentsOf(when);
    return names ? [[url, names] as const] : [];
  });
  return Object.fromEntries(confined.sort(([one], [other]) => compareText(one, other)));
}

/** `https:/a.example`, `https://<your-domain>/`: all of it is known, and there is no host in it. */
function isMalformed({ text, scheme, origin, relative }: UrlParts): boolean {
  if (origin !== undefined || relative || localSchemes.includes(scheme?.value.toLowerCase() ?? "")) return false;
  return text.pieces.every((piece) => piece.text !== undefined);
}

function collectUnknowns(url: Value): Value["unknowns"] {
  const holes = url.alternatives.flatMap((alternative) => (alternative.type === "text" ? alternative.pieces : []));
  return [...url.unknowns, ...holes.flatMap((piece) => (piece.text === undefined ? [piece.unknown] : []))];
}

function collectOrigins(url: Value, names: FileNames): readonly CallOrigin[] {
  const origins = new Map<string, CallOrigin>();
  for (const alternative of url.alternatives) {
    if (alternative.type !== "text") continue;
    for (const piece of alternative.pieces) {
      const place = piece.text === undefined ? undefined : shownPlace(piece.place);
      if (piece.text === undefined || place === undefined) continue;
      const origin = { ...names.pointOf(place), text: piece.text };
      origins.set(`${keyOf(origin)} ${piece.text}`, origin);
    }
  }
  return [...origins.values()].sort(
    (one, other) => compareSourcePoints(one, other) || compareText(one.text, other.text),
  );
}

function readTimeout(call: NetworkCall): number | null {
  const value = call.options.find("timeout")?.value;
  const [only, ...others] = value?.alternatives ?? [];
  if (value === undefined || value.unknowns.length > 0 || others.length > 0) return null;
  return only?.type === "constant" && typeof only.value === "number" ? only.value : null;
}
