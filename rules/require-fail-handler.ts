import { defineRule } from "../src/lint/network-rule.js";
import { isFailureHandled } from "../src/network/results/failure-handling.js";
import chinese from "./zh-CN/require-fail-handler.js";

export default defineRule<"noHandler">({
  name: "require-fail-handler",
  meta: {
    description: "Require network calls to handle failure",
    type: "suggestion",
    recommended: "off",
    strict: "warn",
    messages: {
      noHandler:
        "Nothing handles the failure of this {{api}}: no network, a timeout and \"interrupted\" (the mini program went "
        + "to the background) end in fail, and the page waits for ever. Add {{handler}}.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      if (call.wrapper || call.api.kind !== "http" || isFailureHandled(call)) return;
      context.report({
        at: call.node.callee,
        messageId: "noHandler",
        data: { api: call.api.name, handler: call.response.by === "await" ? "try … catch or fail" : "fail" },
      });
    },
  },
});
