import type { Edit } from "../src/lint/problem.js";
import { defineRule } from "../src/lint/network-rule.js";
import { collectSentHeaders } from "../src/network/options/header-option.js";
import type { SentHeader } from "../src/network/options/header-option.js";
import type { NetworkCall } from "../src/network/network-call.js";
import { findOptionPlace } from "../src/network/options/option-place.js";
import { forbiddenHeaders } from "../src/platform/headers.js";
import type { HeaderFact } from "../src/platform/headers.js";
import { findSibling } from "../src/platform/siblings.js";
import { rangeOfProperty } from "../src/syntax/script/remove-property.js";
import chinese from "./zh-CN/no-forbidden-header.js";

type MessageId = "fixed" | "refused" | "remove";

export default defineRule<MessageId>({
  name: "no-forbidden-header",
  meta: {
    description: "Disallow request headers that a mini program cannot set",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      fixed:
        "The header {{name}} cannot be set: {{why}}. Remove it; a server that has to know its caller can be sent "
        + "a header of your own.",
      refused:
        "The header {{name}} is set by the network layer: DevTools refuses it (\"Refused to set unsafe header\") and "
        + "phones differ. Remove it.",
      remove: "Remove {{name}}.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    restsOn: "referer",
    defaultOptions: {},
    fixable: true,
    hasSuggestions: true,
  },
  check: {
    call(call, context) {
      for (const header of collectSentHeaders(call)) {
        const fact = forbiddenHeaders.find(({ name }) => name === header.name);
        if (!fact || !isRefused(fact, call.platform)) continue;
        const isOpen = fact.refusedBy === "devtools";
        const edits = removalOf(call, header);
        context.report({
          ...findOptionPlace(call, header.option, header.keyPlace),
          messageId: isOpen ? "refused" : "fixed",
          data: { name: header.key, why: findSibling(call.platform) ? "its value is fixed" : fact.why },
          // What is never sent can go without anybody noticing.
          ...(isOpen ? { suggest: edits.map((edit) => ({ messageId: "remove", data: { name: header.key }, edits: [edit] })) } : { fix: edits }),
        });
      }
    },
  },
});

/** Of sibling platforms less is known: `referer` on those that say anything, `user-agent` on Douyin. */
function isRefused({ name }: HeaderFact, platform: string): boolean {
  const sibling = findSibling(platform);
  return !sibling || sibling.documented.some((fact) => fact === name);
}

/** Only where the property stands in the call itself: an object with a name may be used elsewhere. */
function removalOf(call: NetworkCall, header: SentHeader): readonly Edit[] {
  const { node, option } = header;
  if (node?.type !== "Property" || node.parent !== option.valueNode) return [];
  const range = rangeOfProperty(node, call.file.source);
  return range ? [{ range, text: "" }] : [];
}
