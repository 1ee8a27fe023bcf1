import { readFileSync } from "node:fs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withSections } from "../../scripts/page-sections.js";
import type { Locale } from "../../src/locale/locale.js";
import { chineseTexts } from "../../src/tls/chinese-texts.js";
import { findingTexts } from "../../src/tls/finding-texts.js";
import type { FindingCode } from "../../src/tls/finding-texts.js";
import { run } from "../cli/captured-world.js";
import type { LocalServer } from "../tls/local-servers.js";
import { startServer } from "../tls/local-servers.js";
import { makeCertificate, now } from "../tls/make-certificate.js";

const root = makeCertificate({ name: "Harbour Root", isAuthority: true, days: [-900, 4000] });
const intermediate = makeCertificate({ name: "Harbour Servers 1", isAuthority: true, issuer: root, days: [-900, 2000] });
const servers = new Map<string, LocalServer>();

beforeAll(async () => {
  const own = (host: string, days: readonly [number, number] = [-30, 60]): ReturnType<typeof makeCertificate> =>
    makeCertificate({ name: host, hosts: [host], issuer: intermediate, days, issuerUrl: "http://harbour.example/servers-1.crt" });
  const start = async (host: string, ...rest: Partial<Parameters<typeof startServer>>): Promise<void> => {
    const [wish = { chain: [own(host), intermediate] }] = rest;
    servers.set(host, await startServer(wish));
  };
  await start("api.bakery.example");
  await start("img.bakery.example", { chain: [own("img.bakery.example")] });
  await start("old.bakery.example", { chain: [own("old.bakery.example", [-90, -3]), intermediate] });
  await start("push.bakery.example", { chain: [own("push.bakery.example"), intermediate], minVersion: "TLSv1", maxVersion: "TLSv1.1" });
  await start("soon.bakery.example", { chain: [own("soon.bakery.example", [-60, 12.5]), intermediate] });
});

afterAll(() => Promise.all([...servers.values()].map((server) => server.close())));

test.each([
  ["docs/certs.md", "en"],
  ["docs/zh-CN/certs.md", "zh-CN"],
] as const)("%s shows what the command really writes, and names every finding", async (page, locale) => {
  const sections = {
    sample: await show(locale, "api.bakery.example", "img.bakery.example", "old.bakery.example", "wss://push.bakery.example", "nowhere.bakery.example:10443"),
    findings: findingTable(locale),
    json: await show(locale, "soon.bakery.example", "--format", "json"),
  };
  await expect(withSections(readFileSync(page, "utf8"), sections)).toMatchFileSnapshot(`../../${page}`);
});

/** The local servers have ports of their own, which the page leaves out: they all have five digits. */
async function show(locale: Locale, ...argv: readonly string[]): Promise<string> {
  const withPorts = argv.map((text) => {
    const port = servers.get(text.replace("wss://", ""))?.port;
    return port === undefined ? text : `${text}:${port}`;
  });
  const lookup = (host: string): Promise<readonly string[]> =>
    servers.has(host) ? Promise.resolve(["127.0.0.1"]) : Promise.reject(Object.assign(new Error(host), { code: "ENOTFOUND" }));
  const { stdout, stderr } = await run(["certs", ...withPorts, "--allow-lan"], { locale, tls: { roots: [root.pem], now: () => now, lookup } });
  expect(stderr).toBe("");
  const written = stdout.replaceAll(/:\d{5}\b/gu, "").replaceAll(/"port": \d+/gu, '"port": 443');
  return `\`\`\`console\n$ npx miniprogram-network certs ${argv.join(" ").replaceAll(/:\d{5}/gu, "")}\n${written}\`\`\``;
}

function findingTable(locale: Locale): string {
  const texts = locale === "en" ? findingTexts : chineseTexts;
  const severities = locale === "en" ? { error: "error", warning: "warning" } : { error: "错误", warning: "警告" };
  const head = locale === "en" ? "| finding | severity | what is wrong | what to do |" : "| 问题 | 级别 | 说明 | 处理办法 |";
  const rows = (Object.keys(findingTexts) as readonly FindingCode[]).map((code) => {
    const { message, repair } = texts[code];
    return `| \`${code}\` | ${severities[findingTexts[code].severity]} | ${inCapitals(message)} | ${inCapitals(repair)} |`;
  });
  return [head, "| --- | --- | --- | --- |", ...rows].join("\n");
}

function inCapitals(text: string): string {
  return text.replaceAll(/\{\{(\w+)\}\}/gu, (_, name: string) => name.toUpperCase()).replaceAll("*.", "\\*.");
}
