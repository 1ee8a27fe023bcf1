import { defineRule } from "../src/lint/network-rule.js";
import type { RuleContext } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import type { Resource } from "../src/network/urls/resource.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import { secretBearingHosts } from "../src/platform/hosts.js";
import { serverEndpoints } from "../src/platform/server-endpoints.js";
import type { ServerEndpoint } from "../src/platform/server-endpoints.js";
import { checkHost } from "../src/policy/check-host.js";
import chinese from "./zh-CN/no-weixin-server-api.js";

type MessageId = "endpoint" | "host" | "secretHost";

export default defineRule<MessageId>({
  name: "no-weixin-server-api",
  meta: {
    description: "Disallow calls of api.weixin.qq.com from client code",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      endpoint:
        "'{{host}}{{path}}' is {{name}}, which {{purpose}}; the host cannot be declared and is for servers only. "
        + "Instead, {{instead}}.",
      host:
        "'{{host}}' cannot be declared as a server domain: its APIs are for servers only. Call it from your own "
        + "server, and have {{api}} call that server.",
      secretHost:
        "'{{host}}' is for servers only: it {{why}}, which must not be in client code. Call it from your own server.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: { call: checkUrls, resource: checkUrls },
});

/** Resources for which no list is documented are not refused. */
function checkUrls(of: NetworkCall | Resource, context: RuleContext<MessageId, object>): void {
  if (of.api.list === null) return;
  for (const parts of of.urls) {
    const verdict = checkHost(parts, of.api);
    if (verdict.outcome !== "forbidden" || !parts.host) continue;
    const host = parts.host.value;
    if (verdict.reason === "secret-bearing") {
      const { why = "needs a secret" } = secretBearingHosts.find((row) => row.host === host.toLowerCase()) ?? {};
      context.reportUrl(of, parts.host, { messageId: "secretHost", data: { host, why } });
    }
    if (verdict.reason !== "server-only") continue;
    const endpoint = findEndpoint(parts);
    if (endpoint) {
      const { name, purpose, instead, path } = endpoint;
      context.reportUrl(of, parts.host, { messageId: "endpoint", data: { host, name, purpose, instead, path } });
    } else {
      context.reportUrl(of, parts.host, { messageId: "host", data: { host, api: of.api.name } });
    }
  }
}

/** The endpoint with the longest path that the URL's path is, or begins with. */
function findEndpoint(parts: UrlParts): ServerEndpoint | undefined {
  const path = /^[^?#{]*/u.exec(parts.rest)?.[0].toLowerCase() ?? "";
  const matching = serverEndpoints.filter((row) =>
    row.match === "prefix" ? path.startsWith(row.path) : path.replace(/\/$/u, "") === row.path,
  );
  return matching.toSorted((a, b) => b.path.length - a.path.length)[0];
}
