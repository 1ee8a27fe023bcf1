import { arrayOf } from "../abstract/array-value.js";
import type { CallArguments, Context } from "../abstract/context.js";
import { placeOf } from "../abstract/context.js";
import { constant, known, textOf, unknown } from "../abstract/make-value.js";
import { onlyText } from "./only-text.js";
import { replaceText } from "./replace-text.js";
import { booleanValue, concatenate, derivedText, holeOf, knownPrefix, mapPieces, mapWhole, wholeText } from "../abstract/texts.js";
import type { Piece, Text, Value } from "../abstract/value.js";

type Method = (receiver: Text, call: CallArguments, context: Context) => Value;

/** String methods that a reader would follow. What is not listed gives something unknown. */
export const stringMethods: ReadonlyMap<string, Method> = new Map(Object.entries<Method>({
  concat: (receiver, call) => concatenate([known(receiver), ...call.list.map((argument) => argument()), ...(call.open ? [unknown("unsupported")] : [])]),
  toString: (receiver: Text) => known(receiver),
  valueOf: (receiver: Text) => known(receiver),
  toLowerCase: (receiver) => known(mapPieces(receiver, (piece) => piece.toLowerCase())),
  toUpperCase: (receiver) => known(mapPieces(receiver, (piece) => piece.toUpperCase())),
  trim: (receiver) => known(trimmedEnd(trimmedStart(receiver))),
  trimStart: (receiver) => known(trimmedStart(receiver)),
  trimEnd: (receiver) => known(trimmedEnd(receiver)),
  replace: (receiver, call) => replaceText(receiver, call, false),
  replaceAll: (receiver, call) => replaceText(receiver, call, true),
  slice: (receiver, call) => cut(receiver, call, (whole, a, b) => whole.slice(a, b)),
  substring: (receiver, call) => cut(receiver, call, (whole, a, b) => whole.substring(a, b)),
  substr: (receiver, call) => cut(receiver, call, (whole, a, b) => {
    const start = a < 0 ? Math.max(whole.length + a, 0) : a;
    return whole.slice(start, b === undefined ? undefined : start + Math.max(b, 0));
  }),
  split: (receiver, call, context) => split(receiver, call, context),
  startsWith: (receiver, call) => asked(receiver, call, startsWith),
  endsWith: (receiver, call) => asked(receiver, call, (text, sought) => wholeText(text)?.endsWith(sought)),
  includes: (receiver, call) => asked(receiver, call, includes),
  indexOf: (receiver, call) => indexOf(receiver, call),
}));

/** What no text goes on with, so that a part that reaches beyond the known beginning shows. */
const farAway = "\u{f0000}".repeat(8);

/** White space next to a hole at the very end is the hole's affair: it goes if the hole is empty. */
function trimmedStart(receiver: Text): Text {
  const pieces = [...receiver.pieces];
  for (const [index, piece] of pieces.entries()) {
    if (piece.text === undefined) continue;
    const text = piece.text.trimStart();
    if (text !== piece.text) pieces[index] = { ...piece, text, verbatim: false };
    if (text !== "") break;
  }
  return withoutEmptyPieces(pieces, receiver);
}

function trimmedEnd(receiver: Text): Text {
  const pieces = [...receiver.pieces];
  for (let index = pieces.length - 1; index >= 0; index -= 1) {
    const piece = pieces[index];
    if (!piece || piece.text === undefined) continue;
    const text = piece.text.trimEnd();
    if (text !== piece.text) pieces[index] = { ...piece, text, verbatim: false };
    if (text !== "") break;
  }
  return withoutEmptyPieces(pieces, receiver);
}

function withoutEmptyPieces(pieces: readonly Piece[], from: Text): Text {
  const left = pieces.filter(({ text }) => text !== "");
  return left.length > 0 ? textOf(left) : derivedText("", from);
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
  // `("https://a.cn/" + path).slice(8)`: the beginning is known.
  const prefix = knownPrefix(receiver);
  if (wholeText(receiver) === undefined && start !== undefined && start >= 0 && end !== undefined && end >= 0) {
    const part = apply(prefix, start, end);
    if (part === apply(`${prefix}${farAway}`, start, end)) return known(derivedText(part, receiver));
  }
  if (wholeText(receiver) === undefined && end === undefined && start !== undefined && start >= 0 && start <= prefix.length) {
    const rest = receiver.pieces.slice(receiver.pieces.findIndex((piece) => piece.text === undefined));
    return known(textOf([...derivedText(prefix.slice(start), receiver).pieces, ...rest].filter(({ text }) => text !== "")));
  }
  return mapWhole(receiver, (whole) => apply(whole, start ?? 0, end));
}

function split(receiver: Text, call: CallArguments, context: Context): Value {
  const whole = wholeText(receiver);
  const separator = onlyText(call, 0);
  if (whole === undefined || separator === undefined || call.list.length > 1) return unknown("call", placeOf(call.node, context));
  const elements = whole.split(separator).slice(0, 100).map((part) => () => known(derivedText(part, receiver)));
  return known(arrayOf(elements, placeOf(call.node, context), elements.length < 100));
}

function asked(receiver: Text, call: CallArguments, answer: (text: Text, sought: string) => boolean | undefined): Value {
  const sought = call.list.length > 1 ? undefined : onlyText(call, 0);
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
