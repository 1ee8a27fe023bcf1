import type { Place } from "../../syntax/source-text.js";
import { held, maximumAlternatives, union, unknown } from "./make-value.js";
import type { ArrayValue, Value } from "./value.js";

/** One element, or all that another array holds. */
export type ArrayPart = (() => Value) | { readonly spread: Value };

export function arrayOf(elements: readonly (() => Value)[], place: Place | undefined, complete = true): ArrayValue {
  return { type: "array", elements, added: [], complete, place };
}

/** An array of parts one after the other: behind one of unknown length no index is known. */
export function joinParts(parts: readonly ArrayPart[], place: Place | undefined): ArrayValue {
  const elements: (() => Value)[] = [];
  const added: (() => Value)[] = [];
  let complete = true;
  const append = (more: readonly (() => Value)[]): void => {
    const list = complete && added.length === 0 ? elements : added;
    for (const one of more) list.push(one);
  };
  for (const part of parts) {
    if (typeof part === "function") {
      append([part]);
      continue;
    }
    const [only, ...others] = part.spread.alternatives;
    const isOne = only?.type === "array" && others.length === 0 && part.spread.unknowns.length === 0;
    if (isOne) append(only.elements);
    for (const one of part.spread.alternatives) {
      if (one.type !== "array") complete = false;
      else added.push(...isOne ? [] : one.elements, ...one.added);
      if (one.type === "array" && !one.complete) complete = false;
    }
    if (part.spread.unknowns.length > 0 || !only) complete = false;
  }
  return { type: "array", elements, added, complete, place };
}

/** The same elements in places and a number that are not known. */
export function shuffled(array: ArrayValue): ArrayValue {
  return { ...array, elements: [], added: [...array.elements, ...array.added] };
}

/** Another array of the same elements: what is done to one is not done to the other. */
export function copyOf(array: ArrayValue): ArrayValue {
  return { ...array, origin: undefined };
}

/** Whether every element is known together with its index. */
export function isFixed(array: ArrayValue): boolean {
  return array.complete && array.added.length === 0;
}

/** Any of the elements, as far as there are not too many. */
export function anyElement({ elements, added, complete }: ArrayValue): Value {
  const values: Value[] = complete ? [] : [unknown("property")];
  let alternatives = 0;
  for (const element of [...elements, ...added]) {
    const value = held(element());
    values.push(value);
    alternatives += value.alternatives.length;
    if (alternatives > 4 * maximumAlternatives) return union([...values, unknown("too-many-alternatives")]);
  }
  return union(values);
}
