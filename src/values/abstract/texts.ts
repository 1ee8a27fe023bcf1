import { bounded, constant, hole, known, maximumAlternatives, present, textOf, union, unknown } from "./make-value.js";
import { isNever } from "./condition.js";
import type { Constant, Hole, Known, KnownPiece, Piece, Text, Unknown, Value } from "./value.js";
import { conditionOf } from "./known-condition.js";

/** Longer texts are not URLs, and joining them over and over is where hostile input would hide its work. */
const maximumPieces = 64;

/** The text of a value when all of it is known. */
export function wholeText(value: Text): string | undefined {
  let whole = "";
  for (const piece of value.pieces) {
    if (piece.text === undefined) return undefined;
    whole += piece.text;
  }
  return whole;
}

/** What a text without holes, or a constant, is to a comparison. */
export function plainValue(one: Known): { readonly value: unknown } | undefined {
  if (one.type === "constant") return one;
  const text = one.type === "text" ? wholeText(one) : undefined;
  return text === undefined ? undefined : { value: text };
}

/** What a value becomes when it is joined with a string; undefined for what gives no sensible text. */
export function asText(value: Known): Text | undefined {
  switch (value.type) {
    case "text":
      return value;
    case "constant":
      return textOf([{ text: String(value.value), place: value.place, verbatim: false, when: value.when }]);
    case "switch":
      return textOf([hole({ reason: "environment", place: value.place })]);
    default:
      return undefined;
  }
}

/** Joins parts one after the other: every alternative of each with every alternative of the others. */
export function concatenate(parts: readonly Value[]): Value {
  let joined: Piece[][] = [[]];
  for (const part of parts) {
    const tails = tailsOf(part);
    // Beyond the limit the part stays a hole rather than multiplying what is known so far.
    const fitting = joined.length * tails.length > 64 ? [[hole(firstUnknown(part))]] : tails;
    joined = joined.flatMap((head) => fitting.map((tail) => mergePieces(head, tail)));
  }
  const possible = joined.map((pieces) => textOf(pieces)).filter((one) => !isNever(conditionOf(one)));
  return bounded(known(...possible));
}

function tailsOf(part: Value): Piece[][] {
  const tails: Piece[][] = [];
  for (const alternative of present(part).alternatives) {
    const piece = asText(alternative);
    tails.push(piece ? [...piece.pieces] : [hole({ reason: "unsupported", place: undefined })]);
  }
  for (const cause of part.unknowns) tails.push([hole(cause)]);
  return tails;
}

function firstUnknown(part: Value): Unknown {
  return part.unknowns[0] ?? { reason: "too-many-alternatives", place: undefined };
}

function mergePieces(head: readonly Piece[], tail: readonly Piece[]): Piece[] {
  if (head.length + tail.length > maximumPieces) return [...head.slice(0, maximumPieces - 1), hole({ reason: "too-deep", place: undefined })];
  return [...head, ...tail].filter((piece) => piece.text !== "" || head.length + tail.length === 1);
}

/** Whether a text counts as true; undefined when that cannot be told. */
export function isTruthy(value: Known): boolean | undefined {
  switch (value.type) {
    case "text": {
      if (value.pieces.some((piece) => piece.text !== undefined && piece.text !== "")) return true;
      return value.pieces.some((piece) => piece.text === undefined) ? undefined : false;
    }
    case "constant":
      return Boolean(value.value);
    default:
      return true;
  }
}

/** Applies a string function to a text that is known as a whole; anything else becomes one hole. */
export function mapWhole(value: Text, apply: (whole: string) => string): Value {
  const whole = wholeText(value);
  if (whole === undefined) return known(textOf([holeOf(value)]));
  const result = apply(whole);
  return known(result === whole ? value : derivedText(result, value));
}

/** A text computed from another one: it has that one's place, but its characters stand nowhere. */
export function derivedText(result: string, from: Text): Text {
  const first = from.pieces.find((piece): piece is KnownPiece => piece.text !== undefined);
  return textOf([{ text: result, place: first?.place, verbatim: false, when: conditionOf(from) }]);
}

/** Applies a function that works character by character, so that holes stay where they are. */
export function mapPieces(value: Text, apply: (piece: string) => string): Text {
  return textOf(value.pieces.map((piece) => {
    if (piece.text === undefined) return piece;
    const result = apply(piece.text);
    return result === piece.text ? piece : { ...piece, text: result, verbatim: false };
  }));
}

/** One hole for a text that nothing is known of any more. */
export function holeOf(value: Text): Hole {
  const first = value.pieces.find((piece): piece is Hole => piece.text === undefined);
  return first ?? hole({ reason: "unsupported", place: undefined });
}

/** The known characters that a text begins with. */
export function knownPrefix(value: Text): string {
  let prefix = "";
  for (const piece of value.pieces) {
    if (piece.text === undefined) break;
    prefix += piece.text;
  }
  return prefix;
}

export function booleanValue(answer: boolean | undefined): Value {
  return answer === undefined ? unknown("unsupported") : known(constant(answer));
}

/** `a + b`: one text after the other, unless neither need be a text; then it may be a sum. */
export function add(before: Value, after: Value): Value {
  const left = present(before);
  const right = present(after);
  if (left.alternatives.every(isString) && left.unknowns.length === 0) return concatenate([left, right]);
  if (right.alternatives.every(isString) && right.unknowns.length === 0) return concatenate([left, right]);
  const lefts = singlesOf(left);
  const rights = singlesOf(right);
  if (lefts.length * rights.length > maximumAlternatives) return unknown("too-many-alternatives");
  return union(lefts.flatMap((a) => rights.map((b) => addSingles(a, b))));
}

function addSingles(left: Value, right: Value): Value {
  const [a] = left.alternatives;
  const [b] = right.alternatives;
  if (a?.type === "constant" && b?.type === "constant") return sum(a, b);
  // `id + 1` is a sum if `id` is a number, which nobody can tell: what is known of it is that `id` decides.
  if (a?.type === "constant" && !(b && isString(b))) return b?.type === "text" ? known(textOf([holeOf(b)])) : opened(right);
  if (b?.type === "constant" && !(a && isString(a))) return a?.type === "text" ? known(textOf([holeOf(a)])) : opened(left);
  return concatenate([left, right]);
}

function sum(a: Constant, b: Constant): Value {
  if (typeof a.value === "bigint" && typeof b.value === "bigint") return known(constant(a.value + b.value, b.place));
  if (typeof a.value === "bigint" || typeof b.value === "bigint") return unknown("unsupported", b.place);
  return known(constant(Number(a.value) + Number(b.value), b.place));
}

/** Whether a value is a string for certain: holes alone may be numbers. */
function isString(value: Known): boolean {
  return value.type === "text" && (value.pieces.length === 0 || value.pieces.some((piece) => piece.text !== undefined));
}

function singlesOf(value: Value): Value[] {
  return [...value.alternatives.map((one) => known(one)), ...value.unknowns.map((cause): Value => ({ alternatives: [], unknowns: [cause] }))];
}

function opened(value: Value): Value {
  return value.unknowns.length > 0 ? value : unknown("unsupported");
}
