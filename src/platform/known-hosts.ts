import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Hosts of well-known services",
  sources: ["service-pages", "service-packages", "observed"],
  checked: "2026-11",
  partial: "Names for people who read a list of domains; no rule rests on it. On purpose not complete.",
} as const satisfies About;

export type ServiceKind =
  | "analytics"
  | "backend"
  | "cdn"
  | "cloud"
  | "map"
  | "messaging"
  | "monitoring"
  | "storage"
  | "wechat";

/** A host that belongs to somebody else than the owner of a mini program. */
export interface KnownHost {
  /** A host, or `*.` and a parent domain, which stands for all its sub-domains. */
  readonly pattern: string;
  readonly service: string;
  readonly kind: ServiceKind;
  /** What the source says: a page of the service, or the script of its SDK. */
  readonly evidence: string;
  readonly source: SourceId;
}

const page = "service-pages";
const sdk = "service-packages";
const seen = "observed";

/** The first row that matches is meant, so that narrow ones stand before wide ones. */
export const knownHosts: readonly KnownHost[] = [
  { pattern: "apis.map.qq.com", service: "Tencent Location Service", kind: "map", evidence: "qqmap-wx-jssdk.js", source: sdk },
  { pattern: "restapi.amap.com", service: "Amap", kind: "map", evidence: "amap-wx.js", source: sdk },
  { pattern: "api.map.baidu.com", service: "Baidu Maps", kind: "map", evidence: "bmap-wx.js", source: sdk },
  { pattern: "*.tianditu.gov.cn", service: "Tianditu", kind: "map", evidence: "api.tianditu.gov.cn", source: page },

  { pattern: "umini.shujupie.com", service: "Umeng", kind: "analytics", evidence: "uma.js: ENDPOINT", source: sdk },
  { pattern: "ulogs.umeng.com", service: "Umeng", kind: "analytics", evidence: "uma.js: ENDPOINTB", source: sdk },
  { pattern: "*.aldwx.com", service: "Aladdin", kind: "analytics", evidence: "ald-stat.js: log.aldwx.com", source: sdk },
  { pattern: "*.growingio.com", service: "GrowingIO", kind: "analytics", evidence: "setting serverUrl: napi.growingio.com", source: page },
  { pattern: "pingtas.qq.com", service: "Tencent MTA", kind: "analytics", evidence: "mta_analysis.js: api_base", source: sdk },
  { pattern: "hm.baidu.com", service: "Baidu Analytics", kind: "analytics", evidence: "hm.js", source: seen },
  { pattern: "*.sentry.io", service: "Sentry", kind: "monitoring", evidence: "the host of a DSN", source: page },
  { pattern: "*.fundebug.com", service: "Fundebug", kind: "monitoring", evidence: "fundebug-wxjs", source: sdk },

  { pattern: "wss.im.qcloud.com", service: "Tencent Cloud Chat", kind: "messaging", evidence: "guide for mini programs: socket list", source: page },
  { pattern: "wss.tim.qq.com", service: "Tencent Cloud Chat", kind: "messaging", evidence: "guide for mini programs: socket list", source: page },
  { pattern: "*.my-imcloud.com", service: "Tencent Cloud Chat", kind: "messaging", evidence: "guide for mini programs: socket list", source: page },
  { pattern: "web.sdk.qcloud.com", service: "Tencent Cloud Chat", kind: "messaging", evidence: "guide for mini programs: request list", source: page },
  { pattern: "webim.tim.qq.com", service: "Tencent Cloud Chat", kind: "messaging", evidence: "guide for mini programs: request list", source: page },
  { pattern: "*.easemob.com", service: "Easemob", kind: "messaging", evidence: "the SDK's REST and socket hosts", source: seen },

  { pattern: "*.myqcloud.com", service: "Tencent Cloud Object Storage", kind: "storage", evidence: "cos-wx-sdk-v5: <bucket>.cos.<region>.myqcloud.com", source: sdk },
  { pattern: "*.tcb.qcloud.la", service: "WeChat cloud storage", kind: "storage", evidence: "addresses of getTempFileURL", source: seen },
  { pattern: "*.qiniup.com", service: "Qiniu uploads", kind: "storage", evidence: "Qiniu-wxapp-SDK, README", source: sdk },
  { pattern: "*.qbox.me", service: "Qiniu uploads", kind: "storage", evidence: "Qiniu-wxapp-SDK, README", source: sdk },
  { pattern: "*.clouddn.com", service: "Qiniu test domain", kind: "storage", evidence: "Qiniu-wxapp-SDK, README", source: sdk },
  { pattern: "*.bcebos.com", service: "Baidu Object Storage", kind: "storage", evidence: "<bucket>.<region>.bcebos.com", source: page },
  { pattern: "*.nosdn.127.net", service: "NetEase Object Storage", kind: "storage", evidence: "<bucket>.nosdn.127.net", source: seen },
  { pattern: "nos.netease.com", service: "NetEase Object Storage", kind: "storage", evidence: "nos.netease.com/<bucket>", source: seen },
  { pattern: "*.aliyuncs.com", service: "Alibaba Cloud", kind: "cloud", evidence: "<bucket>.oss-<region>.aliyuncs.com", source: page },
  { pattern: "*.myhuaweicloud.com", service: "Huawei Cloud", kind: "cloud", evidence: "<bucket>.obs.<region>.myhuaweicloud.com", source: page },
  { pattern: "*.amazonaws.com", service: "Amazon Web Services", kind: "cloud", evidence: "<bucket>.s3.<region>.amazonaws.com", source: page },

  { pattern: "cdn.jsdelivr.net", service: "jsDelivr", kind: "cdn", evidence: "cdn.jsdelivr.net/npm/", source: page },
  { pattern: "unpkg.com", service: "UNPKG", kind: "cdn", evidence: "unpkg.com/<package>", source: page },
  { pattern: "at.alicdn.com", service: "Iconfont", kind: "cdn", evidence: "font files of iconfont.cn projects", source: seen },
  { pattern: "*.alicdn.com", service: "Alibaba", kind: "cdn", evidence: "img.alicdn.com", source: seen },
  { pattern: "*.yzcdn.cn", service: "Youzan", kind: "cdn", evidence: "pictures and fonts of Vant's samples", source: seen },
  { pattern: "*.githubusercontent.com", service: "GitHub", kind: "cdn", evidence: "raw.githubusercontent.com/<repository>", source: page },

  { pattern: "*.tcloudbase.com", service: "CloudBase", kind: "backend", evidence: "cloud hosting, HTTP access service", source: page },
  { pattern: "*.bspapp.com", service: "uniCloud", kind: "backend", evidence: "URLs of cloud functions and files", source: seen },
  { pattern: "*.lncld.net", service: "LeanCloud", kind: "backend", evidence: "leancloud-storage", source: sdk },
  { pattern: "*.lncldapi.com", service: "LeanCloud", kind: "backend", evidence: "leancloud-storage", source: sdk },
  { pattern: "*.leancloud.cn", service: "LeanCloud", kind: "backend", evidence: "leancloud-storage", source: sdk },
  { pattern: "api.it120.cc", service: "API Factory", kind: "backend", evidence: "apifm-wxapi", source: sdk },

  { pattern: "*.qlogo.cn", service: "WeChat profile pictures", kind: "wechat", evidence: "avatarUrl: wx.qlogo.cn, thirdwx.qlogo.cn", source: seen },
  { pattern: "*.qpic.cn", service: "WeChat article pictures", kind: "wechat", evidence: "mmbiz.qpic.cn", source: seen },
];

/** @param host in lower case, without a port. */
export function findKnownHost(host: string): KnownHost | undefined {
  return knownHosts.find(({ pattern }) => (pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) : host === pattern));
}
