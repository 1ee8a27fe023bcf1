import type { Locale } from "./locale.js";

/** `develop, trial`, in Chinese `develop、trial`. */
export function joinNames(names: readonly string[], locale: Locale): string {
  return names.join(locale === "en" ? ", " : "、");
}
