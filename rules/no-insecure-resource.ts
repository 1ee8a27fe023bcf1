import { defineRule } from "../src/lint/network-rule.js";
import type { Related, RuleContext, Suggestion } from "../src/lint/network-rule.js";
import type { MarkupResource } from "../src/network/markup/markup-analysis.js";
import { describeHost, describeServer } from "../src/network/urls/describe-server.js";
import type { Resource } from "../src/network/urls/resource.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import { findHostKind } from "../src/policy/host-kind.js";

type MessageId = "refused" | "insecure" | "useHttps";

type Context = RuleContext<MessageId, object>;

/** Places that are named beside the first; more would hide the message. */
const mostOthers = 4;

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
    resource: checkUrls,
    markup(resource, context) {
      // Pages of web-view have rules, and a rule, of their own; live-pusher takes neither http nor https.
      if (resource.tag !== "web-view" && resource.api.schemes.includes("https")) checkAttribute(resource, context);
    },
  },
});

function checkUrls(resource: Resource, context: Context): void {
  for (const parts of resource.urls) if (isInsecure(parts)) report(resource, parts, [], context);
}

/** Of the many pictures that a list in a script may hold the first one is reported, and some others are named. */
function checkAttribute(resource: MarkupResource, context: Context): void {
  const insecure = resource.urls.filter(isInsecure);
  const isAway = ({ scheme }: UrlParts): boolean => scheme?.place !== undefined && scheme.place.source !== resource.urlNode.source;
  for (const parts of insecure.filter((one) => !isAway(one))) report(resource, parts, [], context);
  const [first, ...others] = insecure.filter(isAway);
  const places = others.slice(0, mostOthers).flatMap(({ scheme }) => scheme?.place ?? []);
  if (first) report(resource, first, places.map((place) => ({ place, message: "Written here too." })), context);
}

function report(resource: Resource, parts: UrlParts, related: readonly Related[], context: Context): void {
  if (!parts.scheme) return;
  const { name, schemes } = resource.api;
  context.reportUrl(resource, parts.scheme, {
    messageId: schemes.includes("http") ? "insecure" : "refused",
    data: { api: name, url: describeServer(parts), host: describeHost(parts) },
    related,
    suggest: suggestHttps(parts),
  });
}

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
