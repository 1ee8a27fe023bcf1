import { defineRule } from "../src/lint/network-rule.js";
import { findForeignCharsets } from "../src/network/options/charset-use.js";
import { findOptionPlace } from "../src/network/options/option-place.js";
import chinese from "./zh-CN/no-charset-mismatch.js";

export default defineRule<"declared" | "asked">({
  name: "no-charset-mismatch",
  meta: {
    description: "Disallow asking for or declaring an encoding other than UTF-8",
    type: "problem",
    recommended: "off",
    strict: "warn",
    messages: {
      declared:
        "{{header}} declares {{charset}}, but the platform sends text in UTF-8: the server reads garbage. "
        + "Remove the charset, or encode the body yourself and send an ArrayBuffer.",
      asked:
        "{{header}} asks for {{charset}}: answers should be UTF-8, and turning others into text can fail. "
        + "Ask for UTF-8, or set responseType to \"arraybuffer\" and decode it yourself.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      for (const { header, charset, place, kind, option } of findForeignCharsets(call)) {
        context.report({ ...findOptionPlace(call, option, place), messageId: kind, data: { header, charset } });
      }
    },
  },
});
