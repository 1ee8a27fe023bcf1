import type { About, DomainList, SourceId } from "./types.js";

export const about = {
  subject: "Components with a URL",
  sources: ["web-view", "image", "cover-image", "video", "audio", "live-player", "live-pusher", "map", "rich-text"],
  checked: "2026-07",
  partial: "No list is documented for media; Skyline and mini-game components are not covered.",
} as const satisfies About;

export interface ComponentUrlFact {
  readonly tag: string;
  /** Attribute, or the property inside it for `markers[].iconPath`. */
  readonly attribute: string;
  /** The list that must carry the host; null when none is documented. */
  readonly list: DomainList | null;
  /** Schemes of a remote address that work, without colon. */
  readonly schemes: readonly string[];
  /** `remote`: a package file does not load; `local`: a remote address does not load. */
  readonly takes: "both" | "remote" | "local";
  readonly dataUrl: "yes" | "no" | "unverified";
  /** Version from which a remote address works. */
  readonly remoteSince?: string;
  readonly deprecated?: boolean;
  readonly note?: string;
  readonly source: SourceId;
}

const httpOrHttps = ["http", "https"] as const;

/** WXML attributes that take a URL. http loads in practice where it stands here, and DevTools audits ask for https. */
export const componentUrls: readonly ComponentUrlFact[] = [
  {
    tag: "web-view",
    attribute: "src",
    list: "business",
    schemes: ["https"],
    takes: "remote",
    dataUrl: "no",
    remoteSince: "1.6.4",
    note: "No port, no IP address; linked articles of official accounts (mp.weixin.qq.com) need no entry.",
    source: "web-view",
  },
  {
    tag: "image",
    attribute: "src",
    list: null,
    schemes: httpOrHttps,
    takes: "both",
    dataUrl: "yes",
    note: "forceHttps since 3.9.1, WebView renderer.",
    source: "image",
  },
  {
    tag: "cover-image",
    attribute: "src",
    list: null,
    schemes: httpOrHttps,
    takes: "both",
    dataUrl: "no",
    remoteSince: "1.6.0",
    note: "No SVG.",
    source: "cover-image",
  },
  { tag: "video", attribute: "src", list: null, schemes: httpOrHttps, takes: "both", dataUrl: "no", source: "video" },
  {
    tag: "video",
    attribute: "poster",
    list: null,
    schemes: httpOrHttps,
    takes: "both",
    dataUrl: "unverified",
    source: "video",
  },
  {
    tag: "audio",
    attribute: "src",
    list: null,
    schemes: httpOrHttps,
    takes: "both",
    dataUrl: "unverified",
    deprecated: true,
    note: "Unmaintained since 1.6.0.",
    source: "audio",
  },
  {
    tag: "audio",
    attribute: "poster",
    list: null,
    schemes: httpOrHttps,
    takes: "both",
    dataUrl: "unverified",
    deprecated: true,
    source: "audio",
  },
  {
    tag: "live-player",
    attribute: "src",
    list: null,
    schemes: ["rtmp", ...httpOrHttps],
    takes: "remote",
    dataUrl: "no",
    remoteSince: "1.7.0",
    note: "flv or rtmp only: no m3u8, no mp4.",
    source: "live-player",
  },
  {
    tag: "live-pusher",
    attribute: "url",
    list: null,
    schemes: ["rtmp"],
    takes: "remote",
    dataUrl: "no",
    remoteSince: "1.7.0",
    source: "live-pusher",
  },
  {
    tag: "live-pusher",
    attribute: "waiting-image",
    list: null,
    schemes: httpOrHttps,
    takes: "both",
    dataUrl: "unverified",
    remoteSince: "2.3.0",
    source: "live-pusher",
  },
  {
    tag: "map",
    attribute: "markers[].iconPath",
    list: null,
    schemes: httpOrHttps,
    takes: "both",
    dataUrl: "unverified",
    remoteSince: "2.3.0",
    source: "map",
  },
  {
    tag: "map",
    attribute: "controls[].iconPath",
    list: null,
    schemes: [],
    takes: "local",
    dataUrl: "unverified",
    deprecated: true,
    source: "map",
  },
  {
    tag: "rich-text",
    attribute: "nodes",
    list: null,
    schemes: httpOrHttps,
    takes: "remote",
    dataUrl: "unverified",
    note: "src of img inside the nodes.",
    source: "rich-text",
  },
];
