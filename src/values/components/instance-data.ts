import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Context, Engine } from "../abstract/context.js";
import { isMissing, union, unknown } from "../abstract/make-value.js";
import type { Value } from "../abstract/value.js";

/** Functions that are handed what a template shows. */
const factories: ReadonlySet<string> = new Set(["Page", "Component"]);

/**
 * What a template reads under a name: the `data` of the page or component that a script makes, with what `setData` puts
 * there, or the default of a property, which the user of a component may set.
 */
export function instanceData(file: ScriptFile, name: string, engine: Engine): Value {
  const context: Context = { file, frame: undefined, engine };
  const values = file.bindings.calls.flatMap((call) => {
    const made = isFactory(call) ? call.arguments[0] : undefined;
    return made ? [dataOf(engine.evaluate(made, context), name, context)] : [];
  });
  return values.length > 0 ? union(values) : unknown("component-property");
}

function isFactory({ callee }: TSESTree.CallExpression | TSESTree.NewExpression): boolean {
  return callee.type === "Identifier" && factories.has(callee.name);
}

function dataOf(made: Value, name: string, context: Context): Value {
  const { engine } = context;
  const at = (value: Value, key: string): Value => engine.property(value, key, context);
  const property = at(at(made, "properties"), name);
  const isProperty = property.alternatives.some((one) => !isMissing(one));
  const data = at(at(made, "data"), name);
  return isProperty ? union([data, at(property, "value"), unknown("component-property")]) : data;
}
