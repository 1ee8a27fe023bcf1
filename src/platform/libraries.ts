import type { About, SourceId } from "./types.js";

export const about = {
  subject: "Request libraries",
  sources: ["library-packages"],
  checked: "2026-11",
  partial: "Said is what decides where a request goes and what becomes of its status; interceptors are not looked into.",
} as const satisfies About;

/**
 * - `class`: `new Request({ baseURL })`, then `http.get(url)`, `http.setConfig({ baseURL })`, `http.config.baseURL = …`;
 * - `function`: `request(url)`, `request.get(url)`, `request.create({ baseURL })`, `request.defaults.baseURL = …`;
 * - `object`: `$http.get(url)`, `$http.baseUrl = …`;
 * - `promisify`: `promisify(wx.request)`, `promisifyAll(wx, wxp)`.
 */
export type LibraryShape = "class" | "function" | "object" | "promisify";

/** A package that calls the network for the project. */
export interface Library {
  readonly name: string;
  /** Specifiers that mean it; copies inside a project (`@/uni_modules/luch-request`) among them. */
  readonly specifier: RegExp;
  readonly shape: LibraryShape;
  /** The option that holds the base URL. */
  readonly base: "baseURL" | "baseUrl" | undefined;
  readonly global: "wx" | "uni";
  /** `2xx`: its promise is rejected on any other status; `any`: it resolves on each, as the platform's callbacks do. */
  readonly resolves: "2xx" | "any";
  readonly source: SourceId;
}

const source = "library-packages";

/** The request libraries that are found in mini programs. */
export const libraries: readonly Library[] = [
  { name: "axios", specifier: /^axios(?:$|\/)/u, shape: "function", base: "baseURL", global: "wx", resolves: "2xx", source },
  {
    name: "luch-request",
    specifier: /(?:^|\/)luch-request(?:$|\/)/u,
    shape: "class",
    base: "baseURL",
    global: "uni",
    resolves: "2xx",
    source,
  },
  { name: "flyio", specifier: /(?:^|\/)flyio(?:$|\/)/u, shape: "class", base: "baseURL", global: "wx", resolves: "2xx", source },
  {
    name: "uni-ajax",
    specifier: /(?:^|\/)uni-ajax(?:$|\/)/u,
    shape: "function",
    base: "baseURL",
    global: "uni",
    resolves: "2xx",
    source,
  },
  {
    name: "@uni-helper/uni-network",
    specifier: /^@uni-helper\/uni-network$/u,
    shape: "function",
    base: "baseUrl",
    global: "uni",
    resolves: "2xx",
    source,
  },
  {
    name: "@inottn/miniquest",
    specifier: /^@inottn\/miniquest$/u,
    shape: "function",
    base: "baseURL",
    global: "wx",
    resolves: "2xx",
    source,
  },
  {
    name: "@escook/request-miniprogram",
    specifier: /^@escook\/request-miniprogram$/u,
    shape: "object",
    base: "baseUrl",
    global: "wx",
    resolves: "any",
    source,
  },
  {
    name: "miniprogram-api-promise",
    specifier: /^miniprogram-api-promise$/u,
    shape: "promisify",
    base: undefined,
    global: "wx",
    resolves: "any",
    source,
  },
  {
    name: "wx-promise-pro",
    specifier: /^wx-promise-pro$/u,
    shape: "promisify",
    base: undefined,
    global: "wx",
    resolves: "any",
    source,
  },
];

/** The library that a specifier means. */
export function findLibrary(specifier: string): Library | undefined {
  return libraries.find((library) => library.specifier.test(specifier));
}
