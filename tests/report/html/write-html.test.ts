import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { words } from "../../../src/report/html/words.js";
import { writeHtml } from "../../../src/report/html/write-html.js";
import { memoryWorld, run } from "../../cli/captured-world.js";
import { cleanReport, emptyReport } from "../sample-reports.js";
import { htmlReport } from "./sample-report.js";

const page = writeHtml(htmlReport);

describe("the HTML report", () => {
  test("is one file: it names no address to load from", () => {
    expect(page).not.toMatch(/\b(?:src|srcset|action|poster|data)=|url\(|@import|<link|<base/u);
    expect([...page.matchAll(/href="([^"]*)"/gu)].filter(([, target = ""]) => !target.startsWith("#"))).toEqual([]);
  });

  test("has a policy that lets its own style and script run and nothing else", () => {
    const policy = /Content-Security-Policy" content="([^"]*)"/u.exec(page)?.[1] ?? "";
    expect(policy).toBe(`default-src 'none'; style-src ${hashOf("style")}; script-src ${hashOf("script")}; base-uri 'none'; form-action 'none'`);
    expect(page).not.toMatch(/\sstyle="/u);
  });

  test("tells the domains by list, the findings with code and trail, and what is silenced", () => {
    const text = textOf(page);
    for (const part of ["request合法域名", "https://pay.bakery.example:8080", "in the phone's own".replace("'", "&#39;"), "Not for any list", "only in the developer tools"]) expect(text).toContain(part);
    expect(page).toContain('<mark>hosts.stage + &quot;/cakes&quot;</mark>');
    expect(page).toContain("<mark>http://stage.bakery.example</mark>");
  });

  test("has a card for each address, which stays when lines shift", () => {
    const moved = htmlReport.check.findings.map((finding) => ({ ...finding, line: finding.line + 5 }));
    const idsOf = (text: string): readonly string[] => [...text.matchAll(/<article [^>]*id="([^"]+)"/gu)].map(([, id = ""]) => id);
    expect(new Set(idsOf(page)).size).toBe(4);
    expect(idsOf(writeHtml({ ...htmlReport, check: { ...htmlReport.check, findings: moved } }))).toEqual(idsOf(page));
  });

  test("says what --fix mends", () => {
    const [first, ...others] = htmlReport.check.findings;
    const findings = first === undefined ? [] : [{ ...first, fix: [] }, ...others];
    expect(textOf(writeHtml({ ...htmlReport, check: { ...htmlReport.check, findings } })).split("check --fix mends this.")).toHaveLength(2);
    expect(textOf(page)).not.toContain("--fix");
  });

  test.each([
    ["No problems found.", cleanReport],
    ["There was nothing to judge.", emptyReport],
  ])("says %s", (expected, check) => {
    expect(textOf(writeHtml({ ...htmlReport, check }))).toContain(expected);
  });
});

test("begins with what causes several findings, a missing domain first", async () => {
  const calls = Array.from({ length: 10 }, (_, index) => `wx.request({ url: "https://www.tea.example/${index}", success(res) { if (res.statusCode === 200) show(res.data); }, fail() {} });`);
  const files = {
    "/shop/app.json": '{ "pages": [] }',
    "/shop/server-domains.json": '{ "request": ["https://api.tea.example"] }',
    "/shop/app.js": calls.join("\n"),
    "/shop/b.js": "wx.request({ url: 'http://ev\\u001b[31mil.example/' });",
  };
  const { stdout } = await run(["check", "--format", "html"], memoryWorld(files));
  const [, list = ""] = /<ol class="origins">(.*?)<\/ol>/su.exec(stdout) ?? [];
  expect(textOf(list)).toMatch(/^https:\/\/www\.tea\.example 10 findings.*request list/u);
  expect(textOf(list)).not.toContain("1 finding<");
  expect(list.match(/<li>/gu)).toHaveLength(1);
  expect(stdout).toMatch(/<g class="node host refused"[^>]*><title>[^<]*mil\.example/u);
});

test("the command writes it with the whole story, in two runs alike, without times and absolute paths", async () => {
  const check = async (): Promise<string> => (await run(["check", "tests/projects/bakery", "--format", "html"])).stdout;
  const written = await check();
  expect(await check()).toBe(written);
  expect(written).not.toContain(process.cwd());
  const text = textOf(written);
  expect(text).toContain("5 errors and 1 warning");
  expect(text).toContain("https://stage.bakery.example");
  expect(written.match(/<path class="missing"/gu)?.length).toBeGreaterThan(0);
  expect(written).toContain("<mark>res.data</mark>");
});

test("every text of the page is there in both languages", () => {
  const lacking = Object.entries(words).filter(([, { en, zh }]) => !/[a-z]/iu.test(en) || !/\p{Script=Han}/u.test(zh));
  expect(lacking).toEqual([]);
});

function hashOf(element: "style" | "script"): string {
  const [, content = ""] = new RegExp(`<${element}>([^]*?)</${element}>`, "u").exec(page) ?? [];
  return `'sha256-${createHash("sha256").update(content).digest("base64")}'`;
}

/** What is shown in English. */
function textOf(written: string): string {
  return written.replace(/<span lang="zh-CN">.*?<\/span>/gu, "").replace(/<(style|script)[^]*?<\/\1>/gu, "").replace(/<[^>]+>/gu, "");
}
