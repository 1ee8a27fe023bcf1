/** Letters of any script, digits, hyphens and dots, with one outside ASCII among them. */
const internationalName = /^(?=.*[^\0-\x7f])[\p{L}\p{M}\p{N}.-]+$/u;

/**
 * A host as a list of server domains names it: in lower case, without the dot of the root at its end, and letters outside
 * ASCII as punycode, in which phones ask for them: `例子.cn` is `xn--fsqu00a.cn`. What is no host stays as it is.
 */
export function toListedHost(host: string): string {
  const name = host.toLowerCase();
  const bare = name.endsWith(".") ? name.slice(0, -1) : name;
  if (!internationalName.test(bare)) return bare;
  const url = `https://${bare}`;
  return URL.canParse(url) ? new URL(url).hostname : bare;
}
