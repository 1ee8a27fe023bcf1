import { describe, expect, it } from "vitest";
import { readJsonFile } from "../../src/project/files/json-file.js";
import { readServerDomains, toServerDomains } from "../../src/project/config/server-domains.js";
import type { ServerDomains } from "../../src/project/config/server-domains.js";
import { memoryFileSystem } from "../memory-file-system.js";

function read(text: string): ServerDomains {
  const file = readJsonFile(memoryFileSystem({ "/server-domains.json": text }), "/server-domains.json");
  if (!file) throw new Error("no file");
  return readServerDomains(file);
}

/** Only the lists that are declared. */
function summarise(domains: ServerDomains): object {
  return Object.fromEntries([...domains.declared].sort().map((list) => [list, domains[list].map(({ raw }) => raw)]));
}

const domain = "https://a.cn";

describe("readServerDomains", () => {
  it.each<[reason: string, text: string, expected: object]>([
    [
      "an answer of getwxadevinfo",
      `{
        "errcode": 0, "errmsg": "ok", "requestdomain": ["https://a.cn"], "wsrequestdomain": ["wss://a.cn"],
        "uploaddomain": ["https://up.cn"], "downloaddomain": ["https://down.cn"], "udpdomain": ["udp://a.cn"], "bizdomain": ["https://h5.cn"]
      }`,
      {
        business: ["https://h5.cn"],
        downloadFile: ["https://down.cn"],
        request: [domain],
        socket: ["wss://a.cn"],
        udp: ["udp://a.cn"],
        uploadFile: ["https://up.cn"],
      },
    ],
    ["the field of TCP", `{"tcpdomain": ["tcp://a.cn"]}`, { tcp: ["tcp://a.cn"] }],
    [
      "the twins of what was refused",
      `{"requestdomain": [], "invalid_requestdomain": ["http://bad.cn"], "no_icp_domain": ["https://x.cn"]}`,
      { request: [] },
    ],
    [
      "the short names",
      `{"request": ["a.cn"], "uploadFile": [], "business": ["b.cn"]}`,
      { business: ["b.cn"], request: ["a.cn"], uploadFile: [] },
    ],
    [
      "one string for several",
      `{"requestdomain": "https://a.cn; https://b.cn;"}`,
      { request: [domain, "https://b.cn"] },
    ],
    ["business domains by their field", `{"webviewdomain": ["https://h5.cn"]}`, { business: ["https://h5.cn"] }],
    [
      "business domains in an answer within",
      `{"data": {"web_view_domain": ["https://h5.cn"]}}`,
      { business: ["https://h5.cn"] },
    ],
    [
      "the lists that hold in the end",
      `{"mp_domain": {"requestdomain": ["https://mp.cn"]}, "effective_domain": {"requestdomain": ["https://a.cn"]}}`,
      { request: [domain] },
    ],
    [
      "the business list that holds in the end",
      `{"mp_webviewdomain": ["https://mp.cn"], "effective_webviewdomain": ["https://h5.cn"]}`,
      { business: ["https://h5.cn"] },
    ],
    [
      "the list of a third-party platform",
      `{"wxa_server_domain": "a.cn;b.cn"}`,
      Object.fromEntries(["downloadFile", "request", "socket", "uploadFile"].map((list) => [list, ["a.cn", "b.cn"]])),
    ],
    [
      "a list in two groups",
      `{"one": {"request": ["a.cn"]}, "two": {"request": ["b.cn"]}}`,
      { request: ["a.cn", "b.cn"] },
    ],
    [
      "entries that are no texts",
      `{"request": ["a.cn", 1, null, ["b.cn"], {"url": "c.cn"}]}`,
      { request: ["a.cn", "c.cn"] },
    ],
    ["a setting of the same name", `{"networkTimeout": {"request": 10000}}`, {}],
    ["nothing", "{}", {}],
    ["no object", `["https://a.cn"]`, {}],
    ["a broken file", `{"request": [`, {}],
  ])("reads %s", (_reason, text, expected) => {
    expect(summarise(read(text))).toEqual(expected);
  });

  it("keeps the place of each entry, without quotes", () => {
    const [first, second] = read(`{"requestdomain": "https://a.cn; https://b.cn"}`).request;
    const texts = [first, second].map((entry) => entry?.place?.source.text.slice(...entry.place.range));
    expect(texts).toEqual([domain, "https://b.cn"]);
  });

  it("keeps the place of the whole text when it is written with escapes", () => {
    const text = String.raw`{"requestdomain": "https:\/\/a.cn;https:\/\/b.cn"}`;
    const [, second] = read(text).request;
    expect(second?.raw).toBe("https://b.cn");
    expect(second?.place && text.slice(...second.place.range)).toBe(String.raw`https:\/\/a.cn;https:\/\/b.cn`);
  });

  it("tells whether the platform's name was used", () => {
    const { request, socket } = read(`{"requestdomain": ["a.cn"], "socket": ["a.cn"]}`);
    expect([request[0], socket[0]].map((entry) => [entry?.field, entry?.platformField])).toEqual([
      ["requestdomain", true],
      ["socket", false],
    ]);
  });
});

describe("toServerDomains", () => {
  it("reads a setting, without places", () => {
    const domains = toServerDomains({ request: [domain, "https://*.b.cn"], socket: "wss://a.cn" });
    expect(summarise(domains)).toEqual({ request: [domain, "https://*.b.cn"], socket: ["wss://a.cn"] });
    expect(domains.request[0]?.place).toBeUndefined();
  });

  it.each([undefined, null, 1, "a.cn", [], [{}], { request: 1 }, { request: null }])(
    "declares nothing by %j",
    (setting) => {
      expect(toServerDomains(setting).declared.size).toBe(0);
    },
  );

  it("does not follow a setting that holds itself", () => {
    const setting: Record<string, unknown> = { request: ["a.cn"] };
    setting["again"] = setting;
    expect(toServerDomains(setting).declared).toEqual(new Set(["request"]));
  });
});
