import type { TSESTree } from "@typescript-eslint/utils";
import type { MemberWrite } from "../../syntax/script/bindings.js";
import { isFunction, staticKey } from "../../syntax/script/node-shapes.js";
import type { Context } from "../abstract/context.js";
import { callArguments, once, placeOf } from "../abstract/context.js";
import type { Frame } from "../abstract/frame.js";
import { flatMap, known, unknown } from "../abstract/make-value.js";
import { assignedMembers } from "./member-writes.js";
import type { Origin } from "../abstract/origin.js";
import type { ClassValue, FunctionValue, InstanceValue, Known, ObjectMember, Value } from "../abstract/value.js";

type Arguments = InstanceValue["arguments"];
type ClassMember = TSESTree.MethodDefinition | TSESTree.PropertyDefinition | TSESTree.AccessorProperty;

/** An instance's constructors run once: all that is asked of them is asked in the same frame. */
interface Construction {
  readonly building: InstanceValue;
  readonly byConstructor: Map<TSESTree.Node, Frame>;
}

const constructions = new WeakMap<InstanceValue, Construction>();

/** Classes that extend classes; deeper than this is a circle. */
const maximumDepth = 16;

/** What an instance has: the members of its classes from the base up, what constructors set, what others wrote to it. */
export function instanceMembers(instance: InstanceValue, context: Context): ObjectMember[] {
  const { of } = instance;
  const own = of.type === "class"
    ? membersOfClass(of, instance.arguments, instance, context, 0)
    : [...prototypeMembers(of, context), ...constructedMembers(of, instance, context)];
  return [...own, ...instance.members];
}

/** Static members, those of the base classes first. */
export function staticMembers(value: ClassValue, context: Context): ObjectMember[] {
  const own = [...bodyMembers(value, value, undefined, context), ...value.members];
  // What others write to the class above is found where that is asked.
  return [...inherited(value, context, 0, (parent) => [{ kind: "spread", certain: true, value: () => known(parent) }]), ...own];
}

function membersOfClass(value: ClassValue, list: Arguments, self: InstanceValue, context: Context, depth: number): ObjectMember[] {
  const base = inherited(value, context, depth, (parent) => {
    const passed = superArguments(value, list, self, context);
    return membersOfClass(parent, passed, self, context, depth + 1);
  });
  return [...base, ...bodyMembers(value, self, list, context), ...attachedMembers(value)];
}

/** `Http.prototype.get = …` of a class. */
function attachedMembers({ members }: ClassValue): ObjectMember[] {
  const empty: Value = known({ type: "object", members: [], place: undefined });
  return members.flatMap((member) => {
    const [prototype] = member.kind === "overlay" && member.key === "prototype" ? member.apply(empty).alternatives : [];
    return prototype?.type === "object" ? prototype.members : [];
  });
}

function inherited(value: ClassValue, context: Context, depth: number, membersOf: (parent: ClassValue) => ObjectMember[]): ObjectMember[] {
  const { superClass } = value.node;
  if (!superClass) return [];
  const own: Context = { ...context, file: value.file, frame: value.frame };
  const parents = own.engine.evaluate(superClass, own);
  const members = parents.alternatives.flatMap((parent): ObjectMember[] => {
    if (parent.type === "class") return depth < maximumDepth ? membersOf(parent) : [unseen(() => unknown("too-deep"))];
    // `extends Object`, `extends EventEmitter` of the language.
    return parent.type === "builtin" ? [] : [{ kind: "spread", certain: false, value: () => known(parent) }];
  });
  return parents.unknowns.length > 0 ? [...members, unseen(() => ({ alternatives: [], unknowns: parents.unknowns }))] : members;
}

/** Members of a class that cannot be seen. */
function unseen(value: () => Value): ObjectMember {
  return { kind: "computed", key: () => unknown("unsupported"), value };
}

/** What a class hands to its base: the arguments of `super(…)`, or its own when it has no constructor. */
function superArguments(value: ClassValue, list: Arguments, self: InstanceValue, context: Context): Arguments {
  const constructor = constructorIn(value.node);
  if (!constructor) return list;
  const call = value.file.bindings.functions.get(constructor)?.calls.find(({ callee }) => callee.type === "Super");
  if (!call) return undefined;
  const passed = callArguments(call, withArguments(constructor, list, self, { ...context, file: value.file, frame: value.frame }));
  return passed.open ? undefined : passed.list;
}

/** The constructor that a class itself has. */
export function constructorIn(node: ClassValue["node"]): TSESTree.FunctionExpression | undefined {
  const found = node.body.body.find((member) => member.type === "MethodDefinition" && member.kind === "constructor");
  return found?.type === "MethodDefinition" && found.value.type === "FunctionExpression" ? found.value : undefined;
}

/** Members that a class body declares: fields, methods, getters, and what its code assigns to `this`. */
function bodyMembers(value: ClassValue, self: ClassValue | InstanceValue, list: Arguments, context: Context): ObjectMember[] {
  const isStatic = self.type === "class";
  const members: ObjectMember[] = [];
  const constructed: ObjectMember[] = [];
  const written: ObjectMember[] = [];
  const own: Context = { ...context, file: value.file, frame: value.frame };
  const { selfWrites } = own.file.bindings;
  for (const member of value.node.body.body) {
    if (member.type === "StaticBlock") {
      if (isStatic) written.push(...assignedMembers(selfWrites.get(member) ?? [], own));
      continue;
    }
    if (!isMember(member) || member.static !== isStatic) continue;
    const method = member.type === "MethodDefinition" && member.value.type === "FunctionExpression" ? member.value : undefined;
    // The `this` of an arrow function in a field is the field's.
    const writes = selfWrites.get(method ?? member) ?? [];
    if (method && member.type === "MethodDefinition" && member.kind === "constructor" && self.type === "instance") {
      const frame = withArguments(method, list, self, own);
      members.push(...parameterProperties(method, frame));
      constructed.push(...constructorMembers(writes, method, self, frame));
    } else {
      written.push(...assignedMembers(writes, own));
      members.push(...declaredMember(member, self, own));
    }
  }
  return [...members, ...constructed, ...written];
}

function isMember(node: TSESTree.ClassElement): node is ClassMember {
  return node.type === "MethodDefinition" || node.type === "PropertyDefinition" || node.type === "AccessorProperty";
}

function declaredMember(member: ClassMember, self: ClassValue | InstanceValue, own: Context): ObjectMember[] {
  const kind = member.type === "MethodDefinition" ? member.kind : "field";
  const node = member.value;
  if (kind === "set" || !node) return [];
  const value = once((): Value => {
    const result = own.engine.evaluate(node, own);
    if (kind === "field" && self.type === "instance") return ofInstance(result, node, self, own);
    if (kind !== "get") return result;
    const getter = flatMap(result, (one) => known(one.type === "function" ? { ...one, self: known(self) } : one));
    return own.engine.call(getter, { node: member, list: [], open: false, isNew: false }, own);
  }, own.engine);
  const key = staticKey(member);
  if (key === undefined) return [{ kind: "computed", key: once(() => own.engine.evaluate(member.key, own), own.engine), value }];
  return [{ kind: "property", key, keyPlace: placeOf(member.key, own), node: member, value }];
}

/** `config = { … }` in a class: each instance has one of its own. */
function ofInstance(value: Value, node: TSESTree.Node, instance: InstanceValue, { file }: Context): Value {
  if (node.type !== "ObjectExpression") return value;
  const key = node.parent.type === "PropertyDefinition" ? staticKey(node.parent) : undefined;
  const origin = once((): Origin | undefined => {
    const maker = instance.origin?.();
    return maker && { ...maker, id: `${file.source.path}:${node.range[0]}@${maker.id}`, key };
  });
  return { alternatives: value.alternatives.map((one) => one.type === "object" ? { ...one, origin } : one), unknowns: value.unknowns };
}

/** A statement of the constructor itself, `this.base = base;`, is sure to have run. */
function constructorMembers(writes: readonly MemberWrite[], method: TSESTree.FunctionLike, { building }: InstanceValue, context: Context): ObjectMember[] {
  if (building) return assignedMembers(writes, context);
  return writes.flatMap((write) => assignedMembers([write], context).map((member): ObjectMember => {
    const { parent } = write.target;
    const isSure = parent?.parent?.type === "ExpressionStatement" && parent.parent.parent === method.body;
    if (!isSure) return member;
    if (member.kind === "assigned" && write.operator === "=") return { ...member, kind: "property" };
    return member.kind === "spread" ? { ...member, certain: true } : member;
  }));
}

function constructedMembers(of: FunctionValue, instance: InstanceValue, context: Context): ObjectMember[] {
  const own = withArguments(of.node, instance.arguments, instance, { ...context, file: of.file, frame: of.frame });
  return constructorMembers(of.file.bindings.selfWrites.get(of.node) ?? [], of.node, instance, own);
}

/** `Http.prototype.get = …`, `Http.prototype = { … }`, `Http.prototype = new Base()`. */
function prototypeMembers(of: FunctionValue, context: Context): ObjectMember[] {
  const prototype = context.engine.property(known(of), "prototype", context);
  const members = prototype.alternatives.flatMap((one): ObjectMember[] =>
    one.type === "object" ? [...one.members] : isObject(one) ? [{ kind: "spread", certain: false, value: () => known(one) }] : []);
  return prototype.unknowns.length > 0 ? [...members, unseen(() => ({ alternatives: [], unknowns: prototype.unknowns }))] : members;
}

function isObject(value: Known): boolean {
  return value.type === "instance" || value.type === "class" || value.type === "function";
}

/** `constructor(private readonly base: string)` declares the field and sets it. */
function parameterProperties(method: TSESTree.FunctionExpression, context: Context): ObjectMember[] {
  return method.params.flatMap((param): ObjectMember[] => {
    if (param.type !== "TSParameterProperty") return [];
    const name = param.parameter.type === "AssignmentPattern" ? param.parameter.left : param.parameter;
    if (name.type !== "Identifier") return [];
    const value = once(() => context.engine.evaluate(name, context), context.engine);
    return [{ kind: "property", key: name.name, keyPlace: placeOf(name, context), node: undefined, value }];
  });
}

/** The parameters of a constructor are known when the instance was seen to be made. */
function withArguments(node: TSESTree.FunctionLike, list: Arguments, instance: InstanceValue, own: Context): Context {
  if (!isFunction(node) || !list) return own;
  const frames: Construction = constructions.get(instance) ?? { building: { ...instance, building: true }, byConstructor: new Map() };
  constructions.set(instance, frames);
  constructions.set(frames.building, frames);
  const known = frames.byConstructor.get(node);
  if (known) return { ...own, frame: known };
  const { frame: parent } = own;
  const self: Value = { alternatives: [frames.building], unknowns: [] };
  const depth = (parent?.depth ?? 0) + 1;
  const frame: Frame = { function: node, arguments: list, open: false, self, parent, caller: parent, depth, memory: new Map(), site: instance.origin };
  frames.byConstructor.set(node, frame);
  return { ...own, frame };
}
