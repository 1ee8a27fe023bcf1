import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CertHost } from "../../src/report/certs/cert-report.js";
import { checkHosts } from "../../src/tls/check-hosts.js";
import type { CheckRequest } from "../../src/tls/check-hosts.js";
import type { Endpoint } from "../../src/tls/endpoint.js";
import { readEndpoint } from "../../src/tls/endpoint.js";
import type { LocalServer, ServerWish } from "./local-servers.js";
import { startPlainServer, startServer } from "./local-servers.js";
import { makeCertificate, now } from "./make-certificate.js";
import type { CertificateWish, Issued } from "./make-certificate.js";

const root = makeCertificate({ name: "Harbour Root", organization: "Harbour Trust", isAuthority: true, days: [-900, 4000] });
const intermediate = makeCertificate({ name: "Harbour Servers 1", isAuthority: true, issuer: root, days: [-900, 2000] });
const unknownRoot = makeCertificate({ name: "Boathouse Root", isAuthority: true, days: [-900, 4000] });
const unknownIntermediate = makeCertificate({ name: "Boathouse Servers", isAuthority: true, issuer: unknownRoot, days: [-900, 2000] });
const rsaRoot = makeCertificate({ name: "Lighthouse Root", key: "rsa2048", isAuthority: true, days: [-900, 4000] });

/** Each host is a server of its own. */
const hosts: Readonly<Record<string, ServerWish>> = {
  good: { chain: [leaf("good"), intermediate] },
  "good-rsa": { chain: [leaf("good-rsa", { key: "rsa2048", issuer: rsaRoot })] },
  "good-by-root": { chain: [leaf("good-by-root", { issuer: root })] },
  "good-with-root": { chain: [leaf("good-with-root"), intermediate, root] },
  "good-out-of-order": { chain: [leaf("good-out-of-order"), root, intermediate] },
  "good-wildcard": { chain: [leaf("*"), intermediate] },
  "good-tls12": { chain: [leaf("good-tls12"), intermediate], maxVersion: "TLSv1.2" },
  expired: { chain: [leaf("expired", { days: [-90, -3] }), intermediate] },
  "expires-soon": { chain: [leaf("expires-soon", { days: [-60, 12.5] }), intermediate] },
  "not-yet-valid": { chain: [leaf("not-yet-valid", { days: [2.5, 90] }), intermediate] },
  "wrong-name": { chain: [leaf("other"), intermediate] },
  "no-name": { chain: [leaf("no-name", { hosts: [] }), intermediate] },
  "deep.wildcard": { chain: [leaf("*"), intermediate] },
  "missing-intermediate": { chain: [leaf("missing-intermediate", { issuerUrl: "http://harbour.test/servers-1.crt" })] },
  "self-signed": { chain: [makeCertificate({ name: "self-signed.harbour.test", hosts: ["self-signed.harbour.test"] })] },
  "unknown-root": { chain: [leaf("unknown-root", { issuer: unknownIntermediate }), unknownIntermediate, unknownRoot] },
  "unknown-root-kept": { chain: [leaf("unknown-root-kept", { issuer: unknownIntermediate }), unknownIntermediate] },
  "tls-1.1": { chain: [leaf("tls-1.1"), intermediate], minVersion: "TLSv1", maxVersion: "TLSv1.1" },
  "tls-1.3": { chain: [leaf("tls-1.3"), intermediate], minVersion: "TLSv1.3" },
  "weak-rsa": { chain: [leaf("weak-rsa", { key: "rsa1024" }), intermediate] },
  "weak-ec": { chain: [leaf("weak-ec", { key: "ec224" }), intermediate], maxVersion: "TLSv1.2" },
  "sha-1": { chain: [leaf("sha-1", { hash: "sha1" }), intermediate] },
  "sha-1-rsa": { chain: [leaf("sha-1-rsa", { hash: "sha1", key: "rsa2048", issuer: rsaRoot })] },
  "no-forward-secrecy": { chain: [leaf("no-forward-secrecy", { key: "rsa2048" }), intermediate], maxVersion: "TLSv1.2", ciphers: "AES128-GCM-SHA256" },
  "weak-cipher": { chain: [leaf("weak-cipher"), intermediate], maxVersion: "TLSv1.2", ciphers: "ECDHE-ECDSA-CHACHA20-POLY1305" },
  "long-lifetime": { chain: [leaf("long-lifetime", { days: [-10, 389] }), intermediate] },
  "not-for-servers": { chain: [leaf("not-for-servers", { forServers: false }), intermediate] },
  distrusted: { chain: chainOf("distrusted", { organization: "WoSign CA Limited" }) },
  "distrusted-by-browsers": { chain: chainOf("distrusted-by-browsers", { organization: "NetLock Kft." }) },
  "expired-issuer": { chain: chainOf("expired-issuer", { days: [-900, -1] }) },
  "redirect-away": { chain: [leaf("redirect-away"), intermediate], redirect: "https://elsewhere.test/welcome" },
  "redirect-home": { chain: [leaf("redirect-home"), intermediate], redirect: "/welcome" },
  "redirect-plain": { chain: [leaf("redirect-plain"), intermediate], redirect: "http://redirect-plain.harbour.test/" },
};

const request = { timeoutMs: 5000, minDays: 30, allowLan: true, redirects: true, concurrency: 4, locale: "en" } as const;
const surroundings = { lookup: () => Promise.resolve(["127.0.0.1"]), roots: [root.pem, rsaRoot.pem], now: () => now };
const servers = new Map<string, LocalServer>();

beforeAll(async () => {
  await Promise.all(Object.entries(hosts).map(async ([name, wish]) => servers.set(name, await startServer(wish))));
  servers.set("silent", await startPlainServer(() => undefined));
  servers.set("plain", await startPlainServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n")));
  servers.set("hangs-up", await startPlainServer((socket) => socket.destroy()));
});

afterAll(async () => {
  await Promise.all([...servers.values()].map((server) => server.close()));
});

describe("a good server is quiet", () => {
  test.each(Object.keys(hosts).filter((name) => name.startsWith("good")))("%s", async (name) => {
    const host = await check(name);
    expect(host.findings).toEqual([]);
    expect(host.status).toBe("good");
  });

  test("a redirect within the host is none", async () => {
    expect(await codesOf("redirect-home")).toEqual([]);
  });
});

describe("what is not checked", () => {
  test.each([
    ["silent", "timeout"],
    ["hangs-up", "hungUp"],
    ["nobody-listens", "unreachable"],
  ])("%s: %s, which is no fault of a certificate", async (name, code) => {
    const { status, reason, findings, certificate } = await check(name, { timeoutMs: 300 });
    expect([status, reason?.code, findings, certificate]).toEqual(["unchecked", code, [], null]);
  });

  test.each([
    ["https://10.0.0.7", "lan"],
    ["https://192.168.1.4:8443", "lan"],
    ["https://127.1", "loopback"],
    ["https://localhost", "loopback"],
    ["https://[::1]", "loopback"],
    ["https://8.8.8.8", "ipAddress"],
    ["https://printer.local", "localName"],
    ["https://good.harbour.test", "resolvesToLan"],
  ])("%s is left alone unless it is asked for: %s", async (address, code) => {
    const endpoint = readEndpoint(address);
    const before = servers.get("good")?.connections();
    const ask = async (endpoints: readonly Endpoint[]): Promise<CertHost | undefined> =>
      (await checkHosts({ ...request, endpoints, allowLan: false }, surroundings)).hosts[0];
    const needed = await ask(endpoint ? [{ ...endpoint, lists: ["request"] }] : []);
    expect([needed?.status, needed?.reason?.code, needed?.findings]).toEqual(["left-alone", code, []]);
    const givenByHand = await ask(endpoint ? [endpoint] : []);
    expect([givenByHand?.status, givenByHand?.reason?.code, givenByHand?.findings]).toEqual(["unchecked", code, []]);
    expect(servers.get("good")?.connections()).toBe(before);
  });

  test("a name that DNS does not know, and one that it never answers for", async () => {
    const endpoint = readEndpoint("https://nowhere.test");
    const ask = { ...request, endpoints: endpoint ? [endpoint] : [], timeoutMs: 50 };
    const failing = { ...surroundings, lookup: () => Promise.reject(Object.assign(new Error("no"), { code: "ENOTFOUND" })) };
    const silent = { ...surroundings, lookup: () => new Promise<never>(() => undefined) };
    const reports = [await checkHosts(ask, failing), await checkHosts(ask, silent)];
    expect(reports.map(({ hosts: [host] }) => host?.reason?.message)).toEqual([
      "DNS has no address for this name (ENOTFOUND).",
      "DNS did not answer (50 ms).",
    ]);
  });
});

describe("what is sent", () => {
  test("is one HEAD request at most", async () => {
    const server = await startServer({ chain: [leaf("counted"), intermediate] });
    servers.set("counted", server);
    await check("counted");
    expect(server.requests).toEqual(["HEAD counted.harbour.test:PORT/"]);
  });

  test("is nothing without redirects, or to a host of sockets", async () => {
    const server = await startServer({ chain: [leaf("quiet"), intermediate], redirect: "https://elsewhere.test/" });
    servers.set("quiet", server);
    expect((await check("quiet", { redirects: false })).findings).toEqual([]);
    const endpoint = readEndpoint(`wss://quiet.harbour.test:${server.port}`);
    const { hosts } = await checkHosts({ ...request, endpoints: endpoint ? [endpoint] : [] }, surroundings);
    expect(hosts.map(({ status, schemes }) => [status, schemes])).toEqual([["good", ["wss"]]]);
    expect(server.requests).toEqual([]);
  });
});

describe("all hosts of a check", () => {
  test("are asked once each, come sorted, and are listed for each other's redirects", async () => {
    const target = await startServer({ chain: [leaf("target"), intermediate] });
    const source = await startServer({ chain: [leaf("source"), intermediate], redirect: `https://target.harbour.test:${target.port}/` });
    servers.set("target", target).set("source", source);
    const texts = [`https://target.harbour.test:${target.port}`, `wss://target.harbour.test:${target.port}`, `source.harbour.test:${source.port}`];
    const endpoints = texts.flatMap((text) => readEndpoint(text) ?? []);
    const report = await checkHosts({ ...request, endpoints, concurrency: 1 }, surroundings);
    expect(report.hosts.map(({ host, schemes, findings }) => [host, schemes, findings])).toEqual([
      ["source.harbour.test", ["https"], []],
      ["target.harbour.test", ["https", "wss"], []],
    ]);
    expect(report.summary).toEqual({ hosts: 2, good: 2, bad: 0, unchecked: 0, leftAlone: 0, errors: 0, warnings: 0 });
    expect(target.requests).toHaveLength(1);
  });

  test("never are more at work than asked for", async () => {
    let [open, most] = [0, 0];
    const lookup = async (): Promise<readonly string[]> => {
      most = Math.max(most, ++open);
      await new Promise((resolve) => setTimeout(resolve, 5));
      open -= 1;
      return [];
    };
    const endpoints = ["a.test", "b.test", "c.test", "d.test", "e.test"].flatMap((text) => readEndpoint(text) ?? []);
    await checkHosts({ ...request, endpoints, concurrency: 2 }, { ...surroundings, lookup });
    expect(most).toBe(2);
  });
});

test("says what the certificate says", async () => {
  const { certificate, connection } = await check("good-rsa");
  expect(certificate).toEqual({
    subject: "good-rsa.harbour.test",
    issuer: "Lighthouse Root",
    names: ["good-rsa.harbour.test"],
    validFrom: "2026-05-16",
    validTo: "2026-08-14",
    daysLeft: 60,
    key: "RSA 2048",
    signatureHash: "SHA-256",
    chain: ["good-rsa.harbour.test"],
    root: "Lighthouse Root",
  });
  expect(connection).toEqual({ protocol: "TLSv1.3", cipher: "TLS_AES_256_GCM_SHA384", redirect: null });
});

describe("a bad one is named", () => {
  test.each([
    ["expired", "error expired"],
    ["expires-soon", "warning expiresSoon"],
    ["not-yet-valid", "error notYetValid"],
    ["wrong-name", "error wrongName"],
    ["no-name", "error commonNameOnly"],
    ["deep.wildcard", "error wrongName"],
    ["missing-intermediate", "error missingIntermediate"],
    ["self-signed", "error selfSigned"],
    ["unknown-root", "error untrustedRoot"],
    ["unknown-root-kept", "error untrustedRoot"],
    ["tls-1.1", "error noTls12"],
    ["tls-1.3", "warning onlyTls13"],
    ["weak-rsa", "error weakKey"],
    ["weak-ec", "error weakKey"],
    ["sha-1", "error weakSignature"],
    ["sha-1-rsa", "error weakSignature"],
    ["no-forward-secrecy", "error noForwardSecrecy"],
    ["weak-cipher", "error weakCipher"],
    ["long-lifetime", "error longLifetime"],
    ["not-for-servers", "error wrongPurpose"],
    ["distrusted", "error distrusted"],
    ["distrusted-by-browsers", "warning distrustedByBrowsers"],
    ["expired-issuer", "error issuerExpired"],
    ["redirect-away", "warning redirectUnlisted"],
    ["redirect-plain", "warning redirectInsecure"],
    ["plain", "error noTls"],
  ])("%s: %s, and nothing else", async (name, finding) => {
    expect(await codesOf(name)).toEqual([finding]);
  });
});

test("what OpenSSL alone knows is told too", async () => {
  // OpenSSL has no other clock than that of the computer.
  const today = (Date.now() - now) / 86_400_000;
  const days = [today - 30, today + 60] as const;
  const issuer = makeCertificate({ name: "no-authority.test", issuer: root, days });
  servers.set("no-authority", await startServer({ chain: [leaf("no-authority", { issuer, days }), issuer] }));
  const endpoint = readEndpoint(`https://no-authority.harbour.test:${servers.get("no-authority")?.port ?? 1}`);
  const { hosts: [host] } = await checkHosts({ ...request, endpoints: endpoint ? [endpoint] : [] }, { ...surroundings, now: Date.now });
  expect(host?.findings.map(({ code, message }) => [code, message.replace(/[A-Z_]{6,}/u, "…")])).toEqual([
    ["chainRefused", "The chain of no-authority.harbour.test does not hold: OpenSSL says …, and phones check the same."],
  ]);
});

function leaf(name: string, wish: CertificateWish = {}): Issued {
  return makeCertificate({ name: `${name}.harbour.test`, hosts: [`${name}.harbour.test`], issuer: intermediate, ...wish });
}

function chainOf(name: string, wish: CertificateWish): readonly [Issued, Issued] {
  const issuer = makeCertificate({ name: `Harbour ${name}`, isAuthority: true, issuer: root, days: [-900, 2000], ...wish });
  return [leaf(name, { issuer }), issuer];
}

async function codesOf(name: string): Promise<readonly string[]> {
  const { findings } = await check(name);
  return findings.map(({ severity, code }) => `${severity} ${code}`);
}

async function check(name: string, wish: Partial<CheckRequest> = {}): Promise<CertHost> {
  const endpoint = readEndpoint(`https://${name}.harbour.test:${servers.get(name)?.port ?? 1}`);
  const { hosts: [host] } = await checkHosts({ ...request, endpoints: endpoint ? [endpoint] : [], ...wish }, surroundings);
  if (host === undefined) throw new Error("Nothing was checked.");
  return host;
}
