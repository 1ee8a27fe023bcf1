import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchBrowser, whyNoBrowser } from "../chromium.js";
import { serveFolder } from "./serve-folder.js";
import type { FolderServer } from "./serve-folder.js";

const built = fileURLToPath(new URL("../../site/.vitepress/dist", import.meta.url));
const whySkipped = whyNoBrowser ?? (existsSync(built) ? undefined : "the site is not built: npm run site");

describe.skipIf(whySkipped !== undefined)(`the site in Chromium${whySkipped === undefined ? "" : ` (${whySkipped})`}`, () => {
  const trouble: string[] = [];
  let browser: Browser;
  let server: FolderServer;

  beforeAll(async () => {
    browser = await launchBrowser();
    server = await serveFolder(built);
  });

  afterEach(async () => {
    await Promise.all(browser.contexts().map((context) => context.close()));
    expect(trouble.splice(0)).toEqual([]);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage();
    page.on("pageerror", (error) => trouble.push(error.message));
    page.on("request", (request) => {
      if (!request.url().startsWith(server.url)) trouble.push(request.url());
    });
    await page.goto(server.url + path);
    return page;
  }

  /** The playground once everything that was typed is analysed. */
  async function openPlayground(path: string): Promise<Page> {
    const page = await open(path);
    await page.waitForSelector(".playground[data-state=done]");
    return page;
  }

  const placesIn = (page: Page): Promise<string[]> => page.locator(".list .place").allTextContents();

  test("shows the pages of the docs in both languages", async () => {
    expect(await (await open("/rules/no-loopback")).locator("h1").textContent()).toContain("no-loopback");
    expect(await (await open("/zh-CN/rules/no-loopback")).locator("h1").textContent()).toContain("no-loopback");
    expect(await (await open("/getting-started")).locator("h1").textContent()).toContain("Getting started");
  });

  test.each(["/overview", "/cli", "/zh-CN/overview", "/zh-CN/cli", "/zh-CN/certs"])("%s fits on a phone", async (path) => {
    const page = await open(path);
    await page.setViewportSize({ width: 420, height: 900 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(420);
  });

  test("the playground follows addresses from file to file", async () => {
    const page = await openPlayground("/playground");
    expect(await placesIn(page)).toEqual([
      "app.json:1:1",
      "pages/menu/menu.js:12:43",
      "pages/menu/menu.js:12:43",
      "pages/menu/menu.wxml:1:13",
      "utils/request.js:6:12",
      "utils/request.js:7:33",
    ]);
    await page.locator(".trail", { hasText: "config.js" }).first().click();
    expect(await page.locator(".editor [aria-selected=true]").textContent()).toContain("config.js");
  });

  test("what is typed counts at once", async () => {
    const page = await openPlayground("/playground");
    await page.getByRole("tab", { name: "config.js" }).click();
    await page.locator(".cm-content").fill('export const host = "https://api.noodle-bar.example";');
    await expect.poll(() => placesIn(page), { timeout: 10_000 }).not.toContain("utils/request.js:6:12");
    await page.locator(".cm-content").fill("export const host = ;");
    await expect.poll(() => page.locator(".list").textContent(), { timeout: 10_000 }).toContain("config.js");
  });

  test("the playground lists calls and domains", async () => {
    const page = await openPlayground("/playground");
    await page.getByRole("tab", { name: /^Network calls/u }).click();
    expect(await page.locator(".list code").allTextContents()).toContain("ws://push.noodle-bar.example/orders");
    await page.getByRole("tab", { name: /^Domains/u }).click();
    expect(await page.locator(".list").textContent()).toContain("wss://push.noodle-bar.example");
  });

  test("the playground speaks Chinese", async () => {
    const page = await openPlayground("/zh-CN/playground");
    expect(await page.locator(".list p").first().textContent()).toContain("networkTimeout，");
  });
});
