import { defineRule } from "../src/lint/network-rule.js";
import type { RuleContext } from "../src/lint/network-rule.js";
import { describeHost, describeServer } from "../src/network/urls/describe-server.js";
import type { Resource } from "../src/network/urls/resource.js";
import { findReplaceableScheme, isInsecureResource } from "../src/policy/insecure-resource.js";
import chinese from "./zh-CN/no-insecure-resource.js";

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
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
    hasSuggestions: true,
  },
  check: {
    resource: checkUrls,
    markup(resource, context) {
      // Pages of web-view have rules, and a rule, of their own; live-pusher takes neither http nor https.
      if (resource.tag !== "web-view" && resource.api.schemes.includes("https")) checkUrls(resource, context);
    },
  },
});

/** Data has a rule of its own. */
function checkUrls(resource: Resource, context: RuleContext<MessageId, object>): void {
  for (const parts of resource.urls) {
    if (!parts.scheme || !isInsecureResource(parts) || resource.bound.includes(parts)) continue;
    const { name, schemes } = resource.api;
    const scheme = findReplaceableScheme(parts);
    context.reportUrl(resource, parts.scheme, {
      messageId: schemes.includes("http") ? "insecure" : "refused",
      data: { api: name, url: describeServer(parts), host: describeHost(parts) },
      suggest: scheme?.place ? [{ messageId: "useHttps", edits: [{ range: scheme.place.range, text: "https" }] }] : [],
    });
  }
}
