import type { TSESTree } from "@typescript-eslint/utils";
import type { Value } from "./value.js";

/**
 * One call of a function while its body is evaluated: what its parameters and `this` are.
 * A binding that belongs to no frame on the chain is evaluated from its declaration alone.
 */
export interface Frame {
  readonly function: TSESTree.FunctionLike;
  /** One per argument, evaluated when asked for. `undefined` for a call whose arguments are not known. */
  readonly arguments: readonly (() => Value)[] | undefined;
  readonly self: Value | undefined;
  readonly parent: Frame | undefined;
  /** How many calls deep; evaluation stops at a limit. */
  readonly depth: number;
}
