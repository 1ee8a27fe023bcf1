import { anyElement, arrayOf, copyOf, isFixed, joinParts, shuffled } from "../abstract/array-value.js";
import type { CallArguments, Context } from "../abstract/context.js";
import { constant, isNullish, known, missing, text, union, unknown } from "../abstract/make-value.js";
import { concatenate } from "../abstract/texts.js";
import type { ArrayValue, Value } from "../abstract/value.js";

type Method = (receiver: ArrayValue, call: CallArguments, context: Context) => Value;

/** Array methods that a reader would follow. What is not listed gives something unknown. */
export const arrayMethods: ReadonlyMap<string, Method> = new Map(Object.entries<Method>({
  join: (receiver, call) => joined(receiver, call),
  concat: (receiver, call) => concatenated(receiver, call),
  slice: (receiver, call) => known(copyOf(call.list.length === 0 && !call.open ? receiver : shuffled(receiver))),
  reverse: (receiver) => known(isFixed(receiver) ? { ...receiver, elements: receiver.elements.toReversed() } : shuffled(receiver)),
  filter: (receiver) => known(copyOf(shuffled(receiver))),
  find: (receiver) => union([anyElement(receiver), missing]),
  at: (receiver, call, context) => context.engine.property(known(receiver), indexKey(call), context),
  pop: takenOut,
  shift: takenOut,
  map: (receiver, call, context) => mapped(receiver, call, context),
  reduce: (receiver, call, context) => reduced(receiver, call, context),
}));

/** Of longer lists nobody works out step by step what they come to. */
const maximumSteps = 32;

function takenOut(receiver: ArrayValue): Value {
  return isFixed(receiver) && receiver.elements.length > 0 ? anyElement(receiver) : union([anyElement(receiver), missing]);
}

function joined(receiver: ArrayValue, call: CallArguments): Value {
  const separator = call.list[0]?.() ?? known(text(","));
  const parts = receiver.elements.flatMap((element, index) => index === 0 ? [written(element())] : [separator, written(element())]);
  if (!isFixed(receiver)) parts.push(unknown("property"));
  return parts.length === 0 ? known(text("")) : concatenate(parts);
}

/** `null` and `undefined` are joined as nothing. */
function written(element: Value): Value {
  if (!element.alternatives.some(isNullish)) return element;
  const alternatives = element.alternatives.map((one) => isNullish(one) ? text("") : one);
  return { alternatives, unknowns: element.unknowns };
}

function concatenated(receiver: ArrayValue, call: CallArguments): Value {
  const parts = call.list.map((argument) => {
    const value = argument();
    const isElement = value.unknowns.length === 0 && value.alternatives.every((one) => one.type !== "array");
    return isElement ? argument : { spread: value };
  });
  const whole = joinParts([{ spread: known(receiver) }, ...parts], receiver.place);
  return known({ ...whole, complete: whole.complete && !call.open });
}

function indexKey(call: CallArguments): string | undefined {
  const value = call.list[0]?.();
  const [only, ...others] = value?.alternatives ?? [];
  if (!value || others.length > 0 || value.unknowns.length > 0) return undefined;
  return only?.type === "constant" && typeof only.value === "number" && only.value >= 0 ? String(only.value) : undefined;
}

function mapped(receiver: ArrayValue, call: CallArguments, context: Context): Value {
  const [callback] = call.list;
  if (!callback) return unknown("call");
  const apply = (element: () => Value, index?: number) => (): Value =>
    context.engine.call(callback(), { ...call, list: [element, () => index === undefined ? unknown("call") : known(constant(index))], open: true }, context);
  const elements = receiver.elements.map((element, index) => apply(element, index));
  return known({ ...arrayOf(elements, receiver.place, receiver.complete), added: receiver.added.map((element) => apply(element)) });
}

/** `["get", "post"].reduce((api, name) => { api[name] = …; return api; }, {})` */
function reduced(receiver: ArrayValue, call: CallArguments, context: Context): Value {
  const [callback, ...rest] = call.list;
  const [first, ...others] = [...rest.slice(0, 1), ...receiver.elements];
  if (!callback || !first || !isFixed(receiver) || others.length > maximumSteps) return unknown("call");
  return others.reduce<() => Value>((value, element) => {
    const next = context.engine.call(callback(), { ...call, list: [value, element], open: true }, context);
    return () => next;
  }, first)();
}
