import type { About, DomainList, SourceId } from "./types.js";

export const about = {
  subject: "Functions and objects that load a resource",
  sources: ["getImageInfo", "loadFontFace", "typings", "network-guide"],
  checked: "2026-07",
  partial: "No list is documented for images, audio and video of mini games.",
} as const satisfies About;

export interface ResourceApiFact {
  /** Function of the global, `previewImage`, or method of an object, `VideoDecoder.start`. */
  readonly api: string;
  /** Path in argument 0: `urls[]` is each element, `sources[].url` a property of each. */
  readonly option: string;
  readonly list: DomainList | null;
  /** Schemes of a remote address that work everywhere, without colon. */
  readonly schemes: readonly string[];
  readonly minLib?: string;
  readonly inMiniGames: boolean;
  readonly note?: string;
  readonly source: SourceId;
}

const httpOrHttps = ["http", "https"] as const;

/** Calls with a remote address. */
export const resourceApis: readonly ResourceApiFact[] = [
  {
    api: "getImageInfo",
    option: "src",
    list: "downloadFile",
    schemes: ["https"],
    inMiniGames: false,
    source: "getImageInfo",
  },
  {
    api: "loadFontFace",
    option: "source",
    list: null,
    schemes: ["https"],
    minLib: "2.1.0",
    inMiniGames: false,
    note: 'Written url("…"); iOS refuses http; the server must allow the origin https://servicewechat.com.',
    source: "loadFontFace",
  },
  { api: "previewImage", option: "urls[]", list: null, schemes: httpOrHttps, inMiniGames: true, source: "typings" },
  { api: "previewImage", option: "current", list: null, schemes: httpOrHttps, inMiniGames: true, source: "typings" },
  {
    api: "previewMedia",
    option: "sources[].url",
    list: null,
    schemes: httpOrHttps,
    minLib: "2.12.0",
    inMiniGames: true,
    source: "typings",
  },
  {
    api: "previewMedia",
    option: "sources[].poster",
    list: null,
    schemes: httpOrHttps,
    minLib: "2.12.0",
    inMiniGames: true,
    source: "typings",
  },
  {
    api: "preloadAssets",
    option: "data[].src",
    list: null,
    schemes: httpOrHttps,
    minLib: "2.22.1",
    inMiniGames: false,
    source: "typings",
  },
  {
    api: "VideoDecoder.start",
    option: "source",
    list: null,
    schemes: httpOrHttps,
    minLib: "2.13.0",
    inMiniGames: true,
    source: "typings",
  },
  {
    api: "LivePusherContext.playBGM",
    option: "url",
    list: null,
    schemes: httpOrHttps,
    inMiniGames: false,
    source: "typings",
  },
  {
    api: "EditorContext.insertImage",
    option: "src",
    list: null,
    schemes: httpOrHttps,
    inMiniGames: false,
    note: "Takes data: and, since 2.8.0, cloud: too.",
    source: "typings",
  },
  {
    api: "MapContext.addGroundOverlay",
    option: "src",
    list: null,
    schemes: httpOrHttps,
    inMiniGames: false,
    source: "typings",
  },
  {
    api: "MapContext.updateGroundOverlay",
    option: "src",
    list: null,
    schemes: httpOrHttps,
    inMiniGames: false,
    source: "typings",
  },
  { api: "createVideo", option: "src", list: null, schemes: httpOrHttps, inMiniGames: true, source: "game-typings" },
  { api: "createVideo", option: "poster", list: null, schemes: httpOrHttps, inMiniGames: true, source: "game-typings" },
];

export interface ResourceObjectFact {
  readonly object: string;
  /** Functions that create it. */
  readonly createdBy: readonly string[];
  /** Properties to which a remote address is assigned. */
  readonly properties: readonly string[];
  readonly minLib: string;
  readonly source: SourceId;
}

/** Objects with an address property: `audio.src = "https://…"`. No list is documented for them. */
export const resourceObjects: readonly ResourceObjectFact[] = [
  {
    object: "InnerAudioContext",
    createdBy: ["createInnerAudioContext"],
    properties: ["src"],
    minLib: "1.6.0",
    source: "typings",
  },
  {
    object: "BackgroundAudioManager",
    createdBy: ["getBackgroundAudioManager"],
    properties: ["src", "coverImgUrl", "webUrl"],
    minLib: "1.2.0",
    source: "typings",
  },
  {
    object: "Image",
    createdBy: ["createImage", "canvas.createImage"],
    properties: ["src"],
    minLib: "2.7.0",
    source: "typings",
  },
];
