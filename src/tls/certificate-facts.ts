import type { X509Certificate } from "node:crypto";
import type { CertificateFacts } from "../report/certs/cert-report.js";
import type { CertificateChain } from "./certificate-chain.js";
import { findSignatureHash } from "./signature-hash.js";

export interface PublicKeyFacts {
  readonly type: "rsa" | "ec" | "other";
  readonly bits: number | undefined;
  /** `RSA 2048`, `EC 256`, `ED25519`. */
  readonly words: string;
}

const dayMs = 86_400_000;

/** What a report says of a certificate. */
export function describeCertificate(sent: readonly X509Certificate[], { path, root }: CertificateChain, now: number): CertificateFacts {
  const [own] = path;
  return {
    subject: nameOf(own),
    issuer: nameIn(own.issuer),
    names: collectNames(own),
    validFrom: dayOf(startOf(own)),
    validTo: dayOf(endOf(own)),
    daysLeft: daysBetween(now, endOf(own)),
    key: readPublicKey(own).words,
    signatureHash: findSignatureHash(own.raw) ?? "unknown",
    chain: sent.map(nameOf),
    root: root === undefined ? null : nameOf(root),
  };
}

/** Milliseconds since 1970. */
export function startOf(certificate: X509Certificate): number {
  return Date.parse(certificate.validFrom);
}

/** Milliseconds since 1970. */
export function endOf(certificate: X509Certificate): number {
  return Date.parse(certificate.validTo);
}

/** Whole days, less than none when the second comes first. */
export function daysBetween(from: number, to: number): number {
  return Math.floor((to - from) / dayMs);
}

/** `2026-11-30`, in UTC. */
export function dayOf(time: number): string {
  return Number.isNaN(time) ? "an unreadable day" : new Date(time).toISOString().slice(0, 10);
}

/** What people call a certificate: its common name, or else its organization, or a name of the server. */
export function nameOf(certificate: X509Certificate): string {
  return nameIn(certificate.subject) || (collectNames(certificate)[0] ?? "a certificate without a name");
}

/** The common name or organization in `C=US\nO=Some CA\nCN=Some Root`. */
export function nameIn(distinguishedName: string | undefined): string {
  return findField(distinguishedName, "CN") ?? findField(distinguishedName, "O") ?? (distinguishedName ?? "").replaceAll("\n", ", ");
}

/** The value of `O` or another field of a distinguished name. */
export function findField(distinguishedName: string | undefined, field: string): string | undefined {
  const line = (distinguishedName ?? "").split("\n").find((part) => part.startsWith(`${field}=`));
  return line?.slice(field.length + 1).replace(/\\(.)/gu, "$1");
}

/** Subject alternative names, without those that are no names of servers. */
export function collectNames({ subjectAltName }: X509Certificate): readonly string[] {
  const names = (subjectAltName ?? "").matchAll(/(?:^|, )(?:DNS|IP Address):("(?:[^"\\]|\\.)*"|[^,]*)/gu);
  return [...names].map((match) => match[1] ?? "");
}

export function readPublicKey(certificate: X509Certificate): PublicKeyFacts {
  try {
    const { asymmetricKeyType: type = "", asymmetricKeyDetails: details } = certificate.publicKey;
    if (type.startsWith("rsa")) return { type: "rsa", bits: details?.modulusLength, words: `RSA ${details?.modulusLength ?? "of unknown length"}` };
    if (type !== "ec") return { type: "other", bits: undefined, words: type.toUpperCase() };
    const curve = details?.namedCurve ?? "";
    const bits = /\d{3}/u.exec(curve)?.[0];
    return { type: "ec", bits: bits === undefined ? undefined : Number(bits), words: `EC ${bits ?? curve}` };
  } catch {
    return { type: "other", bits: undefined, words: "of a kind that OpenSSL does not know" };
  }
}
