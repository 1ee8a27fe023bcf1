import { isIP } from "node:net";
import { classifyHost } from "../policy/host-kind.js";
import type { HostKind } from "../policy/host-kind.js";
import type { CertNote } from "../report/certs/cert-report.js";
import type { Endpoint } from "./endpoint.js";
import type { NoteCode } from "./finding-texts.js";
import type { Speaker } from "./messages.js";
import type { TlsSurroundings } from "./surroundings.js";

/** Addresses to connect to, or why there are none. */
export type Addresses =
  | { readonly kind: "found"; readonly addresses: readonly string[] }
  | { readonly kind: "left-alone" | "unchecked"; readonly note: CertNote };

interface Wish {
  readonly allowLan: boolean;
  readonly timeoutMs: number;
}

/** Hosts that are touched only when that is asked for. */
const leftAlone: Readonly<Partial<Record<HostKind, NoteCode>>> = {
  lan: "lan",
  "link-local": "lan",
  loopback: "loopback",
  "public-ip": "ipAddress",
  broadcast: "ipAddress",
  "mdns-name": "localName",
  invalid: "noHost",
};

/** Answers of DNS; the other codes, such as EAI_AGAIN, mean that there was none. */
const saysThereIsNone: ReadonlySet<string> = new Set(["ENOTFOUND", "ENODATA"]);

/**
 * Looks a host up, and leaves alone what is no public name: also a public name that DNS leads into a local network.
 * Never rejects.
 */
export async function findAddresses({ host }: Endpoint, { allowLan, timeoutMs }: Wish, { lookup }: TlsSurroundings, { describeNote }: Speaker): Promise<Addresses> {
  const code = leftAlone[classifyHost(host)];
  if (code !== undefined && (!allowLan || code === "noHost")) return { kind: "left-alone", note: describeNote(code) };
  const bare = host.replace(/^\[|\]$/gu, "");
  if (isIP(bare) > 0) return { kind: "found", addresses: [bare] };
  const found = await answerInTime(lookup(bare), timeoutMs);
  if (typeof found === "string") {
    if (saysThereIsNone.has(found)) return { kind: "unchecked", note: describeNote("unknownHost", { detail: found }) };
    return { kind: "unchecked", note: describeNote("noDns", { detail: found === "timeout" ? `${timeoutMs} ms` : found }) };
  }
  const [first] = found;
  if (first === undefined) return { kind: "unchecked", note: describeNote("unknownHost", { detail: "ENODATA" }) };
  const addresses = allowLan ? found : found.filter((address) => classifyHost(address) === "public-ip");
  if (addresses.length === 0) return { kind: "left-alone", note: describeNote("resolvesToLan", { address: first }) };
  return { kind: "found", addresses };
}

/** A string is why there is no answer. */
async function answerInTime<Answer>(answer: Promise<Answer>, timeoutMs: number): Promise<Answer | string> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<string>((resolve) => {
    timer = setTimeout(() => resolve("timeout"), timeoutMs);
  });
  try {
    return await Promise.race([answer, late]);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    return typeof code === "string" ? code : String(error);
  } finally {
    clearTimeout(timer);
  }
}
