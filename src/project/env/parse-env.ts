import type { Place, SourceText } from "../../syntax/source-text.js";

/** `NAME=value` of a `.env` file. */
export interface EnvEntry {
  readonly name: string;
  readonly parts: readonly EnvPart[];
}

/** A stretch of a value: its characters, or a reference to another variable. */
export type EnvPart = EnvText | EnvReference;

export interface EnvText {
  readonly text: string;
  readonly place: Place;
  /** Whether the source characters at `place` are exactly `text`. */
  readonly verbatim: boolean;
}

/** `$NAME`, `${NAME}`, `${NAME:-what stands in}`. */
export interface EnvReference {
  readonly text: undefined;
  readonly name: string;
  readonly fallback: EnvText | undefined;
  readonly place: Place;
}

/** No value is longer; what is read to find a closing quote is bounded by it. */
const maximumValue = 4000;

const assignment = /^[ \t]*(?:export[ \t]+)?([\w.-]+)[ \t]*(?:=|:[ \t])[ \t]*/u;

/** References, escaped dollars and line breaks as double quotes write them. */
const special = /\\\$|\\[nr]|\$\{(?<braced>[\w.]+)(?::?-(?<fallback>[^{}]*))?\}|\$(?<bare>[A-Za-z_]\w*)/gu;

/** Reads a `.env` file as the build tools do; lines that are none of its are skipped. */
export function parseEnv(source: SourceText): readonly EnvEntry[] {
  const { text } = source;
  const entries: EnvEntry[] = [];
  for (let at = 0; at < text.length;) {
    const lineEnd = endOfLine(text, at);
    const found = assignment.exec(text.slice(at, lineEnd));
    if (!found) {
      at = lineEnd + 1;
      continue;
    }
    const [start, end, quote] = findValue(text, at + found[0].length, lineEnd);
    entries.push({ name: found[1] ?? "", parts: readParts(source, start, end, quote === '"') });
    at = endOfLine(text, end) + 1;
  }
  return entries;
}

/** Quoted up to the same quote, over lines; else up to a comment or the end of the line. */
function findValue(text: string, start: number, lineEnd: number): readonly [number, number, string | undefined] {
  const quote = text[start] ?? "";
  if (/^["'`]$/u.test(quote)) {
    for (let at = start + 1; at < Math.min(text.length, start + maximumValue); at += 1) {
      if (text[at] === "\\" && quote === '"') at += 1;
      else if (text[at] === quote) return [start + 1, at, quote];
    }
  }
  const value = text.slice(start, lineEnd).replace(/#.*$/u, "").trimEnd();
  return [start, start + value.length, undefined];
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

function readParts(source: SourceText, start: number, end: number, isEscaped: boolean): readonly EnvPart[] {
  const value = source.text.slice(start, end);
  const parts: EnvPart[] = [];
  let from = 0;
  const place = (a: number, b: number): Place => ({ source, range: [start + a, start + b] });
  const addText = (text: string, to: number): void => {
    if (to > from) parts.push({ text, place: place(from, to), verbatim: text === value.slice(from, to) });
    from = to;
  };
  for (const found of value.matchAll(special)) {
    const [all] = found;
    const { index } = found;
    const next = index + all.length;
    const name = found.groups?.["braced"] ?? found.groups?.["bare"];
    if (name === undefined && all !== "\\$" && !isEscaped) continue;
    addText(value.slice(from, index), index);
    if (name === undefined) {
      addText(all === "\\$" ? "$" : all === "\\n" ? "\n" : "\r", next);
      continue;
    }
    const fallback = found.groups?.["fallback"];
    const fallbackStart = next - 1 - (fallback?.length ?? 0);
    parts.push({
      text: undefined,
      name,
      fallback: fallback === undefined ? undefined : { text: fallback, place: place(fallbackStart, next - 1), verbatim: true },
      place: place(index, next),
    });
    from = next;
  }
  addText(value.slice(from), value.length);
  return parts;
}
