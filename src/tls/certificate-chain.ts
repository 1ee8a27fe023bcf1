import type { X509Certificate } from "node:crypto";
import type { TrustedRoots } from "./trusted-roots.js";

/** How the certificates that a server sends lead to a root. */
export interface CertificateChain {
  /** From the server's own certificate upwards, without the root. */
  readonly path: readonly [X509Certificate, ...X509Certificate[]];
  /** The root that phones carry; undefined when the path leads to none. */
  readonly root: X509Certificate | undefined;
  /**
   * Why it leads to none. `self-signed`: the server's certificate is its own issuer. `unknown-root`: the path ends at
   * one that is. `gap`: the issuer of the last one is not sent.
   */
  readonly end: "trusted" | "self-signed" | "unknown-root" | "gap";
}

/**
 * The path from the first certificate on, in whatever order the others were sent. A root that phones carry ends it, also
 * when the server sends another certificate of the same authority for older phones.
 */
export function buildChain(sent: readonly X509Certificate[], roots: TrustedRoots): CertificateChain | undefined {
  const [own] = sent;
  if (own === undefined) return undefined;
  const path: [X509Certificate, ...X509Certificate[]] = [own];
  for (;;) {
    const last = path.at(-1) ?? own;
    const known = (roots.get(last.subject) ?? []).find((root) => root.fingerprint256 === last.fingerprint256);
    if (known !== undefined && path.length > 1) path.pop();
    const root = known ?? (roots.get(last.issuer) ?? []).find((candidate) => isIssuedBy(last, candidate));
    if (root !== undefined) return { path, root, end: "trusted" };
    if (isIssuedBy(last, last)) return { path, root: undefined, end: path.length === 1 ? "self-signed" : "unknown-root" };
    const issuer = sent.find((candidate) => !path.includes(candidate) && isIssuedBy(last, candidate));
    if (issuer === undefined) return { path, root: undefined, end: "gap" };
    path.push(issuer);
  }
}

/** Whether it may issue is for OpenSSL to say, which looks at the chain as a whole. Odd keys make it throw. */
function isIssuedBy(certificate: X509Certificate, issuer: X509Certificate): boolean {
  try {
    return certificate.issuer === issuer.subject && certificate.verify(issuer.publicKey);
  } catch {
    return false;
  }
}
