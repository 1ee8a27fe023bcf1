import { both, either } from "./condition.js";
import type { When } from "./condition.js";
import type { Known } from "./value.js";

/** The environments in which an alternative can be. */
export function conditionOf(value: Known): When {
  if (value.type === "constant") return value.when;
  if (value.type !== "text") return undefined;
  let condition: When;
  for (const piece of value.pieces) if (piece.text !== undefined && piece.when) condition = both(condition, piece.when);
  return condition;
}

/** The same thing, come by in two ways. */
export function eitherWay(a: Known, b: Known): Known {
  if (a.type === "constant" && b.type === "constant") return a.when ? { ...a, when: either(a.when, b.when) } : a;
  if (a.type !== "text" || b.type !== "text" || !a.pieces.some((piece) => piece.text !== undefined && piece.when)) return a;
  const pieces = a.pieces.map((piece, index) => {
    const other = b.pieces[index];
    if (piece.text === undefined || !piece.when || other?.text === undefined) return piece;
    return { ...piece, when: either(piece.when, other.when) };
  });
  return { type: "text", pieces };
}
