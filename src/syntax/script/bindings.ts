import type { TSESTree } from "@typescript-eslint/utils";

/** What one walk over a script records: who is declared where, who is written to, and who is called. */
export interface Bindings {
  /** In source order. */
  readonly calls: readonly TSESTree.CallExpression[];
  /** `new Http(base)`, in source order. */
  readonly constructions: readonly TSESTree.NewExpression[];
  readonly scopes: ReadonlyMap<TSESTree.Node, Scope>;
  readonly functions: ReadonlyMap<TSESTree.FunctionLike, FunctionFacts>;
  /** Writes to `this.x`, by the function or class whose `this` it is (arrow functions looked through). */
  readonly selfWrites: ReadonlyMap<TSESTree.Node, readonly MemberWrite[]>;
  /** Writes to members of names that the file does not declare: `module.exports.x = …`, `exports.x = …`, `wx.x = …`. */
  readonly globalWrites: ReadonlyMap<string, readonly MemberWrite[]>;
  /** Writes to members of something that is not a name: `getApp().globalData.host = …`. */
  readonly otherWrites: readonly MemberWrite[];
  readonly imports: readonly TSESTree.ImportDeclaration[];
  readonly exports: readonly ExportNode[];
  readonly assignedGlobals: ReadonlyMap<string, readonly Assignment[]>;
}

export type ExportNode =
  | TSESTree.ExportAllDeclaration
  | TSESTree.ExportDefaultDeclaration
  | TSESTree.ExportNamedDeclaration;

export interface Scope {
  readonly node: TSESTree.Node;
  readonly parent: Scope | undefined;
  readonly names: Map<string, Binding>;
}

export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  readonly definitions: Definition[];
  readonly assignments: Assignment[];
  readonly memberWrites: MemberWrite[];
}

export type Definition =
  | { readonly kind: "variable"; readonly source: TSESTree.Expression | undefined; readonly path: PatternPath; readonly node: TSESTree.VariableDeclarator }
  | { readonly kind: "loop"; readonly over: TSESTree.Expression; readonly of: boolean; readonly path: PatternPath }
  | { readonly kind: "parameter"; readonly function: TSESTree.FunctionLike; readonly index: number; readonly path: PatternPath }
  | { readonly kind: "function"; readonly node: TSESTree.FunctionLike }
  | { readonly kind: "class"; readonly node: TSESTree.ClassDeclaration | TSESTree.ClassExpression }
  | { readonly kind: "import"; readonly specifier: string; readonly imported: string; readonly node: TSESTree.Node }
  | { readonly kind: "enum"; readonly node: TSESTree.TSEnumDeclaration }
  | { readonly kind: "namespace"; readonly node: TSESTree.TSModuleDeclaration }
  | { readonly kind: "enum-member"; readonly node: TSESTree.TSEnumDeclaration; readonly key: string }
  | { readonly kind: "unknown" };

/** How a pattern gets from the whole value to one name: `{ a: { b = 1 } }` is property a, property b, default 1. */
export type PatternPath = readonly PatternStep[];
export type PatternStep =
  | { readonly kind: "property"; readonly key: string }
  | { readonly kind: "computed"; readonly key: TSESTree.Expression }
  | { readonly kind: "element"; readonly index: number }
  | { readonly kind: "default"; readonly value: TSESTree.Expression }
  | { readonly kind: "rest"; readonly without: readonly string[] }
  | { readonly kind: "rest-elements"; readonly from: number };

export interface Assignment {
  readonly operator: string;
  readonly source: TSESTree.Expression;
  readonly path: PatternPath;
  readonly node: TSESTree.Node;
}

/** `a.b["c"] = v` is a write to `a` with path b, c. */
export interface MemberWrite {
  /** Keys from the root to the property that is written; undefined for a computed key that is not a literal. */
  readonly path: readonly (string | undefined)[];
  /**
   * `=`, `+=`, …; `merge` for `Object.assign(a.b, v)`, `merge-all` for `Object.assign(a.b, ...v)`, `append` for
   * `a.b.push(v)` and `mutate` for what else changes an array, whose `source` is the call; `elsewhere` when nobody
   * can say which value.
   */
  readonly operator: string;
  /** Whether the object was handed to the function that writes: its names are not those of the place that asks. */
  readonly handed?: true;
  readonly source: TSESTree.Expression;
  readonly target: TSESTree.Node;
  /** Set where the target is the object, not its property: `Object.defineProperty(target, key, …)`. */
  readonly isOnObject?: true;
  /** The object expression that the whole path hangs on. */
  readonly root: TSESTree.Expression;
}

/** Operators of writes to what an object or array holds, not to a name or a property. */
export const contentOperators: ReadonlySet<string> = new Set(["append", "merge", "merge-all", "mutate"]);

/** Methods that change an array in place. */
export const mutators: ReadonlySet<string> = new Set(["copyWithin", "fill", "pop", "push", "reverse", "shift", "sort", "splice", "unshift"]);

export interface FunctionFacts {
  readonly node: TSESTree.FunctionLike;
  readonly returns: TSESTree.Expression[];
  /** Whether there is a `return;` among them. */
  readonly returnsNothing: boolean;
  /** Calls whose nearest function is this one. */
  readonly calls: TSESTree.CallExpression[];
  readonly yields: boolean;
}

/** The innermost scope that a node stands in. */
export function scopeOf(bindings: Bindings, node: TSESTree.Node): Scope | undefined {
  let at: TSESTree.Node | undefined = node;
  while (at) {
    const scope = bindings.scopes.get(at);
    if (scope) return scope;
    at = at.parent;
  }
  return undefined;
}

/** The binding that a name used at `node` refers to; undefined for a global. */
export function findBinding(bindings: Bindings, node: TSESTree.Node, name: string): Binding | undefined {
  let scope = scopeOf(bindings, node);
  while (scope) {
    const binding = scope.names.get(name);
    if (binding) return binding;
    scope = scope.parent;
  }
  return undefined;
}
