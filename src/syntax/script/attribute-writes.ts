import type { TSESTree } from "@typescript-eslint/utils";
import { appendTo } from "../append-to.js";
import type { Assignment, Binding, Bindings, MemberWrite, PatternPath } from "./bindings.js";
import { contentOperators, findBinding } from "./bindings.js";
import { staticKey, unwrap } from "./node-shapes.js";
import { patternTargets } from "./pattern-names.js";
import { selfOwner } from "./self-owner.js";

/** A write whose target nobody has looked for yet. */
export interface PendingWrite {
  readonly target: TSESTree.Node;
  readonly operator: string;
  readonly source: TSESTree.Expression;
  readonly path: PatternPath;
  /** Set, be it to undefined, where the write goes to a property of the target: `Object.defineProperty(target, key, …)`. */
  readonly key?: string | undefined;
}

type Recorded = Omit<Bindings, "selfWrites" | "globalWrites" | "otherWrites" | "assignedGlobals">;

/** Hands each write to the name, the `this` or the global that it goes to. */
export function attributeWrites(walk: Recorded, writes: readonly PendingWrite[]): Bindings {
  const selfWrites = new Map<TSESTree.Node, MemberWrite[]>();
  const globalWrites = new Map<string, MemberWrite[]>();
  const assignedGlobals = new Map<string, Assignment[]>();
  const otherWrites: MemberWrite[] = [];
  const bindings: Bindings = { ...walk, selfWrites, globalWrites, otherWrites, assignedGlobals };

  for (const write of writes) attribute(write);
  return bindings;

  function attribute(write: PendingWrite): void {
    const target = unwrap(write.target);
    if ("key" in write) return attributeToMember(target, write);
    if (target.type === "Identifier") return attributeToName(target, write);
    if (target.type === "MemberExpression" || contentOperators.has(write.operator)) return attributeToMember(target, write);
    for (const [inner, path] of patternTargets(target)) attribute({ ...write, target: inner, path });
  }

  function attributeToName(target: TSESTree.Identifier, write: PendingWrite): void {
    const binding = findBinding(bindings, target, target.name);
    if (contentOperators.has(write.operator)) {
      const content = { path: [], operator: write.operator, source: write.source, target, root: target };
      if (binding) binding.memberWrites.push(content);
      else appendTo(globalWrites, target.name, content);
      return;
    }
    const assignment = { operator: write.operator, source: write.source, path: write.path, node: target };
    if (binding) binding.assignments.push(assignment);
    else appendTo(assignedGlobals, target.name, assignment);
  }

  function attributeToMember(target: TSESTree.Node, write: PendingWrite): void {
    const named = "key" in write;
    const path: (string | undefined)[] = named ? [write.key] : [];
    let root = target;
    while (root.type === "MemberExpression") {
      path.unshift(staticKey(root));
      root = unwrap(root.object);
    }
    // A write through a destructuring pattern says too little about its value to be worth following.
    const operator = write.path.length ? "pattern" : write.operator;
    const record: MemberWrite = { path, operator, source: write.source, target, root: root as TSESTree.Expression, ...named && { isOnObject: true } };
    if (root.type === "Identifier") {
      const binding = findBinding(bindings, root, root.name);
      const self = binding && selfAlias(binding);
      if (self) appendTo(selfWrites, selfOwner(self), record);
      else if (binding) binding.memberWrites.push(record);
      else appendTo(globalWrites, root.name, record);
    } else if (root.type === "ThisExpression") {
      appendTo(selfWrites, selfOwner(root), record);
    } else {
      otherWrites.push(record);
    }
  }
}

/** `const that = this`. */
function selfAlias({ definitions, assignments }: Binding): TSESTree.Expression | undefined {
  const [only, ...others] = definitions;
  if (only?.kind !== "variable" || others.length > 0 || only.path.length > 0) return undefined;
  // `let that; … that = this` is as common where variables are declared first.
  const source = only.source ?? assignments[0]?.source;
  return assignments.length <= 1 && source?.type === "ThisExpression" ? source : undefined;
}
