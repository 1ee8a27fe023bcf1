import type { UrlParts } from "../network/urls/url-parts.js";
import { classifyHost } from "./host-kind.js";
import { allowed, forbidden, unknown } from "./verdict.js";
import type { Verdict } from "./verdict.js";

/**
 * - `name`: a `.local` name, where the platform asks for an address.
 * - `not-an-address`: meant as one and none, `192.168.1.300`.
 * - `no-device`: the network's own or its broadcast address, `192.168.1.0`, `192.168.1.255`.
 */
export type LanFault = "name" | "not-an-address" | "no-device";

/** Private addresses up to the last number; only 192.168 networks are small enough to know the ends of. */
const almostLan = /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.x*]+$/iu;
const networkEnd = /^192\.168\.\d+\.(?:0|255)$/u;

/** Whether a URL that is meant for the phone's own network has the form `IP:PORT/PATH` of a device there. */
export function checkLan(parts: UrlParts): Verdict<LanFault, "host-not-known" | "not-lan"> {
  if (!parts.host) return unknown("host-not-known");
  const host = parts.host.value;
  switch (classifyHost(host)) {
    case "lan":
      return networkEnd.test(host) ? forbidden("no-device") : allowed;
    case "link-local":
      return allowed;
    case "broadcast":
      return forbidden("no-device");
    case "mdns-name":
      return forbidden("name");
    case "invalid":
      return almostLan.test(host) ? forbidden("not-an-address") : unknown("not-lan");
    default:
      return unknown("not-lan");
  }
}
