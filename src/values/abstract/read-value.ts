import type { TSESTree } from "@typescript-eslint/utils";
import type { Place } from "../../syntax/source-text.js";
import { wholeText } from "./texts.js";
import type { Constant, FunctionValue, ObjectMember, Text, Value } from "./value.js";

/** A property that an object has in at least one of a value's alternatives. */
export interface Member {
  readonly key: string;
  readonly keyPlace: Place | undefined;
  /** The property node, when it is written as one. */
  readonly node: TSESTree.Node | undefined;
  readonly value: () => Value;
}

export interface Members {
  readonly list: readonly Member[];
  /** False when properties may be there that cannot be seen. */
  readonly complete: boolean;
}

/** Spreads of spreads deeper than this are not written by people. */
const maximumDepth = 8;

/** Spreads that one question looks into: objects that are spread into themselves over and over double with each time. */
const maximumSpreads = 500;

/** What is left of them. */
interface Room {
  spreads: number;
}

export function constantsOf(value: Value): readonly Constant[] {
  return value.alternatives.filter((one) => one.type === "constant");
}

export function functionsOf(value: Value): readonly FunctionValue[] {
  return value.alternatives.filter((one) => one.type === "function");
}

export function textsOf(value: Value): readonly Text[] {
  return value.alternatives.filter((one) => one.type === "text");
}

/** The alternatives that are texts without a hole, each with the place of its first piece. */
export function wholeTextsOf(value: Value): readonly { readonly text: string; readonly place: Place | undefined }[] {
  return textsOf(value).flatMap((one) => {
    const text = wholeText(one);
    const [first] = one.pieces;
    return text === undefined ? [] : [{ text, place: first?.text === undefined ? undefined : first.place }];
  });
}

/** Which parameter of a function a value is, or is a part of. */
export function parameterIndex({ unknowns }: Value, node: TSESTree.Node): number | undefined {
  return unknowns.find(({ parameter }) => parameter?.function === node)?.parameter?.index;
}

/** Whether the value can be something else than its alternatives. */
export function hasUnknown(value: Value): boolean {
  return value.unknowns.length > 0;
}

/** The properties over all objects that a value can be, through spreads; of each object the winning one of a name. */
export function membersOf(value: Value): Members {
  return collectMembers(value, 0, { spreads: maximumSpreads });
}

function collectMembers(value: Value, depth: number, room: Room): Members {
  const objects = value.alternatives.filter((one) => one.type === "object");
  // `{ ...(vip && { … }) }`: a constant has no properties.
  const others = value.alternatives.filter((one) => one.type !== "object" && one.type !== "constant");
  if (depth > maximumDepth) return { list: [], complete: false };
  const parts = objects.map((object) => membersOfObject(object.members, depth, room));
  return {
    list: parts.flatMap((part) => part.list),
    complete: !hasUnknown(value) && others.length === 0 && parts.every((part) => part.complete),
  };
}

function membersOfObject(members: readonly ObjectMember[], depth: number, room: Room): Members {
  const list: Member[] = [];
  const hidden = new Set<string>();
  let complete = true;
  const add = (member: Member): void => {
    if (!hidden.has(member.key)) list.unshift(member);
  };
  for (const member of members.toReversed()) {
    switch (member.kind) {
      case "property":
      case "assigned":
        add({ key: member.key, keyPlace: member.keyPlace, node: member.node, value: member.value });
        if (member.kind === "property") hidden.add(member.key);
        break;
      case "spread": {
        room.spreads -= 1;
        if (room.spreads < 0) {
          complete = false;
          break;
        }
        const spread = collectMembers(member.value(), depth + 1, room);
        for (const inner of spread.list.toReversed()) add(inner);
        complete &&= spread.complete;
        break;
      }
      case "computed": {
        const keys = member.key();
        const known = wholeTextsOf(keys);
        for (const { text, place } of known) add({ key: text, keyPlace: place, node: undefined, value: member.value });
        complete &&= !hasUnknown(keys) && known.length === keys.alternatives.length;
        break;
      }
      case "removal":
        for (const key of member.keys) hidden.add(key);
        break;
      case "overlay":
        break;
    }
  }
  return { list, complete };
}
