import type { Reach } from "../report/html/html-report.js";
import { compareText } from "../report/source-range.js";
import type { HostUser } from "./host-use.js";
import type { Program } from "./program.js";

/**
 * Which files reach which hosts, sorted: the file of the call that decides the host, which for a wrapper is its caller's,
 * or of the resource.
 */
export function collectReaches({ projects }: Program): readonly Reach[] {
  const reaches = new Map<string, { file: string; host: string; uses: number }>();
  for (const { calls, resources } of projects) {
    for (const user of [...calls, ...resources]) {
      const file = fileOf(user);
      for (const host of new Set(user.hosts.map(({ origin }) => origin))) {
        const key = JSON.stringify([file, host]);
        const known = reaches.get(key);
        if (known === undefined) reaches.set(key, { file, host, uses: 1 });
        else known.uses += 1;
      }
    }
  }
  return [...reaches.values()].sort((one, other) => compareText(one.file, other.file) || compareText(one.host, other.host));
}

/** A key is the place of the call or resource. */
function fileOf({ key }: HostUser): string {
  return key.replace(/:\d+:\d+$/u, "");
}
