import { describe, expect, it } from "vitest";
import { domainLists } from "../../src/platform/domain-lists.js";
import { matchEntry } from "../../src/policy/domain-pattern.js";
import { readEntry } from "./declared-domains.js";

describe("matchEntry", () => {
  it.each([
    ["request", "https://api.coffee.example", "api.coffee.example", undefined, "covered"],
    ["request", "api.coffee.example", "API.Coffee.Example", undefined, "covered"],
    ["request", "api.coffee.example", "api.coffee.example.", undefined, "covered"],
    ["request", "https://api.coffee.example:8443", "api.coffee.example", "8443", "covered"],
    ["request", "https://api.coffee.example:8443", "api.coffee.example", undefined, "other-port"],
    ["request", "https://api.coffee.example", "api.coffee.example", "443", "other-port"],
    ["request", "https://coffee.example", "api.coffee.example", undefined, "parent"],
    ["request", "https://coffee.example", "otto-coffee.example", undefined, "none"],
    ["request", "https://tea.example", "api.coffee.example", undefined, "none"],
    ["request", "", "api.coffee.example", undefined, "none"],
    // Globs are for staging hosts.
    ["request", "https://*.staging.coffee.example", "pr-12.staging.coffee.example", undefined, "covered"],
    ["request", "https://*.staging.coffee.example", "staging.coffee.example", undefined, "none"],
    ["request", "https://*.staging.coffee.example", "pr-12.staging.coffee.example", "80", "other-port"],
    ["request", "https://*.staging.coffee.example:*", "pr-12.staging.coffee.example", "80", "covered"],
    ["request", "https://{api,img}.coffee.example", "img.coffee.example", undefined, "covered"],
    ["request", `https://${"*".repeat(70_000)}`, "img.coffee.example", undefined, "none"],
    // A configured wss host covers every port of that host.
    ["socket", "wss://ws.coffee.example", "ws.coffee.example", "9000", "covered"],
    ["socket", "wss://ws.coffee.example:9000", "ws.coffee.example", undefined, "covered"],
    ["socket", "wss://coffee.example", "ws.coffee.example", undefined, "parent"],
    // Business domains cover their sub-domains and take no port.
    ["business", "https://coffee.example", "m.coffee.example", undefined, "covered"],
    ["business", "https://coffee.example", "coffee.example", "8080", "other-port"],
    ["business", "https://coffee.example", "m.coffee.example", "8080", "other-port"],
    ["tcp", "tcp://tcp.coffee.example", "tcp.coffee.example", "9000", "covered"],
  ] as const)("%s entry %j, host %j, port %s: %s", (list, entry, host, port, expected) => {
    expect(matchEntry(readEntry(entry), { host, port }, domainLists[list])).toBe(expected);
  });
});
