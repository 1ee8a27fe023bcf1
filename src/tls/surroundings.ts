import { lookup as resolveByName } from "node:dns/promises";
import { rootCertificates } from "node:tls";

/** What the check asks of the world besides sockets; tests hand in their own. */
export interface TlsSurroundings {
  /** IP addresses of a host name; rejects as `dns.lookup` does. */
  readonly lookup: (host: string) => Promise<readonly string[]>;
  /** Trusted roots, as PEM. */
  readonly roots: readonly string[];
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Roots are Mozilla's, as this version of Node carries them. What is installed on the computer (the system's store,
 * `NODE_EXTRA_CA_CERTS`) does not count: phones of users do not have it.
 */
export const nodeSurroundings: TlsSurroundings = {
  lookup: async (host) => (await resolveByName(host, { all: true })).map(({ address }) => address),
  roots: rootCertificates,
  now: Date.now,
};
