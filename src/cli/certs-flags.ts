/** Flags of `certs`, read. */
export interface CertsFlags {
  readonly timeoutMs: number;
  readonly concurrency: number;
  readonly minDays: number;
  readonly allowLan: boolean;
  readonly redirects: boolean;
}

/** As `parseArgs` takes them. */
export const certsOptions = {
  timeout: { type: "string" },
  concurrency: { type: "string" },
  "min-days": { type: "string" },
  "allow-lan": { type: "boolean" },
  "no-redirects": { type: "boolean" },
} as const;

interface Given {
  readonly timeout?: string | undefined;
  readonly concurrency?: string | undefined;
  readonly "min-days"?: string | undefined;
  readonly "allow-lan"?: boolean | undefined;
  readonly "no-redirects"?: boolean | undefined;
}

interface NumberFlag {
  readonly unit: string;
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

/** A string is what is wrong with a flag. */
export function readCertsFlags(given: Given): CertsFlags | string {
  const timeoutMs = readNumber("timeout", given.timeout);
  const concurrency = readNumber("concurrency", given.concurrency);
  const minDays = readNumber("min-days", given["min-days"]);
  if (typeof timeoutMs === "string") return timeoutMs;
  if (typeof concurrency === "string") return concurrency;
  if (typeof minDays === "string") return minDays;
  return { timeoutMs, concurrency, minDays, allowLan: given["allow-lan"] ?? false, redirects: !(given["no-redirects"] ?? false) };
}

function readNumber(flag: keyof typeof numberFlags, text: string | undefined): number | string {
  const { unit, fallback, from, to } = numberFlags[flag];
  if (text === undefined) return fallback;
  const value = /^\d+$/u.test(text) ? Number(text) : NaN;
  return value >= from && value <= to ? value : `--${flag} takes a number of ${unit} from ${from} to ${to}, not "${text}".`;
}
