import { describe, expect, test } from "vitest";
import { readSettings } from "../../src/lint/read-settings.js";
import { memoryFileSystem } from "../memory-file-system.js";

const fs = memoryFileSystem({
  "/shop/config/domains.json": `{ "request": ["https://api.coffee.example"] }`,
  "/shop/config/lists.json": `{ "requests": [], "socket": null }`,
  "/shop/server-domains.json": `{ "requests": [] }`,
  "/shop/config/broken.json": `{ "request": `,
  "/shop/app/app.json": "{}",
});

function read(raw: unknown): ReturnType<typeof readSettings> {
  return readSettings(raw, "/shop", fs);
}

test("no settings", () => {
  const nothing = { domains: undefined, locale: undefined, minBaseLibrary: undefined, platforms: undefined, root: undefined, wrappers: undefined };
  expect(read(undefined)).toEqual({ ...nothing, faults: [] });
  expect(read({})).toEqual({ ...nothing, faults: [] });
});

test("everything that there is", () => {
  const settings = read({
    domains: { wsrequestdomain: ["wss://api.coffee.example"] },
    locale: "zh-CN",
    minBaseLibrary: "2.10.0",
    platforms: ["wx", "Taro"],
    root: "app",
  });
  expect(settings.faults).toEqual([]);
  expect(settings.domains?.socket.map((entry) => entry.raw)).toEqual(["wss://api.coffee.example"]);
  expect(settings.locale).toBe("zh-CN");
  expect(settings.minBaseLibrary).toBe("2.10.0");
  expect(settings.platforms).toEqual(new Set(["wx", "Taro"]));
  expect(settings.root).toBe("/shop/app");
});

test.each(["config/domains.json", "./config/domains.json", "/shop/config/domains.json", "config\\domains.json"])(
  "domains of the file %s",
  (domains) => {
    expect(read({ domains }).domains?.request.map((entry) => entry.host)).toEqual(["api.coffee.example"]);
  },
);

test.each([
  [5, "The setting must be an object; it is 5."],
  [["wx"], 'The setting must be an object; it is ["wx"].'],
  [{ domain: {} }, '"domain" is no setting; there are domains, locale, minBaseLibrary, platforms, root, wrappers.'],
  [{ locale: "zh" }, '"locale" must be one of en, zh-CN; it is "zh".'],
  [{ wrappers: {} }, '"wrappers" must be an array of objects; it is {}.'],
  [{ domains: 5 }, '"domains" must be an object of lists, or the path of a JSON file with them; it is 5.'],
  [
    { domains: "absent.json" },
    '"domains" must be an object of lists, or the path of a JSON file with them; it is "absent.json".',
  ],
  [
    { domains: "config/broken.json" },
    '"domains" must be an object of lists, or the path of a JSON file with them; it is "config/broken.json".',
  ],
  [{ minBaseLibrary: "2.x" }, '"minBaseLibrary" must be a version such as "2.10.0"; it is "2.x".'],
  [{ minBaseLibrary: 2 }, '"minBaseLibrary" must be a version such as "2.10.0"; it is 2.'],
  [{ root: "absent" }, '"root" must be the path of a folder; it is "absent".'],
])("%j is left out with a word", (raw, fault) => {
  const { faults, ...settings } = read(raw);
  expect(faults).toEqual([fault]);
  expect(Object.values(settings).filter((value) => value !== undefined)).toEqual([]);
});

test("platforms that nobody knows", () => {
  const { faults, platforms } = read({ platforms: ["wx", "weixin"] });
  expect(platforms).toBeUndefined();
  expect(faults).toEqual([expect.stringMatching(/^"platforms" must be an array of wx, .*; it is \["wx","weixin"\]\.$/u)]);
});

test.each([
  [{ requests: ["https://a.example"] }, '"domains" has "requests", which is no list; did you mean "request"?'],
  [{ wsRequestDomain: [] }, '"domains" has "wsRequestDomain", which is no list; did you mean "wsrequestdomain"?'],
  [
    { backends: ["https://a.example"] },
    '"domains" has "backends", which is no list; there are request, socket, uploadFile, downloadFile, udp, tcp, business.',
  ],
  [{ request: null }, '"domains" has "request", which must be an array of domains.'],
  [{ request: [7] }, '"domains" has 7 under "request", which is no domain.'],
  [
    { request: ["https://a.example/v1"] },
    '"domains" has "https://a.example/v1" under "request", which the console does not take: it is "/v1" that is wrong.',
  ],
  [
    { socket: ["https://a.example"] },
    '"domains" has "https://a.example" under "socket", which the console does not take: it is "https" that is wrong.',
  ],
  [{ request: ["localhost"] }, '"domains" has "localhost" under "request", which the console does not take.'],
  ["config/lists.json", '"domains" has "requests", which is no list; did you mean "request"?', '"domains" has "socket", which must be an array of domains.'],
])("domains %j are told of", (domains, ...faults) => {
  expect(read({ domains }).faults).toEqual(faults);
});

test.each([
  [{ request: ["https://a.example", "a.example:8443", "https://*.staging.example.com"], business: [] }],
  [{ requestdomain: "https://a.example;https://b.example", errcode: 0 }],
  // valid-server-domains reports what is wrong in a file of this name.
  ["server-domains.json"],
])("domains %j are as they should be", (domains) => {
  expect(read({ domains }).faults).toEqual([]);
});

test("domains that hold themselves are read as far as they go", () => {
  const domains: Record<string, unknown> = { request: ["https://a.example"] };
  domains["again"] = domains;
  expect(read({ domains }).faults).toEqual([]);
  expect(read({ domains }).domains?.declared).toEqual(new Set(["request"]));
});

describe("wrappers", () => {
  test("are completed", () => {
    const wrappers = [{ module: "./utils/http", export: "get", arguments: ["url", null, "data"], response: "raw" }, { global: "$http", platform: "uni" }];
    const nothing = { module: undefined, name: undefined, rename: {}, base: undefined, api: "request", platform: undefined, raw: false };
    expect(read({ wrappers })).toMatchObject({
      faults: [],
      wrappers: [
        { ...nothing, module: "/shop/utils/http", name: "get", arguments: ["url", null, "data"], raw: true },
        { ...nothing, name: "$http", arguments: ["options"], platform: "uni" },
      ],
    });
  });

  test.each([
    [5, "which is no object"],
    [{}, 'which needs a "module" or a "global"'],
    [{ module: "a", global: "b" }, 'which needs a "module" or a "global"'],
    [{ module: "a", urls: 0 }, 'in which "urls" says nothing; there are api, arguments, base, export, global, module, platform, rename, response'],
    [{ module: 5 }, 'whose "module" is no text'],
    [{ global: "http()" }, 'whose "global" is no name such as "$http.get"'],
    [{ module: "a", export: "" }, 'whose "export" is no name such as "get"'],
    [{ global: "a", export: "b" }, 'which has an "export" without a "module"'],
    [{ global: "a", api: "navigateTo" }, 'whose "api" is none of connectSocket, downloadFile, request, uploadFile'],
    [{ global: "a", platform: "tt" }, 'whose "platform" is none of wx, uni, Taro, wepy, mpx'],
    [{ global: "a", response: "data" }, 'whose "response" is neither "raw" nor "checked"'],
    [{ global: "a", base: 1 }, 'whose "base" is no text'],
    [{ global: "a", rename: { path: 1 } }, 'whose "rename" is no object of names'],
    [{ global: "a", arguments: "url" }, 'whose "arguments" is no list of names and nulls'],
    [{ global: "a", arguments: ["data"] }, 'whose "arguments" hold neither "url" nor "options"'],
  ])("%j is left out with a word", (entry, why) => {
    const { faults, wrappers } = read({ wrappers: [entry, { global: "fine" }] });
    expect(faults).toEqual([`"wrappers" has ${JSON.stringify(entry)}, ${why}.`]);
    expect(wrappers?.map(({ name }) => name)).toEqual(["fine"]);
  });
});
