/** Names that a piece of a program can use. */
export interface Scope {
  readonly texts: readonly string[];
  /** Those among `texts` that can be assigned. */
  readonly variables: readonly string[];
  readonly objects: readonly string[];
  readonly arrays: readonly string[];
  /** Functions that take up to two texts and return one. */
  readonly functions: readonly string[];
  /** Functions that take an object and return a text, and those that take a text and return an object. */
  readonly users: readonly string[];
  readonly makers: readonly string[];
  /** Functions that change a list. */
  readonly fillers: readonly string[];
  /** Classes whose constructor takes a text; `k0` and `k1` are fields, `get` a method. */
  readonly classes: readonly string[];
  /** Whether `this` has the members of an object. */
  readonly hasSelf: boolean;
  readonly depth: number;
}

export const emptyScope: Scope = { texts: [], variables: [], objects: [], arrays: [], functions: [], users: [], makers: [], fillers: [], classes: [], hasSelf: false, depth: 0 };

/** Texts that nobody knows before the program runs, and conditions. */
export const inputs = ["in0", "in1"];
export const flags = ["on0", "on1", "on2"];

export const literals = ["'a'", "'b/'", "''", "'https://a.cn'", "' c '", "'k0'", "'x.y'"];
export const keys = ["k0", "k1", "k2"];
