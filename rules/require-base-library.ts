import { defineRule } from "../src/lint/network-rule.js";
import type { RuleContext } from "../src/lint/network-rule.js";
import type { CallOption } from "../src/network/options/call-options.js";
import type { NetworkCall } from "../src/network/network-call.js";
import { findOptionPlace } from "../src/network/options/option-place.js";
import type { UrlParts } from "../src/network/urls/url-parts.js";
import { compareVersions, features } from "../src/platform/base-library.js";
import { findNetworkApi } from "../src/platform/network-apis.js";
import type { MinLib, NetworkApi, NetworkApiName } from "../src/platform/types.js";
import { findHostKind, isLanKind } from "../src/policy/host-kind.js";
import chinese from "./zh-CN/require-base-library.js";

type MessageId = "api" | "address" | "option";

interface Options {
  /** Lowest base library that the project supports; the setting `minBaseLibrary` by default. */
  readonly min?: string;
}

type Context = RuleContext<MessageId, Options>;

type FeatureName = (typeof features)[number]["feature"];

const advice =
  "Raise the lowest version in the console and in minBaseLibrary, or ask wx.canIUse and offer another way.";

export default defineRule<MessageId, Options>({
  name: "require-base-library",
  meta: {
    description: "Disallow network features that are newer than the lowest supported base library",
    type: "problem",
    recommended: "warn",
    strict: "error",
    messages: {
      api:
        "{{api}} exists since base library {{version}}, but the project supports {{min}} and later: on the older ones it "
        + `is undefined. ${advice}`,
      address:
        "{{api}} to '{{host}}' ({{what}}) works since base library {{version}}, but the project supports {{min}} and "
        + `later: on the older ones it fails. ${advice}`,
      option:
        "The option {{option}} of {{api}} works since base library {{version}}, but the project supports {{min}} and "
        + `later: the older ones ignore it. ${advice}`,
    },
    chinese,
    schema: {
      type: "object",
      properties: { min: { type: "string", pattern: "^\\d+\\.\\d+\\.\\d+$" } },
      additionalProperties: false,
    },
    defaultOptions: {},
  },
  check: {
    call(call, context) {
      const min = context.options.min ?? context.settings.minBaseLibrary;
      if (min === undefined || !/^\d+(?:\.\d+)*$/u.test(min)) return;
      if (checkApi(call, min, context)) return;
      for (const parts of call.urls) checkAddress(call, parts, min, context);
      for (const option of call.options.all) checkOption(call, option, min, context);
    },
  },
});

/** True when the whole API is too new; its options then say nothing more. */
function checkApi(call: NetworkCall, min: string, context: Context): boolean {
  const version = findVersion(call.api.minLib, context);
  if (version === undefined || compareVersions(min, version) >= 0) return false;
  // A socket that cannot be created is reported where it is created, and a wrapper's inner call by itself.
  const creator = findVersion(findCreator(call.api)?.minLib, context);
  const canCreate = creator === undefined || compareVersions(min, creator) >= 0;
  if (canCreate && !call.wrapper) {
    context.report({ at: call.node.callee, messageId: "api", data: { api: call.api.name, version, min } });
  }
  return true;
}

function checkAddress(call: NetworkCall, parts: UrlParts, min: string, context: Context): void {
  const name = findFeature(call.api, parts);
  const feature = features.find((row) => row.feature === name);
  const version = findVersion(feature?.minLib, context);
  if (!feature || !parts.host || version === undefined || compareVersions(min, version) >= 0) return;
  const data = { api: call.api.name, host: parts.host.value, what: feature.what, version, min };
  context.reportUrl(call, parts.host, { messageId: "address", data });
}

/** What an address asks of the base library. */
function findFeature(api: NetworkApi, parts: UrlParts): FeatureName | undefined {
  const kind = findHostKind(parts);
  if (api.kind === "http" || api.kind === "socket") return isLanKind(kind) ? "lanAddress" : undefined;
  if (api.kind !== "udp") return undefined;
  if (kind === "broadcast") return "udpBroadcast";
  return kind === "domain" || kind === "public-ip" || kind === "loopback" ? "udpAnyAddress" : undefined;
}

function checkOption(call: NetworkCall, option: CallOption, min: string, context: Context): void {
  const version = Object.hasOwn(call.api.optionMinLib, option.name) ? call.api.optionMinLib[option.name] : undefined;
  if (version === undefined || compareVersions(min, version) >= 0) return;
  context.report({
    ...findOptionPlace(call, { ...option, valueNode: undefined }, option.keyPlace),
    messageId: "option",
    data: { api: call.api.name, option: option.name, version, min },
  });
}

function findVersion(minLib: MinLib | undefined, { project }: Context): string | undefined {
  return project?.kind === "minigame" ? minLib?.minigame : minLib?.miniprogram;
}

function findCreator({ receiver }: NetworkApi): NetworkApi | undefined {
  const names: Partial<Record<NetworkApi["receiver"], NetworkApiName>> = {
    UDPSocket: "createUDPSocket",
    TCPSocket: "createTCPSocket",
  };
  const name = names[receiver];
  return name && findNetworkApi(name);
}
