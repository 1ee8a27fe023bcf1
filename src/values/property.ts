import { isFunction, staticKey } from "../syntax/script/node-shapes.js";
import type { TSESTree } from "@typescript-eslint/utils";
import { anyElement, isFixed } from "./array-value.js";
import type { Context } from "./context.js";
import { once, placeOf } from "./context.js";
import { constant, flatMap, isMissing, known, missing, nothing, present, union, unknown } from "./make-value.js";
import { assignedMembers } from "./member-writes.js";
import { builtinProperty, methodOf } from "./builtins.js";
import { platformProperty } from "./platform-objects.js";
import { wholeText } from "./texts.js";
import type { ArrayValue, ClassValue, FunctionValue, InstanceValue, Known, ObjectMember, Value } from "./value.js";

const emptyObject: Known = { type: "object", members: [], place: undefined };

/** The value of a property over everything that its object can be. */
export function propertyOf(value: Value, key: string | undefined, context: Context): Value {
  const found = present(value).alternatives.map((alternative) => propertyOfKnown(alternative, key, context));
  // A property of something unknown is as unknown, and still the same parameter's affair.
  return union([...found, { alternatives: [], unknowns: value.unknowns }]);
}

function propertyOfKnown(object: Known, key: string | undefined, context: Context): Value {
  switch (object.type) {
    case "object":
      return bindSelf(lookUp(object.members, key, context), known(object));
    case "array":
      return element(object, key);
    case "instance":
      return instanceProperty(object, key, context);
    case "class":
      return lookUp([...classMembers(object, true, known(object), context), ...object.members], key, context);
    case "function":
      return functionProperty(object, key, context);
    case "builtin":
      return builtinProperty(object, key);
    case "platform":
      return platformProperty(object, key);
    case "text":
      return textProperty(object, key);
    case "constant":
      return key === "toString" ? methodOf(object, key) : unknown("property");
    default:
      return unknown("property");
  }
}

/** Later members win; what may not have been written leaves the earlier ones possible. */
function lookUp(members: readonly ObjectMember[], key: string | undefined, context: Context): Value {
  const found: Value[] = [];
  const overlays: ((value: Value) => Value)[] = [];
  const done = (): Value => overlays.reduceRight((value, apply) => apply(value), union(found));
  for (const member of members.toReversed()) {
    switch (member.kind) {
      case "property":
      case "assigned":
        if (key !== undefined && member.key !== key) break;
        found.push(member.value());
        if (key !== undefined && member.kind === "property") return done();
        break;
      case "removal":
        if (key !== undefined && member.keys.includes(key)) {
          found.push(missing);
          return done();
        }
        break;
      case "overlay":
        if (member.key === key) overlays.push(member.apply);
        break;
      case "spread": {
        const spread = spreadProperty(member.value(), key, context);
        found.push(spread.value);
        if (spread.certain && member.certain && key !== undefined) return done();
        break;
      }
      case "computed":
        if (key === undefined || mayBeKey(member.key(), key)) found.push(member.value());
        if (key !== undefined && isOnlyKey(member.key(), key)) return done();
        break;
    }
  }
  if (found.length > 0 || overlays.length === 0) found.push(missing);
  return done();
}

function spreadProperty(spread: Value, key: string | undefined, context: Context): { value: Value; certain: boolean } {
  const property = context.engine.property(spreadable(spread, key), key, context);
  return {
    value: { alternatives: property.alternatives.filter((one) => !isMissing(one)), unknowns: property.unknowns },
    certain: property.unknowns.length === 0 && property.alternatives.length > 0 && !property.alternatives.some(isMissing),
  };
}

/** What can add a property to an object: constants add nothing, texts and arrays only their numbered elements. */
function spreadable(value: Value, key: string | undefined): Value {
  const isNumber = key === undefined || /^\d+$/.test(key);
  const alternatives = value.alternatives.map((one) => {
    const adds = one.type === "text" || one.type === "array" ? isNumber : one.type !== "constant" && one.type !== "regexp";
    return adds ? one : emptyObject;
  });
  return { alternatives, unknowns: value.unknowns };
}

function isOnlyKey(keys: Value, key: string): boolean {
  const [only, ...others] = keys.alternatives;
  if (!only || others.length > 0 || keys.unknowns.length > 0) return false;
  return (only.type === "text" ? wholeText(only) : only.type === "constant" ? String(only.value) : undefined) === key;
}

function mayBeKey(keys: Value, key: string): boolean {
  if (keys.unknowns.length > 0) return true;
  return keys.alternatives.some((one) => {
    if (one.type === "constant") return String(one.value) === key;
    const whole = one.type === "text" ? wholeText(one) : undefined;
    return whole === undefined || whole === key;
  });
}

/** A method taken from an object is called on it. */
/** Every element or property that a loop over a value can meet. */
export function elementsOf(value: Value, context: Context): Value {
  const { alternatives, unknowns } = context.engine.property(value, undefined, context);
  return { alternatives: alternatives.filter((one) => !isMissing(one)), unknowns };
}

/** The value of a property whose name is itself worked out: `hosts[env]`. */
export function propertyNamed(object: Value, keys: Value, context: Context): Value {
  const values = keys.alternatives.map((one) => {
    const name = one.type === "text" ? wholeText(one) : one.type === "constant" ? String(one.value) : undefined;
    return context.engine.property(object, name, context);
  });
  if (keys.unknowns.length > 0 || values.length === 0) values.push(context.engine.property(object, undefined, context));
  return union(values);
}

function bindSelf(value: Value, self: Value): Value {
  if (!value.alternatives.some((one) => one.type === "function" && !one.self)) return value;
  return {
    alternatives: value.alternatives.map((one) => one.type === "function" && !one.self ? { ...one, self } : one),
    unknowns: value.unknowns,
  };
}

function element(array: ArrayValue, key: string | undefined): Value {
  if (key === "length") return isFixed(array) ? known(constant(array.elements.length)) : unknown("property");
  const index = key === undefined ? Number.NaN : Number(key);
  if (Number.isInteger(index)) {
    const found = array.elements[index];
    if (found) return found();
    if (isFixed(array)) return missing;
    return union([anyElement({ ...array, elements: [] }), missing]);
  }
  if (key !== undefined) return key in Array.prototype ? methodOf(array, key) : missing;
  // An index that is not known may lie outside, and an empty array is one that somebody fills later.
  const isEmpty = array.elements.length === 0 && array.added.length === 0;
  return isEmpty ? unknown("property") : union([anyElement(array), missing]);
}

function functionProperty(object: FunctionValue, key: string | undefined, context: Context): Value {
  const own = object.members.length > 0 ? lookUp(object.members, key, context) : nothing;
  const found = own.alternatives.some((one) => one.type !== "constant" || one.value !== undefined) || own.unknowns.length > 0;
  if (found) return own;
  return key !== undefined && key in Function.prototype ? methodOf(object, key) : unknown("property");
}

function textProperty(object: Extract<Known, { type: "text" }>, key: string | undefined): Value {
  const whole = wholeText(object);
  if (key === "length") return whole === undefined ? unknown("property") : known(constant(whole.length));
  if (key === undefined || /^\d+$/.test(key)) return unknown("property");
  return key in String.prototype ? methodOf(object, key) : missing;
}

function instanceProperty(instance: InstanceValue, key: string | undefined, context: Context): Value {
  const self = known(instance);
  const { of } = instance;
  const members = of.type === "class"
    ? [...inheritedMembers(of, instance, context), ...classMembers(of, false, self, context)]
    : prototypeMembers(of, context);
  const written = of.type === "class" ? [] : constructedMembers(of, instance, context);
  return bindSelf(lookUp([...members, ...written, ...instance.members], key, context), self);
}

/** Members that a class body declares: fields, methods, getters, and what its methods assign to `this`. */
function classMembers(value: ClassValue, isStatic: boolean, self: Value, context: Context): ObjectMember[] {
  const members: ObjectMember[] = [];
  const written: ObjectMember[] = [];
  const own: Context = { ...context, file: value.file, frame: value.frame };
  for (const member of value.node.body.body) {
    if (member.type !== "MethodDefinition" && member.type !== "PropertyDefinition") continue;
    const kind = member.type === "MethodDefinition" ? member.kind : "field";
    const method = member.type === "MethodDefinition" && member.value.type === "FunctionExpression" ? member.value : undefined;
    if (member.static === isStatic) {
      const frame = method && kind === "constructor" ? constructorFrame(value, method, self, own) : own;
      // The `this` of an arrow function in a field is the field's.
      written.push(...assignedMembers(own.file.bindings.selfWrites.get(method ?? member) ?? [], frame));
      if (method && kind === "constructor") members.push(...parameterProperties(method, frame));
    }
    if (member.static !== isStatic || kind === "constructor" || kind === "set") continue;
    const key = staticKey(member);
    if (key === undefined || !member.value) continue;
    const node = member.value;
    const evaluate = (): Value => {
      const result = own.engine.evaluate(node, own);
      if (kind !== "get") return result;
      const called = flatMap(result, (one) => known(one.type === "function" ? { ...one, self } : one));
      return own.engine.call(called, { node: member, list: [], open: false, isNew: false }, own);
    };
    members.push({ kind: "property", key, keyPlace: placeOf(member.key, own), node: member, value: once(evaluate) });
  }
  return [...members, ...written];
}

function inheritedMembers(value: ClassValue, instance: InstanceValue, context: Context): ObjectMember[] {
  const { superClass } = value.node;
  if (!superClass) return [];
  const own: Context = { ...context, file: value.file, frame: value.frame };
  return own.engine.evaluate(superClass, own).alternatives.flatMap((parent) => {
    if (parent.type !== "class" || parent.node === value.node) return [];
    const base: InstanceValue = { ...instance, of: parent, arguments: undefined, members: [] };
    return [...inheritedMembers(parent, base, context), ...classMembers(parent, false, known(instance), context)];
  });
}

/** The constructor's parameters are known when the instance was seen to be made. */
function constructorFrame(value: ClassValue, method: TSESTree.FunctionLike, self: Value, own: Context): Context {
  const [instance] = self.alternatives;
  if (instance?.type !== "instance" || !instance.arguments || instance.of !== value) return own;
  return withArguments(method, instance.arguments, self, own);
}

function constructedMembers(of: Extract<Known, { type: "function" }>, instance: InstanceValue, context: Context): ObjectMember[] {
  const own: Context = { ...context, file: of.file, frame: of.frame };
  const frame = instance.arguments ? withArguments(of.node, instance.arguments, known(instance), own) : own;
  return assignedMembers(of.file.bindings.selfWrites.get(of.node) ?? [], frame);
}

/** `Http.prototype.get = …` and `Http.prototype = { … }`. */
function prototypeMembers(of: Extract<Known, { type: "function" }>, context: Context): ObjectMember[] {
  const prototype = lookUp(of.members, "prototype", context);
  return prototype.alternatives.flatMap((one) => one.type === "object" ? [...one.members] : []);
}

/** `constructor(private readonly base: string)` declares the field and sets it. */
function parameterProperties(method: TSESTree.FunctionExpression, context: Context): ObjectMember[] {
  return method.params.flatMap((param): ObjectMember[] => {
    if (param.type !== "TSParameterProperty") return [];
    const name = param.parameter.type === "AssignmentPattern" ? param.parameter.left : param.parameter;
    if (name.type !== "Identifier") return [];
    const value = once(() => context.engine.evaluate(name, context));
    return [{ kind: "property", key: name.name, keyPlace: placeOf(name, context), node: undefined, value }];
  });
}

function withArguments(node: TSESTree.FunctionLike, list: readonly (() => Value)[], self: Value, own: Context): Context {
  if (!isFunction(node)) return own;
  const frame = { function: node, arguments: list, open: false, self, parent: own.frame, caller: own.frame, depth: (own.frame?.depth ?? 0) + 1, memory: new Map() };
  return { ...own, frame };
}
