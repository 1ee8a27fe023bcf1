import type { TSESTree } from "@typescript-eslint/utils";
import { appendTo } from "../../syntax/append-to.js";
import { aliasWritesOf } from "../../syntax/script/alias-writes.js";
import type { Binding, Definition, MemberWrite } from "../../syntax/script/bindings.js";
import { contentOperators, findBinding } from "../../syntax/script/bindings.js";
import { rootOf, staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { enter } from "../objects/call-value.js";
import { constructorIn } from "../objects/class-members.js";
import { callArguments } from "../abstract/context.js";
import type { Context, Engine } from "../abstract/context.js";
import { valueOfBinding } from "../names/follow-name.js";
import type { Frame } from "../abstract/frame.js";
import { storeKey } from "../names/giving-modules.js";
import { isNullish } from "../abstract/make-value.js";
import { originOfKnown } from "../abstract/origin.js";
import { applyPath } from "../objects/pattern-path.js";
import type { ClassValue, FunctionValue, Known, Value } from "../abstract/value.js";

/** A write to an object that may be another module's. */
export interface ForeignWrite {
  /** Undefined when any key may be meant. */
  readonly key: string | undefined;
  readonly write: MemberWrite;
  readonly file: ScriptFile;
  /** The call in which it is made, where one was followed. */
  readonly frame: ((engine: Engine) => Frame | undefined) | undefined;
  /** Whether the write goes to what an array under the key holds. */
  readonly isContent: boolean;
}

type Call = TSESTree.CallExpression | TSESTree.NewExpression;

/** Where a call stands, for either of the engines that follow it. */
interface CallSite {
  readonly file: ScriptFile;
  readonly frame: ((engine: Engine) => Frame | undefined) | undefined;
  readonly depth: number;
}

/** The object that a write goes to, and the key in it. */
interface Target {
  readonly object: Value;
  readonly key: string | undefined;
  readonly isContent: boolean;
  /** The same write as seen from the array that it changes, where it is one. */
  readonly change?: MemberWrite;
}

/** Functions that hand an object on to functions of other modules. */
const maximumDepth = 3;

/** More calls of one file are not followed. */
const maximumCalls = 400;

const stepsPerWrite = 1000;

const mayBeObject: ReadonlySet<string> = new Set([
  "CallExpression", "ConditionalExpression", "Identifier", "LogicalExpression", "MemberExpression", "ObjectExpression",
]);

/** What a script writes to objects, by their origins: under names that it imports, and in functions that it hands them to. */
export function foreignWritesIn(file: ScriptFile, engine: Engine): ReadonlyMap<string, readonly ForeignWrite[]> {
  const found = new Map<string, ForeignWrite[]>();
  const { bindings } = file;
  const top: Context = { file, frame: undefined, engine };
  let calls = 0;

  for (const { names } of bindings.scopes.values()) for (const binding of names.values()) lookAtName(binding);
  for (const write of [...bindings.selfWrites.values()].flat()) if (write.path[0] === storeKey) recordOwn(write);
  for (const write of bindings.otherWrites) record(targetsOf(write, evaluate), write, file, undefined);
  for (const call of [...bindings.calls, ...bindings.constructions]) follow(call, { file, frame: undefined, depth: 0 });
  return found;

  function evaluate(node: TSESTree.Node, context = top): Value {
    engine.budget = stepsPerWrite;
    return engine.evaluate(node, context);
  }

  function lookAtName(binding: Binding): void {
    if (!binding.definitions.some(isElsewhere)) {
      if (binding.memberWrites.length > 0 && !binding.definitions.every(isCallersAffair)) binding.memberWrites.forEach(recordOwn);
      return;
    }
    binding.memberWrites.forEach(recordOwn);
    const handed = aliasWritesOf(binding, bindings).list.filter((write) => write.handed);
    if (handed.length === 0) return;
    engine.budget = stepsPerWrite;
    const value = valueOfBinding(binding, top);
    for (const write of handed) record(targetsBelow(value, write, top), write, file, undefined);
  }

  function recordOwn(write: MemberWrite): void {
    record(targetsOf(write, evaluate), write, file, undefined);
  }

  function record(targets: readonly Target[], write: MemberWrite, where: ScriptFile, frame: ForeignWrite["frame"]): void {
    for (const { object, key, isContent, change } of targets) {
      for (const one of object.alternatives) {
        const origin = originOfKnown(one);
        if (origin) appendTo(found, origin.id, { key, write: change ?? write, file: where, frame: write.handed ? undefined : frame, isContent });
      }
    }
  }

  /** `fill(config)`, `new Http(config)`: what the function writes to its parameter. */
  function follow(call: Call, site: CallSite): void {
    if (!call.arguments.some((argument) => mayBeObject.has(argument.type)) || !callsElsewhere(call, site.file) || calls >= maximumCalls) return;
    calls += 1;
    const context: Context = { file: site.file, frame: site.frame?.(engine), engine };
    for (const one of evaluate(call.callee, context).alternatives) {
      const callee = one.type === "class" ? constructorOf(one, maximumDepth) : one;
      if (callee?.type !== "function" || callee.file.source.path === site.file.source.path) continue;
      const frame = (by: Engine): Frame | undefined => {
        const inside: Context = { file: site.file, frame: site.frame?.(by), engine: by };
        return enter(callee, callArguments(call, inside), inside);
      };
      enterFunction(callee, call, context, onceFor(frame), site.depth);
    }
  }

  /** The constructor that a class has, or the one of the class that it extends. */
  function constructorOf(made: ClassValue, depth: number): FunctionValue | undefined {
    const { node, file: own, frame } = made;
    const method = constructorIn(node);
    if (method) return { type: "function", node: method, file: own, frame, self: undefined, members: [] };
    if (!node.superClass || depth <= 0) return undefined;
    const base = evaluate(node.superClass, { file: own, frame, engine }).alternatives.find((one) => one.type === "class");
    return base && constructorOf(base, depth - 1);
  }

  function enterFunction(callee: FunctionValue, call: Call, context: Context, frame: NonNullable<CallSite["frame"]>, depth: number): void {
    const own = callee.file.bindings;
    const parameters = [...own.scopes.get(callee.node)?.names.values() ?? []].filter(({ definitions }) => definitions.some(isParameter));
    for (const binding of parameters) {
      const writes = [...binding.memberWrites, ...aliasWritesOf(binding, own).list];
      if (writes.length === 0) continue;
      const base = argumentOf(binding, call, context, evaluate);
      if (base) for (const write of writes) record(targetsBelow(base, write, context), write, callee.file, frame);
    }
    if (depth + 1 >= maximumDepth) return;
    for (const inner of own.functions.get(callee.node)?.calls ?? []) {
      const handsOn = inner.arguments.some((argument) => {
        const head = headOf(argument);
        const binding = head && findBinding(own, head, head.name);
        return binding !== undefined && parameters.includes(binding);
      });
      if (handsOn) follow(inner, { file: callee.file, frame, depth: depth + 1 });
    }
  }
}

/** What a parameter gets from a call. */
function argumentOf(binding: Binding, call: Call, context: Context, evaluate: (node: TSESTree.Node, context: Context) => Value): Value | undefined {
  const definition = binding.definitions.find(isParameter);
  if (definition?.kind !== "parameter") return undefined;
  const argument = call.arguments[definition.index];
  if (!argument || call.arguments.slice(0, definition.index + 1).some(({ type }) => type === "SpreadElement")) return undefined;
  return mayBeObject.has(argument.type) ? applyPath(evaluate(argument, context), definition.path, context) : undefined;
}

function targetsOf(write: MemberWrite, evaluate: (node: TSESTree.Node) => Value): readonly Target[] {
  const target = unwrap(write.target);
  if (contentOperators.has(write.operator) && !isMutation(write)) return [{ object: evaluate(target), key: undefined, isContent: false }];
  const isObject = isMutation(write) || write.isOnObject === true || target.type !== "MemberExpression";
  const inner = isObject ? target : unwrap(target.object);
  const { arrays, others } = ownArrays(evaluate(inner));
  const targets = changesOf(arrays, write);
  if (!others) return targets;
  if (!isMutation(write) && others.alternatives.some(({ type }) => type !== "array")) return [...targets, { object: others, key: write.path.at(-1), isContent: false }];
  // `config.hosts.push(host)` and `config.hosts[0] = host` change what stands under `hosts`.
  return inner.type === "MemberExpression" ? [...targets, { object: evaluate(unwrap(inner.object)), key: staticKey(inner), isContent: true }] : targets;
}

/** The same for a write that is known by its keys from a value down. */
function targetsBelow(base: Value, write: MemberWrite, context: Context): readonly Target[] {
  const { path, operator } = write;
  const at = (keys: MemberWrite["path"]): Value => keys.reduce((value: Value, key) => context.engine.property(value, key, context), base);
  if (contentOperators.has(operator) && !isMutation(write)) return [{ object: at(path), key: undefined, isContent: false }];
  const object = at(path.slice(0, -1));
  const { arrays, others } = ownArrays(isMutation(write) ? at(path) : object);
  const targets = changesOf(arrays, write);
  return others ? [...targets, { object, key: path.at(-1), isContent: isMutation(write) }] : targets;
}

function isMutation({ operator }: MemberWrite): boolean {
  return operator === "append" || operator === "mutate";
}

/** Arrays that hear of their changes by themselves, and what else a value can be that somebody writes to. */
function ownArrays({ alternatives, unknowns }: Value): { readonly arrays: readonly Known[]; readonly others: Value | undefined } {
  const arrays = alternatives.filter((one) => one.type === "array" && one.origin?.());
  const others = alternatives.filter((one) => !arrays.includes(one) && !isNullish(one));
  return { arrays, others: arrays.length === 0 || others.length + unknowns.length > 0 ? { alternatives: others, unknowns } : undefined };
}

function changesOf(arrays: readonly Known[], write: MemberWrite): readonly Target[] {
  const change: MemberWrite = { ...write, path: isMutation(write) ? [] : write.path.slice(-1) };
  return arrays.length === 0 ? [] : [{ object: { alternatives: arrays, unknowns: [] }, key: undefined, isContent: false, change }];
}

function isParameter({ kind }: Definition): boolean {
  return kind === "parameter";
}

/** A parameter of a function that nobody can be seen to call: not so of `list.forEach((one) => …)`. */
function isCallersAffair(definition: Definition): boolean {
  return definition.kind === "parameter" && definition.function.parent.type !== "CallExpression";
}

/** Whether a name is given something by an import, or by a call that may lead to one. */
function isElsewhere(definition: Definition): boolean {
  if (definition.kind === "import") return true;
  if (definition.kind !== "variable" || !definition.source) return false;
  let source = unwrap(definition.source);
  while (source.type === "MemberExpression" || source.type === "AwaitExpression") {
    source = unwrap(source.type === "MemberExpression" ? source.object : source.argument);
  }
  return source.type === "CallExpression";
}

function callsElsewhere({ callee }: Call, { bindings }: ScriptFile): boolean {
  const head = headOf(callee);
  if (!head) return unwrap(callee).type === "MemberExpression";
  const binding = findBinding(bindings, head, head.name);
  return binding?.definitions.some(isElsewhere) ?? false;
}

/** `a` of `a.b.c`. */
function headOf(node: TSESTree.Node): TSESTree.Identifier | undefined {
  const root = rootOf(node);
  return root.type === "Identifier" ? root : undefined;
}

/** Each engine enters a function once. */
function onceFor<T>(compute: (engine: Engine) => T): (engine: Engine) => T {
  const known = new WeakMap<Engine, { readonly value: T }>();
  return (engine) => {
    const found = known.get(engine) ?? { value: compute(engine) };
    known.set(engine, found);
    return found.value;
  };
}
