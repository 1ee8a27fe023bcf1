import { describe, expect, it } from "vitest";
import { checkLan } from "../../src/policy/check-lan.js";
import { readUrl } from "./read-url.js";

describe("checkLan", () => {
  it.each([
    ["http://192.168.1.20:8080/brew", "allowed"],
    ["http://192.168.1.20", "allowed"],
    ["https://10.0.0.255", "allowed"],
    ["ws://169.254.1.1:80", "allowed"],
    ["http://grinder.local:8080/", "name"],
    ["http://192.168.1.0/", "no-device"],
    ["http://192.168.1.255/", "no-device"],
    ["http://255.255.255.255/", "no-device"],
    ["http://192.168.1.300/", "not-an-address"],
    ["http://192.168.1.x:80/", "not-an-address"],
    ["http://10.0.0/", "not-an-address"],
    ["http://300.1.1.1/", "not-lan"],
    ["http://120.27.93.97/", "not-lan"],
    ["https://api.coffee.example", "not-lan"],
    ["http://192.168.1.{}", "host-not-known"],
  ])("judges %j: %s", (url, expected) => {
    const verdict = checkLan(readUrl(url));
    expect(verdict.outcome === "allowed" ? verdict.outcome : verdict.reason).toBe(expected);
  });
});
