import type { DomainList } from "../../platform/types.js";
import type { SourcePoint } from "../source-range.js";

/** What became of the TLS check of each host. */
export interface CertReport {
  /** By name and port. */
  readonly hosts: readonly CertHost[];
  readonly summary: CertSummary;
}

/** `unchecked`: no answer that could be judged, or given by hand and not touched. `left-alone`: not touched on purpose. */
export type CertStatus = "good" | "warning" | "bad" | "unchecked" | "left-alone";

export interface CertHost {
  /** In lower case, IPv6 in brackets. */
  readonly host: string;
  readonly port: number;
  /** How the host is reached: `https`, `wss`. */
  readonly schemes: readonly string[];
  /** Domain lists that name the host, or need it; empty for one that was given by hand or serves pictures. */
  readonly lists: readonly DomainList[];
  /** Where the code has it. */
  readonly places: readonly SourcePoint[];
  readonly status: CertStatus;
  /** Why the host was not judged; null when it was. */
  readonly reason: CertNote | null;
  readonly findings: readonly CertFinding[];
  readonly certificate: CertificateFacts | null;
  readonly connection: ConnectionFacts | null;
}

export interface CertNote {
  /** The name of the message. */
  readonly code: string;
  readonly message: string;
  readonly repair: string;
}

export interface CertFinding extends CertNote {
  readonly severity: "error" | "warning";
}

export interface CertificateFacts {
  readonly subject: string;
  readonly issuer: string;
  /** Subject alternative names. */
  readonly names: readonly string[];
  /** Days as `YYYY-MM-DD` in UTC, as the certificate says. */
  readonly validFrom: string;
  readonly validTo: string;
  /** Whole days until the end; negative when it is over. */
  readonly daysLeft: number;
  /** `RSA 2048`, `EC 256`. */
  readonly key: string;
  /** `SHA-256`. */
  readonly signatureHash: string;
  /** The certificates as the server sends them, by subject. */
  readonly chain: readonly string[];
  /** The root that the chain leads to; null when it leads to none that phones carry. */
  readonly root: string | null;
}

export interface ConnectionFacts {
  /** `TLSv1.3`. */
  readonly protocol: string;
  readonly cipher: string;
  /** Where `https://host/` sends its visitors; null for nowhere, or when it was not asked. */
  readonly redirect: string | null;
}

export interface CertSummary {
  readonly hosts: number;
  readonly good: number;
  readonly bad: number;
  readonly unchecked: number;
  readonly leftAlone: number;
  readonly errors: number;
  readonly warnings: number;
}
