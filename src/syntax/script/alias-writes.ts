import type { TSESTree } from "@typescript-eslint/utils";
import type { Binding, Bindings, MemberWrite, PatternPath } from "./bindings.js";
import { findBinding } from "./bindings.js";
import { isFunction, staticKey, unwrap } from "./node-shapes.js";

type Path = readonly (string | undefined)[];

/** An expression that gives a part of what a name holds: `config.api` is part `api` of `config`. */
interface Part {
  readonly binding: Binding;
  readonly path: Path;
}

type ArgumentLists = ReadonlyMap<TSESTree.Node, readonly (readonly TSESTree.Node[])[]>;

/** Writes that are handed along to more names than this are not of a program that people wrote. */
const maximumRecords = 10_000;

const recorded = new WeakMap<Bindings, ReadonlyMap<Binding, readonly MemberWrite[]>>();

/**
 * Writes to what a name holds through other names: `const b = a; b.host = …` and
 * `function set(o) { o.host = … } set(a)` are writes to `a`.
 */
export function aliasWritesOf(binding: Binding, bindings: Bindings): readonly MemberWrite[] {
  const found = recorded.get(bindings) ?? recordAliasWrites(bindings);
  recorded.set(bindings, found);
  return found.get(binding) ?? [];
}

function recordAliasWrites(bindings: Bindings): ReadonlyMap<Binding, readonly MemberWrite[]> {
  const found = new Map<Binding, MemberWrite[]>();
  const argumentLists = collectArguments(bindings);
  let records = 0;
  for (const { names } of bindings.scopes.values()) {
    for (const binding of names.values()) {
      for (const write of binding.memberWrites) follow(binding, write);
    }
  }
  return found;

  function follow(from: Binding, first: MemberWrite): void {
    const seen = new Set([from]);
    const queue: { binding: Binding; write: MemberWrite }[] = [{ binding: from, write: first }];
    for (let next = queue.pop(); next && records < maximumRecords; next = queue.pop()) {
      for (const { binding, path } of originsOf(next.binding, bindings, argumentLists)) {
        if (seen.has(binding)) continue;
        seen.add(binding);
        records += 1;
        const write = { ...next.write, path: [...path, ...next.write.path] };
        const list = found.get(binding);
        if (list) list.push(write);
        else found.set(binding, [write]);
        queue.push({ binding, write });
      }
    }
  }
}

/** The arguments of every call, by the function that its callee names. */
function collectArguments(bindings: Bindings): ArgumentLists {
  const found = new Map<TSESTree.Node, TSESTree.Node[][]>();
  for (const { callee, arguments: list } of bindings.calls) {
    for (const node of functionsNamed(unwrap(callee), bindings)) {
      const spread = list.findIndex(({ type }) => type === "SpreadElement");
      const known = spread < 0 ? list : list.slice(0, spread);
      const lists = found.get(node);
      if (lists) lists.push(known);
      else found.set(node, [known]);
    }
  }
  return found;
}

function functionsNamed(callee: TSESTree.Node, bindings: Bindings): TSESTree.Node[] {
  if (isFunction(callee)) return [callee];
  if (callee.type !== "Identifier") return [];
  const binding = findBinding(bindings, callee, callee.name);
  return binding?.definitions.flatMap((definition) => {
    if (definition.kind === "function") return [definition.node];
    return definition.kind === "variable" && definition.source && isFunction(definition.source) ? [definition.source] : [];
  }) ?? [];
}

/** The names, and parts of what they hold, that a name was given. */
function originsOf(binding: Binding, bindings: Bindings, argumentLists: ArgumentLists): Part[] {
  const parts = (source: TSESTree.Node | undefined, path: PatternPath, before: Path = []): Part[] => {
    const below = keysOf(path);
    if (!source || !below) return [];
    return partsOf(source, bindings).map((part) => ({ ...part, path: [...part.path, ...before, ...below] }));
  };
  return [
    ...binding.assignments.flatMap(({ operator, source, path }) => /^(?:=|\|\|=|&&=|\?\?=)$/.test(operator) ? parts(source, path) : []),
    ...binding.definitions.flatMap((definition) => {
      switch (definition.kind) {
        case "variable":
          return parts(definition.source, definition.path);
        case "loop":
          return definition.of ? parts(definition.over, definition.path, [undefined]) : [];
        case "parameter":
          return (argumentLists.get(definition.function) ?? []).flatMap((list) => parts(list[definition.index], definition.path));
        default:
          return [];
      }
    }),
  ];
}

/** The keys that a pattern follows; undefined when it makes a copy. */
function keysOf(path: PatternPath): Path | undefined {
  const keys: (string | undefined)[] = [];
  for (const step of path) {
    if (step.kind === "rest" || step.kind === "rest-elements") return undefined;
    if (step.kind !== "default") keys.push(step.kind === "property" ? step.key : step.kind === "element" ? String(step.index) : undefined);
  }
  return keys;
}

function partsOf(source: TSESTree.Node, bindings: Bindings): Part[] {
  const node = unwrap(source);
  switch (node.type) {
    case "Identifier": {
      const binding = findBinding(bindings, node, node.name);
      return binding ? [{ binding, path: [] }] : [];
    }
    case "MemberExpression":
      return partsOf(node.object, bindings).map(({ binding, path }) => ({ binding, path: [...path, staticKey(node)] }));
    case "LogicalExpression":
      return [...partsOf(node.left, bindings), ...partsOf(node.right, bindings)];
    case "ConditionalExpression":
      return [...partsOf(node.consequent, bindings), ...partsOf(node.alternate, bindings)];
    case "AssignmentExpression":
      return partsOf(node.right, bindings);
    default:
      return [];
  }
}
