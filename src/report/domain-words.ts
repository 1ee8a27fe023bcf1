import { countOf } from "./count-of.js";
import type { HostReach, ListLimit, UnlistableReason, WrongReason } from "./domain-report.js";
import { describePoint } from "./source-range.js";

export const unlistableWords: Readonly<Record<UnlistableReason, string>> = {
  lan: "in the phone's own network: no list needed, allowed there only",
  loopback: "the phone itself: never reachable",
  "public-ip": "an IP address: no list takes one, give the server a domain name",
  banned: "the platform refuses it in every list: call it from your server",
  "test-host": "the test host of a cloud service: bind a domain of your own to it",
};

export const wrongWords: Readonly<Record<WrongReason, string>> = {
  scheme: "the list takes another scheme",
  "no-host": "it has no host",
  "no-address": "it is neither a domain nor an address",
  "lan-ip": "addresses of a local network need no list, and no list takes them",
  "public-ip": "no list takes an IP address",
  loopback: "it is the phone itself",
  path: "an entry ends with the host or the port",
  pattern: "the console takes no patterns",
  "server-only": "it is for your server only",
  "test-host": "the test host of a cloud service",
  characters: "a host has letters, digits, hyphens and dots",
  port: "that is no port",
  "no-port-allowed": "the list takes no ports",
  repeated: "it stands in the list already",
};

/** Undefined as long as the list is short enough. */
export function describeLimit({ entries, max, guideMax, over }: ListLimit): string | undefined {
  if (over === null) return undefined;
  const figure = over === "platform" ? `the list takes ${max}` : `the list takes ${max} today, ${guideMax ?? max} by the guide of 2023`;
  return `${countOf(entries, "entry", "entries")}: ${figure}`;
}

/** `2 calls, config.js:1:35 and 1 other place (package sdk; Amap, map)`. */
export function describeReach(count: number, noun: string, { places, packages, service }: HostReach): string {
  const [first, ...others] = places;
  const where = first === undefined ? "" : `, ${describePoint(first)}`;
  const more = others.length > 0 ? ` and ${countOf(others.length, "other place")}` : "";
  const owners = [
    ...(packages.length === 0 ? [] : [`package ${packages.join(", ")}`]),
    ...(service === null ? [] : [`${service.name}, ${service.kind}`]),
  ];
  return `${countOf(count, noun)}${where}${more}${owners.length === 0 ? "" : ` (${owners.join("; ")})`}`;
}
