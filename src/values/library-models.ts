import type { Library, LibraryShape } from "../platform/libraries.js";

const methods = ["get", "post", "put", "delete", "head", "options", "patch"] as const;

/** Puts a base before what is not a full URL. */
export const joinModel = `
    const join = (base, url) => !base || ${["http", "https", "ws", "wss"].map((scheme) => `url.startsWith("${scheme}:")`).join(" || ")} ? url
      : base.replace(/\\/+$/, "") + "/" + url.replace(/^\\/+/, "");`;

const models: Readonly<Record<LibraryShape, (library: Library) => string>> = {
  class: classModel,
  function: functionModel,
  kit: kitModel,
  object: objectModel,
  promisify: promisifyModel,
};

/**
 * The behaviour of a library in a few lines of our own, which are followed as a module of the project would be: where
 * a request goes, and whether its status is looked at.
 */
export function modelOf(library: Library): string {
  return models[library.shape](library);
}

function classModel(library: Library): string {
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

function functionModel(library: Library): string {
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

/** The client of one program; of its two generations one says `baseUrl`, the other `baseURL`. What else it has, nobody tells. */
function kitModel(library: Library): string {
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

function objectModel(library: Library): string {
  const { base = "baseUrl" } = library;
  return `${senders(library)}
    class Request {
      ${base} = "";
      ${eachMethod((name) => `${name}(url) { return request(undefined, { url: this.${base} + url }); }`)}
    }
    exports.$http = new Request();`;
}

function promisifyModel({ global }: Library): string {
  return `
    const promisify = (api) => (options, ...more) => new Promise((resolve, reject) => {
      api({ ...options, success: resolve, fail: reject }, ...more);
    });
    module.exports = { promisify, promisifyAll: (from) => from || ${global} };`;
}

/** Puts the base URL before what is not a full URL, and settles a promise. */
function senders({ base, global, resolves }: Library): string {
  const success = resolves === "any" ? "resolve" : "(res) => { if (res.statusCode < 300) resolve(res); else reject(res); }";
  const sender = (name: string, api: string): string => `
    const ${name} = (base, options) => new Promise((resolve, reject) => {
      ${global}.${api}({ url: join(options.${base ?? "base"} || base, options.url), success: ${success}, fail: reject });
    });`;
  return `${joinModel}
    ${sender("request", "request")}${sender("upload", "uploadFile")}${sender("download", "downloadFile")}`;
}

function eachMethod(write: (name: string) => string): string {
  return methods.map(write).join("\n");
}
