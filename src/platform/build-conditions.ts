import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Conditional compilation",
  sources: ["uni-conditions", "taro"],
  checked: "2026-11",
  partial: "Names of versions (VUE3, UNI-APP-X) and of platforms that a project makes itself are unknown: such code is kept.",
} as const satisfies About;

/** A name of `#ifdef`, with which a framework builds code for some platforms only. */
export interface BuildConditionFact {
  readonly name: string;
  /** In a build for WeChat. */
  readonly holds: boolean;
  readonly source: SourceId;
}

const uniForeign = [
  "APP",
  "APP-ANDROID",
  "APP-HARMONY",
  "APP-IOS",
  "APP-NVUE",
  "APP-PLUS",
  "APP-PLUS-NVUE",
  "APP-VUE",
  "H5",
  "MP-360",
  "MP-ALIPAY",
  "MP-BAIDU",
  "MP-HARMONY",
  "MP-JD",
  "MP-KUAISHOU",
  "MP-LARK",
  "MP-QQ",
  "MP-TOUTIAO",
  "MP-XHS",
  "QUICKAPP-NATIVE",
  "QUICKAPP-WEBVIEW",
  "QUICKAPP-WEBVIEW-HUAWEI",
  "QUICKAPP-WEBVIEW-UNION",
  "WEB",
];

/** Only in style sheets. */
const taroForeign = ["alipay", "h5", "harmony", "jd", "qq", "quickapp", "rn", "swan", "tt"];

export const buildConditions: readonly BuildConditionFact[] = [
  { name: "MP", holds: true, source: "uni-conditions" },
  { name: "MP-WEIXIN", holds: true, source: "uni-conditions" },
  ...uniForeign.map((name) => ({ name, holds: false, source: "uni-conditions" } as const)),
  { name: "weapp", holds: true, source: "taro" },
  ...taroForeign.map((name) => ({ name, holds: false, source: "taro" } as const)),
];
