import type { TSESTree } from "@typescript-eslint/utils";
import { aliasWritesOf } from "./alias-writes.js";
import type { Binding, Bindings, MemberWrite } from "./bindings.js";
import { findBinding } from "./bindings.js";
import { unwrap } from "./node-shapes.js";

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

interface Relations {
  readonly subclasses: ReadonlyMap<TSESTree.Node, readonly ClassNode[]>;
  readonly writes: ReadonlyMap<TSESTree.Node, readonly MemberWrite[]>;
}

const recorded = new WeakMap<Bindings, Relations>();

/** The class itself and those in the file that extend it: what `this` in its methods may be an instance of. */
export function classesBelow(node: ClassNode, bindings: Bindings): readonly ClassNode[] {
  const { subclasses } = relationsOf(bindings);
  const found = [node];
  for (const one of found) {
    for (const below of subclasses.get(one) ?? []) if (!found.includes(below)) found.push(below);
  }
  return found;
}

/** Writes to instances from outside: `const http = new Http(); http.base = …`. */
export function instanceWritesOf(maker: TSESTree.Node, bindings: Bindings): readonly MemberWrite[] {
  return relationsOf(bindings).writes.get(maker) ?? [];
}

function relationsOf(bindings: Bindings): Relations {
  const found = recorded.get(bindings) ?? recordRelations(bindings);
  recorded.set(bindings, found);
  return found;
}

function recordRelations(bindings: Bindings): Relations {
  const subclasses = new Map<TSESTree.Node, ClassNode[]>();
  const writes = new Map<TSESTree.Node, MemberWrite[]>();
  for (const { names } of bindings.scopes.values()) {
    for (const binding of names.values()) {
      for (const node of makersOf(binding)) {
        if (node.type !== "ClassDeclaration" && node.type !== "ClassExpression") continue;
        for (const parent of makersNamed(node.superClass, bindings)) append(subclasses, parent, node);
      }
      const makers = instantiated(binding, bindings);
      if (makers.length === 0) continue;
      const written = [...binding.memberWrites, ...aliasWritesOf(binding, bindings).list];
      for (const maker of makers) for (const write of written) append(writes, maker, write);
    }
  }
  return { subclasses, writes };
}

/** The classes or constructor functions that a name was given instances of. */
function instantiated({ definitions, assignments }: Binding, bindings: Bindings): TSESTree.Node[] {
  const sources = [
    ...definitions.map((one) => one.kind === "variable" && one.path.length === 0 ? one.source : undefined),
    ...assignments.map(({ source, path }) => path.length === 0 ? source : undefined),
  ];
  return sources.flatMap((source) => {
    const node = source && unwrap(source);
    return node?.type === "NewExpression" ? makersNamed(node.callee, bindings) : [];
  });
}

function makersNamed(node: TSESTree.Node | null, bindings: Bindings): TSESTree.Node[] {
  const name = node && unwrap(node);
  if (name?.type !== "Identifier") return [];
  const binding = findBinding(bindings, name, name.name);
  return binding ? makersOf(binding) : [];
}

function makersOf({ definitions }: Binding): TSESTree.Node[] {
  return definitions.flatMap((definition) => {
    if (definition.kind === "class" || definition.kind === "function") return [definition.node];
    const source = definition.kind === "variable" ? definition.source : undefined;
    return source?.type === "ClassExpression" || source?.type === "FunctionExpression" ? [source] : [];
  });
}

function append<T>(map: Map<TSESTree.Node, T[]>, key: TSESTree.Node, value: T): void {
  const list = map.get(key);
  if (!list) map.set(key, [value]);
  else if (!list.includes(value)) list.push(value);
}
