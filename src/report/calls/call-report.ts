import type { SourcePoint, SourceRange } from "../source-range.js";
import type { UnfollowedEntry } from "./unfollowed-client.js";
import type { UnjudgedFile } from "../check/unjudged-file.js";

/** Every network call that was found, sorted. */
export interface CallReport {
  readonly calls: readonly CallEntry[];
  /** Calls of packages that may send requests and are not followed: what they request is missing here. */
  readonly notFollowed: readonly UnfollowedEntry[];
  /** Files that were not looked into, so that their calls are missing here. */
  readonly notJudged: readonly UnjudgedFile[];
}

/** The keys, and their order, are those of the JSON format. */
export interface CallEntry extends SourceRange {
  /** The project's folder, relative to the given path. */
  readonly root: string;
  readonly platform: string;
  readonly api: string;
  /** The domain list that the host is held against; null when none is. */
  readonly list: string | null;
  /** With `{}` for what is not known. */
  readonly urls: readonly string[];
  /** Of the URLs that only some environments have, those: `{ "http://localhost/": ["develop"] }`. */
  readonly environments: Readonly<Record<string, readonly string[]>>;
  /** `scheme://host[:port]` in lower case; for a direct call the union over its callers. */
  readonly hosts: readonly string[];
  /** Whether the URLs are all that there can be. */
  readonly complete: boolean;
  /** Why they are not. */
  readonly unknown: readonly string[];
  /** The texts that the URLs are made of. */
  readonly origins: readonly CallOrigin[];
  readonly status: "checked" | "unchecked" | "business" | "delegated" | "none";
  /** The call's own timeout in milliseconds, if it is a known number. */
  readonly timeout: number | null;
  /** True for a call of a wrapper that decides the host; `via` are the direct calls which it ends in. */
  readonly wrapper: boolean;
  readonly via: readonly { readonly file: string; readonly line: number }[];
  /** Names, without prefix, of the rules of the strict preset that have something to say about this call. */
  readonly violations: readonly string[];
}

export interface CallOrigin extends SourcePoint {
  readonly text: string;
}
