import { groupBy } from "../group-by.js";

/** URLs that differ in what stands behind one address: a query, a trailing part, the unknown host. */
export interface UrlVariants {
  /** What they share, with `…` where they differ: `https://a.example/list?page=…&size={}`. The URL itself when it is alone. */
  readonly display: string;
  readonly count: number;
  readonly kind: string;
}

/** Groups the URLs of one call, in their order; those of different kinds stay apart. */
export function groupVariants(urls: readonly string[], kindOf: (url: string) => string): readonly UrlVariants[] {
  const groups = groupBy(urls, (url) => `${addressOf(url)} ${kindOf(url)}`);
  return [...groups.values()].map((alike) => {
    const [first = ""] = alike;
    return { display: showShared(addressOf(first), alike), count: alike.length, kind: kindOf(first) };
  });
}

/** Without query and trailing holes; hosts that are not known count as one: `https://{}:{}/list/{}?a=1` is `https://{}/list`. */
function addressOf(url: string): string {
  const [path = ""] = url.split(/[?&#]/u, 1);
  const holes = path.replace(/(?:\{\})+/gu, "{}");
  return holes.replace(/^([a-z]+:\/\/|\{\}:\/\/)?\{\}(?:\{\}|:(?!\/\/)|\d)*/iu, "$1{}").replace(/(?<!\/)\/?(?:\{\}\/?)*$/u, "") || holes;
}

function showShared(address: string, urls: readonly string[]): string {
  const [first = "", ...others] = urls;
  if (others.length === 0) return first;
  const shortest = Math.min(...urls.map((url) => url.length));
  let start = 0;
  while (start < shortest && others.every((url) => url[start] === first[start])) start += 1;
  // A hole is shown whole.
  if (first[start - 1] === "{") start -= 1;
  // The unknown hosts differ: with a port and without.
  if (start < address.length) return `${address}…`;
  let end = 0;
  while (end < shortest - start && others.every((url) => url.at(-1 - end) === first.at(-1 - end))) end += 1;
  if (first.at(-end) === "}") end -= 1;
  return `${first.slice(0, start)}…${first.slice(first.length - end)}`;
}
