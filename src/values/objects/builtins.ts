import { applicationOf } from "./application.js";
import { arrayMethods } from "./array-methods.js";
import { arrayOf, isFixed } from "../abstract/array-value.js";
import type { CallArguments, Context } from "../abstract/context.js";
import { once, placeOf } from "../abstract/context.js";
import { deepMerge } from "./deep-merge.js";
import { constant, flatMap, known, nothing, text, union, unknown } from "../abstract/make-value.js";
import { matchesPattern } from "../texts/match-pattern.js";
import { originOf, originOfOnly } from "../abstract/origin.js";
import type { Origin } from "../abstract/origin.js";
import { elementsOf, propertyNamed } from "./computed-property.js";
import { proxyOf } from "./proxy.js";
import { membersOf } from "../abstract/read-value.js";
import { writtenBy } from "./state-writes.js";
import { stringMethods } from "../texts/string-methods.js";
import { asText, booleanValue, concatenate, mapPieces, mapWhole, wholeText } from "../abstract/texts.js";
import type { BuiltinValue, FunctionValue, Known, ObjectMember, Text, Value } from "../abstract/value.js";

/** Takes properties away from objects. */
const deletes = /\bdelete\b/u;

type Call = (call: CallArguments, context: Context) => Value;

const objects: ReadonlySet<string> = new Set(["Object", "String", "Array", "Promise", "JSON", "Math", "Number", "Proxy", "Reflect", "globalThis", "window", "global", "GameGlobal"]);

/** Built-in constructors whose objects are followed. */
const makers: ReadonlySet<string> = new Set(["Array", "Object"]);

/** Functions of the language that a reader would work out in the head. */
const functions: ReadonlyMap<string, Call> = new Map(Object.entries<Call>({
  Array: (call, context) => madeArray(call, context),
  Object: (call, context) => call.list.length === 0 ? objectAssign(call, context) : first(call, (value) => value),
  String: (call) => call.list.length === 0 && !call.open ? known(text("")) : first(call, (value) => concatenate([value])),
  encodeURIComponent: (call) => encodedText(call, encodeURIComponent),
  encodeURI: (call) => encodedText(call, encodeURI),
  decodeURIComponent: (call) => eachText(call, decodeURIComponent),
  decodeURI: (call) => eachText(call, decodeURI),
  "JSON.stringify": (call) => call.list.length === 1 ? first(call, quoted) : unknown("unsupported"),
  "Object.assign": objectAssign,
  "Object.freeze": (call) => first(call, (value) => value),
  "Object.seal": (call) => first(call, (value) => value),
  "Object.create": (call) => first(call, (value) => value),
  "Object.entries": (call, context) => first(call, (value) => namedMembers(value, call, context, (name, member) => known(arrayOf([() => known(name), member], undefined)))),
  "Object.fromEntries": (call, context) => first(call, (value) => fromEntries(value, call, context)),
  "Object.keys": (call, context) => first(call, (value) => namedMembers(value, call, context, (name) => known(name))),
  "Object.values": (call, context) => first(call, (value) => valuesOf(elementsOf(value, context), call, context)),
  "Promise.resolve": (call) => first(call, (value) => value),
  "Reflect.get": (call, context) => first(call, (value) => propertyNamed(value, call.list[1]?.() ?? unknown("call"), context)),
  "Reflect.ownKeys": (call, context) => first(call, (value) => namedMembers(value, call, context, (name) => known(name))),
  "model.deepMerge": (call, context) => deepMerge(call, context),
  "model.writtenBy": (call, context) => writtenBy(call, context),
  getApp: (call, context) => applicationOf(call.node, context),
}));

/** A global of the language; undefined when it is not one that is followed. */
export function builtinGlobal(name: string): Value | undefined {
  return objects.has(name) || functions.has(name) ? known({ type: "builtin", path: name, receiver: undefined }) : undefined;
}

/** A function that only the models of libraries have. */
export function modelGlobal(name: string): Value | undefined {
  return name === "writtenBy" || name === "deepMerge" ? known({ type: "builtin", path: `model.${name}`, receiver: undefined }) : undefined;
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
  if (call.isNew && path === "Proxy" && receiver === undefined) return proxyOf(call, context);
  if (call.isNew && !(receiver === undefined && makers.has(path))) return unfollowed;
  switch (receiver?.type) {
    case undefined:
      return functions.get(path)?.(call, context) ?? unfollowed;
    case "text":
      return stringMethods.get(path)?.(receiver, call, context) ?? unfollowed;
    case "constant":
      return path === "toString" && call.list.length === 0 ? known(text(String(receiver.value), receiver.place)) : unfollowed;
    case "regexp":
      return first(call, (value) => flatMap(value, (one) => one.type === "text" ? booleanValue(matchesPattern(receiver, one)) : unfollowed));
    case "array":
      return arrayMethods.get(path)?.(receiver, call, context) ?? unfollowed;
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
      const given = rest[0]?.();
      if (!given) return context.engine.call(target, { ...call, list: [] }, context);
      const [list, ...others] = given.alternatives;
      if (list?.type !== "array" || others.length > 0 || given.unknowns.length > 0) return undefined;
      return context.engine.call(target, { ...call, list: list.elements, open: !isFixed(list) }, context);
    }
    // A function that is called for a promise is evaluated as what it resolves to.
    default:
      return undefined;
  }
}

function first(call: CallArguments, apply: (value: Value) => Value): Value {
  const [argument] = call.list;
  if (argument) return apply(argument());
  return call.open ? unknown("unsupported") : apply(known(constant(undefined)));
}

/** Encoding goes character by character, so that what is known of `encodeURI("https://…" + id)` stays known. */
function encodedText(call: CallArguments, apply: (piece: string) => string): Value {
  return first(call, (value) => union([
    { alternatives: [], unknowns: value.unknowns },
    ...value.alternatives.map((one) => {
      const encoded = asText(one);
      if (!encoded) return unknown("unsupported");
      if (!encoded.pieces.every((piece) => isEscapable(apply, piece.text ?? ""))) return unknown("call");
      return wholeText(encoded) === undefined ? known(mapPieces(encoded, apply)) : mapWhole(encoded, apply);
    }),
  ]));
}

function eachText(call: CallArguments, apply: (whole: string) => string): Value {
  return first(call, (value) => union([
    { alternatives: [], unknowns: value.unknowns },
    ...value.alternatives.map((one) => {
      const text = asText(one);
      const whole = text && wholeText(text);
      if (!text) return unknown("unsupported");
      return whole !== undefined && !isEscapable(apply, whole) ? unknown("call") : mapWhole(text, apply);
    }),
  ]));
}

/** A text as JSON, as build configurations write it; of objects and lists the text is not made. */
function quoted(value: Value): Value {
  return flatMap(value, (one) => {
    if (one.type === "constant") return one.value === undefined || typeof one.value === "bigint" ? unknown("call") : concatenate([known(one), known(text(""))]);
    const isPlain = one.type === "text" && one.pieces.every((piece) => !/["\\\p{Cc}]/u.test(piece.text ?? ""));
    return isPlain ? concatenate([known(text('"')), known(one), known(text('"'))]) : unknown("call");
  });
}

/** Malformed escapes throw at run time as well. */
function isEscapable(apply: (whole: string) => string, whole: string): boolean {
  try {
    apply(whole);
    return true;
  } catch {
    return false;
  }
}

function objectAssign(call: CallArguments, context: Context): Value {
  const members = call.list.map((value): ObjectMember => ({ kind: "spread", certain: true, value }));
  if (call.open) members.push({ kind: "spread", certain: true, value: () => unknown("unsupported") });
  const origin = (): Origin | undefined => originOfOnly(call.list[0]?.() ?? nothing) ?? originOf(call.node, context.file, context.frame);
  return known({ type: "object", members, place: placeOf(call.node, context), origin });
}

/** One element for each property; in which order, and which of them are there, only a literal tells. */
function namedMembers(object: Value, call: CallArguments, context: Context, element: (name: Text, value: () => Value) => Value): Value {
  const { list, complete } = membersOf(object);
  const [only, ...others] = object.alternatives;
  if (!complete || only?.type !== "object" || others.length > 0) return unknown("call", placeOf(call.node, context));
  const elements = list.map(({ key, keyPlace, value }) => (): Value => element(text(key, keyPlace), value));
  const isPlain = only.members.length === list.length && !deletes.test(context.file.source.text)
    && only.members.every((member) => member.kind === "property" && !/^\d+$/.test(member.key));
  const array = arrayOf(isPlain ? elements : [], placeOf(call.node, context));
  return known(isPlain ? array : { ...array, added: elements });
}

/** `Object.fromEntries(names.map((name) => [name, …]))` */
function fromEntries(value: Value, call: CallArguments, context: Context): Value {
  const [list, ...others] = value.alternatives;
  if (list?.type !== "array" || others.length > 0 || value.unknowns.length > 0 || !isFixed(list)) return unknown("call", placeOf(call.node, context));
  const part = (entry: () => Value, key: string): (() => Value) => once(() => context.engine.property(entry(), key, context), context.engine);
  const members = list.elements.map((entry): ObjectMember => ({ kind: "computed", key: part(entry, "0"), value: part(entry, "1") }));
  return known({ type: "object", members, place: placeOf(call.node, context) });
}

function valuesOf(elements: Value, call: CallArguments, context: Context): Value {
  return known(arrayOf(elements.alternatives.map((one) => () => known(one)), placeOf(call.node, context), elements.unknowns.length === 0));
}

/** `new Array()`, `Array("a", "b")`; one number is a length. */
function madeArray(call: CallArguments, context: Context): Value {
  const isList = call.list.length !== 1;
  return known(arrayOf(isList ? call.list : [], placeOf(call.node, context), isList && !call.open));
}
