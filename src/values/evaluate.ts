import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../syntax/script/script-file.js";
import { callValue } from "./objects/call-value.js";
import type { Context, Engine } from "./abstract/context.js";
import { meet, once, placeOf } from "./abstract/context.js";
import { exportsOf } from "./modules/exports.js";
import { expressions } from "./expressions.js";
import { frameOf } from "./abstract/frame.js";
import { nothing, union, unknown } from "./abstract/make-value.js";
import type { Modules } from "./abstract/modules.js";
import { propertyOf } from "./objects/property.js";
import type { Value } from "./abstract/value.js";
import { createWritesElsewhere } from "./modules/writes-elsewhere.js";
import type { WritesElsewhere } from "./modules/writes-elsewhere.js";

/** Steps that one question may take; far above what real code needs, far below what a hostile file could ask for. */
const stepsPerQuestion = 5000;

/** Expressions within expressions; each takes several of the machine's own stack frames. */
const maximumNesting = 250;

/** An evaluator over one set of modules. It remembers what it found for as long as the syntax trees live. */
export function createEngine(modules: Modules): Engine {
  const plain = once(() => createEvaluator(modules, undefined));
  return createEvaluator(modules, createWritesElsewhere(plain));
}

function createEvaluator(modules: Modules, elsewhere: WritesElsewhere | undefined): Engine {
  const memory = new WeakMap<TSESTree.Node, Value>();
  const active = new Set<TSESTree.Node>();
  let nesting = 0;
  const exported = new WeakMap<ScriptFile, Value>();

  const engine: Engine = {
    modules,
    names: { underway: new Map(), met: [], settled: new WeakMap() },
    writes: new Map(),
    cycles: 0,
    budget: stepsPerQuestion,
    evaluate(node, context) {
      const frame = frameOf(context.frame, node);
      const remembered = frame ? frame.memory : memory;
      const found = remembered.get(node);
      if (found) {
        if (found === underway) meet(engine);
        return found;
      }
      if (engine.budget <= 0 || nesting > maximumNesting) return unknown("too-deep", placeOf(node, context));
      engine.budget -= 1;
      const before = engine.cycles;
      remembered.set(node, underway);
      nesting += 1;
      const value = evaluateNode(node, frame === context.frame ? context : { ...context, frame });
      nesting -= 1;
      if (engine.cycles === before && engine.budget > 0) remembered.set(node, value);
      else remembered.delete(node);
      return value;
    },
    property(value, key, context) {
      // An object may hold itself: `options = Object.assign(options, options.more)`.
      if (engine.budget <= 0 || nesting > maximumNesting) return unknown("too-deep");
      engine.budget -= 1;
      nesting += 1;
      const own = propertyOf(value, key, context);
      const property = elsewhere ? withWritesElsewhere(own, value, key) : own;
      nesting -= 1;
      return property;
    },
    call: callValue,
    changedElsewhere: (array) => elsewhere?.changed(array, engine) ?? array,
    exportsOf(file) {
      const found = exported.get(file);
      if (found) return found;
      if (active.has(file.program)) {
        meet(engine);
        return nothing;
      }
      active.add(file.program);
      const before = engine.cycles;
      const value = exportsOf({ file, frame: undefined, engine });
      active.delete(file.program);
      if (engine.cycles === before) exported.set(file, value);
      return value;
    },
  };
  return engine;

  function withWritesElsewhere(own: Value, object: Value, key: string | undefined): Value {
    let all = own;
    for (const one of object.alternatives) {
      if (one.type === "array") continue;
      const more = elsewhere?.valueOf(one, key, own, engine) ?? nothing;
      if (more.alternatives.length + more.unknowns.length > 0) all = union([all, more]);
    }
    return all;
  }
}

/** Stands for an expression whose evaluation met itself: it adds nothing to what the others say. */
const underway: Value = { ...nothing };

/** Evaluates one expression as a question of its own, with fresh steps. */
export function ask(engine: Engine, node: TSESTree.Node, context: Omit<Context, "engine">, steps = stepsPerQuestion): Value {
  engine.budget = steps;
  const value = engine.evaluate(node, { ...context, engine });
  return value.alternatives.length + value.unknowns.length > 0 ? value : unknown("unsupported", { source: context.file.source, range: node.range });
}

function evaluateNode(node: TSESTree.Node, context: Context): Value {
  const evaluateExpression = expressions[node.type];
  return evaluateExpression ? evaluateExpression(node, context) : unknown("unsupported", placeOf(node, context));
}
