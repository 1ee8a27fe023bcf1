/** The languages in which findings, reports and the command speak. */
export type Locale = "en" | "zh-CN";

export const locales: readonly Locale[] = ["en", "zh-CN"];

/** The name of a language as the setting and the flag write it. */
export function findLocale(name: unknown): Locale | undefined {
  return locales.find((locale) => locale === name);
}

/**
 * The language of somebody whose system names another form of it: `zh_CN.UTF-8`, `zh-Hant-TW`. Everything else, also `C`, is
 * English.
 *
 * @param names by falling rank; the first that is there and not blank counts, as for `LC_ALL`, `LC_MESSAGES` and `LANG`
 */
export function chooseLocale(names: readonly (string | undefined)[]): Locale {
  const name = names.find((one) => one !== undefined && one !== "") ?? "";
  return /^zh(?:$|[-_.@])/iu.test(name) ? "zh-CN" : "en";
}
