import { applicationOf } from "./application.js";
import { arrayMethods } from "./array-methods.js";
import type { CallArguments, Context } from "./context.js";
import { placeOf } from "./context.js";
import { known, nothing, union, unknown } from "./make-value.js";
import { elementsOf } from "./property.js";
import { stringMethods } from "./string-methods.js";
import { asText, mapWhole, concatenate } from "./texts.js";
import type { BuiltinValue, FunctionValue, Known, ObjectMember, Value } from "./value.js";

type Call = (call: CallArguments, context: Context) => Value;

const objects: ReadonlySet<string> = new Set(["Object", "String", "Array", "Promise", "JSON", "Math", "Number", "globalThis", "window", "global", "GameGlobal"]);

/** Functions of the language that a reader would work out in the head. */
const functions: Readonly<Record<string, Call>> = {
  String: (call) => first(call, (value) => concatenate([value])),
  encodeURIComponent: (call) => eachText(call, encodeURIComponent),
  encodeURI: (call) => eachText(call, encodeURI),
  decodeURIComponent: (call) => eachText(call, decodeURIComponent),
  decodeURI: (call) => eachText(call, decodeURI),
  "Object.assign": objectAssign,
  "Object.freeze": (call) => first(call, (value) => value),
  "Object.seal": (call) => first(call, (value) => value),
  "Object.create": (call) => first(call, (value) => value),
  "Object.values": (call, context) => first(call, (value) => arrayOf(elementsOf(value, context), call, context)),
  "Promise.resolve": (call) => first(call, (value) => value),
  getApp: (call, context) => applicationOf(call.node, context),
};

/** A global of the language; undefined when it is not one that is followed. */
export function builtinGlobal(name: string): Value | undefined {
  return objects.has(name) || name in functions ? known({ type: "builtin", path: name, receiver: undefined }) : undefined;
}

export function builtinProperty(object: BuiltinValue, key: string | undefined): Value {
  if (key === undefined) return unknown("property");
  if (/^(?:globalThis|window|global|GameGlobal)$/.test(object.path)) return known({ type: "builtin", path: key, receiver: undefined });
  return known({ type: "builtin", path: `${object.path}.${key}`, receiver: undefined });
}

/** A method of a text, an array or a function, still to be called. */
export function methodOf(receiver: Known, key: string | undefined): Value {
  return key === undefined ? unknown("property") : known({ type: "builtin", path: key, receiver });
}

export function callBuiltin(callee: BuiltinValue, call: CallArguments, context: Context): Value {
  const { receiver, path } = callee;
  const unfollowed = unknown("call", placeOf(call.node, context));
  switch (receiver?.type) {
    case undefined:
      return functions[path]?.(call, context) ?? unfollowed;
    case "text":
      return stringMethods[path]?.(receiver, call, context) ?? unfollowed;
    case "array":
      return arrayMethods[path]?.(receiver, call, context) ?? unfollowed;
    case "function":
      return functionMethod(receiver, path, call, context) ?? unfollowed;
    default:
      return unfollowed;
  }
}

/** `f.call(self, a)`, `f.apply(self, [a])`, `f.bind(self)`. */
function functionMethod(receiver: FunctionValue, name: string, call: CallArguments, context: Context): Value | undefined {
  const [self, ...rest] = call.list;
  const target = known(self ? { ...receiver, self: self() } : receiver);
  switch (name) {
    case "bind":
      return rest.length === 0 ? target : undefined;
    case "call":
      return context.engine.call(target, { ...call, list: rest }, context);
    case "apply": {
      const [list] = rest[0]?.().alternatives ?? [];
      if (list?.type !== "array") return undefined;
      return context.engine.call(target, { ...call, list: list.elements, open: !list.complete }, context);
    }
    // A function that is called for a promise is evaluated as what it resolves to.
    default:
      return undefined;
  }
}

function first(call: CallArguments, apply: (value: Value) => Value): Value {
  const [argument] = call.list;
  return argument ? apply(argument()) : nothing;
}

function eachText(call: CallArguments, apply: (whole: string) => string): Value {
  return first(call, (value) => union([
    { alternatives: [], unknowns: value.unknowns },
    ...value.alternatives.map((one) => {
      const text = asText(one);
      return text ? mapWhole(text, (whole) => guarded(apply, whole)) : unknown("unsupported");
    }),
  ]));
}

/** Malformed escapes throw where they would throw at run time; the text then goes nowhere. */
function guarded(apply: (whole: string) => string, whole: string): string {
  try {
    return apply(whole);
  } catch {
    return whole;
  }
}

function objectAssign(call: CallArguments, context: Context): Value {
  const members = call.list.map((value): ObjectMember => ({ kind: "spread", certain: true, value }));
  if (call.open) members.push({ kind: "spread", certain: true, value: () => unknown("unsupported") });
  return known({ type: "object", members, place: placeOf(call.node, context) });
}

function arrayOf(elements: Value, call: CallArguments, context: Context): Value {
  return known({ type: "array", elements: elements.alternatives.map((one) => () => known(one)), complete: elements.unknowns.length === 0, place: placeOf(call.node, context) });
}
