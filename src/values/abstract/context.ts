import type { TSESTree } from "@typescript-eslint/utils";
import type { Binding } from "../../syntax/script/bindings.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Place } from "../../syntax/source-text.js";
import { isFixed } from "./array-value.js";
import type { Frame } from "./frame.js";
import type { Modules } from "./modules.js";
import type { ArrayValue, Value } from "./value.js";

/** Where an expression is evaluated: its file and the calls that led there. */
export interface Context {
  readonly file: ScriptFile;
  readonly frame: Frame | undefined;
  readonly engine: Engine;
}

/** The evaluator's entry points, handed along so that its parts need not import each other. */
export interface Engine {
  readonly modules: Modules;
  evaluate(node: TSESTree.Node, context: Context): Value;
  /** The value of property `key`; `undefined` for a key that is not known. */
  property(value: Value, key: string | undefined, context: Context): Value;
  /** What calling `callee` with these arguments gives back. */
  call(callee: Value, call: CallArguments, context: Context): Value;
  /** An array with what other modules do to it. */
  changedElsewhere(array: ArrayValue): ArrayValue;
  /** What a module exports, as the object that `require` gives. */
  exportsOf(file: ScriptFile): Value;
  readonly names: NamesInProgress;
  /** Writes to members whose values are being worked out, by the expression that is written, or by object and key. */
  readonly writes: Map<TSESTree.Node | string, Map<Frame | undefined, WriteSoFar>>;
  /** Counts how often an evaluation met itself; a result worked out meanwhile is not remembered. */
  cycles: number;
  /** Steps left; when none are, everything is unknown. */
  budget: number;
}

export interface NamesInProgress {
  /** What a name is known to be so far, while its own definition is being worked out. */
  readonly underway: Map<Binding, Map<Frame | undefined, ValueSoFar>>;
  /** Which name was met in each of the engine's `cycles`, where it was a name. */
  readonly met: (ValueSoFar | undefined)[];
  readonly settled: WeakMap<Binding, Value>;
}

/** What a write is taken to put there for the time being, and whether anybody has asked. */
export interface WriteSoFar {
  readonly value: Value;
  isMet: boolean;
}

/** What a name is taken to be for the time being. */
export interface ValueSoFar {
  readonly value: Value;
  readonly binding: Binding;
  readonly frame: Frame | undefined;
}

export interface CallArguments {
  readonly node: TSESTree.Node;
  readonly list: readonly (() => Value)[];
  /** True when more arguments can follow than are listed. */
  readonly open: boolean;
  readonly isNew: boolean;
}

/** Counts that an evaluation met itself, or a name in whose definition it stands. */
export function meet(engine: Pick<Engine, "cycles" | "names">, name?: ValueSoFar): void {
  engine.names.met[engine.cycles] = name;
  engine.cycles += 1;
}

export function placeOf(node: TSESTree.Node, context: Context): Place {
  return { source: context.file.source, range: node.range };
}

/** Arguments of a call, each evaluated when asked for. */
export function callArguments(node: TSESTree.CallExpression | TSESTree.NewExpression, context: Context): CallArguments {
  const list: (() => Value)[] = [];
  const isNew = node.type === "NewExpression";
  for (const argument of node.arguments) {
    if (argument.type !== "SpreadElement") {
      list.push(once(() => context.engine.evaluate(argument, context), context.engine));
      continue;
    }
    const spread = context.engine.evaluate(argument.argument, context);
    const [only, ...others] = spread.alternatives;
    if (only?.type !== "array" || others.length > 0 || spread.unknowns.length > 0) return { node, list, open: true, isNew };
    list.push(...only.elements);
    if (!isFixed(only)) return { node, list, open: true, isNew };
  }
  return { node, list, open: false, isNew };
}

/**
 * Computes a value when it is first asked for. What is worked out in the middle of a circle, or when the steps have
 * run out, is not the last word and is worked out again.
 */
export function once<T>(compute: () => T, engine?: Pick<Engine, "budget" | "cycles">): () => T {
  let done = false;
  let result: T;
  return () => {
    if (done) return result;
    const before = engine?.cycles;
    result = compute();
    done = !engine || (engine.cycles === before && engine.budget > 0);
    return result;
  };
}
