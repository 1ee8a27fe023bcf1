import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Context, Engine } from "../abstract/context.js";
import { meet, placeOf } from "../abstract/context.js";
import { isDead } from "../conditions/dead-code.js";
import { arrayContent } from "../../syntax/script/import-uses.js";
import { foreignWritesIn } from "./foreign-writes.js";
import type { ForeignWrite } from "./foreign-writes.js";
import { guardOf } from "../conditions/guards.js";
import { changedArray } from "../objects/member-writes.js";
import { constant, isMissing, known, nothing, union, unknown } from "../abstract/make-value.js";
import { originOfKnown } from "../abstract/origin.js";
import type { Origin } from "../abstract/origin.js";
import type { ArrayValue, Known, Value } from "../abstract/value.js";
import { when } from "../abstract/when.js";

/** Keys with a meaning of their own; nobody puts an address there. */
const languageKeys: ReadonlySet<string> = new Set(["__esModule", "apply", "bind", "call", "constructor", "default", "length", "prototype", "then"]);

/** What modules write to the objects of other modules. */
export interface WritesElsewhere {
  /** What a property can be besides what its own module says. Where its own module says little, only who names it is asked. */
  valueOf(object: Known, key: string | undefined, own: Value, engine: Engine): Value;
  /** An array with what they do to it. */
  changed(array: ArrayValue, engine: Engine): ArrayValue;
}

/** @param plain evaluates without such writes: it tells which object a write goes to. */
export function createWritesElsewhere(plain: () => Engine): WritesElsewhere {
  const byFile = new WeakMap<ScriptFile, ReadonlyMap<string, readonly ForeignWrite[]>>();
  const settled = new Map<string, Value>();
  const underway = new Map<string, Value>();

  function writesTo(origin: Origin, key: string | undefined, named: boolean, engine: Engine): readonly ForeignWrite[] {
    return engine.modules.touching(origin)(key, named).flatMap((file) => {
      const known = byFile.get(file) ?? foreignWritesIn(file, plain());
      byFile.set(file, known);
      return known.get(origin.id)?.filter((write) => write.key === undefined || key === undefined || write.key === key) ?? [];
    });
  }

  return {
    valueOf(object, key, own, engine) {
      const origin = key !== undefined && languageKeys.has(key) ? undefined : originOfKnown(object);
      if (!origin) return nothing;
      const id = `${origin.id} ${key ?? "[]"}`;
      const found = settled.get(id);
      if (found) return found;
      const provisional = underway.get(id);
      if (provisional) {
        meet(engine);
        return provisional;
      }
      const writes = writesTo(origin, key, !isValue(own), engine);
      const before = engine.cycles;
      const value = writes.length === 0 ? nothing : settle(id, writes, key, engine);
      if (engine.cycles === before && engine.budget > 0) settled.set(id, value);
      return value;
    },
    changed(array, engine) {
      const origin = array.origin?.();
      const writes = origin ? writesTo(origin, arrayContent, false, engine) : [];
      return writes.reduce((changed, { write, file, frame }) => {
        const context: Context = { file, frame: frame?.(engine), engine };
        return isDead(write.target, context) ? changed : changedArray(changed, [write], context);
      }, array);
    },
  };

  function settle(id: string, writes: readonly ForeignWrite[], key: string | undefined, engine: Engine): Value {
    const before = engine.cycles;
    const first = provisionally(nothing);
    if (engine.cycles === before) return first;
    // `config.host = config.host + "/v1"`: once is known, and nobody knows how often.
    const second = provisionally(first);
    return second.alternatives.length === first.alternatives.length ? second : union([first, unknown("assigned-elsewhere")]);

    function provisionally(value: Value): Value {
      underway.set(id, value);
      engine.writes.set(id, new Map());
      const next = union(writes.map((write) => writtenValue(write, key, engine)));
      engine.writes.delete(id);
      underway.delete(id);
      return next;
    }
  }
}

function writtenValue({ write, file, frame, isContent }: ForeignWrite, key: string | undefined, engine: Engine): Value {
  const context: Context = { file, frame: frame?.(engine), engine };
  if (isDead(write.target, context)) return nothing;
  const operator = isContent ? "elsewhere" : write.operator;
  switch (operator) {
    case "=":
    case "||=":
    case "??=":
    case "&&=":
      return when(engine.evaluate(write.source, context), guardOf(write.target, context));
    case "merge":
      return when(merged(engine.evaluate(write.source, context), key, context), guardOf(write.target, context));
    case "delete":
      return known(constant(undefined));
    default:
      return unknown("assigned-elsewhere", placeOf(write.target, context));
  }
}

/** What `Object.assign(object, source)` puts under a key. */
function merged(source: Value, key: string | undefined, context: Context): Value {
  const objects = source.alternatives.filter(({ type }) => type !== "constant" && type !== "text" && type !== "array");
  const { alternatives, unknowns } = context.engine.property({ alternatives: objects, unknowns: source.unknowns }, key, context);
  return { alternatives: alternatives.filter((one) => !isMissing(one)), unknowns };
}

/** Whether a property is said to be nothing else than it is: a method is, as good as always, what it is declared as. */
function isValue({ alternatives, unknowns }: Value): boolean {
  return unknowns.length === 0 && !alternatives.every(({ type }) => type === "function" || type === "class");
}
