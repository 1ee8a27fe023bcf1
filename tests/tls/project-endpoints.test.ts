import { expect, test } from "vitest";
import { mergeEndpoints } from "../../src/tls/endpoint.js";
import type { ProjectHosts, ReachedHost } from "../../src/tls/project-endpoints.js";
import { collectEndpoints } from "../../src/tls/project-endpoints.js";

const place = { file: "app.js", line: 3, column: 7 };
const need = { places: [place] };

const project: ProjectHosts = {
  lists: [
    {
      list: "request",
      needed: [{ domain: "https://api.teahouse.example", ...need }, { domain: "https://pay.teahouse.example:8443", ...need }],
      declared: ["https://api.teahouse.example", "old.teahouse.example", "https://*.staging.example", "http://wrong.example"],
    },
    { list: "socket", needed: [{ domain: "wss://api.teahouse.example", ...need }], declared: ["push.teahouse.example", "wss://api.teahouse.example"] },
    { list: "udp", needed: [{ domain: "udp://time.teahouse.example", ...need }], declared: ["time.teahouse.example"] },
    { list: "business", needed: [{ domain: "https://m.teahouse.example", ...need }], declared: null },
  ],
  notConfigurable: [
    { host: "https://192.168.1.4:8443", list: "request", ...need },
    { host: "http://192.168.1.5", list: "request", ...need },
  ],
  resourceHosts: [
    { host: "http://cdn.teahouse.example", ...need },
    { host: "http://old-cdn.teahouse.example:8080", ...need },
  ],
};

const reached: readonly ReachedHost[] = [
  { origin: "https://api.teahouse.example", list: "request", point: place },
  { origin: "wss://api.teahouse.example:9443", list: "socket", point: place },
  { origin: "ws://live.teahouse.example", list: "socket", point: { ...place, line: 4 } },
];

test("lists, pictures and addresses that speak TLS are checked, others not", () => {
  const found = mergeEndpoints(collectEndpoints(project, reached));
  expect(found.map(({ host, port, schemes, lists, places }) => [`${host}:${port}`, schemes.join(), lists.join(), places.length])).toEqual([
    ["192.168.1.4:8443", "https", "request", 1],
    ["api.teahouse.example:443", "https", "request", 1],
    ["api.teahouse.example:9443", "wss", "socket", 1],
    ["cdn.teahouse.example:443", "https", "", 1],
    ["live.teahouse.example:443", "wss", "socket", 1],
    ["m.teahouse.example:443", "https", "business", 1],
    ["old.teahouse.example:443", "https", "request", 0],
    ["pay.teahouse.example:8443", "https", "request", 1],
    ["push.teahouse.example:443", "wss", "socket", 0],
  ]);
});
