import type { sources } from "./sources.js";

export type SourceId = keyof typeof sources;

/** Heads each file of facts: what it is about, where it comes from, the month in which it was held against that. */
export interface About {
  readonly subject: string;
  readonly sources: readonly SourceId[];
  /** `YYYY-MM`. */
  readonly checked: string;
  /** What the table leaves out on purpose or for want of a source. */
  readonly partial?: string;
}

/** One value with its source; the unit stands in the name of the fact. */
export interface Fact<Value> {
  readonly value: Value;
  readonly source: SourceId;
  readonly note?: string;
}

export type DomainList = "request" | "socket" | "uploadFile" | "downloadFile" | "udp" | "tcp" | "business";

export type NetworkApiName =
  | "request"
  | "uploadFile"
  | "downloadFile"
  | "connectSocket"
  | "createUDPSocket"
  | "UDPSocket.send"
  | "UDPSocket.connect"
  | "UDPSocket.write"
  | "createTCPSocket"
  | "TCPSocket.connect"
  | "startLocalServiceDiscovery"
  | "cloud.callContainer"
  | "cloud.connectContainer";

export type NetworkKind = "http" | "socket" | "udp" | "tcp" | "cloud" | "discovery";

/** Where the address stands in argument 0, which is always the options object. */
export type UrlLocation =
  | { readonly kind: "option"; readonly property: "url" }
  | { readonly kind: "option"; readonly property: "address" }
  | { readonly kind: "none" };

/** `global`: a method of `wx` and its like; otherwise a method of the object which the create function returns. */
export type Receiver = "global" | "UDPSocket" | "TCPSocket";

export type NetworkTimeoutKey = "request" | "connectSocket" | "uploadFile" | "downloadFile";

/** Base-library versions `x.y.z`; a missing key means since the beginning. */
export interface MinLib {
  readonly miniprogram?: string;
  readonly minigame?: string;
}

export interface NetworkApi {
  readonly name: NetworkApiName;
  /** The list that must carry the host; null when no list is asked. */
  readonly list: DomainList | null;
  readonly kind: NetworkKind;
  readonly location: UrlLocation;
  /** Schemes to a public host, without colon. */
  readonly schemes: readonly string[];
  /** Schemes to an IP address in the phone's own network. */
  readonly lanSchemes: readonly string[];
  readonly receiver: Receiver;
  readonly timeoutKey?: NetworkTimeoutKey;
  /** Set when `success` fires on any HTTP status, so that this field has to be read. */
  readonly statusField: "statusCode" | undefined;
  /** True when the call returns a task object even without callbacks, never a promise (on `wx`). */
  readonly returnsTask: boolean;
  readonly minLib?: MinLib;
  /** Minimum version in plugin code. */
  readonly pluginMinLib?: string;
  /** Option name to the base-library version that brought it. */
  readonly optionMinLib: Readonly<Record<string, string>>;
  readonly source: SourceId;
}

/** `exact`: the port of the entry and no other, none when it has none; `forbidden`: entries and URLs carry no port. */
export type PortRule = "exact" | "any" | "forbidden" | "unverified";

export interface DomainListFact {
  readonly list: DomainList;
  /** Field in the console's export and in the platform's own API. */
  readonly field: string;
  readonly otherFields: readonly string[];
  /** Schemes of an entry, without colon. */
  readonly schemes: readonly string[];
  readonly portRule: PortRule;
  /** Whether an entry covers its sub-domains. */
  readonly subdomains: boolean;
  readonly max: number;
  /** The 2023 guide's figure; null where the guide says nothing of the list. */
  readonly guideMax: number | null;
  /** The calls that are held against this list. */
  readonly apis: readonly (NetworkApiName | "getImageInfo")[];
  readonly components: readonly string[];
  /** The list is only asked by base libraries below this version. */
  readonly checkedBelow?: string;
  readonly note?: string;
  readonly source: SourceId;
}

export type PlatformGlobal = "wx" | "uni" | "Taro" | "wepy" | "mpx" | "qq" | "tt" | "swan" | "my" | "ks" | "jd" | "xhs";

/**
 * What a request call gives back. `task`: an object without `then`; `task-and-promise`: both in one;
 * `promise-without-callbacks`: a promise unless success, fail or complete is a function;
 * `promise-when-enabled`: a promise once the app asked for it, else the task.
 */
export type PromiseBehaviour =
  | "task"
  | "task-and-promise"
  | "promise-without-callbacks"
  | "promise-when-enabled"
  | "promise"
  | "unverified";

/** `error-response-pair`: resolves to `[error, response]` under Vue 2, to the response under Vue 3. */
export type PromiseValue = "response" | "error-response-pair" | "none" | "unverified";

export interface Platform {
  readonly global: PlatformGlobal;
  /** False when the name only exists after an import. */
  readonly ambient: boolean;
  readonly importSources: readonly string[];
  /** Whether `import { request } from source` gives the API too. */
  readonly namedImports: boolean;
  /** `wechat`: calls are held against the rules of WeChat; `own`: in projects for the platform, against what it documents. */
  readonly judgedAs: "wechat" | "own";
  readonly promise: PromiseBehaviour;
  readonly promiseValue: PromiseValue;
  /** Field of the HTTP status in a response; undefined when no page was found. */
  readonly statusField: "statusCode" | "status" | undefined;
  readonly headerOption: "header" | "headers";
  /** `request("https://…")` is taken as `request({ url: "https://…" })`. */
  readonly stringShorthand: boolean;
  readonly bannedHosts: readonly string[];
  /** Names of its functions that are WeChat's under another one. */
  readonly otherNames?: Readonly<Record<string, NetworkApiName>>;
  readonly note?: string;
  readonly source: SourceId;
}
