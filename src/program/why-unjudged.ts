import type { Locale } from "../locale/locale.js";
import { maxTextBytes } from "../project/files/file-system.js";
import type { FileSystem } from "../project/files/file-system.js";
import type { UnjudgedFile } from "../report/check/unjudged-file.js";
import { unjudgedTexts } from "./unjudged-texts.js";

/** Why nothing was judged. */
export type Why = Omit<UnjudgedFile, "file">;

/** For files whose brackets are nested beyond what a parser can bear. */
export function whyTooDeep(locale: Locale): Why {
  return { reason: "too-deep", message: unjudgedTexts[locale].tooDeep };
}

export function whyMinified(locale: Locale): Why {
  return { reason: "minified", message: unjudgedTexts[locale].minified };
}

/** As by ESLint, that is no fault: it may be a template, or data of another tool. */
export function whyBrokenData(locale: Locale): Why {
  return { reason: "left-alone", message: unjudgedTexts[locale].brokenData };
}

export function whyLocked(locale: Locale): Why {
  return { reason: "unreadable", message: unjudgedTexts[locale].locked };
}

/** The scripts of the component were judged. */
export function whyUnreadTemplate(language: string, locale: Locale): Why {
  return { reason: "unread-template", message: unjudgedTexts[locale].unreadTemplate(language) };
}

/** Why a file of the project has no text. */
export function whyUnread(fs: FileSystem, path: string, locale: Locale): Why {
  const texts = unjudgedTexts[locale];
  if ((fs.stat(path)?.size ?? 0) > maxTextBytes) {
    return { reason: "too-large", message: texts.tooLarge(maxTextBytes / 1024 / 1024) };
  }
  return { reason: "unreadable", message: fs.mayRead?.(path) === false ? texts.mayNotRead : texts.noText };
}

/** For an error of our own. */
export function whyFailed(error: unknown, locale: Locale): Why {
  if (error instanceof RangeError) return whyTooDeep(locale);
  return { reason: "internal-error", message: unjudgedTexts[locale].failed(describeError(error)) };
}

export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
