import type { Library, LibraryShape } from "../../platform/libraries.js";
import { findPlatform } from "../../platform/platforms.js";
import type { PlatformGlobal } from "../../platform/types.js";

const methods = ["get", "post", "put", "delete", "head", "options", "patch"] as const;

/** Puts a base before what is not a full URL. */
export const joinModel = `
    const join = (base, url) => !base || ${["http", "https", "ws", "wss"].map((scheme) => `url.startsWith("${scheme}:")`).join(" || ")} ? url
      : base.replace(/\\/+$/, "") + "/" + url.replace(/^\\/+/, "");`;

type Model = Omit<Library, "global"> & { readonly global: PlatformGlobal };

const models: Readonly<Record<LibraryShape, (library: Model) => string>> = {
  adapter: adapterModel,
  class: classModel,
  factory: factoryModel,
  function: functionModel,
  kit: kitModel,
  object: objectModel,
  promisify: promisifyModel,
  xfetch: xfetchModel,
};

/**
 * The behaviour of a library in a few lines of our own, which are followed as a module of the project would be: where
 * a request goes, and whether its status is looked at.
 * @param platform is that of the project, for libraries that call its functions.
 */
export function modelOf(library: Library, platform: PlatformGlobal): string {
  return models[library.shape]({ ...library, global: library.global === "project" ? platform : library.global });
}

/** What a model needs before it can call the platform. */
export function importPlatform(platform: PlatformGlobal): string {
  const [source] = findPlatform(platform)?.importSources ?? [];
  return source === undefined ? "" : `const ${platform} = require("${source}");`;
}

function adapterModel(): string {
  return `
    const adapter = () => ({ statesHook: {}, requestAdapter: {}, l2Cache: {} });
    module.exports = { ...others, default: adapter };`;
}

function classModel(library: Model): string {
  const { base = "baseURL" } = library;
  return `${senders(library)}
    class Request {
      constructor(config = {}) { this.config = { ${base}: config.${base} }; }
      setConfig(change) { return request((change.call ? change({}) : change).${base}, { url: this.path }); }
      request(first, options) { return request(this.config.${base}, { ...options, ...first, url: first.url || first }); }
      ${eachMethod((name) => `${name}(url, data, options) { return request(this.config.${base}, { ...options, url }); }`)}
      upload(url, options) { return upload(this.config.${base}, { ...options, url }); }
      download(url, options) { return download(this.config.${base}, { ...options, url }); }
    }
    module.exports = Request;`;
}

function functionModel(library: Model): string {
  const { base = "baseURL" } = library;
  return `${senders(library)}
    function create(config = {}) {
      const client = (first, options) => request(config.${base}, { ...options, ...first, url: first.url || first });
      client.create = create;
      client.defaults = { ${base}: config.${base} };
      client.request = function (first, options) { return request(this.defaults.${base}, { ...options, ...first, url: first.url || first }); };
      ${eachMethod((name) => `client.${name} = function (url, data, options) { return request(this.defaults.${base}, { ...options, url }); };`)}
      return client;
    }
    module.exports = create({});`;
}

/** What is sent as an upload or a download is up to `requestType`, and of another list; then its URL is not said to be known. */
function factoryModel(library: Model): string {
  const { base = "baseURL" } = library;
  const names = methods.map((name) => `${name.charAt(0).toUpperCase()}${name.slice(1)}`);
  const takesData = new Set(["Post", "Put", "Delete", "Patch"]);
  return `${senders(library)}
    const { handler } = others;
    function create(options) {
      const send = (config, url) => {
        const sent = request(options.${base}, { url: config && config.requestType ? config.sent : url });
        sent.send = () => sent;
        return sent;
      };
      return {
        options,
        Request: (config) => send(config, config.url),
        ${names.map((name) => `${name}: (url, ${takesData.has(name) ? "data, " : ""}config) => send(config, url),`).join("\n")}
      };
    }
    module.exports = { ...others, createAlova: create };`;
}

/** The client of one program; of its two generations one says `baseUrl`, the other `baseURL`. What else it has, nobody tells. */
function kitModel(library: Model): string {
  return `${senders({ ...library, base: "baseURL" })}
    class Request {
      setConfig(change) {
        const config = change.call ? change({}) : change;
        return request(config.baseURL || config.baseUrl, { url: this.path });
      }
      request(first, options) { return request(undefined, { ...options, ...first, url: first.url || first }); }
      ${eachMethod((name) => `${name}(url, data, options) { return request(undefined, { ...options, url }); }`)}
      upload(url, options) { return upload(undefined, { ...options, url }); }
      download(url, options) { return download(undefined, { ...options, url }); }
    }
    const http = new Request();
    module.exports = { ...others, http, ${methods.map((name) => `${name}: (url, data, options) => request(undefined, { ...options, url })`).join(", ")} };`;
}

function objectModel(library: Model): string {
  const { base = "baseUrl" } = library;
  return `${senders(library)}
    class Request {
      ${base} = "";
      ${eachMethod((name) => `${name}(url) { return request(undefined, { url: this.${base} + url }); }`)}
    }
    exports.$http = new Request();`;
}

function promisifyModel({ global }: Model): string {
  return `
    const promisify = (api) => (options, ...more) => new Promise((resolve, reject) => {
      api({ ...options, success: resolve, fail: reject }, ...more);
    });
    module.exports = { promisify, promisifyAll: (from) => from || ${global} };`;
}

/** The module stands for the one client as well, which the plugin puts on `mpx` and on components. */
function xfetchModel(library: Model): string {
  return `${senders(library)}
    class XFetch {
      fetch(config) { return request(undefined, config); }
      create() { return new XFetch(); }
    }
    const all = { ...others, XFetch, useFetch: () => new XFetch(), create: () => new XFetch(), fetch: (config) => request(undefined, config) };
    module.exports = { ...all, default: all };`;
}

/** Puts the base URL before what is not a full URL, and settles a promise. */
function senders({ base, global, resolves }: Model): string {
  const success = {
    "2xx": "(res) => { if (res.statusCode < 300) resolve(res); else reject(res); }",
    any: "resolve",
    handler: "(res) => resolve(handler(res))",
  }[resolves];
  const sender = (name: string, api: string): string => `
    const ${name} = (base, options) => new Promise((resolve, reject) => {
      ${global}.${api}({ url: join(options.${base ?? "base"} || base, options.url), success: ${success}, fail: reject });
    });`;
  return `${importPlatform(global)}${joinModel}
    ${sender("request", "request")}${sender("upload", "uploadFile")}${sender("download", "downloadFile")}`;
}

function eachMethod(write: (name: string) => string): string {
  return methods.map(write).join("\n");
}
