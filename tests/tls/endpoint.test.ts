import { expect, test } from "vitest";
import { mergeEndpoints, readAddress, readEndpoint } from "../../src/tls/endpoint.js";

test.each([
  ["api.example.com", "https", "api.example.com", 443],
  ["API.Example.com.", "https", "api.example.com", 443],
  ["api.example.com:8443", "https", "api.example.com", 8443],
  ["https://api.example.com:443/v1?x=1", "https", "api.example.com", 443],
  ["wss://push.example.com/live", "wss", "push.example.com", 443],
  ["bücher.example", "https", "xn--bcher-kva.example", 443],
  // Written so that it may pass for a name.
  ["127.1", "https", "127.0.0.1", 443],
  ["https://0x7f000001", "https", "127.0.0.1", 443],
  ["https://[::1]:8443", "https", "[::1]", 8443],
])("%s", (text, scheme, host, port) => {
  expect(readEndpoint(text)).toEqual({ host, port, schemes: [scheme], lists: [], places: [] });
});

test.each(["", "http://api.example.com", "ws://push.example.com", "ftp://files.example.com", "https://", "https://*.example.com", "a b.example", "https://{}.example.com", "https://%"])(
  "%j has no certificate",
  (text) => expect(readEndpoint(text)).toBeUndefined(),
);

test("other schemes have their own ports", () => {
  expect(readAddress("http://api.example.com")).toEqual({ scheme: "http", host: "api.example.com", port: 80 });
});

test("a host and port is one endpoint with all that is known of it", () => {
  const place = { file: "app.js", line: 1, column: 2 };
  const base = { host: "api.example.com", port: 443 };
  expect(
    mergeEndpoints([
      { ...base, schemes: ["wss"], lists: ["socket"], places: [place] },
      { ...base, port: 8443, schemes: ["https"], lists: [], places: [] },
      { ...base, schemes: ["https"], lists: ["request"], places: [{ ...place }] },
      { ...base, host: "a.example.com", schemes: ["https"], lists: [], places: [] },
    ]),
  ).toEqual([
    { ...base, host: "a.example.com", schemes: ["https"], lists: [], places: [] },
    { ...base, schemes: ["https", "wss"], lists: ["socket", "request"], places: [place] },
    { ...base, port: 8443, schemes: ["https"], lists: [], places: [] },
  ]);
});
