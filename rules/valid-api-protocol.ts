import { defineRule } from "../src/lint/network-rule.js";
import type { Suggestion } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import { describeServer } from "../src/network/urls/describe-server.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import { checkScheme } from "../src/policy/check-scheme.js";
import { findHostKind, isLanKind } from "../src/policy/host-kind.js";
import chinese from "./zh-CN/valid-api-protocol.js";

type MessageId = "socketScheme" | "httpScheme" | "otherScheme" | "useScheme";

export default defineRule<MessageId>({
  name: "valid-api-protocol",
  meta: {
    description: "Enforce https for requests and file transfers and wss for sockets",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      socketScheme:
        "'{{url}}' is a socket's address: {{api}} only speaks {{expected}}. Open sockets with connectSocket, "
        + "or write '{{expected}}:'.",
      httpScheme:
        "'{{url}}' is not a socket's address: {{api}} only speaks {{expected}}. Write '{{expected}}:', "
        + "or send the call with request.",
      otherScheme:
        "'{{scheme}}:' in '{{url}}' is no protocol of {{api}}, which only speaks {{expected}}. Write '{{expected}}:'.",
      useScheme: "Write '{{expected}}' instead of '{{scheme}}'.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    restsOn: "scheme",
    defaultOptions: {},
    hasSuggestions: true,
  },
  check: {
    call(call, context) {
      for (const parts of call.urls) {
        const verdict = checkScheme(parts, call.api);
        if (verdict.outcome !== "forbidden" || verdict.reason !== "wrong-scheme" || !parts.scheme) continue;
        const scheme = parts.scheme.value;
        const expected = chooseScheme(parts, call);
        context.reportUrl(call, parts.scheme, {
          messageId: chooseMessage(scheme),
          data: { api: call.api.name, scheme, expected, url: describeServer(parts) },
          suggest: suggestScheme(parts, expected),
        });
      }
    },
  },
});

function chooseMessage(scheme: string): MessageId {
  if (/^wss?$/iu.test(scheme)) return "socketScheme";
  return /^https?$/iu.test(scheme) ? "httpScheme" : "otherScheme";
}

/** In the phone's own network `ws` may become `http` and the other way round; elsewhere only TLS is taken. */
function chooseScheme(parts: UrlParts, { api }: NetworkCall): string {
  const [secure = ""] = api.schemes;
  const [plain = secure] = api.lanSchemes;
  return isLanKind(findHostKind(parts)) && /^(?:http|ws)$/iu.test(parts.scheme?.value ?? "") ? plain : secure;
}

function suggestScheme({ scheme }: UrlParts, expected: string): readonly Suggestion<MessageId>[] {
  if (!scheme?.verbatim || !scheme.place || chooseMessage(scheme.value) === "otherScheme") return [];
  const edits = [{ range: scheme.place.range, text: expected }];
  return [{ messageId: "useScheme", data: { scheme: scheme.value, expected }, edits }];
}
