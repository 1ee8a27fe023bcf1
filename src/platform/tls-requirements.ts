import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Certificates and TLS",
  sources: ["network-guide", "network-tuning"],
  checked: "2026-07",
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
