import { defineRule } from "../src/lint/network-rule.js";
import { findHideCaller } from "../src/network/surroundings/hide-callers.js";
import { limits } from "../src/platform/limits.js";
import chinese from "./zh-CN/no-request-on-hide.js";

export default defineRule<"onHide">({
  name: "no-request-on-hide",
  meta: {
    description: "Disallow network calls that start when the mini program or page leaves the screen",
    type: "problem",
    recommended: "warn",
    strict: "error",
    messages: {
      onHide:
        "{{api}} starts in {{handler}}: in the background the platform cuts it after {{seconds}} s with "
        + "\"interrupted\", and refuses new calls until the mini program is back. Send it earlier, or keep the data and "
        + "send it in onShow.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      if (call.api.kind !== "http" && call.api.kind !== "socket") return;
      const found = findHideCaller(call);
      if (!found) return;
      const { handler, through } = found;
      context.report({
        at: call.node.callee,
        messageId: "onHide",
        data: { api: call.api.name, handler: handler.name, seconds: limits.backgroundInterruptMs.value / 1000 },
        related: through
          ? [{
              place: { source: call.file.source, range: through.range },
              message: "Called in {{handler}} here.",
              data: { handler: handler.name },
            }]
          : [],
      });
    },
  },
});
