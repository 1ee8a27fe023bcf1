import type { About, Fact, NetworkTimeoutKey, SourceId } from "./types.js";

export const about = {
  subject: "networkTimeout",
  sources: ["app-json", "game-json", "ci-package", "network-guide", "request"],
  checked: "2026-07",
} as const satisfies About;

export interface NetworkTimeoutKeyFact {
  readonly key: NetworkTimeoutKey;
  readonly defaultMs: number;
  readonly source: SourceId;
}

/** The only keys; the platform's own schema refuses any other. Values are numbers in milliseconds. */
export const networkTimeoutKeys: readonly NetworkTimeoutKeyFact[] = [
  { key: "request", defaultMs: 60_000, source: "app-json" },
  { key: "connectSocket", defaultMs: 60_000, source: "app-json" },
  { key: "uploadFile", defaultMs: 60_000, source: "app-json" },
  { key: "downloadFile", defaultMs: 60_000, source: "app-json" },
];

/** The name in the file; the guide's own text writes `networktimeout`, which is not read. */
export const networkTimeoutProperty: Fact<string> = { value: "networkTimeout", source: "app-json" };

/** Files in which it is read; in a page's or component's JSON it is not. */
export const networkTimeoutFiles: readonly Fact<string>[] = [
  { value: "app.json", source: "app-json" },
  { value: "game.json", source: "game-json" },
  { value: "ext.json", source: "ci-package", note: "Projects of third-party platforms." },
];

/** What decides, the first that is given: call option (since 2.10.0), file, 60000. */
export const timeoutPrecedence: readonly Fact<string>[] = [
  { value: "timeout option of the call", source: "request" },
  { value: "networkTimeout in the file", source: "network-guide" },
  { value: "60000 ms", source: "network-guide" },
];

/** Keys that are written by mistake, and the key that was meant. */
export const mistakenTimeoutKeys: readonly {
  readonly written: string;
  readonly meant: NetworkTimeoutKey;
  readonly source: SourceId;
}[] = [
  { written: "websocket", meant: "connectSocket", source: "derived" },
  { written: "socket", meant: "connectSocket", source: "derived" },
  { written: "upload", meant: "uploadFile", source: "derived" },
  { written: "download", meant: "downloadFile", source: "derived" },
];
