import { existsSync } from "node:fs";
import { chromium } from "playwright-core";
import type { Browser } from "playwright-core";

/** Where the browser is: the variable CHROMIUM says, or else where Debian's package puts it. */
const path = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Why tests in a browser are skipped, to stand on their line; undefined when there is one. */
export const whyNoBrowser = existsSync(path) ? undefined : `skipped: no Chromium at ${path}, which the variable CHROMIUM can name`;

export async function launchBrowser(): Promise<Browser> {
  return await chromium.launch({ executablePath: path, args: quiet });
}
