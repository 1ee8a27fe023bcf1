import { defineRule } from "../src/lint/network-rule.js";
import type { Related, RuleContext } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import type { ResponseUse } from "../src/network/response-use.js";
import chinese from "./zh-CN/require-status-check.js";

interface Options {
  /** What to say of handlers that judge by a code inside the body (`res.data.code === 0`). */
  readonly businessCode: "accept" | "report";
  /** Whether handlers that only log, and those that stand in `complete` alone, are judged too. */
  readonly logs: boolean;
}

type MessageId = "ignored" | "unchecked" | "uncheckedDownload" | "uncheckedUpload" | "businessCode";

export default defineRule<MessageId, Options>({
  name: "require-status-check",
  meta: {
    description: "Require a look at statusCode before the body of a response is used",
    type: "problem",
    recommended: "warn",
    strict: "error",
    messages: {
      ignored:
        "This runs on every answer, also on 404 and 500: {{api}} calls success for those too, and {{status}} is never "
        + "looked at. Check it first.",
      unchecked:
        "The body is used without a look at {{status}}: {{api}} calls success on every answer, also on 404 and 500. "
        + "Check {{status}} first.",
      uncheckedDownload:
        "The file is used without a look at {{status}}: downloadFile calls success on every answer, so after a 404 "
        + "the error page may be saved as the file. Check that {{status}} is 200 first.",
      uncheckedUpload:
        "The answer is used without a look at {{status}}: uploadFile calls success on every answer, and its data is "
        + "text, an error page included. Check {{status}} first, then parse data.",
      businessCode:
        "A code inside the body decides, {{status}} is never looked at: the error page of a gateway carries no such "
        + "code, and {{api}} calls success on it too. Check {{status}} first.",
    },
    chinese,
    schema: {
      type: "object",
      properties: {
        businessCode: { type: "string", enum: ["accept", "report"] },
        logs: { type: "boolean" },
      },
      additionalProperties: false,
    },
    restsOn: "status",
    defaultOptions: { businessCode: "accept", logs: false },
    strictOptions: { businessCode: "report" },
  },
  check: {
    call(call, context) {
      // Whoever calls a wrapper is asked where it gets the response.
      if (!call.wrapper) judge(call, context);
    },
    receiver: judge,
  },
});

function judge(call: NetworkCall, context: RuleContext<MessageId, Options>): void {
  if (!call.api.statusField) return;
  const { response } = call;
  if (response.status !== "unchecked" && response.status !== "business") return;
  if (response.status === "business" && context.options.businessCode === "accept") return;
  if (isLogging(response) && !context.options.logs) return;
  context.report({
    at: response.place ?? call.node,
    messageId: response.status === "business" ? "businessCode" : findMessage(call),
    data: { api: call.api.name, status: describeStatus(response, call.api.statusField) },
    related: [...describeRelated(response), ...call.via.map((place): Related => ({ place, message: "The request is here." }))],
  });
}

function isLogging(response: ResponseUse): boolean {
  return response.logsOnly || response.by === "complete";
}

function findMessage(call: NetworkCall): MessageId {
  if (call.response.ignored) return "ignored";
  switch (call.api.name) {
    case "downloadFile":
      return "uncheckedDownload";
    case "uploadFile":
      return "uncheckedUpload";
    default:
      return "unchecked";
  }
}

function describeRelated({ related, ignored }: ResponseUse): readonly Related[] {
  if (!related) return [];
  const there = ignored ? "It runs here." : "The body is used here.";
  return [{ place: related.place, message: related.kind === "sent" ? "The call is here." : there }];
}

function describeStatus(response: ResponseUse, field: string): string {
  return response.responseName === undefined ? field : `${response.responseName}.${field}`;
}
