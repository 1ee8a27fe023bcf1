import type { TSESTree } from "@typescript-eslint/utils";
import type { RuleContext } from "../src/lint/network-rule.js";
import { defineRule } from "../src/lint/network-rule.js";
import type { MarkupResource } from "../src/network/markup/markup-resource.js";
import type { PlatformCall } from "../src/network/network-call.js";
import { findOptionPlace } from "../src/network/options/option-place.js";
import { collectRemoteAddresses, isLocalAsWritten, isRemote } from "../src/network/urls/remote-text.js";
import { describeServer } from "../src/network/urls/describe-server.js";
import { localOnlyParameters, pagePathParameters } from "../src/platform/local-only-parameters.js";
import type { LocalOnlyParameterFact } from "../src/platform/local-only-parameters.js";
import chinese from "./zh-CN/no-remote-path.js";

type MessageId = "localFile" | "localTarget" | "pagePath" | "localPicture" | "sheetFile";

type Context = RuleContext<MessageId, object>;

interface LocalParameter {
  readonly api: string;
  readonly parameter: LocalOnlyParameterFact["parameter"];
  readonly messageId: MessageId;
}

const localParameters: readonly LocalParameter[] = [
  ...localOnlyParameters.map(({ api, parameter }) => {
    return { api, parameter, messageId: api === "downloadFile" ? "localTarget" : "localFile" } as const;
  }),
  ...pagePathParameters.map(({ api, option }) => ({ api, parameter: { option }, messageId: "pagePath" } as const)),
];

const parametersByApi: ReadonlyMap<string, readonly LocalParameter[]> = new Map(
  localParameters.map(({ api }) => [api, localParameters.filter((one) => one.api === api)]),
);

export default defineRule<MessageId>({
  name: "no-remote-path",
  meta: {
    description: "Disallow network addresses where only local paths are taken, and paths where only addresses are",
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
      localPicture:
        "{{attribute}} is the network address {{url}}, but only a file of the package is taken. Copy the picture into the "
        + "package, or lay a cover-view over the map.",
      sheetFile:
        "'{{path}}' is a file of the package, and style sheets load none on phones, whatever DevTools shows. Use an "
        + "https address, data: with base64, or a component such as image.",
      pagePath:
        "{{api}} opens pages of the mini program and cannot open {{url}}. Show it in a page with web-view.",
    },
    chinese,
    schema: { type: "object", properties: {}, additionalProperties: false },
    defaultOptions: {},
  },
  check: {
    platformCall(call, context) {
      for (const { parameter, messageId } of parametersByApi.get(call.name) ?? []) {
        if ("option" in parameter) reportOption(call, parameter.option, messageId, context);
        else reportArgument(call, parameter.argument, messageId, context);
      }
    },
    markup(resource, context) {
      if (resource.takes === "local") reportRemote(resource, context);
      if (resource.takes !== "remote" || resource.in !== "sheet") return;
      for (const file of resource.files) {
        context.reportUrl(resource, file, { messageId: "sheetFile", data: { path: file.value } });
      }
    },
  },
});

function reportRemote(resource: MarkupResource, context: Context): void {
  for (const parts of resource.urls) {
    if (!parts.scheme) continue;
    const data = { attribute: resource.api.name, url: describeServer(parts) };
    context.reportUrl(resource, parts.scheme, { messageId: "localPicture", data });
  }
}

function reportOption(call: PlatformCall, name: string, messageId: MessageId, context: Context): void {
  const option = isLocalAsWritten(call.options, name) ? undefined : call.options.find(name);
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
