import type { TSESTree } from "@typescript-eslint/utils";
import type { RuleContext } from "../src/lint/network-rule.js";
import { defineRule } from "../src/lint/network-rule.js";
import type { PlatformCall } from "../src/network/network-call.js";
import { findOptionPlace } from "../src/network/option-place.js";
import { collectRemoteAddresses, isRemote } from "../src/network/remote-text.js";
import { localOnlyParameters, pagePathParameters } from "../src/platform/local-only-parameters.js";

type MessageId = "localFile" | "localTarget" | "pagePath";

type Context = RuleContext<MessageId, object>;

export default defineRule<MessageId>({
  name: "no-remote-path",
  meta: {
    description: "Disallow network addresses where the platform takes only local paths",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      localFile:
        "{{parameter}} of {{api}} is the network address {{url}}, but only a file on the phone is taken. Fetch it with "
        + "downloadFile first and pass its tempFilePath.",
      localTarget:
        "{{parameter}} of {{api}} is the network address {{url}}, but it says where on the phone the file goes. Use a "
        + "path under wx.env.USER_DATA_PATH, or leave it out.",
      pagePath:
        "{{api}} opens pages of the mini program and cannot open {{url}}. Show it in a page with web-view.",
    },
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    platformCall(call, context) {
      for (const { api, parameter } of localOnlyParameters) {
        if (api !== call.name) continue;
        const messageId = api === "downloadFile" ? "localTarget" : "localFile";
        if ("option" in parameter) reportOption(call, parameter.option, messageId, context);
        else reportArgument(call, parameter.argument, messageId, context);
      }
      for (const { api, option } of pagePathParameters) {
        if (api === call.name) reportOption(call, option, "pagePath", context);
      }
    },
  },
});

function reportOption(call: PlatformCall, name: string, messageId: MessageId, context: Context): void {
  const option = call.options.find(name);
  if (!option) return;
  for (const { url, place } of collectRemoteAddresses(option.value)) {
    context.report({
      ...findOptionPlace(call, option, place),
      messageId,
      data: { parameter: name, api: call.name, url },
    });
  }
}

/** Arguments that are no options object are read as written. */
function reportArgument(call: PlatformCall, index: number, messageId: MessageId, context: Context): void {
  const node = call.node.arguments[index];
  const url = node && readText(node);
  if (!node || url === undefined || !isRemote(url)) return;
  context.report({ at: node, messageId, data: { parameter: "The path", api: call.name, url } });
}

function readText(node: TSESTree.Node): string | undefined {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  return node.type === "TemplateLiteral" ? node.quasis[0]?.value.raw : undefined;
}
