import { defineRule } from "../src/lint/network-rule.js";
import type { Related, RuleContext, Suggestion } from "../src/lint/network-rule.js";
import type { MarkupResource } from "../src/network/markup/markup-resource.js";
import { describeServer } from "../src/network/urls/describe-server.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import { freeBusinessHosts } from "../src/platform/hosts.js";
import { checkDomain } from "../src/policy/check-domain.js";
import { findHostKind } from "../src/policy/host-kind.js";
import chinese from "./zh-CN/valid-web-view-src.js";

type MessageId = "insecure" | "port" | "address" | "loopback" | "localFile" | "unlisted" | "otherList" | "useHttps" | "dropPort";

type Context = RuleContext<MessageId, object>;

export default defineRule<MessageId>({
  name: "valid-web-view-src",
  meta: {
    description: "Require web pages in web-view to stand on a business domain",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      insecure:
        "'{{url}}' is not opened: business domains, from which <web-view> takes its pages, are https only. "
        + "Serve the page over TLS and write https.",
      port:
        "Port {{port}} in '{{url}}' is refused: a business domain carries no port, not even ':443', so <web-view> stays "
        + "empty. Serve the page on port 443 and drop ':{{port}}'.",
      address:
        "'{{host}}' is an address, and a business domain is a name, so <web-view> stays empty; no exception is made for "
        + "the local network. Give the server a domain name and declare it.",
      loopback:
        "'{{host}}' is the phone itself, not your computer, so <web-view> stays empty there. "
        + "Put the page on a server with a declared business domain.",
      localFile:
        "'{{path}}' is no web page: <web-view> opens addresses only, no files and pages of the mini program. "
        + "Put the page on a server with a declared business domain.",
      unlisted:
        "'{{host}}' is not in the business list of the declared domains, so <web-view> does not open it. "
        + "Add 'https://{{host}}' or a parent domain to that list, in the console and in your project.",
      otherList:
        "'{{host}}' is declared for {{other}}, but <web-view> asks the business list, which is one of its own, and does "
        + "not open it. Declare 'https://{{host}}' there too.",
      useHttps: "Write 'https' instead of 'http'.",
      dropPort: "Drop ':{{port}}'.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
    hasSuggestions: true,
  },
  check: {
    markup(resource, context) {
      if (resource.tag !== "web-view") return;
      for (const path of resource.files) context.reportUrl(resource, path, { messageId: "localFile", data: { path: path.value } });
      for (const parts of resource.urls) checkPage(resource, parts, context);
    },
  },
});

function checkPage(resource: MarkupResource, parts: UrlParts, context: Context): void {
  const { host, scheme } = parts;
  const kind = findHostKind(parts);
  const url = describeServer(parts);
  if (kind === "public-ip" || kind === "lan" || kind === "link-local" || kind === "loopback") {
    const messageId = kind === "loopback" ? "loopback" : "address";
    if (host) context.reportUrl(resource, host, { messageId, data: { host: host.value } });
  } else if (kind === "domain") {
    if (scheme?.value.toLowerCase() === "http") {
      context.reportUrl(resource, scheme, { messageId: "insecure", data: { url }, suggest: suggestHttps(parts) });
    }
    checkPort(resource, parts, context);
    checkList(resource, parts, context);
  }
}

function checkPort(resource: MarkupResource, parts: UrlParts, context: Context): void {
  const { port } = parts;
  if (!port) return;
  const data = { port: port.value, url: describeServer(parts) };
  const [start = 0, end = 0] = port.place?.range ?? [];
  const isBehindColon = port.verbatim && port.place?.source.text[start - 1] === ":";
  const suggest = isBehindColon && parts.scheme?.value.toLowerCase() === "https" && Number(port.value) === 443
    ? [{ messageId: "dropPort", data: { port: port.value }, edits: [{ range: [start - 1, end], text: "" }] } as const]
    : [];
  context.reportUrl(resource, port, { messageId: "port", data, suggest });
}

/** A port is a fault of its own, so that the host is looked for without it. */
function checkList(resource: MarkupResource, parts: UrlParts, context: Context): void {
  const { host } = parts;
  if (!host || freeBusinessHosts.some((row) => row.host === host.value.toLowerCase())) return;
  const verdict = checkDomain({ ...parts, port: undefined }, "business", context.settings.domains);
  if (verdict.outcome !== "forbidden") return;
  const related: readonly Related[] = "entry" in verdict && verdict.entry.place ? [{ place: verdict.entry.place, message: "Declared here." }] : [];
  const report = verdict.reason === "other-list"
    ? { messageId: "otherList", data: { host: host.value, other: verdict.list }, related } as const
    : { messageId: "unlisted", data: { host: host.value } } as const;
  context.reportUrl(resource, host, { ...report, list: "business" });
}

function suggestHttps({ scheme, port }: UrlParts): readonly Suggestion<MessageId>[] {
  if (!scheme?.verbatim || !scheme.place || port) return [];
  return [{ messageId: "useHttps", edits: [{ range: scheme.place.range, text: "https" }] }];
}
