import { describe, expect, it } from "vitest";
import { findNetworkApi } from "../../src/platform/network-apis.js";
import type { NetworkApi, NetworkApiName } from "../../src/platform/types.js";
import { checkScheme } from "../../src/policy/check-scheme.js";
import { readUrl } from "./read-url.js";

describe("checkScheme", () => {
  it.each([
    ["request", "https://api.coffee.example", "allowed"],
    ["request", "HTTPS://api.coffee.example", "allowed"],
    ["request", "http://api.coffee.example", "insecure"],
    ["request", "http://api.{}.com/menu", "insecure"],
    ["request", "http://120.27.93.97", "insecure"],
    ["request", "http://localhost:3000", "insecure"],
    ["request", "http://192.168.1.20:8080", "allowed"],
    ["request", "http://169.254.1.1", "allowed"],
    ["request", "http://{}", "host-not-known"],
    ["request", "http://192.168.1.{}", "host-not-known"],
    ["request", "http://grinder.local", "host-not-known"],
    ["request", "ws://192.168.1.20", "wrong-scheme"],
    ["request", "wss://api.coffee.example", "wrong-scheme"],
    ["request", "ws://{}", "wrong-scheme"],
    ["request", "ftp://files.coffee.example", "wrong-scheme"],
    ["request", "wxfile://tmp/cup.png", "local"],
    ["downloadFile", "cloud://cup.636f/a.png", "local"],
    ["request", "data:image/png;base64,AA==", "local"],
    ["request", "/menu", "relative"],
    ["request", "{}/menu", "scheme-not-known"],
    ["uploadFile", "http://api.coffee.example", "insecure"],
    ["connectSocket", "wss://ws.coffee.example", "allowed"],
    ["connectSocket", "ws://ws.coffee.example", "insecure"],
    ["connectSocket", "ws://10.0.0.8:9000", "allowed"],
    ["connectSocket", "https://ws.coffee.example", "wrong-scheme"],
    ["connectSocket", "http://10.0.0.8:9000", "wrong-scheme"],
    ["UDPSocket.send", "udp://10.0.0.8", "allowed"],
    ["cloud.callContainer", "http://api.coffee.example", "no-scheme-asked"],
  ] as const)("judges %s of %j: %s", (name, url, expected) => {
    const verdict = checkScheme(readUrl(url), getApi(name));
    expect(verdict.outcome === "allowed" ? verdict.outcome : verdict.reason).toBe(expected);
  });
});

function getApi(name: NetworkApiName): NetworkApi {
  const api = findNetworkApi(name);
  if (!api) throw new Error(name);
  return api;
}
