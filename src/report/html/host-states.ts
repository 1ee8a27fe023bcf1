import type { DomainReport } from "../domains/domain-report.js";

/** How a host stands with the lists: the first that applies, from the worst on. */
export type HostState = "missing" | "refused" | "declared" | "needed" | "development" | "resource";

/** In the order of a legend. */
export const hostStates: readonly HostState[] = ["missing", "refused", "declared", "needed", "development", "resource"];

/** Tells the state of each host that the code reaches, `scheme://host[:port]`. */
export function readHostStates({ projects }: DomainReport): (origin: string) => HostState {
  const listed = new Map<string, HostState>();
  const note = (domain: string, state: HostState): void => {
    const known = listed.get(domain);
    if (known === undefined || hostStates.indexOf(state) < hostStates.indexOf(known)) listed.set(domain, state);
  };
  for (const { lists, notConfigurable } of projects) {
    for (const { domain, state } of lists.flatMap(({ needed }) => needed)) note(withoutScheme(domain), state);
    for (const { host } of notConfigurable) note(withoutScheme(host), "refused");
  }
  // Lists of sockets name no port.
  const find = (address: string): HostState | undefined => listed.get(address) ?? listed.get(address.replace(/:\d+$/u, ""));
  return (origin) => {
    const known = find(withoutScheme(origin));
    if (known !== undefined) return known;
    // Requests to what is no host fail, and no list takes it. Others stand in the lists as punycode.
    return URL.canParse(origin) ? find(withoutScheme(new URL(origin).origin)) ?? "resource" : "refused";
  };
}

export function withoutScheme(origin: string): string {
  return origin.replace(/^[a-z][a-z0-9+.-]*:\/\//u, "");
}
