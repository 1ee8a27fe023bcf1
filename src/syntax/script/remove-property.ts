import type { TSESTree } from "@typescript-eslint/utils";
import type { Range, SourceText } from "../source-text.js";

/**
 * The characters to delete so that a property is gone from its object literal: with its comma, and with its line when
 * it stands alone on it. Undefined when a comment is in the way, since nobody knows what it speaks of.
 */
export function rangeOfProperty(property: TSESTree.Property, source: SourceText): Range | undefined {
  const object = property.parent;
  if (object.type !== "ObjectExpression") return undefined;
  const index = object.properties.indexOf(property);
  const before = object.properties[index - 1]?.range[1] ?? object.range[0] + 1;
  const after = object.properties[index + 1]?.range[0] ?? object.range[1] - 1;
  const [start, end] = property.range;
  const head = source.text.slice(before, start);
  const tail = source.text.slice(end, after);
  if (!/^[\s,]*$/u.test(head) || !/^[\s,]*$/u.test(tail)) return undefined;
  // Up to the next property; the last one takes the comma in front of it along, so that no text is left behind.
  if (object.properties[index + 1]) return [start, after];
  return index > 0 ? [before, end] : [before, end + (/^\s*,/u.exec(tail)?.[0].length ?? 0)];
}
