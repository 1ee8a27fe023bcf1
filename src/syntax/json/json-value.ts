import type { ElementNode, MemberNode, ValueNode } from "@humanwhocodes/momoa";
import type { Place, Range, SourceText } from "../source-text.js";

/** Member names and array indexes from the outermost value inwards: `["packOptions", "ignore", 0]`. */
export type KeyPath = readonly (string | number)[];

/** The value at the path, or undefined. Of members with the same name the last one counts, as in `JSON.parse`. */
export function findValue(root: ValueNode | undefined, path: KeyPath): ValueNode | undefined {
  let value = root;
  for (const key of path) {
    value = typeof key === "number" ? elementsOf(value)[key]?.value : findOwnMember(value, key)?.value;
  }
  return value;
}

/** The member whose name ends the path; for places of names, and of members as a whole. */
export function findMember(root: ValueNode | undefined, path: readonly [...KeyPath, string]): MemberNode | undefined {
  const name = path.at(-1);
  return typeof name === "string" ? findOwnMember(findValue(root, path.slice(0, -1)), name) : undefined;
}

/** Empty for everything but an object. */
export function membersOf(value: ValueNode | undefined): readonly MemberNode[] {
  return value?.type === "Object" ? value.members : [];
}

/** Empty for everything but an array. */
export function elementsOf(value: ValueNode | undefined): readonly ElementNode[] {
  return value?.type === "Array" ? value.elements : [];
}

/** The strings of an array; what is not a string is left out. A single string counts as an array of one. */
export function collectStrings(value: ValueNode | undefined): readonly string[] {
  if (value?.type === "String") return [value.value];
  return elementsOf(value).flatMap((element) => (element.value.type === "String" ? [element.value.value] : []));
}

export function findString(root: ValueNode | undefined, path: KeyPath): string | undefined {
  const value = findValue(root, path);
  return value?.type === "String" ? value.value : undefined;
}

export function findNumber(root: ValueNode | undefined, path: KeyPath): number | undefined {
  const value = findValue(root, path);
  return value?.type === "Number" ? value.value : undefined;
}

export function findBoolean(root: ValueNode | undefined, path: KeyPath): boolean | undefined {
  const value = findValue(root, path);
  return value?.type === "Boolean" ? value.value : undefined;
}

export function nameOf(member: MemberNode): string {
  return member.name.type === "String" ? member.name.value : member.name.name;
}

/** The name as written, quotes included. */
export function namePlace(source: SourceText, member: MemberNode): Place {
  return nodePlace(source, member.name);
}

/** A node as written; strings with their quotes. */
export function nodePlace(source: SourceText, node: { readonly range?: Range }): Place {
  return { source, range: node.range ?? [0, 0] };
}

/**
 * A string value without its quotes. `verbatim` tells that the characters there are exactly the value (no escapes),
 * so that a part of the value has a place of its own.
 */
export function contentPlace(
  source: SourceText,
  node: { readonly range?: Range; readonly value: string },
): Place & { readonly verbatim: boolean } {
  const [start, end] = node.range ?? [0, 2];
  const range: Range = [start + 1, end - 1];
  return { source, range, verbatim: source.text.slice(...range) === node.value };
}

/** The plain JavaScript value. A member called `__proto__` becomes an own property and nothing else. */
export function toPlainValue(value: ValueNode): unknown {
  switch (value.type) {
    case "Object":
      return toPlainObject(value.members);
    case "Array":
      return value.elements.map((element) => toPlainValue(element.value));
    case "Null":
      return null;
    case "NaN":
      return Number.NaN;
    case "Infinity":
      return value.sign === "-" ? -Infinity : Infinity;
    default:
      return value.value;
  }
}

function findOwnMember(value: ValueNode | undefined, name: string): MemberNode | undefined {
  return membersOf(value).findLast((member) => nameOf(member) === name);
}

function toPlainObject(members: readonly MemberNode[]): object {
  const plain = {};
  for (const member of members) {
    Object.defineProperty(plain, nameOf(member), {
      value: toPlainValue(member.value),
      configurable: true,
      enumerable: true,
      writable: true,
    });
  }
  return plain;
}
