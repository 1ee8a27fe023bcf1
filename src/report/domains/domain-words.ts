import { joinNames } from "../../locale/join-names.js";
import type { Locale } from "../../locale/locale.js";
import type { HostReach, ListLimit } from "./domain-report.js";
import { domainTexts, serviceKindTexts } from "./domain-texts.js";
import { describePoint } from "../source-range.js";

/** Undefined as long as the list is short enough. */
export function describeLimit({ entries, max, guideMax, over }: ListLimit, locale: Locale): string | undefined {
  if (over === null) return undefined;
  const texts = domainTexts[locale];
  return over === "platform" ? texts.entries(entries, max) : texts.entriesByGuide(entries, max, guideMax ?? max);
}

/** `2 calls, config.js:1:35 and 1 other place (package sdk; Amap, map)`. @param count what is counted, in words */
export function describeReach(count: string, { places, packages, service }: HostReach, locale: Locale): string {
  const texts = domainTexts[locale];
  const [first, ...others] = places;
  const where = first === undefined ? count : texts.at(count, describePoint(first));
  const more = others.length > 0 ? texts.more(others.length) : "";
  const owners = [
    ...(packages.length === 0 ? [] : [texts.package(joinNames(packages, locale))]),
    ...(service === null ? [] : [texts.service(service.name, serviceKindTexts[locale][service.kind])]),
  ];
  return `${where}${more}${owners.length === 0 ? "" : texts.owners(owners.join(texts.semicolon))}`;
}
