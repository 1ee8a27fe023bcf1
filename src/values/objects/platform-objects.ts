import { platforms } from "../../platform/platforms.js";
import { accountInfo } from "../conditions/environment-values.js";
import { known, text, unknown } from "../abstract/make-value.js";
import type { PlatformValue, UnknownReason, Value } from "../abstract/value.js";

const byGlobal = new Map(platforms.filter(({ ambient }) => ambient).map((platform) => [platform.global as string, platform]));
const byImport = new Map(platforms.flatMap((platform) => platform.importSources.map((source) => [source, platform] as const)));

/** Calls whose result is an object that reaches the network, takes remote addresses, or refuses them. */
const createdObjects: ReadonlyMap<string, string> = new Map(Object.entries({
  connectSocket: "SocketTask",
  createCanvasContext: "CanvasContext",
  createImage: "Image",
  createInnerAudioContext: "InnerAudioContext",
  createLivePusherContext: "LivePusherContext",
  createMapContext: "MapContext",
  createTCPSocket: "TCPSocket",
  createUDPSocket: "UDPSocket",
  createVideoDecoder: "VideoDecoder",
  getBackgroundAudioManager: "BackgroundAudioManager",
  getFileSystemManager: "FileSystemManager",
  // `getProxy()` of `@mpxjs/api-proxy` gives the platform's functions.
  getProxy: "",
}));

/** `wx.default`, and what libraries and tutorials keep the promised copy of `wx` in: `wx.pro.request`, `wx.p.request`. */
export const sameObject: ReadonlySet<string> = new Set(["default", "p", "pro"]);

const reasons: readonly [RegExp, UnknownReason][] = [
  [/^getStorage/, "storage"],
  [/^(?:getAccountInfo|getSystemInfo|getDeviceInfo|getAppBaseInfo|getExtConfig)/, "environment"],
];

/** The platform that a global name stands for, unless the file declares the name itself. */
export function platformGlobal(name: string): Value | undefined {
  return byGlobal.has(name) ? known({ type: "platform", platform: name, path: "" }) : undefined;
}

/** The platform, or a function of it, when it is imported: `import Taro, { request } from "@tarojs/taro"`. */
export function platformImport(specifier: string, imported: string): Value | undefined {
  const platform = byImport.get(specifier);
  if (!platform) return undefined;
  const whole = imported === "default" || imported === "*" || imported === "=";
  if (!whole && !platform.namedImports) return undefined;
  return known({ type: "platform", platform: platform.global, path: whole ? "" : imported });
}

export function platformProperty(object: PlatformValue, key: string | undefined): Value {
  if (key === undefined) return unknown("property");
  if (object.path === "ENV_TYPE" && object.platform === "Taro") return known(text(key));
  return known(memberOfPlatform(object, key));
}

export function memberOfPlatform(object: PlatformValue, key: string): PlatformValue {
  if (object.path !== "") return { ...object, path: `${object.path}.${key}` };
  return sameObject.has(key) ? object : { ...object, path: key };
}

/** What calling a platform function gives back: mostly something that only the phone knows. */
export function platformResult(callee: PlatformValue): Value {
  if (callee.path === "getAccountInfoSync") return accountInfo;
  if (callee.path === "getEnv" && callee.platform === "Taro") return known(text("WEAPP"));
  const created = createdObjects.get(callee.path);
  if (created !== undefined) return known({ ...callee, path: created });
  const [, reason] = reasons.find(([name]) => name.test(callee.path)) ?? [undefined, "response" as const];
  return unknown(reason);
}
