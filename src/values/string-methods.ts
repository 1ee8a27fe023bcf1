import type { CallArguments, Context } from "./context.js";
import { placeOf } from "./context.js";
import { constant, hole, known, textOf, unknown } from "./make-value.js";
import { booleanValue, concatenate, derivedText, holeOf, knownPrefix, mapPieces, mapWhole, wholeText } from "./texts.js";
import type { Piece, Text, Value } from "./value.js";

type Method = (receiver: Text, call: CallArguments, context: Context) => Value;

/** String methods that a reader would follow. What is not listed gives something unknown. */
export const stringMethods: Readonly<Record<string, Method>> = {
  concat: (receiver, call) => concatenate([known(receiver), ...call.list.map((argument) => argument())]),
  toString: (receiver: Text) => known(receiver),
  valueOf: (receiver: Text) => known(receiver),
  toLowerCase: (receiver) => known(mapPieces(receiver, (piece) => piece.toLowerCase())),
  toUpperCase: (receiver) => known(mapPieces(receiver, (piece) => piece.toUpperCase())),
  trim: (receiver) => known(trimmed(receiver)),
  replace: (receiver, call) => replaced(receiver, call),
  replaceAll: (receiver, call) => replaced(receiver, call),
  slice: (receiver, call) => cut(receiver, call, (whole, a, b) => whole.slice(a, b)),
  substring: (receiver, call) => cut(receiver, call, (whole, a, b) => whole.substring(a, b)),
  substr: (receiver, call) => cut(receiver, call, (whole, a, b) => whole.slice(a, b === undefined ? undefined : a + b)),
  split: (receiver, call, context) => split(receiver, call, context),
  startsWith: (receiver, call) => asked(receiver, call, startsWith),
  endsWith: (receiver, call) => asked(receiver, call, (text, sought) => wholeText(text)?.endsWith(sought)),
  includes: (receiver, call) => asked(receiver, call, includes),
  indexOf: (receiver, call) => indexOf(receiver, call),
};

function trimmed(receiver: Text): Text {
  const whole = wholeText(receiver);
  if (whole !== undefined) return whole === whole.trim() ? receiver : derivedText(whole.trim(), receiver);
  const last = receiver.pieces.length - 1;
  return textOf(receiver.pieces.map((piece, index): Piece => {
    if (piece.text === undefined) return piece;
    let text = piece.text;
    if (index === 0) text = text.trimStart();
    if (index === last) text = text.trimEnd();
    return text === piece.text ? piece : { text, place: piece.place, verbatim: false };
  }));
}

/** The one string that an argument is. */
function onlyText(call: CallArguments, index: number): string | undefined {
  const value = call.list[index]?.();
  const [only, ...others] = value?.alternatives ?? [];
  if (!value || only?.type !== "text" || others.length > 0 || value.unknowns.length > 0) return undefined;
  return wholeText(only);
}

function replaced(receiver: Text, call: CallArguments): Value {
  const pattern = patternOf(call);
  const replacement = onlyText(call, 1);
  const whole = wholeText(receiver);
  const { all } = pattern ?? { all: false };
  if (!pattern) return known(textOf([holeOf(receiver)]));
  if (replacement === undefined) return known(replacedByUnknown(receiver, pattern));
  if (whole !== undefined) return mapWhole(receiver, (text) => apply(text, pattern.search, replacement, all));
  return replacedPrefix(receiver, pattern, replacement);
}

interface Pattern {
  readonly search: RegExp | string;
  readonly all: boolean;
}

function patternOf(call: CallArguments): Pattern | undefined {
  const [only, ...others] = call.list[0]?.().alternatives ?? [];
  if (!only || others.length > 0) return undefined;
  if (only.type === "regexp") {
    const search = compiled(only.source, only.flags);
    return search && { search, all: only.flags.includes("g") };
  }
  const text = only.type === "text" ? wholeText(only) : undefined;
  return text === undefined ? undefined : { search: text, all: false };
}

/** Patterns that can run away on hostile text (a repetition of something that itself repeats) are not run. */
function compiled(source: string, flags: string): RegExp | undefined {
  if (source.length > 200 || /[+*}]\)?[+*{]|\([^)]*[+*][^)]*\)[+*{]/.test(source)) return undefined;
  try {
    return new RegExp(source, flags.replace("y", ""));
  } catch {
    return undefined;
  }
}

function apply(text: string, search: RegExp | string, replacement: string, all: boolean): string {
  if (text.length > 10_000) return text;
  return all && typeof search === "string" ? text.replaceAll(search, replacement) : text.replace(search, replacement);
}

/** `"https://a.com/{id}".replace("{id}", id)`: what stands before the match stays, and all of it if nothing matches. */
function replacedByUnknown(receiver: Text, pattern: Pattern): Text {
  const whole = wholeText(receiver);
  if (whole === undefined) return textOf([holeOf(receiver)]);
  const { index, length } = findIn(whole, pattern);
  if (index < 0) return receiver;
  const before = derivedText(whole.slice(0, index), receiver);
  const after = derivedText(whole.slice(index + length), receiver);
  return textOf([...before.pieces, hole({ reason: "call", place: undefined }), ...(pattern.all ? [] : after.pieces)]);
}

/**
 * With holes only the beginning is known. A first match that lies wholly inside it is replaced there; what follows
 * is kept when the pattern replaces once, and given up when it replaces everywhere.
 */
function replacedPrefix(receiver: Text, pattern: Pattern, replacement: string): Value {
  const prefix = knownPrefix(receiver);
  const found = findIn(prefix, pattern);
  const isInside = found.index >= 0 && found.index + found.length < prefix.length;
  const rest = receiver.pieces.slice(receiver.pieces.findIndex((piece) => piece.text === undefined));
  const tail = pattern.all || !isInside ? [holeOf(receiver)] : rest;
  // A match may begin at the very end of the prefix and reach into the hole; its last characters are then not sure.
  if (!isInside) return known(textOf([...receiver.pieces.slice(0, receiver.pieces.length - rest.length), ...tail]));
  const changed = apply(prefix, pattern.search, replacement, pattern.all);
  return known(textOf([...derivedText(changed, receiver).pieces, ...tail]));
}

function findIn(text: string, { search }: Pattern): { index: number; length: number } {
  if (typeof search === "string") return { index: text.indexOf(search), length: search.length };
  search.lastIndex = 0;
  const match = search.exec(text);
  search.lastIndex = 0;
  return match ? { index: match.index, length: match[0].length } : { index: -1, length: 0 };
}

function numberArgument(call: CallArguments, index: number): number | undefined | "unknown" {
  const argument = call.list[index];
  if (!argument) return undefined;
  const value = argument();
  const [only, ...others] = value.alternatives;
  if (only?.type !== "constant" || typeof only.value !== "number" || others.length > 0 || value.unknowns.length > 0) return "unknown";
  return only.value;
}

function cut(receiver: Text, call: CallArguments, apply: (whole: string, start: number, end: number | undefined) => string): Value {
  const start = numberArgument(call, 0);
  const end = numberArgument(call, 1);
  if (start === "unknown" || end === "unknown") return known(textOf([holeOf(receiver)]));
  return mapWhole(receiver, (whole) => apply(whole, start ?? 0, end));
}

function split(receiver: Text, call: CallArguments, context: Context): Value {
  const whole = wholeText(receiver);
  const separator = onlyText(call, 0);
  if (whole === undefined || separator === undefined) return unknown("call", placeOf(call.node, context));
  const elements = whole.split(separator).slice(0, 100).map((part) => () => known(derivedText(part, receiver)));
  return known({ type: "array", elements, complete: elements.length < 100, place: placeOf(call.node, context) });
}

function asked(receiver: Text, call: CallArguments, answer: (text: Text, sought: string) => boolean | undefined): Value {
  const sought = onlyText(call, 0);
  return booleanValue(sought === undefined ? undefined : answer(receiver, sought));
}

function startsWith(text: Text, sought: string): boolean | undefined {
  const prefix = knownPrefix(text);
  if (prefix.length >= sought.length) return prefix.startsWith(sought);
  return wholeText(text) !== undefined || !sought.startsWith(prefix) ? false : undefined;
}

function includes(text: Text, sought: string): boolean | undefined {
  if (text.pieces.some((piece) => piece.text?.includes(sought))) return true;
  return wholeText(text)?.includes(sought);
}

function indexOf(receiver: Text, call: CallArguments): Value {
  const sought = onlyText(call, 0);
  if (sought === undefined || call.list.length > 1) return unknown("call");
  const inPrefix = knownPrefix(receiver).indexOf(sought);
  if (inPrefix >= 0) return known(constant(inPrefix));
  return wholeText(receiver) === undefined ? unknown("call") : known(constant(-1));
}
