import { cipherSuites } from "../platform/tls-requirements.js";
import type { CertFinding } from "../report/certs/cert-report.js";
import type { Speaker } from "./messages.js";
import type { Probe } from "./probe.js";

/** What nginx is told to allow: those with AES-GCM are enough for every phone. */
const suggestedCiphers = cipherSuites.map(({ opensslName }) => opensslName).filter((name) => name.includes("GCM")).join(":");

/** What is wrong with the versions and ciphers of a server. */
export function judgeConnection({ handshake, offer, speaksTls12 }: Probe, host: string, { describeFinding }: Speaker): readonly CertFinding[] {
  const { protocol, cipher } = handshake;
  if (offer === "old") return [describeFinding("noTls12", { host, protocol: nameProtocol(protocol) })];
  if (speaksTls12 === false) return [describeFinding("onlyTls13", { host })];
  if (offer === "phone" || cipherSuites.some(({ opensslName }) => opensslName === cipher)) return [];
  const code = cipher.startsWith("ECDHE-") ? "weakCipher" : "noForwardSecrecy";
  return [describeFinding(code, { host, cipher, ciphers: suggestedCiphers })];
}

/** `TLS 1.1` for Node's `TLSv1.1`. */
function nameProtocol(protocol: string): string {
  const version = /\d(?:\.\d)?/u.exec(protocol)?.[0];
  return version === undefined ? protocol : `TLS ${version.includes(".") ? version : `${version}.0`}`;
}
