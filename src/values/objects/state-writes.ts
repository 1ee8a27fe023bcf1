import type { TSESTree } from "@typescript-eslint/utils";
import { aliasWritesOf } from "../../syntax/script/alias-writes.js";
import type { MemberWrite } from "../../syntax/script/bindings.js";
import { placeOf } from "../abstract/context.js";
import type { CallArguments, Context } from "../abstract/context.js";
import { isNullish, nothing } from "../abstract/make-value.js";
import { withUnseenWrites, withWrites } from "./member-writes.js";
import type { FunctionValue, Value } from "../abstract/value.js";

/** Spreads of spreads. */
const maximumDepth = 4;

/** Which of its writes a function of a store makes to the state. */
type Finder = (callee: FunctionValue) => readonly MemberWrite[];

/** Where the functions of a store get its state: `mutations` as their argument, `actions` within a context, and with Pinia as `this`. */
const finders: readonly Finder[] = [(one) => writesBelow(one, []), (one) => [...writesBelow(one, ["state"]), ...ownWrites(one)]];

/**
 * `writtenBy(state, mutations, actions)` in the model of a store: the state with what those functions write to it,
 * whoever calls them.
 */
export function writtenBy({ list: [state, ...groups], node }: CallArguments, context: Context): Value {
  let value = state?.() ?? nothing;
  for (const [index, find] of finders.entries()) {
    const { functions, complete } = functionsIn(groups[index]?.() ?? nothing, 0);
    for (const one of functions) value = withWrites(value, find(one), { ...context, file: one.file, frame: one.frame });
    if (!complete) value = withUnseenWrites(value, placeOf(node, context));
  }
  return value;
}

/** The functions that an object is written with; what they put on it by `this` is something else. */
function functionsIn({ alternatives, unknowns }: Value, depth: number): { readonly functions: readonly FunctionValue[]; readonly complete: boolean } {
  const parts = alternatives.filter((one) => !isNullish(one)).map((one) => {
    if (one.type === "function") return { functions: [one], complete: true };
    if (one.type !== "object" || depth > maximumDepth) return { functions: [], complete: false };
    const members = one.members.flatMap((member) => member.kind === "property" || member.kind === "computed" || member.kind === "spread" ? [functionsIn(member.value(), depth + 1)] : []);
    return { functions: members.flatMap(({ functions }) => functions), complete: members.every(({ complete }) => complete) };
  });
  return { functions: parts.flatMap(({ functions }) => functions), complete: unknowns.length === 0 && parts.every(({ complete }) => complete) };
}

/** What a function writes to its first argument, below some keys of it. */
function writesBelow({ node, file: { bindings } }: FunctionValue, keys: readonly string[]): readonly MemberWrite[] {
  return [...bindings.scopes.get(node)?.names.values() ?? []].flatMap((binding) => {
    const [definition] = binding.definitions;
    if (definition?.kind !== "parameter" || definition.index !== 0) return [];
    const above = definition.path.flatMap((step) => step.kind === "property" ? [step.key] : []);
    return [...binding.memberWrites, ...aliasWritesOf(binding, bindings).list].flatMap((write): readonly MemberWrite[] => {
      const path = [...above, ...write.path];
      return keys.every((key, index) => path[index] === key) ? [{ ...write, path: path.slice(keys.length) }] : [];
    });
  });
}

function ownWrites({ node, file: { bindings } }: FunctionValue): readonly MemberWrite[] {
  return bindings.selfWrites.get(node satisfies TSESTree.Node) ?? [];
}
