import type { TSESTree } from "@typescript-eslint/utils";
import type { Origin } from "./origin.js";
import type { Value } from "./value.js";

/**
 * One call of a function while its body is evaluated: what its parameters and `this` are.
 * A binding that belongs to no frame on the chain is evaluated from its declaration alone.
 */
export interface Frame {
  /** A loop for one of its rounds, whose element is argument 0. */
  readonly function: TSESTree.ForInStatement | TSESTree.ForOfStatement | TSESTree.FunctionLike;
  /** One per argument, evaluated when asked for. */
  readonly arguments: readonly (() => Value)[];
  /** True when more arguments can follow than are listed: `f(a, ...rest)`. */
  readonly open: boolean;
  readonly self: Value | undefined;
  /** The frame that the function was created in. */
  readonly parent: Frame | undefined;
  /** The frame that the call was made in. */
  readonly caller: Frame | undefined;
  /** How many calls deep; evaluation stops at a limit. */
  readonly depth: number;
  /** Where the call is made, for the objects that it makes. */
  readonly site?: (() => Origin | undefined) | undefined;
  readonly memory: Map<TSESTree.Node, Value>;
}

/** The call of a function, or the round of a loop, that is being followed. */
export function findFrame(frame: Frame | undefined, node: TSESTree.Node): Frame | undefined {
  for (let at = frame; at; at = at.parent) if (at.function === node) return at;
  return undefined;
}

/** The frame of `node`'s own function, or of the nearest enclosing function that has one. */
export function frameOf(frame: Frame | undefined, node: TSESTree.Node): Frame | undefined {
  for (let at = frame; at; at = at.parent) {
    for (let up: TSESTree.Node | undefined = node; up; up = up.parent) {
      if (up === at.function) return at;
    }
  }
  return undefined;
}
