import type { CertFinding } from "../report/certs/cert-report.js";
import type { Endpoint } from "./endpoint.js";
import { keyOf, readAddress } from "./endpoint.js";
import type { Speaker } from "./messages.js";

/**
 * What is wrong with the target of a redirect.
 *
 * @param listed host and port of all that are checked: the domain lists, as far as they are known
 */
export function judgeRedirect(target: string | undefined, { host }: Endpoint, listed: ReadonlySet<string>, { describeFinding }: Speaker): readonly CertFinding[] {
  const address = target === undefined ? undefined : readAddress(target);
  if (address === undefined) return [];
  const origin = new URL(target ?? "").origin;
  if (address.scheme !== "https") return [describeFinding("redirectInsecure", { host, target: origin })];
  return listed.has(keyOf(address)) ? [] : [describeFinding("redirectUnlisted", { host, target: origin })];
}
