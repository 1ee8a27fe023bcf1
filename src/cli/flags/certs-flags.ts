import type { Given, Texts } from "./given.js";
import { readMaxWarnings, readWriting, warningOptions, writingOptions } from "./writing-flags.js";
import type { Writing } from "./writing-flags.js";

export interface CertsArguments extends Writing {
  readonly command: "certs";
  /** Hosts, and files and folders whose hosts are meant. */
  readonly paths: readonly string[];
  readonly maxWarnings: number | undefined;
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly minDays: number;
  readonly allowLan: boolean;
  readonly redirects: boolean;
}

const formats = ["text", "json"] as const;

const options = {
  ...writingOptions,
  ...warningOptions,
  json: { type: "boolean" },
  timeout: { type: "string" },
  concurrency: { type: "string" },
  "min-days": { type: "string" },
  "allow-lan": { type: "boolean" },
  "no-redirects": { type: "boolean" },
} as const;

interface NumberFlag {
  readonly unit: "milliseconds" | "hosts" | "days";
  readonly fallback: number;
  readonly from: number;
  readonly to: number;
}

const numberFlags = {
  // Timers of Node hold no more than 2^31 - 1 ms; nobody waits for an hour.
  timeout: { unit: "milliseconds", fallback: 10_000, from: 1, to: 3_600_000 },
  concurrency: { unit: "hosts", fallback: 8, from: 1, to: 256 },
  "min-days": { unit: "days", fallback: 30, from: 0, to: 10_000 },
} as const satisfies Readonly<Record<string, NumberFlag>>;

export const certsFlags = { formats, options, read: readCertsFlags } as const;

/** A string is why the flags cannot be read. */
function readCertsFlags(given: Given<typeof options>, paths: readonly string[], texts: Texts): CertsArguments | string {
  const format = given.format ?? (given.json === true ? "json" : undefined);
  const writing = readWriting("certs", formats, { ...given, format }, texts);
  if (typeof writing === "string") return writing;
  const warnings = readMaxWarnings(given, texts);
  if (typeof warnings === "string") return warnings;
  const timeoutMs = readNumber("timeout", given.timeout, texts);
  if (typeof timeoutMs === "string") return timeoutMs;
  const concurrency = readNumber("concurrency", given.concurrency, texts);
  if (typeof concurrency === "string") return concurrency;
  const minDays = readNumber("min-days", given["min-days"], texts);
  if (typeof minDays === "string") return minDays;
  const allowLan = given["allow-lan"] ?? false;
  const redirects = given["no-redirects"] !== true;
  return { command: "certs", paths, ...writing, ...warnings, timeoutMs, concurrency, minDays, allowLan, redirects };
}

function readNumber(flag: keyof typeof numberFlags, text: string | undefined, texts: Texts): number | string {
  const { unit, fallback, from, to } = numberFlags[flag];
  if (text === undefined) return fallback;
  const value = /^\d+$/u.test(text) ? Number(text) : NaN;
  return value >= from && value <= to ? value : texts.number(flag, texts[unit], from, to, text);
}
