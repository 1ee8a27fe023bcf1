import type { DomainList } from "../platform/types.js";
import type { SourcePoint } from "../report/source-range.js";
import { compareText } from "../report/source-range.js";

export type TlsScheme = "https" | "wss";

/** A server to check, with what is known of who needs it. */
export interface Endpoint {
  /** In lower case and ASCII, IPv6 in brackets, without a dot at the end. */
  readonly host: string;
  readonly port: number;
  readonly schemes: readonly TlsScheme[];
  readonly lists: readonly DomainList[];
  readonly places: readonly SourcePoint[];
}

type Address = Pick<Endpoint, "host" | "port"> & { readonly scheme: string };

const defaultPort = 443;

/** `api.example.com`, `api.example.com:8443`, `wss://push.example.com/live`; undefined for what is no address. */
export function readEndpoint(text: string): Endpoint | undefined {
  const { host, port, scheme } = readAddress(text) ?? {};
  if (host === undefined || port === undefined || (scheme !== "https" && scheme !== "wss")) return undefined;
  return { host, port, schemes: [scheme], lists: [], places: [] };
}

/**
 * A URL, or a host with or without a port, which is taken as https; its scheme may be any. An address such as `127.1`
 * is written out, so that it is known for what it is.
 */
export function readAddress(text: string): Address | undefined {
  const url = parseUrl(/^[a-z][\w+.-]*:\/\//iu.test(text) ? text : `https://${text}`);
  const host = url?.hostname.replace(/\.$/u, "") ?? "";
  if (url === undefined || host === "" || /[*{}%\s]/u.test(decode(host))) return undefined;
  return { host, port: url.port === "" ? portOf(url.protocol) : Number(url.port), scheme: url.protocol.slice(0, -1) };
}

/** One for each host and port, sorted, with all that any of them knows. */
export function mergeEndpoints(endpoints: readonly Endpoint[]): readonly Endpoint[] {
  const merged = new Map<string, Endpoint>();
  for (const endpoint of endpoints) {
    const key = keyOf(endpoint);
    const known = merged.get(key);
    merged.set(key, known === undefined ? endpoint : join(known, endpoint));
  }
  return [...merged.values()].sort((one, other) => compareText(one.host, other.host) || one.port - other.port);
}

export function keyOf({ host, port }: Pick<Endpoint, "host" | "port">): string {
  return `${host}:${port}`;
}

function join(one: Endpoint, other: Endpoint): Endpoint {
  const places = new Map([...one.places, ...other.places].map((place) => [`${place.file}:${place.line}:${place.column}`, place]));
  return {
    host: one.host,
    port: one.port,
    schemes: [...new Set([...one.schemes, ...other.schemes])].sort(compareText),
    lists: [...new Set([...one.lists, ...other.lists])],
    places: [...places.values()],
  };
}

function parseUrl(text: string): URL | undefined {
  return URL.canParse(text) ? new URL(text) : undefined;
}

function portOf(protocol: string): number {
  return protocol === "http:" || protocol === "ws:" ? 80 : defaultPort;
}

function decode(host: string): string {
  try {
    return decodeURIComponent(host);
  } catch {
    return "%";
  }
}
