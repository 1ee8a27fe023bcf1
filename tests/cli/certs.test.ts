import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CertReport } from "../../src/report/certs/cert-report.js";
import { memoryFileSystem } from "../memory-file-system.js";
import type { LocalServer } from "../tls/local-servers.js";
import { startServer } from "../tls/local-servers.js";
import { makeCertificate, now } from "../tls/make-certificate.js";
import type { Run } from "./captured-world.js";
import { memoryWorld, run } from "./captured-world.js";

const root = makeCertificate({ name: "Teahouse Root", isAuthority: true, days: [-900, 4000] });
let good: LocalServer;
let soon: LocalServer;
let expired: LocalServer;

beforeAll(async () => {
  good = await startServer({ chain: [makeCertificate({ hosts: ["api.teahouse.test", "push.teahouse.test"], issuer: root })] });
  soon = await startServer({ chain: [makeCertificate({ hosts: ["soon.teahouse.test"], issuer: root, days: [-60, 20] })] });
  expired = await startServer({ chain: [makeCertificate({ hosts: ["old.teahouse.test"], issuer: root, days: [-60, -1] })] });
});

afterAll(() => Promise.all([good, soon, expired].map((server) => server.close())));

describe("exit status and summary", () => {
  test("0 for good hosts", async () => {
    const { exitCode, stdout, stderr } = await certs([`api.teahouse.test:${good.port}`]);
    expect([exitCode, stderr]).toEqual([0, ""]);
    expect(stdout).toBe(`Good\n  ✔ api.teahouse.test:${good.port}  60 days left, EC 256, by Teahouse Root\n\n✔ No problems: 1 host.\n`);
  });

  test("1 for a bad one, also beside one that could not be checked", async () => {
    const { exitCode, stdout } = await certs([`old.teahouse.test:${expired.port}`, "nowhere.test"]);
    expect(exitCode).toBe(1);
    expect(stdout.split("\n").at(-2)).toBe("✖ 1 problem (1 error, 0 warnings): 2 hosts, 1 could not be checked.");
  });

  test("2 for one that could not be checked, and for what is no host", async () => {
    const { exitCode, stdout } = await certs([`api.teahouse.test:${good.port}`, "nowhere.test"]);
    expect(exitCode).toBe(2);
    expect(stdout).toContain("Could not be checked\n  ? nowhere.test  DNS has no address for this name (ENOTFOUND).");
    const refused = await certs(["http://api.teahouse.test"]);
    expect([refused.exitCode, refused.stderr]).toEqual([
      2,
      'miniprogram-network: "http://api.teahouse.test" is no host with a certificate: write api.example.com, api.example.com:8443 or wss://push.example.com.\n',
    ]);
  });

  test.each([
    ["EAI_AGAIN", ["one.test"], "DNS did not answer (EAI_AGAIN). Check the network", "! Not one host could be looked up, so this computer seems to have no network or no DNS: 1 host"],
    ["ENOTFOUND", ["one.test", "two.test"], "DNS has no address for this name (ENOTFOUND). Correct the name", "! Not one host could be looked up"],
    ["ENOTFOUND", ["one.test"], "DNS has no address for this name (ENOTFOUND). Correct the name", "! Nothing was checked: 1 host, 1 could not be checked."],
  ])("2 when nothing could be looked up: %s for %j", async (code, hosts, note, summary) => {
    const lookup = (): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));
    const { exitCode, stdout } = await run(["certs", ...hosts], { tls: { lookup } });
    expect(exitCode).toBe(2);
    expect(stdout).toContain(note);
    expect(stdout.split("\n").at(-2)).toContain(summary);
  });

  test("warnings count when they are told to", async () => {
    const host = `soon.teahouse.test:${soon.port}`;
    expect((await certs([host])).exitCode).toBe(0);
    expect((await certs([host, "--max-warnings", "0"])).exitCode).toBe(1);
    expect((await certs([host, "--min-days", "20", "--max-warnings", "0"])).exitCode).toBe(0);
  });

  test("in Chinese too", async () => {
    const { stdout } = await certs([`old.teahouse.test:${expired.port}`, "nowhere.test", "--locale", "zh-CN"]);
    expect(stdout.replaceAll(/:\d{5}/gu, "")).toMatchInlineSnapshot(`
      "old.teahouse.test（https）
        错误  old.teahouse.test 的证书已于 2026-06-14 过期（1 天前）：手机不接受过期证书，所有请求都会在握手时失败。  expired
              请续期证书，重新加载服务器配置，并改用自动续期（certbot、acme.sh 或云厂商的自动续期）。

      无法检查
        ? nowhere.test  DNS 中没有该域名的地址（ENOTFOUND）。请改正域名或它的解析记录。

      ✖ 1 个问题（1 个错误，0 个警告）：2 个域名，1 个无法检查。
      "
    `);
  });

  test("hosts that are left alone are not good ones, and could not be checked if they were asked for", async () => {
    const { exitCode, stdout } = await run(["certs", "192.168.1.4:8443"], { tls });
    expect(exitCode).toBe(2);
    expect(stdout).toMatch(/^Could not be checked\n {2}\? 192\.168\.1\.4:8443 {2}An address of the local network.*--allow-lan/u);
    expect(stdout).toMatch(/^! Nothing was checked: 1 host, 1 could not be checked\.$/mu);
  });
});

describe("the hosts of a project", () => {
  const files = {
    "/tea/app.json": '{ "pages": ["a"] }',
    "/tea/server-domains.json": "",
    "/tea/a.js": "",
    "/tea/a.wxml": '<image src="https://nowhere.test/a.png" />',
  };

  test("are those that it needs and those that it has declared", async () => {
    const code = `wx.request({ url: "https://api.teahouse.test:${good.port}/a" });\nwx.connectSocket({ url: "wss://push.teahouse.test:${good.port}" });`;
    const declared = JSON.stringify({ request: [`https://old.teahouse.test:${expired.port}`] });
    const project = { ...files, "/tea/a.js": code, "/tea/server-domains.json": declared };
    const { exitCode, stdout } = await certs([".", "--json", "--no-redirects"], project);
    const { hosts, version }: CertReport & { readonly version: number } = JSON.parse(stdout);
    expect([exitCode, version]).toEqual([1, 1]);
    expect(hosts.map(({ host, status, lists, places }) => [host, status, lists, places])).toEqual([
      ["api.teahouse.test", "good", ["request"], [{ file: "a.js", line: 1, column: expect.any(Number) as number }]],
      ["nowhere.test", "unchecked", [], [{ file: "a.wxml", line: 1, column: expect.any(Number) as number }]],
      ["old.teahouse.test", "bad", ["request"], []],
      ["push.teahouse.test", "good", ["socket"], [{ file: "a.js", line: 2, column: expect.any(Number) as number }]],
    ]);
  });

  test("stand beside the names of their lists, in Chinese as the console has them", async () => {
    const entry = `https://old.teahouse.test:${expired.port}`;
    const project = { ...files, "/tea/a.wxml": "", "/tea/server-domains.json": JSON.stringify({ request: [entry], business: [entry] }) };
    const { stdout } = await certs([".", "--no-redirects", "--locale", "zh-CN"], project);
    expect(stdout.split("\n", 1)[0]?.replace(/:\d{5}/u, "")).toBe("old.teahouse.test（https；request 合法域名、业务域名）");
  });

  test("may be left alone, which is no good sign and no harm", async () => {
    const { exitCode, stdout } = await run(["certs"], {
      ...memoryWorld({ "/tea/app.json": '{ "pages": [] }', "/tea/app.js": 'wx.request({ url: "https://192.168.1.4:8443/a" });' }, "/tea"),
      tls,
    });
    expect([exitCode, stdout.split("\n").slice(2)]).toEqual([0, ["", "! Nothing was checked: 1 host, 1 left alone.", ""]]);
  });

  test("count as not checked when one has no answer and the others are good", async () => {
    const { exitCode, stdout } = await certs([`api.teahouse.test:${good.port}`, "nowhere.test", "--no-redirects"]);
    expect([exitCode, stdout.split("\n").at(-2)]).toEqual([2, "! Not every host could be checked: 2 hosts, 1 could not be checked. The others have no problems."]);
  });

  test("may be none", async () => {
    const { exitCode, stdout } = await certs([], { "/tea/app.json": '{ "pages": [] }', "/tea/app.js": "App({})" });
    expect([exitCode, stdout]).toEqual([0, "! No host to check: none is known to be needed, and none is declared.\n"]);
  });

  test("are not asked for when only hosts are given", async () => {
    const { stdout } = await certs([`api.teahouse.test:${good.port}`, "--format", "json"], files);
    const { hosts }: CertReport = JSON.parse(stdout);
    expect(hosts.map(({ host }) => host)).toEqual(["api.teahouse.test"]);
  });

  test("a path that is absent is a path, not a host", async () => {
    const { exitCode, stderr } = await certs(["pages/a"], files);
    expect([exitCode, stderr]).toEqual([2, 'miniprogram-network: There is no file or folder "pages/a".\n']);
  });
});

const tls = {
  roots: [root.pem],
  now: () => now,
  lookup: (host: string) =>
    host.endsWith(".teahouse.test") ? Promise.resolve(["127.0.0.1"]) : Promise.reject(Object.assign(new Error(host), { code: "ENOTFOUND" })),
};

function certs(argv: readonly string[], files: Readonly<Record<string, string>> = {}): Promise<Run> {
  const flags = ["--allow-lan", "--timeout", "5000"];
  return run(["certs", ...argv, ...flags], { tls, cwd: "/tea", fileSystem: memoryFileSystem({ "/tea/app.js": "", ...files }) });
}
