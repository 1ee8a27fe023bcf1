import type { CallArguments, Context } from "../abstract/context.js";
import { once, placeOf } from "../abstract/context.js";
import { known, text, unknown } from "../abstract/make-value.js";
import type { Value } from "../abstract/value.js";

/** `new Proxy(wx, { get: (target, name) => promisify(target[name]) })`: under each name, what `get` makes of it. */
export function proxyOf(call: CallArguments, context: Context): Value {
  const { engine } = context;
  const place = placeOf(call.node, context);
  const [target, handler] = call.list;
  const getter = handler && engine.property(handler(), "get", context);
  if (!target || !getter || getter.alternatives.length !== 1 || getter.alternatives[0]?.type !== "function") return unknown("call", place);
  const answers = new Map<string, () => Value>();
  const valueAt = (key: string): Value => {
    const list = [target, (): Value => known(text(key))];
    const answer = answers.get(key) ?? once(() => engine.call(getter, { ...call, list, open: true, isNew: false }, context), engine);
    answers.set(key, answer);
    return answer();
  };
  return known({ type: "object", members: [{ kind: "computed", key: () => unknown("property"), value: () => unknown("property", place), valueAt }], place });
}
