import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const built = fileURLToPath(new URL("../../site/.vitepress/dist", import.meta.url));
const whySkipped = existsSync(built) ? undefined : "the site is not built: npm run site";

describe.skipIf(whySkipped !== undefined)(`the pages of the site${whySkipped === undefined ? "" : ` (${whySkipped})`}`, () => {
  const files = whySkipped === undefined ? readdirSync(built, { encoding: "utf8", recursive: true }) : [];
  const pages = new Map(
    files.filter((file) => file.endsWith(".html")).map((file) => [toAddress(file), readFileSync(`${built}/${file}`, "utf8")]),
  );

  test("lead to pages and headings that are there", () => {
    const broken = [...pages].flatMap(([address, page]) => {
      return collectLinks(page, address).filter((link) => !isThere(link)).map((link) => `${address}: ${link}`);
    });
    expect(pages.size).toBeGreaterThan(80);
    expect(broken).toEqual([]);
  });

  function isThere(link: string): boolean {
    const [address = "", anchor] = link.split("#");
    const page = pages.get(address);
    return page === undefined ? existsSync(`${built}${address}`) : anchor === undefined || page.includes(` id="${anchor}"`);
  }
});

/** `zh-CN/cli.html` is reached as `/zh-CN/cli`, `zh-CN/index.html` as `/zh-CN/`. */
function toAddress(file: string): string {
  return `/${file.replaceAll("\\", "/")}`.replace(/index\.html$/u, "").replace(/\.html$/u, "");
}

/** Within the site, from its root. */
function collectLinks(page: string, from: string): readonly string[] {
  const base = new URL(from, "http://site");
  const targets = [...page.matchAll(/<a [^>]*?href="([^"]+)"/gu)].map(([, href = ""]) => new URL(href, base));
  return targets.filter(({ origin }) => origin === base.origin).map(({ pathname, hash }) => decodeURIComponent(pathname + hash));
}
