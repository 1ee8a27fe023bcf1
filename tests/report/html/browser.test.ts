import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import type { Finding } from "../../../src/report/check/finding.js";
import { writeDomainPage } from "../../../src/report/html/domain-page.js";
import { writeHtml } from "../../../src/report/html/write-html.js";
import { launchBrowser, whyNoBrowser } from "../../chromium.js";
import { run } from "../../cli/captured-world.js";
import { domainReport } from "../sample-domains.js";
import { tool } from "../sample-tool.js";
import { hostile, hostileProject } from "./hostile-project.js";
import { lowContrasts } from "./low-contrasts.js";
import { htmlReport } from "./sample-report.js";

/** Expressions for the page, which has other globals than this file. */
const scriptTypes = "[...document.scripts].map(({ type }) => type)";
const handlers = "[...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames()).filter((name) => name.startsWith('on'))";
const ground = "getComputedStyle(document.body).backgroundColor";

describe.skipIf(whyNoBrowser !== undefined)(`the HTML report in Chromium${whyNoBrowser === undefined ? "" : ` (${whyNoBrowser})`}`, () => {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  const file = join(folder, "report.html");
  const trouble: string[] = [];
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(trouble.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Whatever the page does besides showing itself is trouble. */
  async function open(text: string, options: BrowserContextOptions = {}): Promise<Page> {
    writeFileSync(file, text);
    const page = await browser.newPage(options);
    page.on("console", (message) => trouble.push(message.text()));
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("dialog", (dialog) => {
      trouble.push(dialog.message());
      void dialog.dismiss();
    });
    page.on("request", (request) => {
      if (request.url() !== pathToFileURL(file).href) trouble.push(request.url());
    });
    await page.goto(pathToFileURL(file).href);
    return page;
  }

  const checkHostile = async (): Promise<string> => (await run(["check", "--strict", "--format", "html"], { fileSystem: hostileProject(), cwd: "/bakery" })).stdout;

  test("of a hostile project runs nothing and loads nothing", async () => {
    const page = await open(await checkHostile());
    expect(await page.evaluate(scriptTypes)).toEqual(["application/json", ""]);
    expect(await page.locator("img, iframe, link, object, embed, base, svg svg, form form").count()).toBe(0);
    expect(await page.evaluate(handlers)).toEqual([]);
    expect(await page.locator("a:not([href^='#'])").count()).toBe(0);
    await page.getByText("中文", { exact: true }).click();
    await page.locator("#search").fill(hostile[0]);
    for (const grouping of ["file", "rule", "origin"]) await page.locator(`[value=${grouping}] + span`).click();
    await page.locator("summary").last().click();
  });

  test("of a hostile project shows its texts as they are written", async () => {
    const page = await open(await checkHostile());
    const text = (await page.locator("main").textContent()) ?? "";
    for (const one of hostile.slice(0, 9)) expect(text).toContain(one);
    expect(text).toContain("🧁👩‍🍳🏳️‍🌈");
    expect(text).toContain("[U+202E]reversed[U+2069]");
    expect(text).not.toMatch(/[\u2028\u2029\u202E\u2069]/u);
    expect(await page.locator(".finding").count()).toBeGreaterThan(20);
  });

  test("searches and filters", async () => {
    const page = await open(writeHtml(htmlReport));
    const shown = (): Promise<number> => page.locator(".finding:visible").count();
    expect(await shown()).toBe(3);
    await page.locator("#search").fill("STAGE bakery");
    await page.locator("#count", { hasText: "1 / 3" }).waitFor();
    expect(await shown()).toBe(1);
    await page.locator("#search").fill("");
    await page.locator("#count", { hasText: /^3$/u }).waitFor();
    await page.locator("[name=severity][value=error]").uncheck({ force: true });
    expect(await page.locator(".finding:visible").getAttribute("data-severity")).toBe("warning");
    await page.locator("#rule").selectOption("no-insecure-protocol");
    expect(await shown()).toBe(0);
    expect(await page.locator("#no-match").isVisible()).toBe(true);
  });

  test("groups by file, by rule, and by origin again", async () => {
    const page = await open(writeHtml(htmlReport));
    const titles = (): Promise<readonly string[]> => page.locator(".group > h3").allInnerTexts();
    expect(await titles()).toEqual(["miniprogram/config.js 1", "miniprogram/pages/order/order.js 2"]);
    await page.locator("[value=rule] + span").click();
    expect(await titles()).toEqual(["no-insecure-protocol 2", "require-status-check 1"]);
    await page.locator("[value=file] + span").click();
    expect(await titles()).toEqual(["miniprogram/pages/cakes/cakes.js 1", "miniprogram/pages/order/order.js 2"]);
  });

  test("a rule of the summary is a filter", async () => {
    const page = await open(writeHtml(htmlReport));
    await page.locator("[data-choose-rule=require-status-check]").click();
    expect(await page.locator(".finding:visible").allTextContents()).toHaveLength(1);
    expect(await page.locator("#rule").inputValue()).toBe("require-status-check");
  });

  test("a card is reached by its address", async () => {
    const page = await open(writeHtml(htmlReport));
    const link = page.locator("#groups .finding header a").last();
    await link.click();
    expect(await page.locator(".finding:target").count()).toBe(1);
  });

  test("speaks Chinese from the start or when it is asked to", async () => {
    const page = await open(writeHtml({ ...htmlReport, locale: "zh-CN" }));
    expect(await page.title()).toBe("Bakery · 网络请求检查报告");
    expect(await page.locator("h2").allInnerTexts()).toContain("服务器域名");
    expect(await page.locator("#search").getAttribute("placeholder")).toBe("搜索检查结果");
    await page.getByText("English", { exact: true }).click();
    expect(await page.title()).toBe("Bakery · Network report");
    expect(await page.locator("h2").allInnerTexts()).toContain("Server domains");
    expect(await page.locator("#rule option").first().textContent()).toBe("All rules");
  });

  test.each(["light", "dark"] as const)("texts can be read in the %s", async (colorScheme) => {
    const page = await open(writeHtml(htmlReport), { colorScheme });
    expect(await page.evaluate(lowContrasts)).toEqual([]);
    expect(await page.evaluate(ground)).toBe({ light: "rgb(245, 246, 248)", dark: "rgb(18, 21, 26)" }[colorScheme]);
  });

  test("fits a phone", async () => {
    const page = await open(await checkHostile(), { viewport: { width: 390, height: 800 } });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(390);
  });

  test("on paper everything is open, and there is nothing to press", async () => {
    const page = await open(writeHtml(htmlReport), { colorScheme: "dark" });
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    expect(await page.locator("#toolbar").isVisible()).toBe(false);
    expect(await page.locator("#silenced .finding").isVisible()).toBe(true);
    expect(await page.evaluate(ground)).toBe("rgb(255, 255, 255)");
    expect((await page.pdf({ format: "A4" })).byteLength).toBeGreaterThan(10_000);
  });

  test("is whole without scripts", async () => {
    const page = await open(writeHtml(htmlReport), { javaScriptEnabled: false });
    expect(await page.locator(".finding:visible").count()).toBe(3);
    expect(await page.locator("#toolbar").isVisible()).toBe(false);
  });

  test("is named for the project and the day, also on a phone", async () => {
    const heading = { name: `${"<b>".repeat(30)}\u202e`, day: "2026-11-23" };
    const page = await open(writeHtml({ ...htmlReport, heading }), { viewport: { width: 400, height: 800 } });
    expect(await page.title()).toMatch(/^(?:<b>){19}<b… · Network report$/u);
    expect(await page.locator("header.top b").count()).toBe(0);
    expect(await page.locator("header.top").innerText()).toContain("2026-11-23");
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(400);
    expect(await page.evaluate("document.querySelector('#language').scrollWidth - document.querySelector('#language').clientWidth")).toBeLessThanOrEqual(1);
  });

  describe("of domains alone", () => {
    const domainPage = (locale: "en" | "zh-CN" = "en"): string => writeDomainPage(domainReport, htmlReport.heading, tool, locale);

    test.each(["light", "dark"] as const)("can be read in the %s", async (colorScheme) => {
      const page = await open(domainPage(), { colorScheme });
      expect(await page.evaluate(lowContrasts)).toEqual([]);
      expect(await page.title()).toBe("Bakery · Domain report");
    });

    test("fits a phone, in Chinese", async () => {
      const page = await open(domainPage("zh-CN"), { viewport: { width: 400, height: 800 } });
      expect(await page.title()).toBe("Bakery · 域名报告");
      expect(await page.locator("h2").allInnerTexts()).toContain("服务器域名");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(400);
    });

    test("of a hostile project runs nothing", async () => {
      const page = await open((await run(["domains", "--format", "html"], { fileSystem: hostileProject(), cwd: "/bakery" })).stdout);
      expect(await page.evaluate(scriptTypes)).toEqual(["application/json", ""]);
      expect(await page.evaluate(handlers)).toEqual([]);
    });

    test("on paper there is nothing to press", async () => {
      const page = await open(domainPage());
      await page.emulateMedia({ media: "print" });
      expect(await page.locator("#language").isVisible()).toBe(false);
      expect((await page.pdf({ format: "A4" })).byteLength).toBeGreaterThan(5_000);
    });
  });

  test("takes 2,000 findings", async () => {
    const [first] = htmlReport.check.findings as [Finding];
    const findings = Array.from({ length: 2000 }, (_, index) => ({ ...first, line: index + 1, message: `'http://host-${index}.example' is not encrypted.` }));
    const page = await open(writeHtml({ ...htmlReport, check: { ...htmlReport.check, findings } }));
    await page.locator("#search").fill("host-1999");
    await page.locator("#count", { hasText: "1 / 2000" }).waitFor();
    await page.locator("#search").fill("");
    await page.locator("[value=rule] + span").click();
    expect(await page.locator(".group > h3").allInnerTexts()).toEqual(["no-insecure-protocol 2000"]);
  });
});
