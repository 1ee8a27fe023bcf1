import type { Locale } from "../locale/locale.js";
import type { CertHost, CertReport } from "../report/certs/cert-report.js";
import { checkHost } from "./check-host.js";
import type { Bench, CheckOptions } from "./check-host.js";
import type { Endpoint } from "./endpoint.js";
import { keyOf, mergeEndpoints } from "./endpoint.js";
import { createSpeaker } from "./messages.js";
import { createOffers } from "./offers.js";
import type { TlsSurroundings } from "./surroundings.js";
import { readRoots } from "./trusted-roots.js";

export interface CheckRequest extends CheckOptions {
  readonly endpoints: readonly Endpoint[];
  /** Hosts that are asked at the same time, at least one. */
  readonly concurrency: number;
  /** The language of the messages. */
  readonly locale: Locale;
}

/** Checks every host once, so many at a time as asked for. Never rejects. */
export async function checkHosts({ endpoints, concurrency, locale, ...options }: CheckRequest, surroundings: TlsSurroundings): Promise<CertReport> {
  const merged = mergeEndpoints(endpoints);
  const bench: Bench = {
    options,
    surroundings,
    offers: createOffers(surroundings.roots),
    roots: readRoots(surroundings.roots),
    speaker: createSpeaker(locale),
    listed: new Set(merged.map(keyOf)),
  };
  const hosts = await mapInParallel(merged, concurrency, (endpoint) => checkHost(endpoint, bench));
  return { hosts, summary: summarise(hosts) };
}

function summarise(hosts: readonly CertHost[]): CertReport["summary"] {
  const count = (wanted: readonly CertHost["status"][]): number => hosts.filter(({ status }) => wanted.includes(status)).length;
  const findings = hosts.flatMap((host) => host.findings);
  return {
    hosts: hosts.length,
    good: count(["good", "warning"]),
    bad: count(["bad"]),
    unchecked: count(["unchecked"]),
    leftAlone: count(["left-alone"]),
    errors: findings.filter(({ severity }) => severity === "error").length,
    warnings: findings.filter(({ severity }) => severity === "warning").length,
  };
}

/** Results in the order of the items; a new one begins as soon as one is done. */
async function mapInParallel<Item, Result>(items: readonly Item[], limit: number, work: (item: Item) => Promise<Result>): Promise<readonly Result[]> {
  const results = new Map<Item, Result>();
  const waiting = items.values();
  const workers = Array.from({ length: Math.min(limit, items.length) }, async () => {
    for (const item of waiting) results.set(item, await work(item));
  });
  await Promise.all(workers);
  return items.flatMap((item) => results.get(item) ?? []);
}
