import { X509Certificate } from "node:crypto";

/** The roots that phones are taken to carry, by what they call themselves. */
export type TrustedRoots = ReadonlyMap<string, readonly X509Certificate[]>;

/** Roots that cannot be read are left out. */
export function readRoots(roots: readonly string[]): TrustedRoots {
  const bySubject = new Map<string, X509Certificate[]>();
  for (const pem of roots) {
    const root = readCertificate(pem);
    if (root === undefined) continue;
    const known = bySubject.get(root.subject);
    if (known === undefined) bySubject.set(root.subject, [root]);
    else known.push(root);
  }
  return bySubject;
}

function readCertificate(pem: string): X509Certificate | undefined {
  try {
    return new X509Certificate(pem);
  } catch {
    return undefined;
  }
}
