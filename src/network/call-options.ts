import type { TSESTree } from "@typescript-eslint/utils";
import type { Place } from "../syntax/source-text.js";
import type { Value } from "../values/value.js";

/** The options object of a platform call, as far as it can be seen. */
export interface CallOptions {
  /** The expression of argument 0. */
  readonly node: TSESTree.Node | undefined;
  /** The object literal, when argument 0 is one: the place where an option can be added. */
  readonly literal: TSESTree.ObjectExpression | undefined;
  /** False when options may be there that cannot be seen (an unknown spread, a parameter). */
  readonly complete: boolean;
  /** Every option that can be seen, the winning one of each name, through spreads and `Object.assign`. */
  readonly all: readonly CallOption[];
  find(name: string): CallOption | undefined;
}

export interface CallOption {
  readonly name: string;
  /** The key as written, when it is written in code (not in a computed key). */
  readonly keyPlace: Place | undefined;
  /** The property in the object literal of this very call, when it stands there: the thing that an edit removes. */
  readonly property: TSESTree.Property | undefined;
  readonly value: Value;
  /** The value's expression at the property, when it stands in the literal of this call. */
  readonly valueNode: TSESTree.Node | undefined;
}
