import { domainToASCII } from "node:url";

/**
 * A host as a list of server domains names it: in lower case, without the dot of the root at its end, and letters outside
 * ASCII as punycode, in which phones ask for them: `例子.cn` is `xn--fsqu00a.cn`. What is no host stays as it is.
 */
export function toListedHost(host: string): string {
  const name = host.toLowerCase();
  const bare = name.endsWith(".") ? name.slice(0, -1) : name;
  return hasOtherLetters(bare) ? domainToASCII(bare) || bare : bare;
}

export function hasOtherLetters(host: string): boolean {
  return /[^\0-\x7f]/u.test(host);
}
