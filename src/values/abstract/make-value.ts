import type { Place } from "../../syntax/source-text.js";
import type { Constant, Hole, Known, KnownPiece, Text, Unknown, UnknownReason, Value } from "./value.js";
import { eitherWay } from "./known-condition.js";

/** More alternatives than this say nothing that a reader could act on. */
export const maximumAlternatives = 64;

/** Neither alternatives nor unknowns: what a cycle contributes while it is being worked out. */
export const nothing: Value = { alternatives: [], unknowns: [] };

export function known(...alternatives: readonly Known[]): Value {
  return { alternatives, unknowns: [] };
}

export function unknown(reason: UnknownReason, place?: Place, parameter?: Unknown["parameter"]): Value {
  return { alternatives: [], unknowns: [parameter ? { reason, place, parameter } : { reason, place }] };
}

export function constant(value: Constant["value"], place?: Place): Constant {
  return { type: "constant", value, place };
}

export function text(value: string, place?: Place, verbatim = false): Text {
  return { type: "text", pieces: [{ text: value, place, verbatim }] };
}

export function textOf(pieces: readonly (KnownPiece | Hole)[]): Text {
  return { type: "text", pieces };
}

export function hole(cause: Unknown): Hole {
  return { text: undefined, unknown: cause };
}

/** All values in one: what a name can be when each of several places may have set it. */
export function union(values: readonly Value[]): Value {
  if (values.length === 1) return values[0] as Value;
  const alternatives: Known[] = [];
  const unknowns: Unknown[] = [];
  for (const value of values) {
    for (const alternative of value.alternatives) {
      const same = alternatives.findIndex((other) => isSame(other, alternative));
      if (same >= 0) alternatives[same] = eitherWay(alternatives[same] as Known, alternative);
      else if (alternatives.length <= maximumAlternatives) alternatives.push(alternative);
    }
    for (const cause of value.unknowns) {
      if (!unknowns.some((other) => isSameUnknown(other, cause))) unknowns.push(cause);
    }
  }
  return bounded({ alternatives, unknowns });
}

/** Cuts a value down to the limit and says so. */
export function bounded(value: Value): Value {
  if (value.alternatives.length <= maximumAlternatives) return value;
  return {
    alternatives: value.alternatives.slice(0, maximumAlternatives),
    unknowns: [...value.unknowns, { reason: "too-many-alternatives", place: undefined }],
  };
}

/** Whether a value is `null` or `undefined`. */
export function isNullish(value: Known): boolean {
  return value.type === "constant" && (value.value === null || value.value === undefined);
}

/**
 * A value where it is used as if it were there. `undefined` beside other alternatives is the moment before they were
 * set: the program would fail with it, or print "undefined", and nobody means that.
 */
export function present(value: Value): Value {
  const alternatives = value.alternatives.filter((one) => !isNullish(one));
  if (alternatives.length === value.alternatives.length || alternatives.length + value.unknowns.length === 0) return value;
  return { alternatives, unknowns: value.unknowns };
}

const absence: Constant = { type: "constant", value: undefined, place: undefined };

/** A property that is not there, unlike one that is there and holds `undefined`. */
export const missing: Value = { alternatives: [absence], unknowns: [] };

export function isMissing(value: Known): boolean {
  return value === absence;
}

/** A value that something holds: what came from a place where nothing is, is `undefined` there. */
export function held(value: Value): Value {
  if (!value.alternatives.includes(absence)) return value;
  return union([{ alternatives: value.alternatives.map((one) => one === absence ? constant(undefined) : one), unknowns: value.unknowns }, nothing]);
}

/** Applies a function to each alternative and joins the results; unknowns stay. */
export function flatMap(value: Value, apply: (known: Known) => Value): Value {
  const results = value.alternatives.map(apply);
  return union([...results, { alternatives: [], unknowns: value.unknowns }]);
}

export function isSameUnknown(a: Unknown, b: Unknown): boolean {
  return a.reason === b.reason
    && a.parameter?.function === b.parameter?.function
    && a.parameter?.index === b.parameter?.index
    && isSamePlace(a.place, b.place);
}

export function isSamePlace(a: Place | undefined, b: Place | undefined): boolean {
  if (a === b) return true;
  return !!a && !!b && (a.source === b.source || a.source.path === b.source.path) && a.range[0] === b.range[0] && a.range[1] === b.range[1];
}

function isSame(a: Known, b: Known): boolean {
  if (a === b) return true;
  if (a.type !== b.type) return false;
  switch (a.type) {
    case "text":
      return b.type === "text" && a.pieces.length === b.pieces.length
        && a.pieces.every((piece, index) => {
          const other = b.pieces[index];
          return other !== undefined && piece.text === other.text
            && (piece.text === undefined || isSamePlace(piece.place, (other as KnownPiece).place));
        });
    case "constant":
      return b.type === "constant" && Object.is(a.value, b.value) && (a === absence) === (b === absence);
    case "switch":
      return b.type === "switch" && a.of === b.of;
    case "platform":
      return b.type === "platform" && a.platform === b.platform && a.path === b.path;
    case "function":
      return b.type === "function" && a.node === b.node && a.frame === b.frame && a.self === b.self;
    default:
      return false;
  }
}
