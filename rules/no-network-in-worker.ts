import type { RuleContext } from "../src/lint/network-rule.js";
import { defineRule } from "../src/lint/network-rule.js";
import type { NetworkCall, PlatformCall } from "../src/network/network-call.js";
import { contexts } from "../src/platform/contexts.js";
import type { ContextFact } from "../src/platform/contexts.js";
import chinese from "./zh-CN/no-network-in-worker.js";

type MessageId = ContextFact["context"];

type Context = RuleContext<MessageId, object>;

export default defineRule<MessageId>({
  name: "no-network-in-worker",
  meta: {
    description: "Disallow network calls in code that runs without platform APIs",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      worker:
        "{{global}}.{{api}} does not exist in worker code: the call throws. Post a message to the main thread and "
        + "call it there.",
      openDataContext:
        "{{global}}.{{api}} does not exist in the open data context: the call throws. "
        + "Call it in the main context and post the result with getOpenDataContext().postMessage.",
      wxs: "{{global}}.{{api}} does not exist in WXS, which has no platform APIs. Call it in the script of the page.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      if (!call.wrapper) reportAbsent(call, call.api.name, context);
    },
    platformCall(call, context) {
      reportAbsent(call, call.name, context);
    },
    inlineScript({ calls, platformCalls }, context) {
      for (const call of calls) if (!call.wrapper) reportAbsent(call, call.api.name, context);
      for (const call of platformCalls) reportAbsent(call, call.name, context);
    },
  },
});

/** The adapter that every mini game carries into each context defines `XMLHttpRequest`, whoever may call it. */
const adapter = /(?:^|\/)weapp-adapter[^/]*\.js$/u;

function reportAbsent(call: NetworkCall | PlatformCall, api: string, context: Context): void {
  if (adapter.test(call.file.source.path)) return;
  const place = contexts.find((fact) => isIn(fact.context, call.file.source.path, context));
  if (!place || (place.absent !== "platform" && !place.absent.some((name) => name === api))) return;
  context.report({ at: call.node.callee, messageId: place.context, data: { global: call.platform, api } });
}

function isIn(kind: ContextFact["context"], path: string, { project }: Context): boolean {
  switch (kind) {
    case "worker":
      return project?.isWorkerCode(path) ?? false;
    case "openDataContext":
      return project?.isOpenDataCode(path) ?? false;
    case "wxs":
      // In a template nothing but WXS is a script.
      return path.endsWith(".wxs") || path.endsWith(".wxml");
  }
}
