import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Distrusted authorities",
  sources: [
    "network-guide",
    "apple-wosign",
    "apple-symantec",
    "apple-entrust",
    "google-distrust",
    "mozilla-distrust",
  ],
  checked: "2026-11",
  partial: "The platform names WoSign and StartCom and speaks of others; those here lost the trust of iOS or of browsers.",
} as const satisfies About;

export interface DistrustedAuthority {
  readonly name: string;
  /** What stands in the field O of the certificates that it issues with, spelled in every way that is known. */
  readonly organizations: readonly string[];
  /** Certificates whose time begins after this day are refused: `YYYY-MM-DD`; null for all of them. */
  readonly issuedAfter: string | null;
  /** `phones`: iOS or the platform refuses them. `browsers`: Chrome or Firefox does, and phones may. */
  readonly refusedBy: "phones" | "browsers";
  readonly source: SourceId;
}

/** Authorities whose certificates are refused although a root of theirs may still be in a list of roots. */
export const distrustedAuthorities: readonly DistrustedAuthority[] = [
  {
    name: "WoSign",
    organizations: ["WoSign CA Limited", "WoSign, Inc."],
    issuedAfter: null,
    refusedBy: "phones",
    source: "network-guide",
  },
  {
    name: "StartCom",
    organizations: ["StartCom Ltd.", "StartCom CA", "StartCom CA Limited"],
    issuedAfter: null,
    refusedBy: "phones",
    source: "network-guide",
  },
  {
    name: "Symantec (VeriSign, GeoTrust, Thawte, RapidSSL, Equifax)",
    organizations: [
      "Symantec Corporation",
      "VeriSign, Inc.",
      "GeoTrust Inc.",
      "GeoTrust, Inc.",
      "thawte, Inc.",
      "Thawte, Inc.",
      "Thawte Consulting cc",
      "Thawte Consulting",
      "RapidSSL",
      "Equifax",
      "Equifax Secure Inc.",
    ],
    issuedAfter: null,
    refusedBy: "phones",
    source: "apple-symantec",
  },
  {
    name: "Entrust",
    organizations: ["Entrust, Inc.", "Entrust.net", "AffirmTrust"],
    issuedAfter: "2024-11-15",
    refusedBy: "phones",
    source: "apple-entrust",
  },
  { name: "CNNIC", organizations: ["CNNIC", "China Internet Network Information Center"], issuedAfter: null, refusedBy: "browsers", source: "google-distrust" },
  { name: "DigiNotar", organizations: ["DigiNotar", "DigiNotar B.V."], issuedAfter: null, refusedBy: "browsers", source: "mozilla-distrust" },
  { name: "Certinomis", organizations: ["Certinomis"], issuedAfter: null, refusedBy: "browsers", source: "mozilla-distrust" },
  {
    name: "Camerfirma",
    organizations: ["AC Camerfirma S.A.", "AC Camerfirma SA", "AC Camerfirma SA CIF A82743287"],
    issuedAfter: null,
    refusedBy: "browsers",
    source: "google-distrust",
  },
  { name: "TrustCor", organizations: ["TrustCor Systems S. de R.L."], issuedAfter: "2022-11-30", refusedBy: "browsers", source: "mozilla-distrust" },
  {
    name: "GLOBALTRUST",
    organizations: ["e-commerce monitoring GmbH"],
    issuedAfter: "2024-06-30",
    refusedBy: "browsers",
    source: "google-distrust",
  },
  {
    name: "Chunghwa Telecom",
    organizations: ["Chunghwa Telecom Co., Ltd."],
    issuedAfter: "2025-07-31",
    refusedBy: "browsers",
    source: "google-distrust",
  },
  {
    name: "NetLock",
    organizations: ["NetLock Kft.", "NETLOCK Kft.", "NETLOCK Ltd."],
    issuedAfter: "2025-07-31",
    refusedBy: "browsers",
    source: "google-distrust",
  },
];
