import { defineRule } from "../src/lint/network-rule.js";
import type { Related, RuleContext, Suggestion, UrlReport } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import type { Resource } from "../src/network/urls/resource.js";
import { describeServer } from "../src/network/urls/describe-server.js";
import type { UrlPart, UrlParts } from "../src/network/urls/url-parts.js";
import { domainLists } from "../src/platform/domain-lists.js";
import type { DomainList } from "../src/platform/types.js";
import { checkPort } from "../src/policy/check-port.js";
import type { PortVerdict } from "../src/policy/check-port.js";
import type { Range } from "../src/syntax/source-text.js";
import chinese from "./zh-CN/no-hardcoded-port.js";

type MessageId = "undeclared" | "defaultPort" | "otherPort" | "noPort" | "noSuchPort" | "unusable" | "dropPort" | "usePort";

interface Options {
  /** `any`: a configured wss host covers every port; `exact`: sockets are held to the rule of https. */
  readonly sockets: "any" | "exact";
}

export default defineRule<MessageId, Options>({
  name: "no-hardcoded-port",
  meta: {
    description: "Disallow ports that the declared domain does not carry",
    type: "problem",
    recommended: "warn",
    strict: "error",
    messages: {
      undeclared:
        "Port {{port}} in '{{url}}' must be declared with exactly this port, as ports are compared as text: {{api}} "
        + "fails unless the {{list}} list has '{{entry}}'. Declare that, or use the default port and drop ':{{port}}'.",
      defaultPort:
        "':{{port}}' in '{{url}}' is not the same as no port, as ports are compared as text: {{api}} fails unless the "
        + "{{list}} list has '{{entry}}'. Drop ':{{port}}'.",
      otherPort:
        "Port {{port}} in '{{url}}' is not declared: the {{list}} list has '{{declared}}', which covers that port and "
        + "no other. Use port {{declaredPort}}, or declare '{{entry}}'.",
      noPort:
        "Port {{port}} in '{{url}}' is not declared: the {{list}} list has '{{declared}}', which covers URLs without "
        + "a port and no others, not even ':443'. Drop ':{{port}}', or declare '{{entry}}'.",
      noSuchPort: "Port {{port}} in '{{url}}' does not exist: ports are 1 to 65535, so {{api}} fails. Correct it.",
      unusable:
        "'{{url}}' fails: on port {{port}} the certificate is not checked, so {{scheme}} is refused there. "
        + "Serve it on port {{useInstead}} and drop ':{{port}}'.",
      dropPort: "Drop ':{{port}}'.",
      usePort: "Write port {{declaredPort}}.",
    },
    chinese,
    schema: {
      type: "object",
      properties: { sockets: { type: "string", enum: ["any", "exact"] } },
      additionalProperties: false,
    },
    restsOn: "port",
    defaultOptions: { sockets: "any" },
    hasSuggestions: true,
  },
  check: { call: checkUrls, resource: checkUrls },
});

function checkUrls(of: NetworkCall | Resource, context: RuleContext<MessageId, Options>): void {
  const { list } = of.api;
  if (!list) return;
  for (const parts of of.urls) {
    if (!parts.port) continue;
    const question = { list, domains: context.settings.domains, sockets: context.options.sockets };
    const report = createReport(checkPort(parts, question), parts, parts.port, of, list);
    if (report) context.reportUrl(of, parts.port, report);
  }
}

function createReport(
  verdict: PortVerdict,
  parts: UrlParts,
  port: UrlPart,
  { api }: NetworkCall | Resource,
  list: DomainList,
): UrlReport<MessageId> | undefined {
  if (verdict.outcome !== "forbidden") return undefined;
  const [scheme = "https"] = domainLists[list].schemes;
  const entry = `${scheme}://${parts.host?.value ?? ""}:${port.value}`.toLowerCase();
  const data = { api: api.name, list, port: port.value, url: describeServer(parts), entry };
  switch (verdict.reason) {
    case "unusable":
      return {
        messageId: "unusable",
        data: { ...data, scheme, useInstead: verdict.useInstead },
        suggest: suggestDrop(port),
      };
    case "no-such-port":
      return { messageId: "noSuchPort", data };
    case "undeclared":
      // Without TLS the default port is another one, and dropping `:443` would change the server.
      return isDefaultPort(parts, port)
        ? { messageId: "defaultPort", data, suggest: suggestDrop(port) }
        : { messageId: "undeclared", data };
    case "other-port": {
      const related: readonly Related[] = verdict.entry.place ? [{ place: verdict.entry.place, message: "Declared here." }] : [];
      const { raw: declared, port: declaredPort } = verdict.entry;
      return declaredPort === undefined
        ? { messageId: "noPort", data: { ...data, declared }, list, related, suggest: suggestDrop(port) }
        : {
            messageId: "otherPort",
            data: { ...data, declared, declaredPort },
            list,
            related,
            suggest: suggestPort(port, declaredPort),
          };
    }
  }
}

function isDefaultPort({ scheme }: UrlParts, port: UrlPart): boolean {
  return /^(?:https|wss)$/iu.test(scheme?.value ?? "") && Number(port.value) === 443;
}

function suggestDrop(port: UrlPart): readonly Suggestion<MessageId>[] {
  const range = findRangeWithColon(port);
  return range ? [{ messageId: "dropPort", data: { port: port.value }, edits: [{ range, text: "" }] }] : [];
}

function suggestPort(port: UrlPart, declaredPort: string): readonly Suggestion<MessageId>[] {
  if (!port.verbatim || !port.place || !/^\d+$/u.test(declaredPort)) return [];
  return [{ messageId: "usePort", data: { declaredPort }, edits: [{ range: port.place.range, text: declaredPort }] }];
}

/** Undefined when the colon stands in another literal: `"https://api.coffee.example:" + "443"`. */
function findRangeWithColon({ place, verbatim }: UrlPart): Range | undefined {
  if (!verbatim || !place) return undefined;
  const [start, end] = place.range;
  return place.source.text[start - 1] === ":" ? [start - 1, end] : undefined;
}
