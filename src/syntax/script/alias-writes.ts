import type { TSESTree } from "@typescript-eslint/utils";
import { createAliasGraph, isCompatible, vaguer } from "./alias-graph.js";
import type { Alias, Crossing, Holder, Path } from "./alias-graph.js";
import type { Binding, Bindings, MemberWrite } from "./bindings.js";
import { contentOperators } from "./bindings.js";
import { collectSharedNames } from "./shared-names.js";

/** Writes to what a name holds, through other names. */
export interface AliasWrites {
  readonly list: readonly MemberWrite[];
  /** False when the object gets around so much that there may be more. */
  readonly complete: boolean;
}

/** What stands at `at` in a holder is what the name in question has under `of`. */
interface Reach {
  readonly holder: Holder;
  readonly at: Path;
  readonly of: Path;
  readonly below: number;
  readonly crossing: Crossing;
}

interface Aliases {
  readonly shared: ReadonlySet<string>;
  /** Made when one of those names is asked for. */
  holderOf?: (binding: Binding) => Holder;
  readonly found: Map<Binding, AliasWrites>;
}

/** Files with more functions are bundles, whose names say too little to be worth the work. */
const maximumFunctions = 1000;

const untold: AliasWrites = { list: [], complete: false };

const unshared: AliasWrites = { list: [], complete: true };

/** Steps from name to name for one question; code that people write takes a few dozen. */
const maximumSteps = 300;

const maximumWrites = 100;

/** Keys below keys below keys: an object that holds itself. */
const maximumPath = 6;

const known = new WeakMap<Bindings, Aliases>();

/**
 * Writes to what a name holds through other names: `const b = a; b.host = …` is a write to `a`, and so is
 * `function set(o) { o.host = … } set(a)`.
 */
export function aliasWritesOf(binding: Binding, bindings: Bindings): AliasWrites {
  if (bindings.functions.size > maximumFunctions) return untold;
  const aliases: Aliases = known.get(bindings) ?? { shared: collectSharedNames(bindings), found: new Map() };
  known.set(bindings, aliases);
  if (!aliases.shared.has(binding.name)) return unshared;
  aliases.holderOf ??= createAliasGraph(bindings);
  const writes = aliases.found.get(binding) ?? collectWrites(binding, aliases.holderOf(binding), bindings);
  aliases.found.set(binding, writes);
  return writes;
}

function collectWrites(binding: Binding, start: Holder, bindings: Bindings): AliasWrites {
  const list: MemberWrite[] = [];
  const queue: Reach[] = [{ holder: start, at: [], of: [], below: 0, crossing: "same" }];
  const seen = new Map<Holder, Set<string>>([[start, new Set<string>()]]);
  let steps = 0;
  for (let next = queue.pop(); next; next = queue.pop()) {
    for (const alias of next.holder.aliases) {
      steps += 1;
      const reach = follow(next, alias);
      if (!reach || isGone(alias.holder, binding, bindings)) continue;
      const ids = seen.get(reach.holder) ?? new Set<string>();
      const id = idOf(reach);
      if (ids.has(id)) continue;
      seen.set(reach.holder, ids.add(id));
      if (reach.at.length > maximumPath || reach.of.length > maximumPath) return { list, complete: false };
      queue.push(reach);
      for (const write of reach.holder.writes) {
        steps += 1;
        const handed = writeThrough(reach, write);
        if (handed) list.push(handed);
      }
      if (steps > maximumSteps || list.length > maximumWrites) return { list, complete: false };
    }
  }
  return { list, complete: true };
}

function idOf({ at, of, below, crossing }: Reach): string {
  return `${at.join(".")}=${of.join(".")} ${below} ${crossing}`;
}

/** From `b.inner ≡ a.api` over `c ≡ b.inner.list` to `c ≡ a.api.list`. */
function follow(reach: Reach, alias: Alias): Reach | undefined {
  const shared = Math.min(reach.at.length, alias.of.length);
  if (!isCompatible(reach.at, alias.of, shared)) return undefined;
  const down = alias.of.slice(shared);
  const up = reach.at.slice(shared);
  return {
    holder: alias.holder,
    at: [...alias.at, ...up],
    of: [...reach.of, ...down],
    below: Math.max(0, reach.below - down.length, alias.below - up.length),
    crossing: vaguer(reach.crossing, alias.crossing),
  };
}

/** What a function makes anew at each call is out of its own reach once it is returned, unless functions in it keep it. */
function isGone({ resultOf }: Holder, binding: Binding, bindings: Bindings): boolean {
  if (!resultOf) return false;
  for (let scope: Binding["scope"] | undefined = binding.scope; scope; scope = scope.parent) {
    if (scope.node === resultOf) return !holdsFunction(resultOf, bindings);
  }
  return false;
}

const holders = new WeakMap<Bindings, ReadonlySet<TSESTree.Node>>();

function holdsFunction(node: TSESTree.Node, bindings: Bindings): boolean {
  const found = holders.get(bindings) ?? new Set([...bindings.functions.keys()].flatMap((one): TSESTree.Node[] => {
    for (let scope = bindings.scopes.get(one)?.parent; scope; scope = scope.parent) {
      if (bindings.functions.has(scope.node as TSESTree.FunctionLike)) return [scope.node];
    }
    return [];
  }));
  holders.set(bindings, found);
  return found.has(node);
}

function writeThrough({ at, of, below, crossing }: Reach, write: MemberWrite): MemberWrite | undefined {
  // The object that is written to, and the key in it.
  const isContent = contentOperators.has(write.operator);
  const location = isContent ? write.path : write.path.slice(0, -1);
  if (location.length < at.length + below || !isCompatible(at, location, at.length)) return undefined;
  const path = [...of, ...location.slice(at.length), ...isContent ? [] : write.path.slice(-1)];
  if (crossing === "same") return { ...write, path };
  if (crossing === "handed") return { ...write, path, handed: true };
  if (write.operator.startsWith("merge")) return { ...write, path, operator: "merge-all" };
  return { ...write, path, operator: isContent ? write.operator : "elsewhere", handed: true };
}
