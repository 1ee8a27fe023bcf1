import { describe, expect, it } from "vitest";
import { findNetworkApi } from "../../src/platform/network-apis.js";
import { checkHost } from "../../src/policy/check-host.js";
import { readUrl } from "./read-url.js";

describe("checkHost", () => {
  it.each([
    ["request", "https://api.coffee.example", "allowed"],
    ["request", "https://192.168.1.20", "allowed"],
    ["request", "https://169.254.1.20", "allowed"],
    ["request", "https://221.179.190.191", "public-ip"],
    ["request", "https://[2001:db8::1]", "public-ip"],
    ["request", "http://localhost:8080", "loopback"],
    ["request", "https://api.weixin.qq.com/cgi-bin/token", "server-only"],
    ["request", "https://API.weixin.qq.com./cgi-bin/token", "server-only"],
    ["request", "https://developers.weixin.qq.com", "allowed"],
    ["request", "https://api.mch.weixin.qq.com/pay", "secret-bearing"],
    ["request", "https://api.{}.com", "host-not-known"],
    ["request", "https://{}", "host-not-known"],
    ["request", "http://grinder.local", "mdns-name"],
    ["request", "http://192.168.1.300", "invalid"],
    ["request", "http://255.255.255.255", "invalid"],
    ["downloadFile", "cloud://127.0.0.1/a.png", "local"],
    ["UDPSocket.send", "udp://255.255.255.255", "allowed"],
    ["UDPSocket.send", "udp://120.27.93.97", "any-address"],
    ["UDPSocket.send", "udp://localhost", "loopback"],
    ["UDPSocket.write", "udp://127.0.0.1", "loopback"],
    ["TCPSocket.connect", "tcp://127.0.0.1", "loopback"],
    ["TCPSocket.connect", "tcp://120.27.93.97", "public-ip"],
    ["TCPSocket.connect", "tcp://192.168.1.20", "allowed"],
  ] as const)("judges %s of %j: %s", (name, url, expected) => {
    const api = findNetworkApi(name);
    const verdict = api && checkHost(readUrl(url), api);
    expect(verdict?.outcome === "allowed" ? verdict.outcome : verdict?.reason).toBe(expected);
  });
});
