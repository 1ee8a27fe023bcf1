import type { About, NetworkApiName, SourceId } from "./types.js";

export const about = {
  subject: "Places where code has no network",
  sources: ["workers-guide", "open-data-guide", "wxs", "plugin-guide", "wearable-guide", "playable-guide"],
  checked: "2026-07",
  partial: "For the open data context staff answers name request and others, without a full list.",
} as const satisfies About;

export interface ContextFact {
  readonly context: "worker" | "openDataContext" | "wxs";
  /** Where the directory is declared; null when the file type tells. */
  readonly declaredIn: { readonly files: readonly string[]; readonly key: string } | null;
  /** `platform`: every function of the global is absent; a list: these. */
  readonly absent: "platform" | readonly NetworkApiName[];
  readonly note?: string;
  readonly source: SourceId;
}

/** Code that runs where network APIs are absent. */
export const contexts: readonly ContextFact[] = [
  {
    context: "worker",
    declaredIn: { files: ["app.json", "game.json"], key: "workers" },
    absent: "platform",
    note: "A text or { path, isSubpackage }; the object since 2.27.3.",
    source: "workers-guide",
  },
  {
    context: "openDataContext",
    declaredIn: { files: ["game.json"], key: "openDataContext" },
    absent: ["request", "uploadFile", "downloadFile", "connectSocket"],
    note: "Images must be package files or come from the WeChat CDN.",
    source: "open-data-guide",
  },
  { context: "wxs", declaredIn: null, absent: "platform", note: "A language of its own.", source: "wxs" },
];

export interface TargetFact {
  readonly target: "plugin" | "wearable" | "playableAd" | "cloudFunction";
  readonly what: string;
  readonly source: SourceId;
}

/** Targets with rules of their own. */
export const targets: readonly TargetFact[] = [
  { target: "plugin", what: "calls are held against the plugin's own lists", source: "plugin-guide" },
  {
    target: "wearable",
    what: "request with GET and POST over https only, no sockets, no files",
    source: "wearable-guide",
  },
  { target: "playableAd", what: "audio from package files only", source: "playable-guide" },
  { target: "cloudFunction", what: "runs on a server, where no client rule applies", source: "derived" },
];
