import type { IPv4, IPv6 } from "ipaddr.js";
import type { UrlParts } from "../network/urls/url-parts.js";
import {
  broadcastAddress,
  lanNameSuffixes,
  lanRanges,
  loopbackNames,
  loopbackRanges,
  unverifiedLanRanges,
} from "../platform/hosts.js";
import type { AddressRangeFact } from "../platform/hosts.js";
import { lazyPackage } from "../syntax/lazy-package.js";

/**
 * - `domain`: a name. Masked and placeholder names (`{host}`, `your-domain`) are names too.
 * - `lan`: an address of a private range, which the platform takes as the phone's own network.
 * - `link-local`: a local address of which no page says whether the platform takes it; judged as `lan`.
 * - `mdns-name`: `printer.local`.
 * - `invalid`: no host at all: `192.168.1.300`, `192.168.1.x`, white space inside.
 */
export type HostKind =
  | "domain"
  | "lan"
  | "link-local"
  | "public-ip"
  | "loopback"
  | "broadcast"
  | "mdns-name"
  | "invalid";

type Address = IPv4 | IPv6;

type Ranges = readonly [Address, number][];

/** Names, which most hosts are, do not need it. */
const loadIpaddr = lazyPackage("ipaddr.js") as () => typeof import("ipaddr.js");

/** More than any host has, holes included. */
const longestHost = 400;

let ranges: { readonly loopback: Ranges; readonly lan: Ranges; readonly local: Ranges } | undefined;

/** `192.168.1.300`, `192.168.1`, `192.168.1.xxx`: meant as an address, and none. */
const almostAddress = /^\d+(?:\.(?:\d+|x+|\*+))*\.?$/iu;
/** `api.{}.com`, `{}.coffee.example`: whatever the hole is, no address ends in a label of letters. */
const nameWithHole = /^(?=.*\{\})(?:[\w-]|\{\})+(?:\.(?:[\w-]|\{\})+)*\.([a-z]{2,})(?=[:/?#]|$)/iu;

/** What a host is, as written in a URL (an IPv6 address in brackets) or as a socket's address (without). */
export function classifyHost(host: string): HostKind {
  const name = host.toLowerCase().replace(/\.$/u, "");
  if (name === "" || /[\s\\]/u.test(name)) return "invalid";
  const address = parseAddress(name);
  if (address) return classifyAddress(address);
  if (/[:[\]]/u.test(name) || almostAddress.test(name)) return "invalid";
  if (loopbackNames.some((row) => name === row.host || name.endsWith(`.${row.host}`))) return "loopback";
  if (lanNameSuffixes.some((row) => name.endsWith(row.host))) return "mdns-name";
  return "domain";
}

/** What the host of a URL is; a name is known as one by its end even when a hole hides a part of it. */
export function findHostKind(parts: UrlParts): HostKind | undefined {
  if (parts.host) return classifyHost(parts.host.value);
  if (!parts.scheme) return undefined;
  const ending = nameWithHole.exec(parts.rest.slice(0, longestHost))?.[1]?.toLowerCase();
  // "http://{}.png" may be a whole URL without scheme and a file's ending; two known labels are a name.
  if (ending === undefined || ending === "local" || ending === "localhost") return undefined;
  return /^\{\}\.[a-z]+(?:[/?#]|$)/iu.test(parts.rest) ? undefined : "domain";
}

/** Whether the platform takes, or may take, the host as one of the phone's own network: no list, no TLS asked. */
export function isLanKind(kind: HostKind | undefined): boolean {
  return kind === "lan" || kind === "link-local";
}

function parseAddress(name: string): Address | undefined {
  if (!/^[\d.]+$/u.test(name) && !name.includes(":")) return undefined;
  const ipaddr = loadIpaddr();
  const bare = name.startsWith("[") && name.endsWith("]") ? name.slice(1, -1) : name;
  if (ipaddr.IPv4.isValidFourPartDecimal(name)) return ipaddr.IPv4.parse(name);
  if (!bare.includes(":") || !ipaddr.IPv6.isValid(bare)) return undefined;
  const address = ipaddr.IPv6.parse(bare);
  return address.isIPv4MappedAddress() ? address.toIPv4Address() : address;
}

function classifyAddress(address: Address): HostKind {
  if (address.toString() === broadcastAddress.value) return "broadcast";
  ranges ??= {
    loopback: parseRanges(loopbackRanges),
    lan: parseRanges(lanRanges),
    local: parseRanges(unverifiedLanRanges),
  };
  if (isInRanges(address, ranges.loopback)) return "loopback";
  if (isInRanges(address, ranges.lan)) return "lan";
  if (isInRanges(address, ranges.local)) return "link-local";
  return "public-ip";
}

function parseRanges(rows: readonly AddressRangeFact[]): Ranges {
  return rows.map((row) => loadIpaddr().parseCIDR(row.cidr));
}

function isInRanges(address: Address, ranges: Ranges): boolean {
  return ranges.some((range) => range[0].kind() === address.kind() && address.match(range));
}
