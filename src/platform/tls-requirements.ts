import type { About, Fact, SourceId } from "./types.js";

export const about = {
  subject: "Certificates and TLS",
  sources: ["network-guide", "network-tuning", "apple-ats", "apple-certificates", "apple-lifetimes"],
  checked: "2026-11",
  partial: "Wildcard certificates are not mentioned; the usual TLS rules for names are taken.",
} as const satisfies About;

export type TlsRequirementCode =
  | "trustedRoot"
  | "hostName"
  | "validity"
  | "completeChain"
  | "protocol"
  | "appTransportSecurity"
  | "distrustedCa";

export interface TlsRequirementFact {
  readonly code: TlsRequirementCode;
  readonly what: string;
  readonly source: SourceId;
}

/** What the platform asks of the server. Images, audio and video fail for the same reasons. */
export const tlsRequirements: readonly TlsRequirementFact[] = [
  {
    code: "trustedRoot",
    what: "The root is in the system's store; iOS takes no self-signed one.",
    source: "network-guide",
  },
  { code: "hostName", what: "The certificate is issued for the host name.", source: "network-guide" },
  { code: "validity", what: "The certificate has begun and not expired.", source: "network-guide" },
  {
    code: "completeChain",
    what: "The server sends the whole chain; Android lacks many links.",
    source: "network-tuning",
  },
  { code: "protocol", what: "TLS 1.2 or newer is offered.", source: "network-guide" },
  { code: "appTransportSecurity", what: "iOS: the rules of App Transport Security hold.", source: "network-guide" },
  { code: "distrustedCa", what: "The CA is trusted: WoSign and StartCom are named as not.", source: "network-guide" },
];

/** Below these, iOS refuses a key of the server or of a certificate on its chain. */
export const minKeyBits: Readonly<Record<"rsa" | "ec", Fact<number>>> = {
  rsa: { value: 2048, source: "apple-certificates" },
  ec: { value: 256, source: "apple-ats" },
};

/** Hashes that may stand in the signature of a certificate; a root's own signature is not looked at. */
export const acceptedHashes: Fact<readonly string[]> = {
  value: ["SHA-256", "SHA-384", "SHA-512"],
  source: "apple-certificates",
};

interface LifetimeFact {
  /** Of certificates whose time begins on this day or later: `YYYY-MM-DD`. */
  readonly issuedSince: string;
  readonly maxDays: number;
  readonly source: SourceId;
}

/** The longest time for which a certificate may be issued, the newest rule first. */
export const maxLifetimes: readonly LifetimeFact[] = [
  { issuedSince: "2020-09-01", maxDays: 398, source: "apple-lifetimes" },
  { issuedSince: "2019-07-01", maxDays: 825, source: "apple-certificates" },
];

interface CipherSuiteFact {
  readonly name: string;
  /** As OpenSSL and Node call it. */
  readonly opensslName: string;
  readonly source: SourceId;
}

/** Cipher suites of TLS 1.2 with which iOS connects: with forward secrecy, all of them. Those of TLS 1.3 have it. */
export const cipherSuites: readonly CipherSuiteFact[] = [
  suite("TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384", "ECDHE-ECDSA-AES256-GCM-SHA384"),
  suite("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256", "ECDHE-ECDSA-AES128-GCM-SHA256"),
  suite("TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA384", "ECDHE-ECDSA-AES256-SHA384"),
  suite("TLS_ECDHE_ECDSA_WITH_AES_256_CBC_SHA", "ECDHE-ECDSA-AES256-SHA"),
  suite("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256", "ECDHE-ECDSA-AES128-SHA256"),
  suite("TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA", "ECDHE-ECDSA-AES128-SHA"),
  suite("TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384", "ECDHE-RSA-AES256-GCM-SHA384"),
  suite("TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256", "ECDHE-RSA-AES128-GCM-SHA256"),
  suite("TLS_ECDHE_RSA_WITH_AES_256_CBC_SHA384", "ECDHE-RSA-AES256-SHA384"),
  suite("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA256", "ECDHE-RSA-AES128-SHA256"),
  suite("TLS_ECDHE_RSA_WITH_AES_128_CBC_SHA", "ECDHE-RSA-AES128-SHA"),
];

function suite(name: string, opensslName: string): CipherSuiteFact {
  return { name, opensslName, source: "apple-ats" };
}
