import type { TSESTree } from "@typescript-eslint/utils";
import type { Context } from "./context.js";
import { once, placeOf } from "./context.js";
import { constant, known } from "./make-value.js";
import type { ObjectMember, ObjectValue } from "./value.js";

/** The object that a TypeScript enum compiles to, as far as its string and number members go. */
export function enumObject(node: TSESTree.TSEnumDeclaration, context: Context): ObjectValue {
  let next: number | undefined = 0;
  const members = node.body.members.flatMap((member): ObjectMember[] => {
    const key = member.id.type === "Identifier" ? member.id.name : member.id.type === "Literal" ? String(member.id.value) : undefined;
    if (key === undefined) return [];
    const { initializer } = member;
    const automatic: number | undefined = next;
    if (initializer) next = initializer.type === "Literal" && typeof initializer.value === "number" ? initializer.value + 1 : undefined;
    else if (next !== undefined) next += 1;
    const value = once(() => initializer ? context.engine.evaluate(initializer, context) : known(constant(automatic, placeOf(member, context))));
    return [{ kind: "property", key, keyPlace: placeOf(member.id, context), node: member, value }];
  });
  return { type: "object", members, place: placeOf(node, context) };
}
