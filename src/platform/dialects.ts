import type { About, PlatformGlobal, SourceId } from "./types.js";

export const about = {
  subject: "Templates and style sheets of each platform",
  sources: ["api-guide", "taro-platforms", "uni-adapters"],
  checked: "2026-11",
  partial: "How files are called and how loops are written; what components load is verified for WeChat alone.",
} as const satisfies About;

export interface DialectFact {
  readonly global: PlatformGlobal;
  /** Ending of its templates. */
  readonly template: string;
  /** Ending of its style sheets; four platforms take plain CSS. */
  readonly style: string;
  /** What stands before `if` and `for`: `wx:for`, `s-for`. */
  readonly directive: string;
  /** Elements that hold a script, or name its file. */
  readonly scriptTags: readonly string[];
  /** Whether `for` takes an expression without braces, as in `s-for="item, index in list"`. */
  readonly bareLoops?: boolean;
  readonly source: SourceId;
}

const wechat: DialectFact = {
  global: "wx",
  template: ".wxml",
  style: ".wxss",
  directive: "wx:",
  scriptTags: ["wxs"],
  source: "api-guide",
};

/** QQ reads WeChat's file names beside its own. */
export const dialects: readonly DialectFact[] = [
  wechat,
  { global: "my", template: ".axml", style: ".acss", directive: "a:", scriptTags: ["import-sjs"], source: "taro-platforms" },
  { global: "tt", template: ".ttml", style: ".ttss", directive: "tt:", scriptTags: ["sjs"], source: "taro-platforms" },
  {
    global: "swan",
    template: ".swan",
    style: ".css",
    directive: "s-",
    scriptTags: ["import-sjs", "filter"],
    bareLoops: true,
    source: "taro-platforms",
  },
  { global: "qq", template: ".qml", style: ".qss", directive: "qq:", scriptTags: ["wxs", "qs"], source: "taro-platforms" },
  { global: "ks", template: ".ksml", style: ".css", directive: "ks:", scriptTags: ["wxs"], source: "uni-adapters" },
  { global: "jd", template: ".jxml", style: ".jxss", directive: "jd:", scriptTags: ["wxs", "jds"], source: "taro-platforms" },
  { global: "xhs", template: ".xhsml", style: ".css", directive: "xhs:", scriptTags: ["sjs"], source: "uni-adapters" },
];

const byTemplate: ReadonlyMap<string, DialectFact> = new Map(dialects.map((row) => [row.template, row]));

/** Plain CSS is nobody's own. */
const byStyle: ReadonlyMap<string, DialectFact> = new Map(dialects.flatMap((row) => (row.style === ".css" ? [] : [[row.style, row]])));

/** The global of the platform whose style sheets end so; WeChat's for any other. */
export function findStylePlatform(extension: string): PlatformGlobal {
  return byStyle.get(extension)?.global ?? wechat.global;
}

/** The row of a template's ending, with the dot; WeChat's for any other. */
export function findDialect(templateExtension: string): DialectFact {
  return byTemplate.get(templateExtension) ?? wechat;
}
