import type { Locale } from "../../locale/locale.js";
import { leftOutTexts } from "../check/left-out-texts.js";
import type { Paint } from "../paint.js";
import type { SourcePoint } from "../source-range.js";
import { describePoint } from "../source-range.js";

/** A call that hands an address to a package that is not followed. The keys, and their order, are those of the JSON formats. */
export interface UnfollowedEntry extends SourcePoint {
  readonly package: string;
  /** `scheme://host[:port]` in lower case; empty when it is not known. */
  readonly hosts: readonly string[];
}

/** More of them would push the calls off the screen. */
const maxLines = 10;

/** A note on the packages whose requests are missing, and what to do about it; ends with a line break. */
export function writeUnfollowed(entries: readonly UnfollowedEntry[], paint: Paint, locale: Locale = "en"): string {
  const texts = leftOutTexts[locale];
  const lines = entries.slice(0, maxLines).map((entry) => {
    const hosts = entry.hosts.length === 0 ? texts.unknownAddress : entry.hosts.join(", ");
    return `  ${texts.notFollowed(entry.package, hosts, describePoint(entry))}`;
  });
  const more = entries.length > maxLines ? [`  ${texts.morePlaces(entries.length - maxLines)}`] : [];
  const advice = paint("dim", `  ${texts.declareThem}`);
  return [paint("yellow", texts.packages), ...lines, ...more, advice, ""].join("\n");
}
