import { countOf } from "./count-of.js";
import type { Paint } from "./paint.js";
import type { SourcePoint } from "./source-range.js";
import { describePoint } from "./source-range.js";

/** A call that hands an address to a package that is not followed. The keys, and their order, are those of the JSON formats. */
export interface UnfollowedEntry extends SourcePoint {
  readonly package: string;
  /** `scheme://host[:port]` in lower case; empty when it is not known. */
  readonly hosts: readonly string[];
}

/** More of them would push the calls off the screen. */
const maxLines = 10;

/** A note on the packages whose requests are missing, and what to do about it; ends with a line break. */
export function writeUnfollowed(entries: readonly UnfollowedEntry[], paint: Paint): string {
  const lines = entries.slice(0, maxLines).map((entry) => {
    const hosts = entry.hosts.length === 0 ? "an address that is not known" : entry.hosts.join(", ");
    return `  ${entry.package} is not followed: ${hosts} in ${describePoint(entry)}`;
  });
  const more = entries.length > maxLines ? [`  and ${countOf(entries.length - maxLines, "other place")}: --format json names them all`] : [];
  const advice = paint("dim", "  If it sends requests, declare it in the setting wrappers: their hosts are missing here.");
  return [paint("yellow", "Packages that may send requests"), ...lines, ...more, advice, ""].join("\n");
}
