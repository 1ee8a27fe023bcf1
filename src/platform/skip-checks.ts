import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Ways to skip the domain check",
  sources: ["project-config", "devtools-details", "setEnableDebug", "changelog", "network-guide"],
  checked: "2026-07",
} as const satisfies About;

export interface SkipCheckFact {
  readonly kind: "config" | "call" | "parameter";
  /** Key of a config file, function of the global, or option of a network call. */
  readonly name: string;
  /** The value that switches the check off; null when the mere presence does. */
  readonly value: boolean | null;
  readonly effect: string;
  readonly source: SourceId;
}

/** Each lets code work on the developer's device and fail on the user's. */
export const skipChecks: readonly SkipCheckFact[] = [
  {
    kind: "config",
    name: "setting.urlCheck",
    value: false,
    effect: "DevTools checks neither server domains nor business domains, TLS version and certificate",
    source: "devtools-details",
  },
  {
    kind: "call",
    name: "setEnableDebug",
    value: true,
    effect: "the debug switch is on, in release builds too; that it lifts the domain check there is unverified",
    source: "setEnableDebug",
  },
  {
    kind: "parameter",
    name: "__skipDomainCheck__",
    value: null,
    effect: "an internal parameter that the 2.9.0 changelog names and no page documents",
    source: "changelog",
  },
];
