import type { About, Fact } from "./types.js";

export const about = {
  subject: "Limits",
  sources: ["network-guide", "network-guide-2023", "modify-domain", "connectSocket", "createTCPSocket", "cloud-run"],
  checked: "2026-07",
  partial: "Whether request, uploadFile and downloadFile share one pool of ten is not published.",
} as const satisfies About;

/** Figures of the platform. The unit stands in the name; null means that the current pages print none. */
export const limits = {
  timeoutDefaultMs: { value: 60_000, source: "network-guide" },
  timeoutMaxMs: { value: null, source: "network-guide", note: "The iOS cap went with 2.14.0; Android, PC unverified." },
  guideTimeoutMaxMs: { value: 60_000, source: "network-guide-2023" },
  timeoutLooksLikeSecondsBelowMs: { value: 1_000, source: "derived" },
  callContainerTimeoutMaxMs: { value: 15_000, source: "cloud-run" },
  callContainerRequestKiB: { value: 100, source: "cloud-run" },
  callContainerResponseKiB: { value: 1_000, source: "cloud-run" },
  httpDnsTimeoutDefaultMs: { value: 60_000, source: "request" },
  tcpConnectTimeoutDefaultSeconds: { value: 2, source: "TCPSocket.connect" },
  tcpConnectTimeoutLooksLikeMsFromSeconds: { value: 1_000, source: "derived" },
  mdnsScanMs: { value: 30_000, source: "startLocalServiceDiscovery" },
  requestConcurrency: { value: 10, source: "network-guide", note: "More wait in a queue since 1.4.0." },
  uploadFileConcurrency: { value: 10, source: "network-guide", note: "More wait in a queue since 1.4.0." },
  downloadFileConcurrency: { value: 10, source: "network-guide", note: "More wait in a queue since 1.4.0." },
  connectSocketConcurrency: { value: 5, source: "connectSocket", note: "One more fails instead of waiting." },
  tcpSocketsPerFiveMinutes: { value: 20, source: "createTCPSocket" },
  backgroundInterruptMs: { value: 5_000, source: "network-guide" },
  domainsPerList: { value: 200, source: "modify-domain" },
  guideDomainsPerList: { value: 20, source: "network-guide-2023" },
  businessDomains: { value: 300, source: "modify-jump-domain" },
  dnsPrefetchDomains: { value: 5, source: "set-prefetch-domain" },
  domainChangesPerMonth: { value: 50, source: "modify-domain" },
  thirdPartyServerDomains: { value: 1_000, source: "third-party-server-domain" },
  thirdPartyBusinessDomains: { value: 200, source: "third-party-jump-domain" },
  downloadMaxBytes: { value: 209_715_200, source: "downloadFile" },
  unityAdapterDownloadMaxBytes: { value: 104_857_600, source: "unity-adapter" },
  auditSlowRequestMs: { value: 300, source: "audits" },
  auditSlowRequestsAtOnce: { value: 10, source: "audits" },
  auditRequestMaxMs: { value: 1_000, source: "audits" },
  auditSlowImagesPerHost: { value: 6, source: "audits" },
  auditRepeatWindowMs: { value: 180_000, source: "audits", note: "For equal answers of 128 KB or more." },
  backgroundFetchBodyKiB: { value: 256, source: "prefetch-guide" },
} as const satisfies Readonly<Record<string, Fact<number | null>>>;
