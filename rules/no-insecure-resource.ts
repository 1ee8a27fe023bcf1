import { defineRule } from "../src/lint/network-rule.js";
import type { Suggestion } from "../src/lint/network-rule.js";
import { describeHost, describeServer } from "../src/network/urls/describe-server.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import { findHostKind } from "../src/policy/host-kind.js";

type MessageId = "refused" | "insecure" | "useHttps";

export default defineRule<MessageId>({
  name: "no-insecure-resource",
  meta: {
    description: "Disallow pictures, sounds, videos and fonts over http",
    type: "problem",
    recommended: "warn",
    strict: "error",
    messages: {
      refused:
        "'{{url}}' is loaded without encryption: {{api}} fails with http on phones. "
        + "Serve '{{host}}' over TLS and write https.",
      insecure:
        "'{{url}}' is loaded without encryption: anybody on the way can replace what {{api}} shows, and the platform's "
        + "audit asks for https. Serve '{{host}}' over TLS and write https.",
      useHttps: "Write 'https' instead of 'http'.",
    },
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
    hasSuggestions: true,
  },
  check: {
    resource(resource, context) {
      const { name, schemes } = resource.api;
      for (const parts of resource.urls) {
        if (!parts.scheme || !isInsecure(parts)) continue;
        context.reportUrl(resource, parts.scheme, {
          messageId: schemes.includes("http") ? "insecure" : "refused",
          data: { api: name, url: describeServer(parts), host: describeHost(parts) },
          suggest: suggestHttps(parts),
        });
      }
    },
  },
});

/** Hosts in the phone's own network have no certificate, and nothing is said of them. */
function isInsecure(parts: UrlParts): boolean {
  if (parts.scheme?.value.toLowerCase() !== "http") return false;
  const kind = findHostKind(parts);
  return kind === "domain" || kind === "public-ip";
}

/** None for an address, which has no certificate, and none with a port, where a server does not speak TLS. */
function suggestHttps(parts: UrlParts): readonly Suggestion<MessageId>[] {
  const { scheme, port } = parts;
  if (!scheme?.verbatim || !scheme.place || port || findHostKind(parts) !== "domain") return [];
  return [{ messageId: "useHttps", edits: [{ range: scheme.place.range, text: "https" }] }];
}
