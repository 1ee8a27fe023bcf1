import { joinNames } from "../../locale/join-names.js";
import type { Locale } from "../../locale/locale.js";
import { domainTexts } from "./domain-texts.js";

/** Environments that reach users. */
const released: ReadonlySet<string> = new Set(["release", "production"]);

/** `only develop, trial`: what no user meets; nothing for what a released program can reach. */
export function describeEnvironments(environments: readonly string[] | null, locale: Locale = "en"): string | undefined {
  // One that two switches decide reads `develop+staging`.
  if (environments === null || environments.some((name) => name.split("+").every((part) => released.has(part)))) return undefined;
  return domainTexts[locale].only(joinNames(environments, locale));
}
