import { domainLists } from "../platform/domain-lists.js";
import type { DomainList, DomainListFact } from "../platform/types.js";
import { collectFaultyEntries, collectRepeatedEntries } from "../policy/check-server-domains.js";
import { matchEntry } from "../policy/domain-pattern.js";
import { toListedHost } from "../policy/listed-host.js";
import type { DomainEntry } from "../project/config/domain-entry.js";
import type { ServerDomains } from "../project/config/server-domains.js";
import type { ListDomains, ListLimit, NeededDomain, WrongEntry } from "../report/domains/domain-report.js";
import { groupBy } from "../report/group-by.js";
import { compareSourcePoints, compareText } from "../report/source-range.js";
import type { Place } from "../syntax/source-text.js";
import { isListable, summarise } from "./domain-use.js";
import type { DomainUse } from "./domain-use.js";

/** The name of a file in reports. */
export type NameOf = (path: string) => string;

/** An entry that the console refuses, or has already. */
interface Wrong extends WrongEntry {
  readonly list: DomainList;
  readonly of: DomainEntry;
}

const listNames = Object.keys(domainLists) as readonly DomainList[];

/**
 * The lists that are needed or declared.
 *
 * @param prune leaves what no known call needs out of what is to be pasted.
 */
export function takeLists(
  uses: readonly DomainUse[],
  domains: ServerDomains | undefined,
  nameOf: NameOf,
  prune: boolean,
): readonly ListDomains[] {
  const wrong = domains === undefined ? [] : collectWrong(domains, nameOf);
  return listNames.flatMap((list) => describeList(list, uses, domains, wrong, prune) ?? []);
}

function describeList(
  list: DomainList,
  uses: readonly DomainUse[],
  domains: ServerDomains | undefined,
  allWrong: readonly Wrong[],
  prune: boolean,
): ListDomains | undefined {
  const fact = domainLists[list];
  const own = uses.filter((use) => use.list === list && isListable(use));
  const isDeclared = domains?.declared.has(list) ?? false;
  if (own.length === 0 && !isDeclared) return undefined;
  const entries = domains?.[list] ?? [];
  const wrong = allWrong.filter((entry) => entry.list === list);
  const wrongEntries = new Set(wrong.map(({ of }) => of));
  const covers = (entry: DomainEntry): boolean => own.some((use) => matchEntry(entry, use, fact) === "covered");
  const right = entries.filter((entry) => !wrongEntries.has(entry));
  const unused = right.filter((entry) => !covers(entry));

  const kept = right.filter((entry) => !entry.glob && !(prune && unused.includes(entry)));
  const isCoveredBy = (some: readonly DomainEntry[], [use]: readonly DomainUse[]): boolean => {
    return use !== undefined && some.some((entry) => matchEntry(entry, use, fact) === "covered");
  };
  const needs = [...groupBy(own, (use) => domainOf(use, fact))].map(([domain, group]) => {
    const reach = summarise(group);
    // What the console refuses, it does not have.
    const isMissing = !isCoveredBy(right, group);
    const lack = reach.developmentOnly ? "development" : isDeclared ? "missing" : "needed";
    const need: NeededDomain = { domain, state: isMissing ? lack : "declared", ...reach };
    // What a pattern covers, the console does not know.
    return { need, isWritten: isCoveredBy(kept, group) };
  });
  needs.sort((one, other) => compareText(one.need.domain, other.need.domain));
  const added = needs.flatMap(({ need, isWritten }) => isWritten || need.developmentOnly ? [] : [need.domain]);
  const paste = [...new Set([...kept.map((entry) => entryOf(entry, fact)), ...added])];
  return {
    list,
    needed: needs.map(({ need }) => need),
    declared: isDeclared ? sortTexts(entries.map((entry) => entry.raw)) : null,
    missing: needs.flatMap(({ need }) => need.state === "missing" ? [need.domain] : []),
    unused: sortTexts(unused.map((entry) => entry.raw)),
    wrong: wrong.map(({ entry, reason, instead, place }) => ({ entry, reason, instead, place })),
    limit: limitOf(paste.length, fact),
    toAdd: added,
    paste: paste.join(";"),
  };
}

/** As the console takes it; sockets reach every port of a configured host. */
function domainOf(use: DomainUse, { schemes, portRule }: DomainListFact): string {
  const port = use.port === undefined || portRule === "any" ? "" : `:${use.port}`;
  return `${schemes[0] ?? use.scheme}://${toListedHost(use.host)}${port}`;
}

function entryOf({ scheme, host, port }: DomainEntry, { schemes }: DomainListFact): string {
  return `${scheme ?? schemes[0] ?? "https"}://${toListedHost(host)}${port === undefined ? "" : `:${port}`}`;
}

function limitOf(entries: number, { max, guideMax }: DomainListFact): ListLimit {
  const over = entries > max ? "platform" : guideMax !== null && entries > guideMax ? "guide" : null;
  return { entries, max, guideMax, over };
}

function collectWrong(domains: ServerDomains, nameOf: NameOf): readonly Wrong[] {
  const pointOf = ({ source, range }: Place): WrongEntry["place"] => ({ file: nameOf(source.path), ...source.locate(range[0]) });
  const faulty = collectFaultyEntries(domains).map(({ list, entry, fault, place, value, replacement }): Wrong => {
    const instead = replacement === undefined ? null : entry.raw.replace(value, replacement);
    return { list: list.list, of: entry, entry: entry.raw, reason: fault, instead, place: pointOf(place) };
  });
  const repeated = collectRepeatedEntries(domains).map(({ list, entry, place }): Wrong => {
    return { list: list.list, of: entry, entry: entry.raw, reason: "repeated", instead: null, place: pointOf(place) };
  });
  return [...faulty, ...repeated].sort((one, other) => compareSourcePoints(one.place, other.place));
}

function sortTexts(texts: readonly string[]): readonly string[] {
  return [...texts].sort(compareText);
}
