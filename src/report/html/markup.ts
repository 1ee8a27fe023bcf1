import { maskPasswords } from "../../syntax/visible-text.js";

/** Markup that is safe to write: everything in it has been escaped, or was written here. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: texts and numbers are escaped, nothing is written for `undefined` and `false`. */
export type Part = Html | string | number | false | undefined | readonly Part[];

/**
 * Markup with values in it, each escaped for the place between tags and for a quoted attribute. Other places, such as
 * names of tags, unquoted attributes, scripts and styles, take no value.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  let markup = strings[0] ?? "";
  parts.forEach((part, index) => {
    markup += toMarkup(part) + (strings[index + 1] ?? "");
  });
  return { markup };
}

export const nothing: Html = { markup: "" };

/** For markup that is written in this folder and holds no text of a project. */
export function trusted(markup: string): Html {
  return { markup };
}

/**
 * A text as markup that shows it. Signs that hide or turn around what stands beside them (controls, zero widths, marks of
 * direction, line separators) are named instead, `[U+202E]`, so that nobody reads another code than the platform does. Passwords of URLs are masked.
 */
export function escapeText(text: string): string {
  return nameHidden(maskPasswords(text)).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
}

function toMarkup(part: Part): string {
  if (part === undefined || part === false) return "";
  if (typeof part === "string") return escapeText(part);
  if (typeof part === "number") return String(part);
  if (isList(part)) return part.map(toMarkup).join("");
  return part.markup;
}

function isList(part: Html | readonly Part[]): part is readonly Part[] {
  return Array.isArray(part);
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Joiners and variation selectors are left: emoji and many scripts need them. Half a surrogate pair is no character. */
const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]|\p{Surrogate}/gu;

function nameHidden(text: string): string {
  return text.replace(hidden, (sign) => `[U+${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}]`);
}
