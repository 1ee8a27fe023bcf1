import type { DomainList } from "../platform/types.js";

/** As the console (小程序管理后台 > 开发管理 > 开发设置) names its fields, so that people find them there. */
export const consoleNames: Readonly<Record<DomainList, string>> = {
  request: "request合法域名",
  socket: "socket合法域名",
  uploadFile: "uploadFile合法域名",
  downloadFile: "downloadFile合法域名",
  udp: "udp合法域名",
  tcp: "tcp合法域名",
  business: "业务域名",
};
