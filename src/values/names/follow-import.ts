import type { ValueNode } from "@humanwhocodes/momoa";
import { contentPlace, nameOf, nodePlace } from "../../syntax/json/json-value.js";
import type { Definition } from "../../syntax/script/bindings.js";
import { arrayOf } from "../abstract/array-value.js";
import type { Context, Engine } from "../abstract/context.js";
import { once, placeOf } from "../abstract/context.js";
import { constant, known, text, unknown } from "../abstract/make-value.js";
import type { Origin } from "../abstract/origin.js";
import { platformImport } from "../objects/platform-objects.js";
import { findStateModel } from "../libraries/state-models.js";
import type { Known, ObjectMember, Value } from "../abstract/value.js";
import type { Place, SourceText } from "../../syntax/source-text.js";

type ImportDefinition = Extract<Definition, { kind: "import" }>;

/** `import …` and `import x = require("…")`. */
export function followImport(definition: ImportDefinition, context: Context): Value {
  const { specifier, imported } = definition;
  const model = findStateModel(specifier, imported);
  if (model) return context.engine.property(context.engine.exportsOf(model), imported, context);
  const platform = platformImport(specifier, imported);
  if (platform) return platform;
  const exported = moduleValue(specifier, placeOf(definition.node, context), context);
  if (imported === "*" || imported === "=") return exported;
  return imported === "default" ? defaultOf(exported, context) : context.engine.property(exported, imported, context);
}

/** The object that `require(specifier)` gives. */
export function moduleValue(specifier: string, place: Place, context: Context): Value {
  const platform = platformImport(specifier, "*");
  if (platform) return platform;
  const loaded = context.engine.modules.load(specifier, context.file);
  if (!loaded) return unknown("module", place);
  return loaded.kind === "script" ? context.engine.exportsOf(loaded.file) : jsonValue(loaded.body, loaded.source, context.engine);
}

/** A CommonJS module imported as default is its `module.exports`; a compiled one says `exports.default`. */
function defaultOf(exported: Value, context: Context): Value {
  if (exported.alternatives.length > 0 && exported.alternatives.every(isPlainFunction)) return exported;
  const value = context.engine.property(exported, "default", context);
  const hasDefault = value.unknowns.length > 0 || value.alternatives.some((one) => one.type !== "constant" || one.value !== undefined);
  return hasDefault ? value : exported;
}

/** `module.exports = function request() { … }`, with no `default` written to it. */
function isPlainFunction(value: Known): boolean {
  return value.type === "function" && !value.members.some((member) => !("key" in member) || member.key === "default");
}

function jsonValue(node: ValueNode, source: SourceText, engine: Engine): Value {
  const place = nodePlace(source, node);
  const origin = (): Origin => ({ id: `${source.path}:${place.range[0]}`, path: source.path, key: undefined, name: undefined });
  switch (node.type) {
    case "String": {
      const content = contentPlace(source, node);
      return known(text(node.value, content.verbatim ? content : place, content.verbatim));
    }
    case "Number":
    case "Boolean":
      return known(constant(node.value, place));
    case "Null":
      return known(constant(null, place));
    case "Array":
      return known(engine.changedElsewhere({ ...arrayOf(node.elements.map((element) => once(() => jsonValue(element.value, source, engine))), place), origin }));
    case "Object": {
      const members = node.members.map((member): ObjectMember => ({
        kind: "property",
        key: nameOf(member),
        keyPlace: nodePlace(source, member.name),
        node: undefined,
        value: once(() => jsonValue(member.value, source, engine)),
      }));
      return known({ type: "object", members, place, origin });
    }
    default:
      return unknown("unsupported", place);
  }
}
