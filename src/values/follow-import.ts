import type { Definition } from "../syntax/script/bindings.js";
import type { Context } from "./context.js";
import { once, placeOf } from "./context.js";
import { constant, known, text, unknown } from "./make-value.js";
import { platformImport } from "./platform-objects.js";
import type { ObjectMember, Value } from "./value.js";
import type { Place } from "../syntax/source-text.js";

type ImportDefinition = Extract<Definition, { kind: "import" }>;

/** `import …` and `import x = require("…")`. */
export function followImport(definition: ImportDefinition, context: Context): Value {
  const { specifier, imported } = definition;
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
  return loaded.kind === "script" ? context.engine.exportsOf(loaded.file) : jsonValue(loaded.data, loaded.place);
}

/** A CommonJS module imported as default is its `module.exports`; a compiled one says `exports.default`. */
function defaultOf(exported: Value, context: Context): Value {
  const value = context.engine.property(exported, "default", context);
  const hasDefault = value.unknowns.length > 0 || value.alternatives.some((one) => one.type !== "constant" || one.value !== undefined);
  return hasDefault ? value : exported;
}

function jsonValue(data: unknown, place: Place): Value {
  if (typeof data === "string") return known(text(data, place));
  if (data === null || typeof data === "number" || typeof data === "boolean") return known(constant(data, place));
  if (Array.isArray(data)) {
    return known({ type: "array", elements: data.map((one: unknown) => () => jsonValue(one, place)), complete: true, place });
  }
  const members = Object.entries(data as Record<string, unknown>).map(([key, one]): ObjectMember =>
    ({ kind: "property", key, keyPlace: place, node: undefined, value: once(() => jsonValue(one, place)) }));
  return known({ type: "object", members, place });
}
