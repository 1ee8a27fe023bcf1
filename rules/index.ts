import type { NetworkRule } from "../src/lint/network-rule.js";
import maxRequestTimeout from "./max-request-timeout.js";
import noAppSecret from "./no-app-secret.js";
import noCasedResponseHeader from "./no-cased-response-header.js";
import noCharsetMismatch from "./no-charset-mismatch.js";
import noForbiddenHeader from "./no-forbidden-header.js";
import noHardcodedPort from "./no-hardcoded-port.js";
import noInsecureBinding from "./no-insecure-binding.js";
import noInsecureProtocol from "./no-insecure-protocol.js";
import noInsecureResource from "./no-insecure-resource.js";
import noLoopback from "./no-loopback.js";
import noNetworkInWorker from "./no-network-in-worker.js";
import noPublicIp from "./no-public-ip.js";
import noRemotePath from "./no-remote-path.js";
import noRequestOnHide from "./no-request-on-hide.js";
import noRestrictedPort from "./no-restricted-port.js";
import noSkipDomainCheck from "./no-skip-domain-check.js";
import noTaskAsPromise from "./no-task-as-promise.js";
import noUnboundedRequests from "./no-unbounded-requests.js";
import noUnlistedDomain from "./no-unlisted-domain.js";
import noWeixinServerApi from "./no-weixin-server-api.js";
import requireBaseLibrary from "./require-base-library.js";
import requireFailHandler from "./require-fail-handler.js";
import requireNetworkTimeout from "./require-network-timeout.js";
import requireStatusCheck from "./require-status-check.js";
import validApiProtocol from "./valid-api-protocol.js";
import validLanUrl from "./valid-lan-url.js";
import validLiveSrc from "./valid-live-src.js";
import validNetworkTimeout from "./valid-network-timeout.js";
import validRequestOptions from "./valid-request-options.js";
import validRequestUrl from "./valid-request-url.js";
import validServerDomains from "./valid-server-domains.js";
import validWebViewSrc from "./valid-web-view-src.js";

/** Every rule, by name. */
export const rules: readonly NetworkRule[] = [
  maxRequestTimeout,
  noAppSecret,
  noCasedResponseHeader,
  noCharsetMismatch,
  noForbiddenHeader,
  noHardcodedPort,
  noInsecureBinding,
  noInsecureProtocol,
  noInsecureResource,
  noLoopback,
  noNetworkInWorker,
  noPublicIp,
  noRemotePath,
  noRequestOnHide,
  noRestrictedPort,
  noSkipDomainCheck,
  noTaskAsPromise,
  noUnboundedRequests,
  noUnlistedDomain,
  noWeixinServerApi,
  requireBaseLibrary,
  requireFailHandler,
  requireNetworkTimeout,
  requireStatusCheck,
  validApiProtocol,
  validLanUrl,
  validLiveSrc,
  validNetworkTimeout,
  validRequestOptions,
  validRequestUrl,
  validServerDomains,
  validWebViewSrc,
];
