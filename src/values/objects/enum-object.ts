import type { TSESTree } from "@typescript-eslint/utils";
import type { Context } from "../abstract/context.js";
import { once, placeOf } from "../abstract/context.js";
import { constant, known, unknown } from "../abstract/make-value.js";
import type { ObjectMember, ObjectValue } from "../abstract/value.js";

/** The object that a TypeScript enum compiles to, as far as its string and number members go. */
export function enumObject(node: TSESTree.TSEnumDeclaration, context: Context): ObjectValue {
  let next: number | undefined = 0;
  const members = node.body.members.flatMap((member): ObjectMember[] => {
    const key = member.id.type === "Identifier" ? member.id.name : member.id.type === "Literal" ? String(member.id.value) : undefined;
    if (key === undefined) return [];
    const { initializer } = member;
    const automatic: number | undefined = next;
    if (initializer) next = following(initializer);
    else if (next !== undefined) next += 1;
    const value = once(() => {
      if (initializer) return context.engine.evaluate(initializer, context);
      const place = placeOf(member, context);
      return automatic === undefined ? unknown("unsupported", place) : known(constant(automatic, place));
    }, context.engine);
    return [{ kind: "property", key, keyPlace: placeOf(member.id, context), node: member, value }];
  });
  return { type: "object", members, place: placeOf(node, context) };
}

/** The number of the member behind one with this initialiser. */
function following(initializer: TSESTree.Expression): number | undefined {
  const isNegative = initializer.type === "UnaryExpression" && initializer.operator === "-";
  const node = isNegative ? initializer.argument : initializer;
  if (node.type !== "Literal" || typeof node.value !== "number") return undefined;
  return (isNegative ? -node.value : node.value) + 1;
}
