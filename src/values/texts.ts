import { bounded, constant, flatMap, hole, known, nothing, text, textOf, unknown } from "./make-value.js";
import type { Hole, Known, KnownPiece, Piece, Text, Unknown, Value } from "./value.js";

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

/** What a value becomes when it is joined with a string; undefined for what gives no sensible text. */
export function asText(value: Known): Text | undefined {
  switch (value.type) {
    case "text":
      return value;
    case "constant":
      return text(String(value.value), value.place);
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
  return bounded(known(...joined.map((pieces) => textOf(pieces))));
}

function tailsOf(part: Value): Piece[][] {
  const tails: Piece[][] = [];
  for (const alternative of part.alternatives) {
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
  return text(result, first?.place);
}

/** Applies a function that works character by character, so that holes stay where they are. */
export function mapPieces(value: Text, apply: (piece: string) => string): Text {
  return textOf(value.pieces.map((piece) => {
    if (piece.text === undefined) return piece;
    const result = apply(piece.text);
    return result === piece.text ? piece : { text: result, place: piece.place, verbatim: false };
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

/** `a + b`: a sum when both are numbers, else one text after the other. */
export function add(left: Value, right: Value): Value {
  const numbers = left.unknowns.length === 0 && right.unknowns.length === 0
    && [...left.alternatives, ...right.alternatives].every((one) => one.type === "constant" && typeof one.value === "number");
  if (!numbers) return concatenate([left, right]);
  return flatMap(left, (a) => flatMap(right, (b) =>
    a.type === "constant" && b.type === "constant" ? known(constant(Number(a.value) + Number(b.value), b.place)) : nothing));
}
