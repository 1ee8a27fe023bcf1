import { describe, expect, it } from "vitest";
import { checkDomain } from "../../src/policy/check-domain.js";
import { declareDomains } from "./declared-domains.js";
import { readUrl } from "./read-url.js";

const domains = declareDomains({
  request: ["https://api.coffee.example", "https://pay.coffee.example:8443", "https://coffee.example"],
  downloadFile: ["https://img.coffee.example"],
  business: ["https://beans.example"],
});

describe("checkDomain", () => {
  it.each([
    ["request", "https://api.coffee.example/menu", "allowed", "https://api.coffee.example"],
    // The scheme is no matter of the list.
    ["request", "http://api.coffee.example/menu", "allowed", "https://api.coffee.example"],
    ["request", "//api.coffee.example/menu", "allowed", "https://api.coffee.example"],
    ["request", "https://pay.coffee.example/order", "other-port", "https://pay.coffee.example:8443"],
    ["request", "https://pay.coffee.example:{}/order", "port-not-known", undefined],
    ["request", "https://img.coffee.example/cup.png", "other-list", "https://img.coffee.example"],
    ["request", "https://new.coffee.example/", "parent-only", "https://coffee.example"],
    ["request", "https://tea.example/", "unlisted", undefined],
    // A business domain covers sub-domains, but only of pages.
    ["request", "https://beans.example/", "other-list", "https://beans.example"],
    ["request", "https://m.beans.example/", "unlisted", undefined],
    ["downloadFile", "https://api.coffee.example/", "other-list", "https://api.coffee.example"],
    ["request", "https://api.{}.com/", "host-not-known", undefined],
    ["request", "/menu", "host-not-known", undefined],
    ["request", "http://192.168.1.20/", "not-a-domain", undefined],
    ["request", "http://localhost/", "not-a-domain", undefined],
    ["request", "http://grinder.local/", "not-a-domain", undefined],
    ["downloadFile", "cloud://cup.636f/a.png", "local", undefined],
    ["socket", "wss://ws.coffee.example/", "not-declared", undefined],
  ] as const)("%s of %j: %s by %s", (list, url, expected, entry) => {
    const verdict = checkDomain(readUrl(url), list, domains);
    expect(verdict.outcome === "allowed" ? verdict.outcome : verdict.reason).toBe(expected);
    expect("entry" in verdict ? verdict.entry.raw : undefined).toBe(entry);
  });

  it("says nothing without declared domains", () => {
    const verdict = checkDomain(readUrl("https://tea.example"), "request", undefined);
    expect(verdict).toEqual({ outcome: "unknown", reason: "not-declared" });
  });
});
