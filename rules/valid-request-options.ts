import type { RuleContext } from "../src/lint/network-rule.js";
import { defineRule } from "../src/lint/network-rule.js";
import type { NetworkCall, PlatformCall } from "../src/network/network-call.js";
import { checkCombinations, collectMissingOptions, collectRefusedValues } from "../src/network/options/option-faults.js";
import { findOptionPlace } from "../src/network/options/option-place.js";
import { sendData } from "../src/platform/request-options.js";
import chinese from "./zh-CN/valid-request-options.js";

type MessageId =
  | "patch"
  | "value"
  | "jsonType"
  | "missing"
  | "needs"
  | "conflicts"
  | "needsListener"
  | "silentListener"
  | "objectSent"
  | "stringify";

type Context = RuleContext<MessageId, object>;

export default defineRule<MessageId>({
  name: "valid-request-options",
  meta: {
    description: "Enforce options of network calls that the platform knows and that work together",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      patch:
        "The method PATCH is not among those that {{api}} knows ({{values}}): phones refuse it or send something else. "
        + "Use POST or PUT, and have the server take it from there.",
      value: "{{option}} is \"{{value}}\", which {{api}} does not know. Use one of {{values}}.",
      jsonType:
        "dataType \"{{value}}\" leaves the answer as text: only \"json\" has it parsed. "
        + "Write \"json\"; bytes are asked for with responseType \"arraybuffer\".",
      missing: "{{api}} fails without {{option}}. Add it.",
      needs: "{{option}} does nothing without {{other}}: {{why}}. Add {{other}}, or remove {{option}}.",
      conflicts: "{{option}} does not work unless {{other}} is false: {{why}}. Set {{other}}: false as well.",
      needsListener: "{{option}}: \"{{value}}\" needs {{other}} on the task: {{why}}. Add the listener.",
      silentListener:
        "{{listener}} is never called without {{other}}: true among the options of {{api}}. Add it there.",
      objectSent:
        "{{option}} of {{api}} is {{what}}, but only a string or an ArrayBuffer can be sent: nothing turns it into "
        + "text. Use JSON.stringify.",
      stringify: "Wrap it in JSON.stringify(…).",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
    hasSuggestions: true,
  },
  check: {
    call(call, context) {
      reportValues(call, context);
      for (const option of collectMissingOptions(call)) {
        context.report({ at: call.node.callee, messageId: "missing", data: { api: call.api.name, option } });
      }
      for (const { messageId, at, data } of checkCombinations(call)) context.report({ at, messageId, data });
    },
    platformCall(call, context) {
      for (const fact of sendData) if (fact.api === call.name) reportObject(call, fact.option, context);
    },
  },
});

function reportValues(call: NetworkCall, context: Context): void {
  for (const { fact, option, value, place } of collectRefusedValues(call)) {
    const isPatch = fact.option === "method" && value.toUpperCase() === "PATCH";
    context.report({
      ...findOptionPlace(call, option, place),
      messageId: isPatch ? "patch" : fact.others === "open" ? "jsonType" : "value",
      data: { api: call.api.name, option: option.name, value, values: fact.values.join(", ") },
    });
  }
}

function reportObject(call: PlatformCall, name: string, context: Context): void {
  const option = call.options.find(name);
  const sent = option?.value.alternatives.find((one) => one.type === "object" || one.type === "array");
  if (!option || !sent) return;
  const node = option.valueNode;
  const opening = option.property?.shorthand ? `${name}: JSON.stringify(` : "JSON.stringify(";
  context.report({
    at: node ?? option.keyPlace ?? call.node,
    messageId: "objectSent",
    data: { api: call.name, option: name, what: sent.type === "array" ? "an array" : "an object" },
    suggest: node
      ? [{
        messageId: "stringify",
        edits: [
          { range: [node.range[0], node.range[0]], text: opening },
          { range: [node.range[1], node.range[1]], text: ")" },
        ],
      }]
      : [],
  });
}
