import type { About, PlatformGlobal, SourceId } from "./types.js";

export const about = {
  subject: "Sibling platforms",
  sources: ["alipay", "douyin", "baidu", "qq-copy", "kuaishou", "uni-adapters", "taro-platforms"],
  checked: "2026-07",
  partial: "What is not in `documented` is not judged there; JD, Xiaohongshu and Kuaishou publish no rules.",
} as const satisfies About;

/**
 * What a platform's pages say of its network: `https`, `wss`: public hosts take no other scheme; `no-address`: hosts in
 * lists are names, neither addresses nor localhost; `port`: a port has to be that of the entry, or none is allowed;
 * `lists`: each function has a list of its own; `referer`, `user-agent`: the header cannot be set; `status`: `success` gets
 * answers of any status; `timeout`: at most 60 s; `timeout-file`: `networkTimeout` in app.json and game.json.
 */
export type DocumentedFact =
  | "https"
  | "wss"
  | "no-address"
  | "port"
  | "lists"
  | "referer"
  | "user-agent"
  | "status"
  | "timeout"
  | "timeout-file";

export interface SiblingFact {
  readonly global: PlatformGlobal;
  /** Files that only projects for this platform have beside their code. */
  readonly projectFiles: readonly string[];
  /** The style sheet of the whole program, when its ending is the platform's own. */
  readonly appStyle: string | null;
  /** How an appid in project.config.json begins; null for one that tells nothing. */
  readonly appidPrefix: string | null;
  /** What is known of its mini programs. */
  readonly documented: readonly DocumentedFact[];
  /** What is known of its mini games, where that differs. */
  readonly documentedOfGames?: readonly DocumentedFact[];
  readonly note?: string;
  readonly source: SourceId;
}

/** Platforms with mini programs of the same kind. Their calls are judged in projects that are for them. */
export const siblings: readonly SiblingFact[] = [
  {
    global: "my",
    projectFiles: ["mini.project.json", "project.alipay.json"],
    appStyle: "app.acss",
    appidPrefix: null,
    documented: ["https", "referer"],
    note: "HTTP errors go to fail with code 19.",
    source: "alipay",
  },
  {
    global: "tt",
    projectFiles: ["project.tt.json"],
    appStyle: "app.ttss",
    appidPrefix: "tt",
    documented: ["https", "port", "lists", "referer", "user-agent", "status", "timeout"],
    documentedOfGames: ["lists", "referer", "user-agent", "status", "timeout"],
    note: "Entries of mini games carry no port, and every port is allowed. Test builds may use http.",
    source: "douyin",
  },
  {
    global: "swan",
    projectFiles: ["project.swan.json"],
    appStyle: null,
    appidPrefix: null,
    documented: ["https", "wss", "no-address", "port", "lists", "referer", "timeout"],
    note: "No port at all.",
    source: "baidu",
  },
  {
    global: "qq",
    projectFiles: ["project.qq.json"],
    appStyle: "app.qss",
    appidPrefix: null,
    documented: ["https", "wss", "no-address", "port", "lists", "referer", "status", "timeout", "timeout-file"],
    note: "project.config.json has qqappid.",
    source: "qq-copy",
  },
  { global: "ks", projectFiles: ["project.ks.json"], appStyle: null, appidPrefix: "ks", documented: [], source: "kuaishou" },
  { global: "jd", projectFiles: ["project.jd.json"], appStyle: "app.jxss", appidPrefix: null, documented: [], source: "taro-platforms" },
  { global: "xhs", projectFiles: ["project.xhs.json"], appStyle: null, appidPrefix: null, documented: [], source: "uni-adapters" },
];

const byGlobal: ReadonlyMap<string, SiblingFact> = new Map(siblings.map((row) => [row.global, row]));

/** The row of a sibling's global; undefined for WeChat's, and for those of frameworks. */
export function findSibling(global: string): SiblingFact | undefined {
  return byGlobal.get(global);
}
