import { developmentDefault, developmentHint, developmentSchema, judgedUrls } from "../src/lint/development-option.js";
import type { DevelopmentOption } from "../src/lint/development-option.js";
import { defineRule } from "../src/lint/network-rule.js";
import type { Suggestion } from "../src/lint/network-rule.js";
import { describeHost, describeServer } from "../src/network/urls/describe-server.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import { checkScheme } from "../src/policy/check-scheme.js";
import { findHostKind } from "../src/policy/host-kind.js";
import chinese from "./zh-CN/no-insecure-protocol.js";

type MessageId = "insecureDomain" | "insecureAddress" | "useSecure";

export default defineRule<MessageId, DevelopmentOption>({
  name: "no-insecure-protocol",
  meta: {
    description: "Disallow http and ws to hosts outside the phone's own network",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      insecureDomain:
        "'{{url}}' is not encrypted: on a phone {{api}} only reaches a domain over {{secure}}. "
        + "Serve '{{host}}' over TLS and write '{{secure}}:'.",
      insecureAddress:
        "'{{url}}' is not encrypted: {{scheme}} only works to an IP address of the phone's own network, which "
        + "'{{host}}' is not. Use a domain name over {{secure}}.",
      useSecure: "Write '{{secure}}' instead of '{{scheme}}'.",
    },
    chinese,
    schema: developmentSchema,
    restsOn: "scheme",
    defaultOptions: developmentDefault,
    hasSuggestions: true,
  },
  check: {
    call(call, context) {
      const [secure = "https"] = call.api.schemes;
      for (const parts of judgedUrls(call.urls, context.options)) {
        const verdict = checkScheme(parts, call.api);
        if (verdict.outcome !== "forbidden" || verdict.reason !== "insecure" || !parts.scheme) continue;
        const scheme = parts.scheme.value;
        const isDomain = findHostKind(parts) === "domain";
        context.reportUrl(call, parts.scheme, {
          messageId: isDomain ? "insecureDomain" : "insecureAddress",
          data: { api: call.api.name, scheme, secure, url: describeServer(parts), host: describeHost(parts) },
          related: developmentHint(parts.scheme, call.urls),
          suggest: isDomain ? suggestSecure(parts, secure) : [],
        });
      }
    },
  },
});

/** None with port 80, where a server does not speak TLS, and none where the scheme is not written as such. */
function suggestSecure({ scheme, port }: UrlParts, secure: string): readonly Suggestion<MessageId>[] {
  if (!scheme?.verbatim || !scheme.place || Number(port?.value) === 80) return [];
  const edits = [{ range: scheme.place.range, text: secure }];
  return [{ messageId: "useSecure", data: { scheme: scheme.value, secure }, edits }];
}
