import type { TSESTree } from "@typescript-eslint/utils";
import type { PendingWrite } from "./attribute-writes.js";
import { mutators } from "./bindings.js";
import { staticKey, unwrap } from "./node-shapes.js";

type Call = TSESTree.CallExpression;
type Argument = TSESTree.CallExpressionArgument;

/** Functions of libraries that write their arguments into the first one: `_.merge(config, more)`. */
const merging: ReadonlySet<string> = new Set(["assign", "assignIn", "defaults", "defaultsDeep", "extend", "merge", "mergeWith"]);

const libraryNames: ReadonlySet<string> = new Set(["_", "lodash"]);

/**
 * What a call of the language or of a well-known library writes to objects that it is handed, or that it is called on.
 * @param isLibrary tells whether a name is a function of lodash or of one like it.
 */
export function writesOfCall(node: Call, isLibrary: (name: TSESTree.Identifier) => boolean): readonly PendingWrite[] {
  const callee = unwrap(node.callee);
  if (callee.type === "Identifier") {
    if (callee.name === "promisifyAll") return promisifiedWrites(node);
    return merging.has(callee.name) && isLibrary(callee) ? mergeWrites(node.arguments) : [];
  }
  if (callee.type !== "MemberExpression") return [];
  const name = staticKey(callee);
  if (name === undefined) return [];
  if (mutators.has(name)) return [{ target: callee.object, operator: name === "push" ? "append" : "mutate", source: node, path: [] }];
  switch (name) {
    case "promisifyAll":
      return promisifiedWrites(node);
    // `list.push.apply(list, more)`
    case "apply":
    case "call":
      return callee.object.type === "MemberExpression" && mutators.has(staticKey(callee.object) ?? "") ? changeOf(node.arguments[0], node) : [];
    // `Vue.set(config, "host", host)`, `this.$set(…)`
    // `store.$patch({ host })` of Pinia
    case "$patch":
      return mergeWrites([callee.object, ...node.arguments]);
    case "$set":
      return propertyWrite(node, node.arguments[2]);
    default:
      return callee.object.type === "Identifier" ? writesOfGlobal(callee.object, name, node, isLibrary) : [];
  }
}

function writesOfGlobal(global: TSESTree.Identifier, name: string, node: Call, isLibrary: (name: TSESTree.Identifier) => boolean): readonly PendingWrite[] {
  const { arguments: given } = node;
  switch (`${global.name}.${name}`) {
    case "Object.assign":
      return mergeWrites(given);
    // What the object has not got itself, it has from there.
    case "Object.setPrototypeOf":
      return mergeWrites(given.slice(0, 2));
    case "Object.defineProperty":
    case "Reflect.defineProperty":
      return propertyWrite(node, given[2] && describedValue(given[2]));
    case "Object.defineProperties":
      return describedWrites(node);
    case "Reflect.set":
    case "Vue.set":
      return propertyWrite(node, given[2]);
    default: {
      if (!libraryNames.has(global.name) && !isLibrary(global)) return [];
      return name === "set" ? propertyWrite(node, given[2]) : merging.has(name) ? mergeWrites(given) : [];
    }
  }
}

/** `Object.assign(target, source)` writes to its target. */
function mergeWrites([target, ...sources]: readonly Argument[]): readonly PendingWrite[] {
  if (!isObject(target)) return [];
  return sources.map((source) => source.type === "SpreadElement"
    ? { target, operator: "merge-all", source: source.argument, path: [] }
    : { target, operator: "merge", source, path: [] });
}

/** `promisifyAll(wx, wxp)` gives `wxp` what `wx` has. */
function promisifiedWrites(node: Call): readonly PendingWrite[] {
  const [, target] = node.arguments;
  return target && target.type !== "SpreadElement" ? [{ target, operator: "merge", source: node, path: [] }] : [];
}

function changeOf(target: Argument | undefined, node: Call): readonly PendingWrite[] {
  return isObject(target) ? [{ target, operator: "mutate", source: node, path: [] }] : [];
}

/** A write of `value` to the property that the second argument names. */
function propertyWrite(node: Call, value: TSESTree.Node | undefined): readonly PendingWrite[] {
  const [target, key] = node.arguments;
  if (!isObject(target) || !key) return [];
  // `_.set(config, "api.host", host)`
  const [name, ...below] = key.type === "Literal" ? String(key.value).split(".") : [];
  const isKnown = below.length === 0 && name !== undefined && value !== undefined && value.type !== "SpreadElement";
  return [{ target, key: name, operator: isKnown ? "=" : "elsewhere", source: isKnown ? value as TSESTree.Expression : node, path: [] }];
}

/** `Object.defineProperties(config, { host: { value: host } })` */
function describedWrites(node: Call): readonly PendingWrite[] {
  const [target, list] = node.arguments;
  if (!isObject(target) || !list) return [];
  if (list.type !== "ObjectExpression") return [{ target, operator: "merge-all", source: node, path: [] }];
  return list.properties.map((property): PendingWrite => {
    const key = property.type === "Property" ? staticKey(property) : undefined;
    const value = property.type === "Property" && key !== undefined ? describedValue(property.value) : undefined;
    return { target, key, operator: value ? "=" : "elsewhere", source: value ?? node, path: [] };
  });
}

/** What a property is that `{ value: host }` or `{ get() { return host; } }` describes, where that is one expression. */
function describedValue(descriptor: TSESTree.Node): TSESTree.Expression | undefined {
  if (descriptor.type !== "ObjectExpression") return undefined;
  for (const property of descriptor.properties) {
    if (property.type !== "Property") return undefined;
    const key = staticKey(property);
    const { value } = property;
    if (key === "value") return value as TSESTree.Expression;
    if (key !== "get") continue;
    if (value.type === "ArrowFunctionExpression" && value.body.type !== "BlockStatement") return value.body;
    const body = value.type === "FunctionExpression" || value.type === "ArrowFunctionExpression" ? value.body : undefined;
    const [only, ...others] = body?.type === "BlockStatement" ? body.body : [];
    return only?.type === "ReturnStatement" && others.length === 0 ? only.argument ?? undefined : undefined;
  }
  return undefined;
}

/** Nobody else has the object of a literal. */
function isObject(node: Argument | undefined): node is TSESTree.Expression {
  return node !== undefined && node.type !== "SpreadElement" && node.type !== "ObjectExpression";
}
