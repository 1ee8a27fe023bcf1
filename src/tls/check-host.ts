import type { CertFinding, CertHost, CertNote, CertStatus } from "../report/certs/cert-report.js";
import { askRedirect } from "./ask-redirect.js";
import { buildChain } from "./certificate-chain.js";
import { describeCertificate } from "./certificate-facts.js";
import type { Endpoint } from "./endpoint.js";
import { findAddresses } from "./find-addresses.js";
import type { Failure } from "./handshake.js";
import { judgeCertificate } from "./judge-certificate.js";
import { judgeChain } from "./judge-chain.js";
import { judgeConnection } from "./judge-connection.js";
import { judgeRedirect } from "./judge-redirect.js";
import type { Speaker } from "./messages.js";
import type { Offers } from "./offers.js";
import { probe } from "./probe.js";
import type { Probe } from "./probe.js";
import type { TlsSurroundings } from "./surroundings.js";
import type { TrustedRoots } from "./trusted-roots.js";

export interface CheckOptions {
  /** For each look-up, connection and request. */
  readonly timeoutMs: number;
  /** Fewer days left than these are worth a warning. */
  readonly minDays: number;
  /** Whether addresses of local networks, this computer, and any other IP address are touched. */
  readonly allowLan: boolean;
  /** Whether `https://host/` is asked where it leads. */
  readonly redirects: boolean;
}

/** What is the same for all hosts of a check. */
export interface Bench {
  readonly options: CheckOptions;
  readonly surroundings: TlsSurroundings;
  readonly offers: Offers;
  readonly roots: TrustedRoots;
  readonly speaker: Speaker;
  /** Host and port of all that are checked. */
  readonly listed: ReadonlySet<string>;
}

type Outcome = Pick<CertHost, "reason" | "findings" | "certificate" | "connection"> & { readonly status?: CertStatus };

/** Opens a few connections to one host, and judges what it says. Never rejects. */
export async function checkHost(endpoint: Endpoint, bench: Bench): Promise<CertHost> {
  const { host, port, schemes, lists, places } = endpoint;
  const { status, reason, findings, certificate, connection } = await examine(endpoint, bench).catch((error: unknown) => {
    const detail = error instanceof Error ? error.message : String(error);
    return withoutAnswer("unchecked", bench.speaker.describeNote("failed", { detail }));
  });
  return { host, port, schemes, lists, places, status: status ?? statusOf(findings), reason, findings, certificate, connection };
}

async function examine(endpoint: Endpoint, bench: Bench): Promise<Outcome> {
  const { options, surroundings, offers, speaker } = bench;
  const { host, port } = endpoint;
  const found = await findAddresses(endpoint, options, surroundings, speaker);
  if (found.kind !== "found") return withoutAnswer(isGivenByHand(endpoint) ? "unchecked" : found.kind, found.note);
  const probed = await probe({ host, port, addresses: found.addresses, timeoutMs: options.timeoutMs }, offers);
  if (probed.kind === "done") return judge(probed, endpoint, bench);
  if (probed.kind === "not-tls") return { ...nothingKnown, findings: [speaker.describeFinding("noTls", { host, port })] };
  return withoutAnswer("unchecked", describeFailure(probed, port, speaker));
}

/** Whoever names a host wants it checked: one that is left alone has no answer. */
function isGivenByHand({ lists, places }: Endpoint): boolean {
  return lists.length + places.length === 0;
}

async function judge(probed: Probe, endpoint: Endpoint, { options, surroundings, roots, listed, speaker }: Bench): Promise<Outcome> {
  const { handshake } = probed;
  const { host, port, schemes } = endpoint;
  const chain = buildChain(handshake.sent, roots);
  if (chain === undefined) {
    handshake.socket.destroy();
    return withoutAnswer("unchecked", speaker.describeNote("handshakeRefused", { detail: "no certificate" }));
  }
  const isAsked = options.redirects && schemes.includes("https");
  const redirect = isAsked ? await askRedirect(handshake.socket, `https://${host}:${port}`, options.timeoutMs) : undefined;
  handshake.socket.destroy();
  const question = { host, now: surroundings.now(), minDays: options.minDays, speaker };
  return {
    reason: null,
    findings: [
      ...judgeCertificate(chain.path[0], question),
      ...judgeChain(chain, handshake.verifyError, question),
      ...judgeConnection(probed, host, speaker),
      ...judgeRedirect(redirect, endpoint, listed, speaker),
    ],
    certificate: describeCertificate(handshake.sent, chain, question.now),
    connection: { protocol: handshake.protocol, cipher: handshake.cipher, redirect: redirect ?? null },
  };
}

const nothingKnown: Outcome = { reason: null, findings: [], certificate: null, connection: null };

function withoutAnswer(status: "unchecked" | "left-alone", reason: CertNote): Outcome {
  return { ...nothingKnown, status, reason };
}

function describeFailure({ kind, detail }: Failure, port: number, { describeNote }: Speaker): CertNote {
  switch (kind) {
    case "timeout":
      return describeNote("timeout", { detail });
    case "hung-up":
      return describeNote("hungUp", { detail });
    case "refused":
    case "not-tls":
      return describeNote("handshakeRefused", { detail });
    case "unreachable":
      return describeNote("unreachable", { port, detail });
  }
}

function statusOf(findings: readonly CertFinding[]): CertStatus {
  if (findings.some(({ severity }) => severity === "error")) return "bad";
  return findings.length > 0 ? "warning" : "good";
}
