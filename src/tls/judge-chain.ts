import type { X509Certificate } from "node:crypto";
import { distrustedAuthorities } from "../platform/distrusted-authorities.js";
import type { DistrustedAuthority } from "../platform/distrusted-authorities.js";
import type { CertFinding } from "../report/certs/cert-report.js";
import type { CertificateChain } from "./certificate-chain.js";
import { dayOf, endOf, findField, nameIn, nameOf, startOf } from "./certificate-facts.js";
import type { CertificateQuestion } from "./judge-certificate.js";
import { judgeLifetime, judgeStrength } from "./judge-certificate.js";

/** OpenSSL's verdicts that are told elsewhere, by our own clock or in better words. */
const toldElsewhere: ReadonlySet<string> = new Set(["CERT_HAS_EXPIRED", "CERT_NOT_YET_VALID", "INVALID_PURPOSE"]);

/**
 * What is wrong with the way from the server's certificate to a root.
 *
 * @param verifyError OpenSSL's verdict, which knows more than is looked at here
 */
export function judgeChain(chain: CertificateChain, verifyError: string | undefined, question: CertificateQuestion): readonly CertFinding[] {
  const [own, ...issuers] = chain.path;
  const { host, now, speaker } = question;
  return [
    ...judgeEnd(chain, question),
    ...issuers.filter((issuer) => endOf(issuer) < now).map((issuer) => {
      return speaker.describeFinding("issuerExpired", { host, certificate: nameOf(issuer), until: dayOf(endOf(issuer)) });
    }),
    ...issuers.flatMap((issuer) => judgeStrength(issuer, question)),
    ...judgeAuthority(chain, question),
    ...(chain.end === "trusted" ? judgeLifetime(own, question) : []),
    ...(chain.end === "trusted" && verifyError !== undefined && !toldElsewhere.has(verifyError)
      ? [speaker.describeFinding("chainRefused", { host, reason: verifyError })]
      : []),
  ];
}

function judgeEnd({ path, end }: CertificateChain, { host, speaker }: CertificateQuestion): readonly CertFinding[] {
  const last = path.at(-1) ?? path[0];
  const issuer = nameIn(last.issuer);
  switch (end) {
    case "trusted":
      return [];
    case "self-signed":
      return [speaker.describeFinding("selfSigned", { host })];
    case "unknown-root":
      return [speaker.describeFinding("untrustedRoot", { host, issuer })];
    case "gap": {
      const offered = findIssuerUrl(last);
      // Servers of companies send their intermediate and keep the root, which phones would have to know.
      if (path.length > 1 && offered === undefined) return [speaker.describeFinding("untrustedRoot", { host, issuer })];
      const where = offered ?? "the site of your authority";
      return [speaker.describeFinding("missingIntermediate", { host, issuer, certificate: nameOf(last), where })];
    }
  }
}

/** Where a public authority offers the certificate with which it signed: `CA Issuers - URI:http://…`. */
function findIssuerUrl({ infoAccess }: X509Certificate): string | undefined {
  return /CA Issuers - URI:(https?:\/\/[^\s"]+)/u.exec(infoAccess ?? "")?.[1];
}

/** One finding is enough: an authority signs with several names. */
function judgeAuthority({ path, root }: CertificateChain, { host, speaker }: CertificateQuestion): readonly CertFinding[] {
  const [own] = path;
  for (const name of [...path.map(({ issuer }) => issuer), root?.subject]) {
    const organization = findField(name, "O");
    const authority = distrustedAuthorities.find((row) => organization !== undefined && row.organizations.includes(organization));
    if (authority === undefined || !isConcerned(own, authority)) continue;
    const code = authority.refusedBy === "phones" ? "distrusted" : "distrustedByBrowsers";
    return [speaker.describeFinding(code, { host, authority: authority.name, issuer: nameIn(name), lastDay: authority.issuedAfter ?? "none" })];
  }
  return [];
}

/** Whether the certificate was issued after the last day on which the authority was trusted. */
function isConcerned(certificate: X509Certificate, { issuedAfter }: DistrustedAuthority): boolean {
  return issuedAfter === null || dayOf(startOf(certificate)) > issuedAfter;
}
