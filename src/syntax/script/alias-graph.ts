import type { TSESTree } from "@typescript-eslint/utils";
import type { Binding, Bindings, MemberWrite, PatternPath } from "./bindings.js";
import { contentOperators, findBinding } from "./bindings.js";
import { createCallees } from "./callees.js";
import { staticKey, unwrap } from "./node-shapes.js";

/** Keys from an object down; undefined for one that the syntax does not tell. */
export type Path = readonly (string | undefined)[];

/** What holds objects: a name, or what all calls of a function or of a method name have in common. */
export interface Holder {
  readonly writes: readonly MemberWrite[];
  readonly aliases: Alias[];
  /** Set when it is what this function returns. */
  readonly resultOf?: TSESTree.FunctionLike;
}

/** `const b = { inner: a.api }`: what stands at `inner` in `b` is what `a` has under `api`. */
export interface Alias {
  readonly holder: Holder;
  readonly at: Path;
  readonly of: Path;
  /** How many keys further down the objects are the same ones: one for `{ ...a }`. */
  readonly below: number;
  readonly crossing: Crossing;
}

/** How sure it is that two names hold one object: `handed` to a function, `guessed` from the name of a method. */
export type Crossing = "same" | "handed" | "guessed";

/** Where in an expression a name gets its object from. */
interface Target {
  readonly keys: Path;
  readonly below: number;
}

/** What an expression has of a holder. */
interface Part extends Omit<Alias, "holder"> {
  readonly from: Holder;
}

const whole: Target = { keys: [], below: 0 };

/** Expressions that can give an object which somebody else has, and what they are wrapped in. */
const mayHold: ReadonlySet<string> = new Set([
  "ArrayExpression", "AssignmentExpression", "AwaitExpression", "CallExpression", "ChainExpression", "ConditionalExpression", "Identifier",
  "LogicalExpression", "MemberExpression", "ObjectExpression", "SequenceExpression", "TSAsExpression", "TSInstantiationExpression",
  "TSNonNullExpression", "TSSatisfiesExpression", "TSTypeAssertion",
]);

const none: readonly Part[] = [];

const anyKey: Path = [undefined];

/** Expressions within expressions; nobody writes more. */
const maximumDepth = 12;

/** Methods that give one of an array's own elements. */
const elementMethods: ReadonlySet<string> = new Set(["at", "find", "findLast", "pop", "shift"]);

/** Methods that give an array with the same elements. */
const listMethods: ReadonlySet<string> = new Set(["concat", "filter", "reverse", "slice", "sort", "splice"]);

/** Methods that hand each element to their callback. */
const elementCallbacks: ReadonlySet<string> = new Set(["every", "filter", "find", "findIndex", "flatMap", "forEach", "map", "some"]);

/**
 * Which names of a script hold objects that other names hold too. The work is that of one look at each source, and
 * parameters that nobody writes to or hands on cost nothing.
 */
export function createAliasGraph(bindings: Bindings): (binding: Binding) => Holder {
  const named = new Map<Binding, Holder>();
  const callees = createCallees(bindings);
  const parameters = new Map<TSESTree.FunctionLike | string, Holder[]>();
  const results = new Map<TSESTree.FunctionLike | string, Holder>();
  const fields = new Map<string, { readonly writes: MemberWrite[]; readonly aliases: Alias[] }>();
  const pending: (() => void)[] = [];

  for (const list of bindings.selfWrites.values()) for (const write of list) linkField(write);
  for (const { names } of bindings.scopes.values()) for (const binding of names.values()) linkName(binding);
  for (const write of bindings.otherWrites) link({ writes: [write], aliases: [] }, partsOf(write.root), whole);
  for (let next = pending.pop(); next; next = pending.pop()) next();
  return holderOf;

  function holderOf(binding: Binding): Holder {
    const found = named.get(binding);
    if (found) return found;
    const holder: Holder = { writes: binding.memberWrites, aliases: [] };
    named.set(binding, holder);
    for (const definition of binding.definitions) {
      if (definition.kind === "parameter") pending.push(() => linkPattern(holder, [wholeOf(parameterOf(definition.function, definition.index))], definition.path));
    }
    return holder;
  }

  /** Parameter `index` of a function, or of all functions that are written as a method of this name. */
  function parameterOf(owner: TSESTree.FunctionLike | string, index: number): Holder {
    const list = parameters.get(owner) ?? [];
    parameters.set(owner, list);
    const found = list[index];
    if (found) return found;
    const holder: Holder = { writes: [], aliases: [] };
    list[index] = holder;
    const crossing = typeof owner === "string" ? "guessed" : "handed";
    for (const { arguments: given, skipped } of callees.callsOf(owner)) {
      const argument = argumentAt(given, index + skipped);
      if (argument) link(holder, partsOf(argument), whole, crossing);
    }
    if (typeof owner === "string") return holder;
    const method = callees.nameOf(owner);
    if (method !== undefined) pending.push(() => link(holder, [wholeOf(parameterOf(method, index))], whole));
    const { parent } = owner;
    if (index === 0 && parent.type === "CallExpression" && parent.arguments[0] === owner && parent.callee.type === "MemberExpression"
      && elementCallbacks.has(staticKey(parent.callee) ?? "")) link(holder, elementsOf(parent.callee.object), whole);
    return holder;
  }

  function resultOf(owner: TSESTree.FunctionLike | string): Holder {
    const found = results.get(owner);
    if (found) return found;
    const holder: Holder = typeof owner === "string" ? { writes: [], aliases: [] } : { writes: [], aliases: [], resultOf: owner };
    results.set(owner, holder);
    pending.push(() => linkResult(owner));
    return holder;
  }

  function linkResult(owner: TSESTree.FunctionLike | string): void {
    const parts = typeof owner === "string"
      ? callees.methodsNamed(owner).map((one) => wholeOf(resultOf(one)))
      : (bindings.functions.get(owner)?.returns ?? []).flatMap((one) => partsOf(one));
    link(resultOf(owner), parts, whole, "guessed");
  }

  /** `this.api` of whichever object: all that is put there may be the same. */
  function fieldOf(key: string): { readonly writes: MemberWrite[]; readonly aliases: Alias[] } {
    const field = fields.get(key) ?? { writes: [], aliases: [] };
    fields.set(key, field);
    return field;
  }

  function linkField(write: MemberWrite): void {
    const [key, ...path] = write.path;
    if (key === undefined) return;
    const inField: MemberWrite = { ...write, path };
    if (path.length > 0 || contentOperators.has(write.operator)) fieldOf(key).writes.push(inField);
    linkContent(fieldOf(key), inField, "guessed");
  }

  function linkName(binding: Binding): void {
    for (const definition of binding.definitions) {
      if (definition.kind === "variable" && definition.source) linkSource(binding, definition.source, definition.path);
      else if (definition.kind === "loop" && definition.of) linkPattern(holderOf(binding), elementsOf(definition.over), definition.path);
    }
    for (const { operator, source, path } of binding.assignments) {
      if (operator === "=" || operator === "||=" || operator === "&&=" || operator === "??=") linkSource(binding, source, path);
      else if (operator === "loop") linkPattern(holderOf(binding), elementsOf(source), path);
    }
    for (const write of binding.memberWrites) linkContent(holderOf(binding), write);
  }

  function linkSource(binding: Binding, source: TSESTree.Node, path: PatternPath): void {
    if (mayHold.has(source.type) || path.length > 0) linkPattern(holderOf(binding), partsOf(source), path);
  }

  function linkPattern(holder: Holder, parts: readonly Part[], path: PatternPath): void {
    const keys: (string | undefined)[] = [];
    for (const [index, step] of path.entries()) {
      if (step.kind === "default") linkPattern(holder, partsOf(step.value), path.slice(index + 1));
      else if (step.kind === "rest") return link(holder, parts, { keys, below: 1 });
      else if (step.kind === "rest-elements") return link(holder, parts.flatMap((part) => below(part, keys)).flatMap(elementsInList), whole);
      else keys.push(step.kind === "property" ? step.key : step.kind === "element" ? String(step.index) : undefined);
    }
    link(holder, parts, { keys, below: 0 });
  }

  /** `o.inner = other`, `Object.assign(o, other)` and `list.push(other)`: what is in `other` is in `o`. */
  function linkContent(holder: Holder, { path, operator, source }: MemberWrite, crossing: Crossing = "same"): void {
    const put = (node: TSESTree.Node, at: Path, shared: number): void => {
      for (const part of partsOf(node)) {
        part.from.aliases.push({ holder, at: [...at, ...part.at], of: part.of, below: Math.max(part.below, shared - part.at.length), crossing: vaguer(part.crossing, crossing) });
      }
    };
    if (operator === "=" || operator === "||=" || operator === "&&=" || operator === "??=") put(source, path, 0);
    else if (operator === "merge") put(source, path, 1);
    else if ((operator === "append" || operator === "mutate") && source.type === "CallExpression") {
      for (const argument of source.arguments) if (argument.type !== "SpreadElement") put(argument, [...path, undefined], 0);
    }
  }

  function elementsOf(node: TSESTree.Node): readonly Part[] {
    return partsOf(node).flatMap((part) => below(part, anyKey));
  }

  /** Which holders have the objects that an expression gives. */
  function partsOf(source: TSESTree.Node, depth = 0): readonly Part[] {
    if (depth > maximumDepth) return [];
    const node = unwrap(source);
    if (!mayHold.has(node.type)) return none;
    const inner = (one: TSESTree.Node): readonly Part[] => partsOf(one, depth + 1);
    const held = (one: TSESTree.Node, key: string | undefined): readonly Part[] => inner(one).map((part) => ({ ...part, at: [key, ...part.at] }));
    switch (node.type) {
      case "Identifier": {
        const binding = findBinding(bindings, node, node.name);
        return binding ? [wholeOf(holderOf(binding))] : [];
      }
      case "MemberExpression":
        if (node.object.type === "ThisExpression") return fieldParts(staticKey(node));
        return inner(node.object).flatMap((part) => below(part, [staticKey(node)]));
      case "LogicalExpression":
        return [...inner(node.left), ...inner(node.right)];
      case "ConditionalExpression":
        return [...inner(node.consequent), ...inner(node.alternate)];
      case "AssignmentExpression":
        return inner(node.right);
      case "AwaitExpression":
        return inner(node.argument);
      case "SequenceExpression":
        return node.expressions.slice(-1).flatMap(inner);
      case "ArrayExpression":
        return node.elements.flatMap((element, index) => {
          if (element?.type === "SpreadElement") return inner(element.argument).flatMap(elementsInList);
          return element && mayHold.has(element.type) ? held(element, String(index)) : none;
        });
      case "ObjectExpression":
        return node.properties.flatMap((property) => {
          if (property.type === "SpreadElement") return inner(property.argument).map(copied);
          return mayHold.has(property.value.type) ? held(property.value, staticKey(property)) : none;
        });
      case "CallExpression":
        return partsOfCall(node, inner);
      default:
        return [];
    }
  }

  function fieldParts(key: string | undefined): readonly Part[] {
    return key === undefined ? [] : [wholeOf(fieldOf(key), "guessed")];
  }

  /** `Object.assign(a, b)` and `Object.freeze(a)` give `a`; a function of the file gives what it returns. */
  function partsOfCall(node: TSESTree.CallExpression, inner: (node: TSESTree.Node) => readonly Part[]): readonly Part[] {
    const callee = unwrap(node.callee);
    if (callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === "Object") {
      const [first, ...others] = node.arguments.filter(({ type }) => type !== "SpreadElement");
      return [...first ? inner(first) : [], ...others.flatMap(inner).map(copied)];
    }
    const { functions, method } = callees.of(node);
    const returned = functions.map((one) => wholeOf(resultOf(one), "guessed"));
    if (method !== undefined) returned.push(wholeOf(resultOf(method), "guessed"));
    if (returned.length > 0 || callee.type !== "MemberExpression") return returned;
    const name = staticKey(callee) ?? "";
    if (elementMethods.has(name)) return inner(callee.object).flatMap((part) => below(part, anyKey));
    return listMethods.has(name) ? [...inner(callee.object), ...node.arguments.flatMap(inner)].flatMap(elementsInList) : [];
  }
}

function argumentAt(list: readonly TSESTree.CallExpressionArgument[], index: number): TSESTree.Node | undefined {
  const argument = list[index];
  if (!argument || !mayHold.has(argument.type)) return undefined;
  return list.slice(0, index).some(({ type }) => type === "SpreadElement") ? undefined : argument;
}

function wholeOf(from: Holder, crossing: Crossing = "same"): Part {
  return { from, at: [], of: [], below: 0, crossing };
}

/** `[...list]`, `list.filter(f)`: its elements, somewhere in another array. */
function elementsInList(part: Part): readonly Part[] {
  return below(part, anyKey).map((one) => ({ ...one, at: [undefined, ...one.at] }));
}

function copied(part: Part): Part {
  return { ...part, below: Math.max(part.below, 1 - part.at.length) };
}

/** What stands under `keys` in an expression, when the part is there or above. */
function below(part: Part, keys: Path): readonly Part[] {
  if (keys.length === 0) return [part];
  const { at, of } = part;
  const shared = Math.min(at.length, keys.length);
  if (!isCompatible(at, keys, shared)) return [];
  const rest = keys.slice(shared);
  return [{ ...part, at: at.slice(shared), of: [...of, ...rest], below: Math.max(0, part.below - rest.length) }];
}

function link(holder: Holder, parts: readonly Part[], target: Target, crossing: Crossing = "same"): void {
  for (const one of parts) {
    for (const part of below(one, target.keys)) {
      const shared = Math.max(part.below, target.below - part.at.length);
      part.from.aliases.push({ holder, at: part.at, of: part.of, below: shared, crossing: vaguer(part.crossing, crossing) });
    }
  }
}

/** Whether two paths can be the same over their first keys. */
export function isCompatible(a: Path, b: Path, length: number): boolean {
  for (let index = 0; index < length; index += 1) {
    if (a[index] !== undefined && b[index] !== undefined && a[index] !== b[index]) return false;
  }
  return true;
}

export function vaguer(a: Crossing, b: Crossing): Crossing {
  return a === "guessed" || b === "guessed" ? "guessed" : a === "handed" ? a : b;
}
