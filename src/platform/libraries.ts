import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Request libraries",
  sources: ["library-packages"],
  checked: "2026-11",
  partial: "Said is what decides where a request goes and what becomes of its status; interceptors are not looked into.",
} as const satisfies About;

/**
 * - `adapter`: `createAlova({ baseURL, ...AdapterUniapp() })`: options for another library, none of which decides where a request goes;
 * - `class`: `new Request({ baseURL })`, then `http.get(url)`, `http.setConfig({ baseURL })`, `http.config.baseURL = …`;
 * - `factory`: `createAlova({ baseURL })`, then `alova.Get(url, config)`, `alova.Request({ url })`, sent by `await` or `.send()`;
 * - `function`: `request(url)`, `request.get(url)`, `request.create({ baseURL })`, `request.defaults.baseURL = …`;
 * - `object`: `$http.get(url)`, `$http.baseUrl = …`;
 * - `promisify`: `promisify(wx.request)`, `promisifyAll(wx, wxp)`;
 * - `xfetch`: `mpx.xfetch.fetch({ url })`, `this.$xfetch.fetch({ url })`, `useFetch().fetch({ url })`, `new XFetch().fetch({ url })`;
 * - `kit`: `uni.$u.http.get(url)`, `this.$u.get(url)`, `Vue.prototype.$u.http.setConfig({ baseUrl })`.
 */
export type LibraryShape = "adapter" | "class" | "factory" | "function" | "kit" | "object" | "promisify" | "xfetch";

/** A package that calls the network for the project. */
export interface Library {
  readonly name: string;
  /** Specifiers that mean it; copies inside a project (`@/uni_modules/luch-request`) among them. */
  readonly specifier: RegExp;
  readonly shape: LibraryShape;
  /** The option that holds the base URL. */
  readonly base: "baseURL" | "baseUrl" | undefined;
  /** Whose functions it calls; `project`: those of the framework that the project is made with, by an adapter. */
  readonly global: "wx" | "uni" | "project";
  /**
   * `2xx`: its promise is rejected on any other status; `any`: it resolves on each, as the platform's callbacks do;
   * `handler`: the project's handler of all responses decides.
   */
  readonly resolves: "2xx" | "any" | "handler";
  /** The properties under which a plugin puts it on `uni`, `this`, `Vue.prototype` or `mpx`. */
  readonly properties?: readonly string[];
  readonly source: SourceId;
  /** What of its sources says so: file, and what is written there. */
  readonly evidence: string;
}

const source = "library-packages";

/** The request libraries that are found in mini programs. */
export const libraries: readonly Library[] = [
  {
    name: "axios",
    specifier: /^axios(?:$|\/)/u,
    shape: "function",
    base: "baseURL",
    global: "wx",
    resolves: "2xx",
    source,
    evidence: "lib/defaults/index.js: validateStatus: status >= 200 && status < 300; axios-miniprogram-adapter calls its settle",
  },
  {
    name: "luch-request",
    specifier: /(?:^|\/)luch-request(?:$|\/)/u,
    shape: "class",
    base: "baseURL",
    global: "uni",
    resolves: "2xx",
    source,
    evidence: "core/defaults.js: validateStatus(status) { return status >= 200 && status < 300 }; core/buildFullPath.js",
  },
  {
    name: "flyio",
    specifier: /(?:^|\/)flyio(?:$|\/)/u,
    shape: "class",
    base: "baseURL",
    global: "wx",
    resolves: "2xx",
    source,
    evidence: "src/fly.js: (status >= 200 && status < 300) || status === 304; url.indexOf('http') !== 0 takes baseURL",
  },
  {
    name: "uni-ajax",
    specifier: /(?:^|\/)uni-ajax(?:$|\/)/u,
    shape: "function",
    base: "baseURL",
    global: "uni",
    resolves: "2xx",
    source,
    evidence: "lib/defaults.js: validateStatus: statusCode => statusCode >= 200 && statusCode < 300; lib/helpers/buildURL.js",
  },
  {
    name: "@uni-helper/uni-network",
    specifier: /^@uni-helper\/uni-network$/u,
    shape: "function",
    base: "baseUrl",
    global: "uni",
    resolves: "2xx",
    source,
    evidence: "core/src/defaults/index.ts: validateStatus: (status) => status >= 200 && status < 300; utils/buildFullPath.ts",
  },
  {
    name: "@inottn/miniquest",
    specifier: /^@inottn\/miniquest$/u,
    shape: "function",
    base: "baseURL",
    global: "wx",
    resolves: "2xx",
    source,
    evidence: "src/defaults.ts: validateStatus: status >= 200 && status < 300; src/buildFullPath.ts",
  },
  {
    name: "axios-miniprogram",
    specifier: /^axios-miniprogram$/u,
    shape: "function",
    base: "baseURL",
    global: "project",
    resolves: "2xx",
    source,
    evidence: "1.2.2, src/defaults.ts: validateStatus: status >= 200 && status < 300; src/core/transformRequest.ts: combineURL(baseURL, url)",
  },
  {
    name: "@mpxjs/fetch",
    specifier: /^@mpxjs\/fetch$/u,
    shape: "xfetch",
    base: undefined,
    global: "project",
    resolves: "any",
    properties: ["$xfetch", "xfetch"],
    source,
    evidence: "2.11.1, src/index.js: proxyMpx.xfetch = xfetch, '$xfetch' on the prototype; src/request.js: config.success = (res) => resolve(res)",
  },
  {
    name: "@escook/request-miniprogram",
    specifier: /^@escook\/request-miniprogram$/u,
    shape: "object",
    base: "baseUrl",
    global: "wx",
    resolves: "any",
    source,
    evidence: "miniprogram_dist/index.js: this.url = this.baseUrl + url; success: (res) => { resolve(res) }",
  },
  {
    name: "alova",
    specifier: /^alova$/u,
    shape: "factory",
    base: "baseURL",
    global: "project",
    resolves: "handler",
    source,
    evidence: "packages/shared/src/function.ts: buildCompletedURL(baseURL, url, params); alova/src/functions/sendRequest.ts: "
      + "responseSuccessHandler(rawResponse); adapter-uniapp/src/requestAdapter.ts: uni.request({ url, success: res => resolve(res) })",
  },
  {
    name: "@alova/adapter-uniapp",
    specifier: /^@alova\/adapter-(?:uniapp|taro(?:\/vue)?)$/u,
    shape: "adapter",
    base: undefined,
    global: "project",
    resolves: "any",
    source,
    evidence: "packages/adapter-uniapp/src/index.ts, adapter-taro/src/exportedAdapter.ts: return { statesHook, requestAdapter, l2Cache }",
  },
  {
    name: "miniprogram-api-promise",
    specifier: /^miniprogram-api-promise$/u,
    shape: "promisify",
    base: undefined,
    global: "wx",
    resolves: "any",
    source,
    evidence: "src/promise.js: func(Object.assign(args, { success: resolve, fail: reject }))",
  },
  {
    name: "wx-promise-pro",
    specifier: /^wx-promise-pro$/u,
    shape: "promisify",
    base: undefined,
    global: "wx",
    resolves: "any",
    source,
    evidence: "src/index.js: api({ fail: reject, success: resolve, ...args }); promisifyAll sets wx.pro",
  },
  {
    name: "uview-ui",
    specifier: /^(?:uview-ui|uview-plus)$/u,
    shape: "kit",
    base: undefined,
    global: "uni",
    resolves: "2xx",
    properties: ["$u"],
    source,
    evidence: "2.x index.js: http: new Request(), uni.$u = $u, Vue.prototype.$u = $u; 1.x: get: http.get, response.statusCode == 200",
  },
  {
    name: "uv-ui",
    specifier: /^@climblee\/uv-ui$/u,
    shape: "kit",
    base: undefined,
    global: "uni",
    resolves: "2xx",
    properties: ["$uv"],
    source,
    evidence: "uv-ui-tools/index.js: http: new Request() of luch-request, uni.$uv = $uv",
  },
];

/** The properties that plugins put on everything: `$u`. */
export const libraryProperties: ReadonlyMap<string, Library> = new Map(libraries.flatMap((library) =>
  (library.properties ?? []).map((property) => [property, library] as const)));

/** The library that a specifier means. */
export function findLibrary(specifier: string): Library | undefined {
  return libraries.find((library) => library.specifier.test(specifier));
}
