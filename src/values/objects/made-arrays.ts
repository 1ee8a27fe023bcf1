import type { TSESTree } from "@typescript-eslint/utils";
import type { Context } from "../abstract/context.js";
import { once } from "../abstract/context.js";
import { originOf } from "../abstract/origin.js";
import type { ArrayValue, Value } from "../abstract/value.js";

/** What an expression gives; arrays that it makes with what other modules do to them. */
export function withMadeArrays(value: Value, node: TSESTree.Node, context: Context): Value {
  if (!value.alternatives.some((one) => one.type === "array" && !one.origin)) return value;
  const origin = once(() => originOf(node, context.file, context.frame));
  return { alternatives: value.alternatives.map((one) => one.type === "array" && !one.origin ? made(one) : one), unknowns: value.unknowns };

  function made(array: ArrayValue): ArrayValue {
    return context.engine.changedElsewhere({ ...array, origin });
  }
}
