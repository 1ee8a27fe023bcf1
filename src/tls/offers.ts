import { createSecureContext } from "node:tls";
import type { SecureContext, SecureContextOptions } from "node:tls";
import { cipherSuites } from "../platform/tls-requirements.js";

/**
 * What the client offers in a handshake:
 * - `phone`: what iOS offers, and nothing beyond: TLS 1.3, and 1.2 with forward secrecy.
 * - `tls12`: TLS 1.2 with any cipher, to see whether it is there at all.
 * - `old`: TLS 1.1 and 1.0 with any cipher.
 */
export type OfferName = "phone" | "tls12" | "old";

export type Offers = (name: OfferName) => SecureContext;

const tls13Suites = ["TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256"];

/** Small keys and old hashes have to reach the check, or all that would be known is that OpenSSL hung up. */
const anyStrength = "@SECLEVEL=0";

const anyCipher = `ALL:${anyStrength}`;

/** P-224 is too small for phones; it is offered so that it can be named. */
const curves = "X25519:P-256:P-384:P-521:P-224";

const options: Readonly<Record<OfferName, SecureContextOptions>> = {
  phone: {
    minVersion: "TLSv1.2",
    maxVersion: "TLSv1.3",
    ciphers: [...tls13Suites, ...cipherSuites.map(({ opensslName }) => opensslName), anyStrength].join(":"),
  },
  tls12: { minVersion: "TLSv1.2", maxVersion: "TLSv1.2", ciphers: anyCipher },
  old: { minVersion: "TLSv1", maxVersion: "TLSv1.1", ciphers: anyCipher },
};

/** Contexts are made when they are first needed, and once: each reads all roots. */
export function createOffers(roots: readonly string[]): Offers {
  const made = new Map<OfferName, SecureContext>();
  return (name) => {
    const context = made.get(name) ?? createSecureContext({ ...options[name], ca: [...roots], ecdhCurve: curves });
    made.set(name, context);
    return context;
  };
}
