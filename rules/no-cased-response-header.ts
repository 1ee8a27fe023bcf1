import { defineRule } from "../src/lint/network-rule.js";
import { collectHeaderReads } from "../src/network/responses/response-headers.js";
import { responseCookiesSince } from "../src/platform/headers.js";
import chinese from "./zh-CN/no-cased-response-header.js";

export default defineRule<"cased" | "cookie">({
  name: "no-cased-response-header",
  meta: {
    description: "Disallow reading response headers by a name with capital letters",
    type: "problem",
    recommended: "off",
    strict: "warn",
    messages: {
      cased:
        "{{name}} is not found over HTTP/2, Android's default since base library 3.5.0, where names are in lower case. "
        + "Read {{lower}} too.",
      cookie:
        "{{name}} is not found over HTTP/2, Android's default since base library 3.5.0, where names are in lower case. "
        + "Read the response's cookies property (since {{since}}) instead, or {{lower}} too.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      const reads = collectHeaderReads(call);
      const names = new Set(reads.map(({ name }) => name));
      for (const { name, node } of reads) {
        const lower = name.toLowerCase();
        if (name === lower || names.has(lower)) continue;
        context.report({
          at: node,
          messageId: lower === "set-cookie" ? "cookie" : "cased",
          data: { name, lower, since: responseCookiesSince.value },
        });
      }
    },
  },
});
