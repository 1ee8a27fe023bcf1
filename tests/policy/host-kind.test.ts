import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { classifyHost, findHostKind } from "../../src/policy/host-kind.js";
import { readUrl } from "./read-url.js";

describe("classifyHost", () => {
  it.each([
    ["api.coffee.example", "domain"],
    ["API.COFFEE.EXAMPLE.", "domain"],
    ["192.168.6.13.xip.io", "domain"],
    ["11320932.qcloud.example", "domain"],
    ["localhost.coffee.example", "domain"],
    ["xxx.com", "domain"],
    ["your-domain", "domain"],
    ["{host}", "domain"],
    ["**********", "domain"],
    ["10.1.1.197", "lan"],
    ["172.16.0.1", "lan"],
    ["172.31.255.1", "lan"],
    ["192.168.1.110", "lan"],
    ["169.254.3.4", "link-local"],
    ["100.64.0.9", "link-local"],
    ["[fe80::1]", "link-local"],
    ["[fd00::2]", "link-local"],
    ["fd00::2", "link-local"],
    ["172.32.0.1", "public-ip"],
    ["172.15.0.1", "public-ip"],
    ["192.169.0.1", "public-ip"],
    ["11.0.0.1", "public-ip"],
    ["120.27.93.97", "public-ip"],
    ["[2001:db8::1]", "public-ip"],
    ["[::ffff:192.168.1.2]", "lan"],
    ["localhost", "loopback"],
    ["LocalHost", "loopback"],
    ["api.localhost", "loopback"],
    ["127.0.0.1", "loopback"],
    ["127.8.8.8", "loopback"],
    ["0.0.0.0", "loopback"],
    ["[::1]", "loopback"],
    ["::1", "loopback"],
    ["255.255.255.255", "broadcast"],
    ["grinder.local", "mdns-name"],
    ["192.168.1.300", "invalid"],
    ["192.168.1", "invalid"],
    ["192.168.1.x", "invalid"],
    ["192.168.1.xxx", "invalid"],
    ["192.168.1.20:8080", "invalid"],
    ["2130706433", "invalid"],
    ["api coffee.example", "invalid"],
    ["api.coffee.example\\menu", "invalid"],
    ["[::zz]", "invalid"],
    ["", "invalid"],
  ])("takes %j as %s", (host, kind) => {
    expect(classifyHost(host)).toBe(kind);
  });

  it("has an answer for any text", () => {
    fc.assert(
      fc.property(fc.string(), (host) => {
        expect(classifyHost(host)).toBeTypeOf("string");
      }),
    );
  });

  it("never takes a domain name as an address", () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        expect(["domain", "mdns-name"]).toContain(classifyHost(host));
      }),
    );
  });
});

describe("findHostKind", () => {
  it.each([
    ["https://api.{}.com/a", "domain"],
    ["https://{}.coffee.example", "domain"],
    ["https://api-{}.coffee.example:8080/a", "domain"],
    ["https://www.coffee{}.com", "domain"],
    ["https://{}.com/a", undefined],
    ["https://{}.png", undefined],
    ["https://{}/a.b.com", undefined],
    ["https://{}", undefined],
    ["https://192.168.1.{}", undefined],
    ["https://{}.printer.local/", undefined],
    ["{}.coffee.example", undefined],
    ["https://10.0.0.8/a", "lan"],
  ])("sees %j as %s", (url, kind) => {
    expect(findHostKind(readUrl(url))).toBe(kind);
  });
});
