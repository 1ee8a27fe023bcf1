import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../../syntax/script/node-shapes.js";
import type { Place } from "../../syntax/source-text.js";
import { once } from "../../values/abstract/context.js";
import type { Member } from "../../values/abstract/read-value.js";
import { membersOf } from "../../values/abstract/read-value.js";
import { union } from "../../values/abstract/make-value.js";
import type { Value } from "../../values/abstract/value.js";

/** The options object of a platform call, as far as it can be seen. */
export interface CallOptions {
  /** The expression of argument 0. */
  readonly node: TSESTree.Node | undefined;
  /** The object literal, when argument 0 is one: the place where an option can be added. */
  readonly literal: TSESTree.ObjectExpression | undefined;
  /** False when options may be there that cannot be seen (an unknown spread, a parameter). */
  readonly complete: boolean;
  /** Every option that can be seen, the winning one of each name, through spreads and `Object.assign`. */
  readonly all: readonly CallOption[];
  find(name: string): CallOption | undefined;
}

export interface CallOption {
  readonly name: string;
  /** The key as written, when it is written in code (not in a computed key). */
  readonly keyPlace: Place | undefined;
  /** The property in the object literal of this very call, when it stands there: the thing that an edit removes. */
  readonly property: TSESTree.Property | undefined;
  readonly value: Value;
  /** The value's expression at the property, when it stands in the literal of this call. */
  readonly valueNode: TSESTree.Node | undefined;
}

interface CollectedOptions {
  readonly byName: ReadonlyMap<string, CallOption>;
  readonly complete: boolean;
}

/**
 * Reads an options object; its options are collected when they are first asked for.
 *
 * @param keep says which options belong to this call: a wrapper's caller answers only for what it wrote itself.
 */
export function readOptions(node: TSESTree.Node | undefined, value: () => Value, keep: (place: Place) => boolean = () => true): CallOptions {
  const bare = node && unwrap(node);
  const literal = bare?.type === "ObjectExpression" ? bare : undefined;
  let collected: CollectedOptions | undefined;
  const collect = (): CollectedOptions => collected ??= collectOptions(value(), literal, keep);
  return {
    node,
    literal,
    get complete() {
      return collect().complete;
    },
    get all() {
      return [...collect().byName.values()];
    },
    find: (name) => collect().byName.get(name),
  };
}

function collectOptions(
  value: Value,
  literal: TSESTree.ObjectExpression | undefined,
  keep: (place: Place) => boolean,
): CollectedOptions {
  const { list, complete } = membersOf(value);
  const byName = new Map<string, CallOption>();
  for (const member of list) {
    if (member.keyPlace && !keep(member.keyPlace)) continue;
    const property = member.node?.type === "Property" && member.node.parent === literal ? member.node : undefined;
    // Several objects may be given: the option is then whatever any of them says.
    byName.set(member.key, callOption(member, property, byName.get(member.key)));
  }
  return { byName, complete };
}

/** Most options are never asked for their value. */
function callOption(member: Member, property: TSESTree.Property | undefined, earlier: CallOption | undefined): CallOption {
  const value = once(() => earlier ? union([earlier.value, member.value()]) : member.value());
  const shown = earlier ?? { name: member.key, keyPlace: member.keyPlace, property, valueNode: property?.value };
  return {
    name: shown.name,
    keyPlace: shown.keyPlace,
    property: shown.property,
    valueNode: shown.valueNode,
    get value() {
      return value();
    },
  };
}
