import type { CallFacts } from "./call-facts.js";
import { sortedUnique } from "./call-facts.js";

/** What these say of a wrapper's caller is about the URL that its direct call sends; what the others say is not. */
const rulesAboutUrls: ReadonlySet<string> = new Set([
  "no-hardcoded-port",
  "no-insecure-protocol",
  "no-loopback",
  "no-public-ip",
  "no-restricted-port",
  "no-unlisted-domain",
  "no-weixin-server-api",
  "valid-api-protocol",
  "valid-lan-url",
  "valid-request-url",
]);

/** The calls of a project, where each direct call has the hosts, and what is wrong with them, of all that call it. */
export function mergeCallers(calls: readonly CallFacts[]): readonly CallFacts[] {
  const callersOf = new Map<string, CallFacts[]>();
  for (const caller of calls) {
    for (const key of caller.via) {
      const callers = callersOf.get(key);
      if (callers === undefined) callersOf.set(key, [caller]);
      else callers.push(caller);
    }
  }
  return calls.map((call) => {
    const callers = call.entry.wrapper ? [] : (callersOf.get(call.key) ?? []);
    return withCallers(call, callers.filter((caller) => caller.entry.api === call.entry.api));
  });
}

function withCallers(call: CallFacts, callers: readonly CallFacts[]): CallFacts {
  if (callers.length === 0) return call;
  const hosts = [...call.hosts, ...callers.flatMap((caller) => caller.hosts)];
  const inherited = callers.flatMap((caller) => caller.entry.violations.filter((rule) => rulesAboutUrls.has(rule)));
  return {
    ...call,
    hosts,
    entry: {
      ...call.entry,
      hosts: sortedUnique(hosts.map((use) => use.origin)),
      violations: sortedUnique([...call.entry.violations, ...inherited]),
    },
  };
}
