import { defineRule } from "../src/lint/network-rule.js";
import type { RuleContext } from "../src/lint/network-rule.js";
import type { MarkupResource } from "../src/network/markup/markup-resource.js";
import { describeHost, describeServer } from "../src/network/urls/describe-server.js";
import type { Resource } from "../src/network/urls/resource.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import type { Place } from "../src/syntax/source-text.js";
import { findReplaceableScheme, isInsecureResource } from "../src/policy/insecure-resource.js";
import chinese from "./zh-CN/no-insecure-binding.js";

type MessageId = "insecure" | "refused" | "useHttps";

type Context = RuleContext<MessageId, object>;

/** Places that are named beside the first; more would hide the message. */
const mostOthers = 4;

export default defineRule<MessageId>({
  name: "no-insecure-binding",
  meta: {
    description: "Disallow data with http addresses that pictures, sounds, videos and fonts are loaded from",
    type: "problem",
    recommended: "warn",
    strict: "error",
    messages: {
      insecure:
        "{{api}} loads '{{url}}' from the data, without encryption: anybody on the way can replace what it shows, and the "
        + "platform's audit asks for https. Serve '{{host}}' over TLS and write https in the data.",
      refused:
        "{{api}} loads '{{url}}' from the data, without encryption, and fails with http on phones. Serve '{{host}}' over "
        + "TLS and write https in the data.",
      useHttps: "Write 'https' instead of 'http'.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
    hasSuggestions: true,
  },
  check: {
    resource(resource, context) {
      for (const parts of resource.bound) if (isInsecureResource(parts)) report(resource, parts, [], context);
    },
    markup(resource, context) {
      if (resource.tag !== "web-view" && resource.api.schemes.includes("https")) checkAttribute(resource, context);
    },
  },
});

/** Of the many pictures that a list in a script may hold the first one is reported, and some others are named. */
function checkAttribute(resource: MarkupResource, context: Context): void {
  const insecure = resource.bound.filter(isInsecureResource);
  const isAway = ({ scheme }: UrlParts): boolean => scheme?.place?.source !== resource.urlNode.source;
  for (const parts of insecure.filter((one) => !isAway(one))) report(resource, parts, [], context);
  const [first, ...others] = insecure.filter(isAway);
  if (first) report(resource, first, others.slice(0, mostOthers).flatMap(({ scheme }) => scheme?.place ?? []), context);
}

function report(resource: Resource, parts: UrlParts, others: readonly Place[], context: Context): void {
  if (!parts.scheme) return;
  const { name, schemes } = resource.api;
  const scheme = findReplaceableScheme(parts);
  context.reportUrl(resource, parts.scheme, {
    messageId: schemes.includes("http") ? "insecure" : "refused",
    data: { api: name, url: describeServer(parts), host: describeHost(parts) },
    related: others.map((place) => ({ place, message: "Written here too." })),
    suggest: scheme?.place ? [{ messageId: "useHttps", edits: [{ range: scheme.place.range, text: "https" }] }] : [],
  });
}
