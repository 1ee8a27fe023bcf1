import type { About, Fact, SourceId } from "./types.js";

export const about = {
  subject: "Secrets",
  sources: ["network-guide", "risk-guide", "ci-package", "field-secret-review", "observed"],
  checked: "2026-07",
  partial: "The shapes are observed, not documented; 32 hex digits may be an MD5: ask for a name or appid near by.",
} as const satisfies About;

export interface SecretNameFact {
  /** As it is usually written; letter case, `_` and `-` do not matter. */
  readonly name: string;
  readonly what: string;
  readonly source: SourceId;
}

export const appIdPattern: Fact<RegExp> = { value: /^wx[0-9a-f]{16}$/, source: "observed" };

export const appSecretPattern: Fact<RegExp> = { value: /^[0-9a-f]{32}$/, source: "observed" };

/** Query and body keys that carry a secret to a server. */
export const secretQueryKeys: readonly SecretNameFact[] = [
  { name: "secret", what: "AppSecret", source: "network-guide" },
  { name: "appsecret", what: "AppSecret", source: "network-guide" },
  { name: "access_token", what: "access token of the server", source: "network-guide" },
  { name: "component_access_token", what: "access token of a third-party platform", source: "server-api-guide" },
];

/** Names of variables and properties that hold a secret. */
export const secretNames: readonly SecretNameFact[] = [
  { name: "appSecret", what: "AppSecret", source: "network-guide" },
  { name: "secret", what: "AppSecret", source: "observed" },
  { name: "session_key", what: "session key of a user", source: "server-api-guide" },
  { name: "mch_key", what: "merchant key", source: "observed" },
  { name: "apiV3Key", what: "merchant key of API v3", source: "observed" },
];

/** Encodings that do not hide a secret: the risk page names them with plain text and comments. */
export const uselessEncodings: readonly Fact<string>[] = [
  { value: "base64", source: "risk-guide" },
  { value: "MD5", source: "risk-guide" },
  { value: "SHA-1", source: "risk-guide" },
];

/** Key files of the upload tool: `private.wx0123456789abcdef.key`. */
export const keyFileName: Fact<RegExp> = { value: /^private\.wx[0-9a-f]{16}\.key$/, source: "ci-package" };

/** The item of the platform's own code scan, level 1. */
export const officialScanItem: Fact<string> = { value: "CONTAINS_APPSECRET", source: "ci-package" };
