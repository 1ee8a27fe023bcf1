import type { Range } from "../source-text.js";

/** A style sheet, or the declarations of a `style` attribute, as far as it names files and addresses. */
export interface WxssSheet {
  readonly urls: readonly WxssUrl[];
  /** Those between slash and star: what stands behind `//` is skipped, but is no comment of the language. */
  readonly comments: readonly Range[];
}

export interface WxssUrl {
  /** Without quotes. */
  readonly range: Range;
  /** `background-image`; `@font-face`; `@import`; empty when it stands in no declaration. */
  readonly where: string;
  /** Tells the `{ … }` blocks of a sheet apart. */
  readonly block: number;
}

const token = /\/\*|\/\/|["']|\burl\(|@import\b|@font-face\b|[{};]/gi;
const space = /\s*/yu;
const bareUrl = /[^)\n]*/yu;

/** No property is looked for further behind the last declaration. */
const longestHead = 300;

const commentsOfCss = /\/\*[^]*?\*\//gu;

/**
 * Reads a sheet in one pass. Never throws; `rpx` and whatever else stands between is of no concern.
 * @param hasLineComments is for SCSS, Less and Stylus.
 */
export function readWxss(text: string, hasLineComments = false): WxssSheet {
  const urls: WxssUrl[] = [];
  const comments: Range[] = [];
  let start = 0;
  let block = 0;
  let isFont = false;
  let isImport = false;
  token.lastIndex = 0;
  const where = (at: number): string => {
    if (isImport) return "@import";
    return isFont ? "@font-face" : readProperty(text.slice(start, Math.min(at, start + longestHead)));
  };
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const { 0: sign, index } = found;
    switch (sign.toLowerCase()) {
      case "/*":
        token.lastIndex = after(text, "*/", index + 2);
        comments.push([index, token.lastIndex]);
        break;
      case "//":
        // No comment in CSS; what is meant as one spoils its own declaration and no other.
        if (hasLineComments) token.lastIndex = after(text, "\n", index);
        else if (text.slice(start, index).replaceAll(commentsOfCss, "").trim() === "") start = token.lastIndex = after(text, "\n", index);
        break;
      case '"':
      case "'": {
        const range = readString(text, index);
        if (isImport) urls.push({ range, where: "@import", block });
        token.lastIndex = range[1] + 1;
        break;
      }
      case "url(": {
        const range = readUrl(text, token.lastIndex);
        urls.push({ range, where: where(index), block });
        token.lastIndex = Math.max(range[1], token.lastIndex);
        if (/["']/u.test(text[range[1]] ?? "")) token.lastIndex += 1;
        break;
      }
      case "@import":
        isImport = true;
        break;
      case "@font-face":
        isFont = true;
        break;
      default:
        isImport = false;
        if (sign !== ";") block += 1;
        if (sign === "}") isFont = false;
        start = token.lastIndex;
    }
  }
  return { urls, comments };
}

/** From behind the quote to the closing one, or to the end of the line. */
function readString(text: string, quote: number): Range {
  for (let at = quote + 1; at < text.length; at += 1) {
    const character = text[at];
    if (character === text[quote] || character === "\n") return [quote + 1, at];
    if (character === "\\") at += 1;
  }
  return [quote + 1, text.length];
}

function readUrl(text: string, from: number): Range {
  space.lastIndex = from;
  space.test(text);
  const start = space.lastIndex;
  if (text[start] === '"' || text[start] === "'") return readString(text, start);
  bareUrl.lastIndex = start;
  bareUrl.test(text);
  return [start, start + text.slice(start, bareUrl.lastIndex).trimEnd().length];
}

function after(text: string, ending: string, from: number): number {
  const found = text.indexOf(ending, from);
  return found < 0 ? text.length : found + ending.length;
}

/** `background-image: ` → `background-image`. */
function readProperty(head: string): string {
  const declaration = head.includes("/*") ? head.replaceAll(/\/\*.*?\*\//gsu, " ") : head;
  const [before = ""] = declaration.split(":", 1);
  return (before.trim().split(/\s/u).at(-1) ?? "").toLowerCase();
}
