import { defineRule } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import { describeHost } from "../src/network/urls/describe-server.js";
import type { UrlPart, UrlParts } from "../src/network/urls/url-parts.js";
import type { Place } from "../src/syntax/source-text.js";
import { checkUrlText } from "../src/policy/check-url-text.js";
import type { UrlTextFault } from "../src/policy/check-url-text.js";
import { toListedHost } from "../src/policy/listed-host.js";
import chinese from "./zh-CN/valid-request-url.js";

const longestInMessage = 80;

export default defineRule<UrlTextFault>({
  name: "valid-request-url",
  meta: {
    description: "Require complete URLs that every phone reads the same way",
    type: "problem",
    recommended: "off",
    strict: "warn",
    messages: {
      blank:
        "The URL of {{api}} is blank: the platform refuses it as an invalid URL. Write scheme, host and path.",
      relative:
        "'{{value}}' has no host: a mini program has no page address to resolve it against, so {{api}} refuses it "
        + "as an invalid URL. Write scheme and host in front.",
      noScheme: "'{{value}}' has no scheme, so {{api}} refuses it as an invalid URL. Write '{{scheme}}:' in front.",
      doubleScheme:
        "'{{value}}' has a scheme behind its scheme: '{{host}}' is read as the host. Remove one of the two.",
      noSlashes: "'{{value}}' has no '//' behind its scheme, so {{api}} refuses it as an invalid URL. Write '{{start}}//' and the host.",
      noHost: "'{{value}}' has no host, so {{api}} refuses it as an invalid URL. Write a domain name or an IP address behind '//'.",
      noPort: "Behind '{{host}}:' stands no port, so {{api}} refuses '{{value}}' as an invalid URL. Write a number from 1 to 65535.",
      invalidHost:
        "'{{host}}' is no host: {{api}} refuses it as an invalid URL. Write a domain name or an IP address.",
      underscore:
        "'{{host}}' has an underscore, which the lists of server domains do not take, so {{api}} cannot be allowed to "
        + "reach it. Give the server a name of letters, digits and '-'.",
      invalidPort: "Port {{port}} does not exist: the highest is 65535. Correct it.",
      nonAscii:
        "'{{text}}' is not encoded: phones send such characters in different ways, and some not at all. "
        + "Write encodeURIComponent around it or encode it in place.",
      nonAsciiHost:
        "'{{host}}' has letters outside ASCII, which phones ask for in different ways. Write it as punycode: '{{punycode}}'.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      if (call.api.kind !== "http" && call.api.kind !== "socket") return;
      const isEmptyStart = call.urls.length > 1 || call.url.unknowns.length > 0;
      for (const parts of call.urls) {
        const found = checkUrlText(parts, (place) => isWrittenAtCall(call, place));
        // `let url = ""` before an assignment, `isH5 ? "" : base` before a path: one of several says nothing.
        if (!found || (isEmptyStart && (found.fault === "blank" || found.fault === "relative"))) continue;
        context.reportUrl(call, found.part, { messageId: found.fault, data: describe(parts, found.part, call) });
      }
    },
  },
});

function isWrittenAtCall({ urlNode, file }: NetworkCall, { source, range }: Place): boolean {
  if (!urlNode || source !== file.source) return false;
  return urlNode.range[0] <= range[0] && range[1] <= urlNode.range[1];
}

function describe(parts: UrlParts, part: UrlPart, { api }: NetworkCall): Record<string, string> {
  return {
    api: api.name,
    value: parts.display.trim().slice(0, longestInMessage),
    host: describeHost(parts),
    punycode: toListedHost(parts.host?.value ?? ""),
    start: `${parts.scheme?.value ?? ""}:`,
    port: parts.port?.value ?? "",
    scheme: api.schemes[0] ?? "",
    text: part.value.slice(0, longestInMessage),
  };
}
