import rule from "../../rules/valid-server-domains.js";
import { testRule } from "../rule-tester.js";

const filename = "server-domains.json";

function lists(value: object): string {
  return JSON.stringify(value);
}

function manyDomains(count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `https://api${index}.coffee.example`);
}

testRule(rule, {
  valid: [
    {
      name: "an answer of the platform",
      code: lists({
        errcode: 0,
        requestdomain: ["https://api.coffee.example", "https://api.coffee.example:8443"],
        wsrequestdomain: ["wss://api.coffee.example"],
        uploaddomain: [],
        downloaddomain: ["https://img.coffee.example"],
        udpdomain: ["udp://udp.coffee.example"],
        bizdomain: ["https://www.coffee.example"],
        invalid_requestdomain: ["http://192.168.1.1/x"],
      }),
      filename,
    },
    { name: "short names, entries without scheme", code: lists({ request: ["api.coffee.example:8443"] }), filename },
    { name: "one string with several entries", code: lists({ requestdomain: "https://a.example;https://b.example" }), filename },
    { name: "one list for all calls", code: lists({ wxa_server_domain: "https://a.example;b.example" }), filename },
    { name: "a pattern under a short name", code: lists({ request: ["https://*.staging.coffee.example"] }), filename },
    { name: "letters outside ASCII", code: lists({ request: ["https://咖啡.example"] }), filename },
    { name: "an address in the list of UDP", code: lists({ udp: ["udp://203.0.113.5"] }), filename },
    { name: "the same host in two lists", code: lists({ request: ["https://a.example"], uploadFile: ["https://a.example"] }), filename },
    { name: "twenty entries", code: lists({ request: manyDomains(20) }), filename },
    { name: "another maximum", code: lists({ request: manyDomains(21) }), filename, options: { max: 200 } },
    { name: "more business domains", code: lists({ business: manyDomains(300) }), filename },
    { name: "another file", code: lists({ request: ["http://127.0.0.1"] }), filename: "mock.json" },
    {
      name: "other fields of answers and of other tools",
      code: lists({
        $schema: "https://coffee.example/schema.json",
        action: "get",
        errmsg: "ok",
        no_icp_domain: ["https://a.example"],
        networkTimeout: { request: 10000 },
        prefetch_dns_domain: [{ url: "a.example" }],
        mp_domain: { requestdomain: ["https://a.example"] },
        comments: ["see the console"],
      }),
      filename,
    },
    { name: "lists of objects, and a list within", code: lists({ request: [{ url: "a.example" }], business: { webviewdomain: [] } }), filename },
  ],
  invalid: [
    {
      name: "a hyphen where a label begins",
      code: lists({ request: ["https://-a.example"] }),
      filename,
      errors: [{ messageId: "no-address", data: { value: "-a.example" } }],
    },
    {
      name: "names of lists that are none",
      code: lists({ requests: ["https://a.example"], request: [] }),
      filename,
      errors: [
        {
          messageId: "misspelt-list",
          data: { name: "requests", meant: "request", value: "requests", wanted: "request" },
          line: 1,
          column: 2,
          endColumn: 12,
          suggestions: 0,
        },
      ],
    },
    ...[
      ["requestDomain", "requestdomain"],
      ["requestDomains", "requestdomain"],
      ["socketdomain", "wsrequestdomain"],
      ["upload", "uploadFile"],
      ["upload_file", "uploadFile"],
      ["uploadfile", "uploadFile"],
      ["downloads", "downloadFile"],
      ["websocket", "socket"],
      ["requset", "request"],
      ["web-view", "business"],
      ["request合法域名", "request"],
      ["业务域名", "business"],
    ].map(([name = "", meant = ""]) => ({
      name: `${name} is meant for ${meant}`,
      code: lists({ [name]: [] }),
      filename,
      errors: [
        {
          messageId: "misspelt-list",
          column: 2,
          suggestions: [{ messageId: "replace", output: lists({ [meant]: [] }) }],
        },
      ],
    })),
    {
      name: "a name that is near to none",
      code: lists({ backends: ["https://a.example"] }),
      filename,
      errors: [
        {
          messageId: "unknown-list",
          data: { name: "backends", lists: "request, socket, uploadFile, downloadFile, udp, tcp, business" },
          column: 2,
          endColumn: 12,
        },
      ],
    },
    {
      name: "no list under the name of one",
      code: `{"request": null, "socket": 5, "uploadFile": {"https://a.example": true}}`,
      filename,
      errors: [
        { messageId: "no-list", data: { name: "request", value: "null" }, column: 13, endColumn: 17 },
        { messageId: "no-list", data: { name: "socket", value: "5" }, column: 29 },
        { messageId: "no-list", data: { name: "uploadFile", value: "an object without lists" }, column: 46 },
      ],
    },
    {
      name: "no text in a list",
      code: `{"request": [null, "", ["https://a.example"], {"port": 1}]}`,
      filename,
      errors: [
        { messageId: "no-entry", data: { name: "request", value: "null" }, column: 14, endColumn: 18 },
        { messageId: "no-entry", data: { name: "request", value: '""' }, column: 20, endColumn: 22 },
        { messageId: "no-entry", data: { name: "request", value: '["https://a.example"]' } },
        { messageId: "no-entry", data: { name: "request", value: '{"port": 1}' } },
      ],
    },
    {
      name: "no object",
      code: `["https://a.example"]`,
      filename,
      errors: [{ messageId: "no-object", column: 1, endColumn: 22 }],
    },
    {
      name: "white space in a host",
      code: lists({ request: ["https://api .example"] }),
      filename,
      errors: [
        { messageId: "no-address", data: { value: "api" }, column: 22, endColumn: 25 },
        { messageId: "no-address", data: { value: ".example" }, column: 26, endColumn: 34 },
      ],
    },
    {
      name: "each list has its schemes",
      code: `{\n  "requestdomain": ["http://api.coffee.example"],\n  "wsrequestdomain": ["https://api.coffee.example:8443"]\n}`,
      filename,
      errors: [
        {
          messageId: "scheme",
          data: { list: "request", schemes: "https", value: "http", wanted: "https", host: "api.coffee.example" },
          line: 2,
          column: 22,
          endLine: 2,
          endColumn: 26,
        },
        {
          messageId: "scheme",
          data: { list: "socket", schemes: "wss", value: "https", wanted: "wss", host: "api.coffee.example:8443" },
          line: 3,
          column: 24,
          endColumn: 29,
        },
      ],
      output: `{\n  "requestdomain": ["https://api.coffee.example"],\n  "wsrequestdomain": ["wss://api.coffee.example:8443"]\n}`,
    },
    {
      name: "addresses",
      code: lists({ request: ["https://203.0.113.5", "http://192.168.1.20:8080", "https://[2001:db8::1]", "localhost"] }),
      filename,
      errors: [
        { messageId: "public-ip", data: { value: "203.0.113.5" }, column: 22, endColumn: 33 },
        { messageId: "lan-ip", data: { value: "192.168.1.20" }, column: 43, endColumn: 55 },
        { messageId: "public-ip", data: { value: "[2001:db8::1]" } },
        { messageId: "loopback", data: { value: "localhost" } },
      ],
    },
    {
      name: "not quite an address",
      code: lists({ request: ["https://192.168.1.300"] }),
      filename,
      errors: [{ messageId: "no-address", data: { value: "192.168.1.300" } }],
    },
    {
      name: "a path, also a mere slash",
      code: lists({ request: ["https://a.example/", "b.example:8443/api"] }),
      filename,
      errors: [
        {
          messageId: "path",
          data: { value: "/" },
          column: 31,
          endColumn: 32,
        },
        {
          messageId: "path",
          data: { value: "/api" },
        },
      ],
      output: lists({ request: ["https://a.example", "b.example:8443"] }),
    },
    {
      name: "a pattern in the platform's own format",
      code: lists({ requestdomain: ["https://*.coffee.example"] }),
      filename,
      errors: [{ messageId: "pattern", data: { value: "https://*.coffee.example" }, column: 20, endColumn: 44 }],
    },
    {
      name: "hosts that cannot be configured",
      code: lists({ request: ["https://api.weixin.qq.com", "https://shop-1250000000.sh.run.tcloudbase.com"] }),
      filename,
      errors: [
        { messageId: "server-only", data: { value: "api.weixin.qq.com" } },
        { messageId: "test-host", data: { value: "shop-1250000000.sh.run.tcloudbase.com" } },
      ],
    },
    {
      name: "characters",
      code: lists({ request: ["https://img_1.coffee.example"] }),
      filename,
      errors: [
        { messageId: "characters", data: { value: "_", entry: "https://img_1.coffee.example" }, column: 25, endColumn: 26 },
      ],
    },
    {
      name: "ports",
      code: lists({ request: ["https://a.example:70000"], webviewdomain: ["https://www.a.example:8443"] }),
      filename,
      errors: [
        { messageId: "port", data: { value: ":70000" } },
        { messageId: "no-port-allowed", data: { list: "business", value: ":8443" } },
      ],
      output: lists({ request: ["https://a.example:70000"], webviewdomain: ["https://www.a.example"] }),
    },
    {
      name: "no host",
      code: lists({ socket: ["wss://"] }),
      filename,
      errors: [{ messageId: "no-host", data: { value: "wss://", wanted: "wss" }, column: 13, endColumn: 19 }],
    },
    {
      name: "an entry with escapes is reported as a whole and not edited",
      code: `{"request": ["https:\\/\\/a.example\\/api"]}`,
      filename,
      errors: [{ messageId: "path", data: { value: "/api" }, column: 15, endColumn: 39 }],
    },
    {
      name: "twice in one list, with and without scheme",
      code: lists({ request: ["https://a.example", "A.example"] }),
      filename,
      errors: [
        {
          messageId: "repeated",
          data: { list: "request", entry: "A.example" },
          related: " First declared on line 1.",
          column: 34,
          endColumn: 43,
        },
      ],
    },
    {
      name: "too many",
      code: JSON.stringify({ request: manyDomains(23) }, null, 2),
      filename,
      errors: [{ messageId: "too-many", data: { list: "request", count: 23, max: 20 }, line: 23 }],
    },
  ],
});
