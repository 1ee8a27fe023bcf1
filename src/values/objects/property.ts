import { appendTo } from "../../syntax/append-to.js";
import { anyElement, isFixed } from "../abstract/array-value.js";
import { builtinProperty, methodOf } from "./builtins.js";
import { instanceMembers, staticMembers } from "./class-members.js";
import type { Context } from "../abstract/context.js";
import { constant, held, isMissing, known, missing, present, union, unknown } from "../abstract/make-value.js";
import { platformProperty } from "./platform-objects.js";
import { wholeText } from "../abstract/texts.js";
import type { ArrayValue, FunctionValue, Known, ObjectMember, PlatformValue, Value } from "../abstract/value.js";

const functionMethods: ReadonlySet<string> = new Set(["apply", "bind", "call"]);

const emptyObject: Known = { type: "object", members: [], place: undefined };

const openObject: Known = {
  type: "object",
  members: [{ kind: "computed", key: () => unknown("property"), value: () => unknown("property") }],
  place: undefined,
};

/** Objects of fewer members are gone through one by one. */
const smallObject = 64;

const indexed = new WeakMap<readonly ObjectMember[], ReadonlyMap<string | undefined, number[]>>();

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
      return bindSelf(lookUp(instanceMembers(object, context), key, context), known(object));
    case "class":
      return bindSelf(lookUp(staticMembers(object, context), key, context), known(object));
    case "function":
      return bindSelf(functionProperty(object, key, context), known(object));
    case "builtin":
      return builtinProperty(object, key);
    case "platform":
      return modelled(object, key, context) ?? platformProperty(object, key);
    case "environment":
      return object.read(key);
    case "text":
      return textProperty(object, key);
    case "regexp":
      return key === "test" ? methodOf(object, key) : unknown("property");
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
  const asked = membersFor(members, key);
  for (let index = asked.length - 1; index >= 0; index -= 1) {
    const member = asked[index] as ObjectMember;
    switch (member.kind) {
      case "property":
      case "assigned":
        if (key !== undefined && member.key !== key) break;
        found.push(held(member.value()));
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
        else if (key === undefined) found.push(lookUp(members, member.key, context));
        break;
      case "spread": {
        const spread = spreadProperty(member.value(), key, context);
        found.push(spread.value);
        if (spread.certain && member.certain && key !== undefined) return done();
        break;
      }
      case "computed":
        if (key === undefined) found.push(held(member.value()));
        else if (mayBeKey(member.key(), key)) found.push(held(member.valueAt?.(key) ?? member.value()));
        if (key !== undefined && member.certain !== false && isOnlyKey(member.key(), key)) return done();
        break;
    }
  }
  // What is written to `o.api.host` shows that there is an `o.api`.
  if (found.length === 0 && overlays.length > 0) found.push(known(openObject));
  found.push(missing);
  return done();
}

/** The members that have something to say of a key. Of large tables only those are gone through. */
function membersFor(members: readonly ObjectMember[], key: string | undefined): readonly ObjectMember[] {
  if (key === undefined || members.length <= smallObject) return members;
  const byKey = indexed.get(members) ?? indexByKey(members);
  indexed.set(members, byKey);
  const positions = [...byKey.get(key) ?? [], ...byKey.get(undefined) ?? []].toSorted((one, other) => one - other);
  return positions.map((position) => members[position] as ObjectMember);
}

/** Where the members of each key stand, and under `undefined` those of no key in particular. */
function indexByKey(members: readonly ObjectMember[]): ReadonlyMap<string | undefined, number[]> {
  const byKey = new Map<string | undefined, number[]>();
  for (const [index, member] of members.entries()) {
    const key = "key" in member && typeof member.key === "string" ? member.key : undefined;
    appendTo(byKey, key, index);
  }
  return byKey;
}

function spreadProperty(spread: Value, key: string | undefined, context: Context): { value: Value; certain: boolean } {
  const property = withoutSelf(context.engine.property(spreadable(spread, key), key, context), spread);
  return {
    value: { alternatives: property.alternatives.filter((one) => !isMissing(one)), unknowns: property.unknowns },
    certain: property.unknowns.length === 0 && property.alternatives.length > 0 && !property.alternatives.some(isMissing),
  };
}

/** `{ ...base }.get()` is called on the new object. */
function withoutSelf(value: Value, spread: Value): Value {
  const isOf = ({ self }: FunctionValue): boolean => !!self && self.alternatives.length === 1 && spread.alternatives.includes(self.alternatives[0] as Known);
  if (!value.alternatives.some((one) => one.type === "function" && isOf(one))) return value;
  return { alternatives: value.alternatives.map((one) => one.type === "function" && isOf(one) ? { ...one, self: undefined } : one), unknowns: value.unknowns };
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

/** `uni.$u`, which a library puts there. */
function modelled({ platform, path }: PlatformValue, key: string | undefined, { engine }: Context): Value | undefined {
  const model = path === "" && key !== undefined ? engine.modules.global(`${platform}.${key}`) : undefined;
  return model && engine.exportsOf(model);
}

/** A method taken from an object is called on it. */
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
  const prototype: ObjectMember = { kind: "property", key: "prototype", keyPlace: undefined, node: undefined, value: () => known(emptyObject) };
  const own = object.members.length > 0 ? lookUp([prototype, ...object.members], key, context) : missing;
  if (!own.alternatives.every(isMissing) || own.unknowns.length > 0) return own;
  if (key === "prototype") return known(emptyObject);
  return key !== undefined && functionMethods.has(key) ? methodOf(object, key) : unknown("property");
}

function textProperty(object: Extract<Known, { type: "text" }>, key: string | undefined): Value {
  const whole = wholeText(object);
  if (key === "length") return whole === undefined ? unknown("property") : known(constant(whole.length));
  if (key === undefined || /^\d+$/.test(key)) return unknown("property");
  return key in String.prototype ? methodOf(object, key) : missing;
}
