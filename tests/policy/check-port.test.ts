import { describe, expect, it } from "vitest";
import { checkPort } from "../../src/policy/check-port.js";
import { declareDomains } from "./declared-domains.js";
import { readUrl } from "./read-url.js";

const domains = declareDomains({
  request: ["https://api.coffee.example", "https://pay.coffee.example:8443", "https://*.coffee.test:*"],
  socket: ["wss://ws.coffee.example", "wss://ws.coffee.test:9000"],
});

describe("checkPort without declared domains", () => {
  it.each([
    ["request", "any", "https://api.coffee.example/", "no-port"],
    ["request", "any", "https://api.coffee.example:443/", "undeclared"],
    ["request", "any", "http://api.coffee.example:8000/", "undeclared"],
    ["request", "any", "http://192.168.1.20:8080/", "not-a-domain"],
    ["request", "any", "http://120.27.93.97:8080/", "not-a-domain"],
    ["request", "any", "http://localhost:3000/", "not-a-domain"],
    ["request", "any", "https://api.coffee.example:{}/", "no-port"],
    ["downloadFile", "any", "cloud://cup:80/a.png", "local"],
    ["socket", "any", "wss://ws.coffee.example:9000/", "allowed"],
    ["socket", "any", "ws://ws.coffee.example:80/", "allowed"],
    ["socket", "any", "wss://ws.coffee.example:80/", "unusable"],
    ["socket", "any", "wss://ws.coffee.example:080/", "unusable"],
    ["socket", "exact", "wss://ws.coffee.example:9000/", "undeclared"],
    ["tcp", "exact", "tcp://tcp.coffee.example:9000/", "unverified"],
  ] as const)("%s, sockets %s, of %j: %s", (list, sockets, url, expected) => {
    const verdict = checkPort(readUrl(url), { list, sockets, domains: undefined });
    expect(verdict.outcome === "allowed" ? verdict.outcome : verdict.reason).toBe(expected);
  });
});

describe("checkPort with declared domains", () => {
  it.each([
    ["request", "any", "https://pay.coffee.example:8443/", "allowed"],
    ["request", "any", "https://pay.coffee.example:443/", "other-port"],
    ["request", "any", "https://api.coffee.example:443/", "other-port"],
    ["request", "any", "https://pr-9.coffee.test:3000/", "allowed"],
    ["request", "any", "https://tea.example:443/", "unlisted"],
    ["downloadFile", "any", "https://api.coffee.example:443/", "undeclared"],
    ["socket", "exact", "wss://ws.coffee.example:9000/", "other-port"],
    ["socket", "exact", "wss://ws.coffee.test:9000/", "allowed"],
    ["socket", "any", "wss://ws.coffee.example:9000/", "allowed"],
  ] as const)("%s, sockets %s, of %j: %s", (list, sockets, url, expected) => {
    const verdict = checkPort(readUrl(url), { list, sockets, domains });
    expect(verdict.outcome === "allowed" ? verdict.outcome : verdict.reason).toBe(expected);
  });
});
