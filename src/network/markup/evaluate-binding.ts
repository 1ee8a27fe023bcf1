import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { WxmlBinding } from "../../syntax/wxml/parse-binding.js";
import type { Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import type { Value } from "../../values/abstract/value.js";

/** What an expression of a template can be, when each name in it is looked up where the expression stands. */
export function evaluateBinding(
  { file, names, function: node, body }: WxmlBinding,
  valueOf: (name: string, file: ScriptFile) => Value,
  engine: Engine,
): Value {
  const frame = {
    function: node,
    arguments: names.map((name) => () => valueOf(name, file)),
    open: false,
    self: undefined,
    parent: undefined,
    caller: undefined,
    depth: 0,
    memory: new Map(),
  };
  return ask(engine, body, { file, frame });
}
