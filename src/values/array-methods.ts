import type { CallArguments, Context } from "./context.js";
import { constant, known, nothing, text, union, unknown } from "./make-value.js";
import { concatenate } from "./texts.js";
import type { ArrayValue, Value } from "./value.js";

type Method = (receiver: ArrayValue, call: CallArguments, context: Context) => Value;

/** Array methods that a reader would follow. What is not listed gives something unknown. */
export const arrayMethods: Readonly<Record<string, Method>> = {
  join: (receiver, call) => joined(receiver, call),
  concat: (receiver, call) => concatenated(receiver, call),
  slice: (receiver, call) => call.list.length === 0 ? known(receiver) : known(unordered(receiver)),
  reverse: (receiver) => known({ ...receiver, elements: receiver.elements.toReversed() }),
  filter: (receiver) => known(unordered(receiver)),
  find: (receiver) => union([anyElement(receiver), known(constant(undefined))]),
  at: (receiver, call, context) => context.engine.property(known(receiver), indexKey(call), context),
  pop: anyElement,
  shift: anyElement,
  map: (receiver, call, context) => mapped(receiver, call, context),
};

function anyElement(receiver: ArrayValue): Value {
  const elements = [...receiver.elements, ...receiver.added ?? []].map((one) => one());
  return union([...elements, receiver.complete ? nothing : unknown("property")]);
}

/** Some of the elements, in places that are not known. */
function unordered(receiver: ArrayValue): ArrayValue {
  return { ...receiver, elements: [() => anyElement(receiver)], complete: false };
}

function joined(receiver: ArrayValue, call: CallArguments): Value {
  const separator = call.list[0]?.() ?? known(text(","));
  const parts = receiver.elements.flatMap((element, index) => index === 0 ? [element()] : [separator, element()]);
  if (!receiver.complete) parts.push(unknown("property"));
  return parts.length === 0 ? known(text("")) : concatenate(parts);
}

function concatenated(receiver: ArrayValue, call: CallArguments): Value {
  const elements = [...receiver.elements];
  let { complete } = receiver;
  for (const argument of call.list) {
    const value = argument();
    const [only, ...others] = value.alternatives;
    if (only?.type === "array" && others.length === 0 && value.unknowns.length === 0) {
      elements.push(...only.elements);
      complete &&= only.complete;
    } else {
      complete = false;
    }
  }
  return known({ ...receiver, elements, complete: complete && !call.open });
}

function indexKey(call: CallArguments): string | undefined {
  const [only] = call.list[0]?.().alternatives ?? [];
  return only?.type === "constant" && typeof only.value === "number" && only.value >= 0 ? String(only.value) : undefined;
}

function mapped(receiver: ArrayValue, call: CallArguments, context: Context): Value {
  const [callback] = call.list;
  if (!callback) return unknown("call");
  const elements = receiver.elements.map((element, index) => () =>
    context.engine.call(callback(), { ...call, list: [element, () => known(constant(index))] }, context));
  return known({ ...receiver, elements });
}
