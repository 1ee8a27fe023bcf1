import type { CallArguments } from "../abstract/context.js";
import { hole, known, textOf } from "../abstract/make-value.js";
import { onlyText } from "./only-text.js";
import { compilePattern } from "./safe-pattern.js";
import { derivedText, holeOf, knownPrefix, mapWhole, wholeText } from "../abstract/texts.js";
import type { Piece, Text, Value } from "../abstract/value.js";

interface Pattern {
  readonly search: RegExp | string;
  readonly all: boolean;
}

/** Longer texts are not URLs. */
const maximumLength = 10_000;

/** `text.replace(pattern, replacement)`, and `replaceAll`. */
export function replaceText(receiver: Text, call: CallArguments, everywhere: boolean): Value {
  const pattern = patternOf(call, everywhere);
  if (!pattern || receiver.pieces.some(({ text }) => text !== undefined && text.length > maximumLength)) return known(textOf([holeOf(receiver)]));
  const replacement = onlyText(call, 1);
  if (wholeText(receiver) === undefined) return known(replacedPrefix(receiver, pattern, replacement));
  if (replacement === undefined) return known(replacedByUnknown(receiver, pattern));
  return mapWhole(receiver, (text) => apply(text, pattern, replacement));
}

function patternOf(call: CallArguments, everywhere: boolean): Pattern | undefined {
  const value = call.list[0]?.();
  const [only, ...others] = value?.alternatives ?? [];
  if (!value || !only || others.length > 0 || value.unknowns.length > 0) return undefined;
  if (only.type === "regexp") {
    const literal = /^g?$/.test(only.flags) ? literalOf(only.source) : undefined;
    const search = literal ?? compilePattern(only.source, only.flags);
    return search === undefined ? undefined : { search, all: only.flags.includes("g") };
  }
  const text = only.type === "text" ? wholeText(only) : undefined;
  return text === undefined ? undefined : { search: text, all: everywhere };
}

/** What a pattern without special characters looks for: `/https:\/\//`. */
function literalOf(source: string): string | undefined {
  const isLiteral = /^(?:[^\\^$.|?*+()[\]{}]|\\[^a-zA-Z0-9])+$/.test(source);
  return isLiteral ? source.replaceAll(/\\(.)/g, "$1") : undefined;
}

function apply(text: string, { search, all }: Pattern, replacement: string): string {
  return all && typeof search === "string" ? text.replaceAll(search, replacement) : text.replace(search, replacement);
}

/** `"https://a.com/{id}".replace("{id}", id)`: what stands before the match stays, and all of it if nothing matches. */
function replacedByUnknown(receiver: Text, pattern: Pattern): Text {
  const whole = wholeText(receiver) ?? "";
  const { index, length } = findIn(whole, pattern);
  if (index < 0) return receiver;
  const before = derivedText(whole.slice(0, index), receiver);
  const after = derivedText(whole.slice(index + length), receiver);
  return textOf(nonEmpty([...before.pieces, hole({ reason: "call", place: undefined }), ...(pattern.all ? [] : after.pieces)]));
}

/**
 * With holes only the beginning is known. The first match that lies inside it is replaced there, since every other
 * match begins later; what follows is kept when the pattern replaces once, and given up when it replaces everywhere.
 */
function replacedPrefix(receiver: Text, pattern: Pattern, replacement: string | undefined): Text {
  const prefix = knownPrefix(receiver);
  const rest = receiver.pieces.slice(receiver.pieces.findIndex((piece) => piece.text === undefined));
  const length = matchLength(pattern.search);
  if (length === undefined) {
    return mayBeginIn(prefix, pattern.search) ? textOf([holeOf(receiver)]) : textOf(nonEmpty([...piecesOf(prefix, receiver), holeOf(receiver)]));
  }
  const found = findIn(prefix, pattern);
  if (found.index >= 0 && !pattern.all) {
    const before = derivedText(prefix.slice(0, found.index), receiver).pieces;
    const after = derivedText(prefix.slice(found.index + found.length), receiver).pieces;
    const between: readonly Piece[] = replacement === undefined
      ? [hole({ reason: "call", place: undefined })]
      : derivedText(apply(prefix.slice(0, found.index + found.length), pattern, replacement).slice(found.index), receiver).pieces;
    return textOf(nonEmpty([...before, ...between, ...after, ...rest]));
  }
  // A match may begin at the very end of the prefix and reach into the hole.
  const sure = prefix.slice(0, prefix.length - overlap(prefix, pattern.search, length));
  if (found.index >= 0 && replacement === undefined) return textOf(nonEmpty([...derivedText(prefix.slice(0, found.index), receiver).pieces, holeOf(receiver)]));
  if (found.index < 0) return textOf(nonEmpty([...piecesOf(sure, receiver), holeOf(receiver)]));
  const lastEnd = endOfLastMatch(prefix, pattern, length);
  const changed = apply(prefix.slice(0, Math.max(sure.length, lastEnd)), pattern, replacement ?? "");
  return textOf(nonEmpty([...derivedText(changed, receiver).pieces, holeOf(receiver)]));
}

/** The known pieces that make up the first characters of a text. */
function piecesOf(prefix: string, receiver: Text): readonly Piece[] {
  return prefix === knownPrefix(receiver)
    ? receiver.pieces.slice(0, receiver.pieces.findIndex((piece) => piece.text === undefined))
    : derivedText(prefix, receiver).pieces;
}

/** How many characters a match has, when that is fixed: a string, or a pattern without repetition and choice. */
function matchLength(search: RegExp | string): number | undefined {
  if (typeof search === "string") return search.length;
  const atoms = /^\^?((?:[^\\^$.|?*+()[\]{}]|\\[^a-zA-Z0-9]|\\[dws]|\[(?:[^\]\\]|\\.)+\]|\.)+)$/.exec(search.source)?.[1];
  if (atoms === undefined || /[mu]/.test(search.flags)) return undefined;
  return atoms.match(/\\.|\[(?:[^\]\\]|\\.)+\]|./g)?.length;
}

/** Whether a match may begin inside the prefix: one of its characters is what the pattern begins with. */
function mayBeginIn(prefix: string, search: RegExp | string): boolean {
  if (typeof search === "string" || search.flags.includes("m")) return true;
  const parts = /^(\^?)([^\\^$.|?*+()[\]{}]|\\[^a-zA-Z0-9]|\[(?:[^\]\\]|\\.)+\])(?![?*{])/.exec(search.source);
  if (!parts?.[2] || search.source.includes("|")) return true;
  return new RegExp(`${parts[1] ?? ""}${parts[2]}`, search.flags.replace("g", "")).test(prefix);
}

/** How many of the last characters may be the beginning of a match. */
function overlap(prefix: string, search: RegExp | string, length: number): number {
  for (let size = Math.min(length - 1, prefix.length); size > 0; size -= 1) {
    if (typeof search !== "string" || search.startsWith(prefix.slice(-size))) return size;
  }
  return 0;
}

function endOfLastMatch(prefix: string, pattern: Pattern, length: number): number {
  let end = 0;
  for (let at = 0; at <= prefix.length;) {
    const { index } = findIn(prefix.slice(at), pattern);
    if (index < 0) break;
    end = at + index + length;
    at = end + (length === 0 ? 1 : 0);
    if (typeof pattern.search !== "string" && pattern.search.source.startsWith("^")) break;
  }
  return end;
}

function findIn(text: string, { search }: Pattern): { index: number; length: number } {
  if (typeof search === "string") return { index: text.indexOf(search), length: search.length };
  search.lastIndex = 0;
  const match = search.exec(text);
  search.lastIndex = 0;
  return match ? { index: match.index, length: match[0].length } : { index: -1, length: 0 };
}

function nonEmpty(pieces: readonly Piece[]): Piece[] {
  return pieces.filter(({ text }) => text !== "");
}
