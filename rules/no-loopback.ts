import { developmentDefault, developmentHint, developmentSchema, judgedUrls } from "../src/lint/development-option.js";
import type { DevelopmentOption } from "../src/lint/development-option.js";
import { defineRule } from "../src/lint/network-rule.js";
import type { RuleContext } from "../src/lint/network-rule.js";
import type { NetworkCall } from "../src/network/network-call.js";
import type { Resource } from "../src/network/urls/resource.js";
import { collectForbiddenHosts } from "../src/policy/check-host.js";
import chinese from "./zh-CN/no-loopback.js";

export default defineRule<"loopback" | "sender", DevelopmentOption>({
  name: "no-loopback",
  meta: {
    description: "Disallow localhost and other addresses of the phone itself",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      loopback:
        "'{{host}}' is the phone itself, not your computer, and {{api}} may not call it. "
        + "Use the domain of a server, or your computer's LAN address while you develop.",
      sender:
        "'{{host}}' is the phone itself: what {{api}} sends there reaches no other device. "
        + "Use the address of the device that is to receive it.",
    },
    chinese,
    schema: developmentSchema,
    restsOn: "no-address",
    defaultOptions: developmentDefault,
  },
  check: { call: checkUrls, resource: checkUrls },
});

function checkUrls(of: NetworkCall | Resource, context: RuleContext<"loopback" | "sender", DevelopmentOption>): void {
  for (const host of collectForbiddenHosts(judgedUrls(of.urls, context.options), of.api, "loopback")) {
    const data = { api: of.api.name, host: host.value };
    context.reportUrl(of, host, { messageId: of.api.kind === "udp" ? "sender" : "loopback", data, related: developmentHint(host, of.urls) });
  }
}
