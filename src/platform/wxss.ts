import type { About, SourceId } from "./types.js";

export const about = {
  subject: "URLs in WXSS",
  sources: ["field-wxss-files", "skyline-wxss", "loadFontFace"],
  checked: "2026-07",
  partial: "That package files do not load rests on the DevTools message and on developers' reports.",
} as const satisfies About;

export interface WxssUrlFact {
  readonly where: string;
  readonly packageFiles: boolean;
  readonly remote: boolean;
  readonly dataUrl: boolean;
  readonly note?: string;
  readonly source: SourceId;
}

/** What `url(…)` may name. */
export const wxssUrls: readonly WxssUrlFact[] = [
  { where: "background-image", packageFiles: false, remote: true, dataUrl: true, source: "field-wxss-files" },
  {
    where: "@font-face",
    packageFiles: false,
    remote: true,
    dataUrl: true,
    note: "Skyline takes ttf only.",
    source: "skyline-wxss",
  },
];
