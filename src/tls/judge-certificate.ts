import type { X509Certificate } from "node:crypto";
import { isIP } from "node:net";
import { acceptedHashes, maxLifetimes, minKeyBits } from "../platform/tls-requirements.js";
import { countOf } from "../report/count-of.js";
import type { CertFinding } from "../report/certs/cert-report.js";
import { collectNames, dayOf, daysBetween, endOf, nameOf, readPublicKey, startOf } from "./certificate-facts.js";
import type { Speaker } from "./messages.js";
import { findSignatureHash } from "./signature-hash.js";

export interface CertificateQuestion {
  /** As a URL has it. */
  readonly host: string;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Fewer days left than these are worth a warning. */
  readonly minDays: number;
  readonly speaker: Speaker;
}

/** More would fill the screen: certificates of CDNs name hundreds of hosts. */
const shownNames = 4;

const serverAuth = "1.3.6.1.5.5.7.3.1";

/** What is wrong with the server's own certificate, whoever signed it. */
export function judgeCertificate(certificate: X509Certificate, question: CertificateQuestion): readonly CertFinding[] {
  return [
    ...judgeTime(certificate, question),
    ...judgeName(certificate, question),
    ...judgePurpose(certificate, question),
    ...judgeStrength(certificate, question),
  ];
}

/** The key and the signature of any certificate below the root. */
export function judgeStrength(certificate: X509Certificate, { speaker }: CertificateQuestion): readonly CertFinding[] {
  const name = nameOf(certificate);
  const findings: CertFinding[] = [];
  const key = readPublicKey(certificate);
  const [rsaBits, ecBits] = [minKeyBits.rsa.value, minKeyBits.ec.value];
  const isWeak = key.bits !== undefined && key.bits < (key.type === "rsa" ? rsaBits : ecBits);
  // DSA has no place in TLS any more.
  if (isWeak || key.words === "DSA") findings.push(speaker.describeFinding("weakKey", { certificate: name, key: key.words, rsaBits, ecBits }));
  const hash = findSignatureHash(certificate.raw);
  if (hash !== undefined && !hash.includes(".") && !acceptedHashes.value.includes(hash)) {
    findings.push(speaker.describeFinding("weakSignature", { certificate: name, hash, hashes: acceptedHashes.value.join(", ") }));
  }
  return findings;
}

/** How long iOS lets a certificate of a public authority live. */
export function judgeLifetime(certificate: X509Certificate, { host, speaker }: CertificateQuestion): readonly CertFinding[] {
  const [from, to] = [startOf(certificate), endOf(certificate)];
  const rule = maxLifetimes.find(({ issuedSince }) => from >= Date.parse(issuedSince));
  const days = -daysBetween(to, from);
  if (rule === undefined || days <= rule.maxDays) return [];
  return [speaker.describeFinding("longLifetime", { host, ...inDays(days), maxDays: rule.maxDays, since: rule.issuedSince })];
}

function judgeTime(certificate: X509Certificate, { host, now, minDays, speaker }: CertificateQuestion): readonly CertFinding[] {
  const [from, to] = [startOf(certificate), endOf(certificate)];
  const [start, until] = [dayOf(from), dayOf(to)];
  if (to < now) return [speaker.describeFinding("expired", { host, until, ...inDays(daysBetween(to, now)) })];
  if (from > now) return [speaker.describeFinding("notYetValid", { host, from: start, ...inDays(daysBetween(now, from)) })];
  const left = daysBetween(now, to);
  return left < minDays ? [speaker.describeFinding("expiresSoon", { host, until, ...inDays(left) })] : [];
}

function judgeName(certificate: X509Certificate, { host, speaker }: CertificateQuestion): readonly CertFinding[] {
  const bare = host.replace(/^\[|\]$/gu, "");
  if (isIP(bare) > 0) return certificate.checkIP(bare) === undefined ? [describeWrongName(certificate, { host, speaker })] : [];
  if (certificate.checkHost(bare, { subject: "never", partialWildcards: false }) !== undefined) return [];
  const inSubject = certificate.checkHost(bare, { subject: "always", partialWildcards: false }) !== undefined;
  return [inSubject ? speaker.describeFinding("commonNameOnly", { host }) : describeWrongName(certificate, { host, speaker })];
}

function describeWrongName(certificate: X509Certificate, { host, speaker }: Pick<CertificateQuestion, "host" | "speaker">): CertFinding {
  const names = collectNames(certificate);
  const all = names.length > 0 ? names : [nameOf(certificate)];
  return speaker.describeFinding("wrongName", { host, names: [...all.slice(0, shownNames), ...(all.length > shownNames ? ["…"] : [])].join(", ") });
}

/** Of certificates that were issued before iOS asked for it, nothing is said. */
function judgePurpose(certificate: X509Certificate, { host, speaker }: CertificateQuestion): readonly CertFinding[] {
  const since = Math.min(...maxLifetimes.map(({ issuedSince }) => Date.parse(issuedSince)));
  // Undefined, against its type, when there is no such extension.
  const purposes = certificate.keyUsage as readonly string[] | undefined;
  if (startOf(certificate) < since || purposes?.includes(serverAuth)) return [];
  return [speaker.describeFinding("wrongPurpose", { host })];
}

/** Chinese has no plural. */
function inDays(n: number): { readonly n: number; readonly days: string } {
  return { n, days: countOf(n, "day") };
}
