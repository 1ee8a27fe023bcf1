import type { UrlParts } from "./url-parts.js";

/** More of a URL than this makes a message hard to read. */
const longestInMessage = 80;

/** A URL without its path, for messages: `http://api.coffee.example:8080`, `http://api.{}.com`; never empty quotes. */
export function describeServer(parts: UrlParts): string {
  const scheme = parts.scheme ? `${parts.scheme.value}://` : "";
  const port = parts.port ? `:${parts.port.value}` : "";
  const server = parts.host ? `${scheme}${parts.host.value}${port}` : `${scheme}${describeHost(parts)}`;
  return shorten(server || parts.display);
}

/** The host of a URL as far as it is known, with `{}` for what is not. */
export function describeHost(parts: UrlParts): string {
  return shorten(parts.host?.value ?? /^[^/?#]*/u.exec(parts.rest)?.[0] ?? "");
}

function shorten(text: string): string {
  return text.length > longestInMessage ? `${text.slice(0, longestInMessage - 1)}…` : text;
}
