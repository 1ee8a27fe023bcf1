import type { BooleanNode, MemberNode, ObjectNode, ValueNode } from "@humanwhocodes/momoa";
import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../script/node-shapes.js";
import type { Range, SourceText } from "../source-text.js";

type Located = Pick<BooleanNode, "loc" | "range">;

/**
 * An object of a script as if it stood in a JSON file, at its own offsets; undefined for what is no object. What the
 * syntax alone does not tell is left out: `request: TIMEOUT`, `...shared`. Elements of arrays are left out as well.
 */
export function readObjectAsJson(source: SourceText, node: TSESTree.Node): ObjectNode | undefined {
  const value = readValue(source, node);
  return value?.type === "Object" ? value : undefined;
}

function readValue(source: SourceText, written: TSESTree.Node): ValueNode | undefined {
  const node = unwrap(written);
  const located = locate(source, node.range);
  switch (node.type) {
    case "ObjectExpression":
      return { type: "Object", members: node.properties.flatMap((one) => readMember(source, one) ?? []), ...located };
    case "ArrayExpression":
      return { type: "Array", elements: [], ...located };
    default:
      return readScalar(node, located);
  }
}

function readMember(source: SourceText, property: TSESTree.ObjectLiteralElement): MemberNode | undefined {
  if (property.type !== "Property" || property.computed) return undefined;
  const name = staticKey(property);
  const value = readValue(source, property.value);
  if (name === undefined || !value) return undefined;
  const nameNode = { type: "String", value: name, ...locate(source, property.key.range) } as const;
  return { type: "Member", name: nameNode, value, ...locate(source, property.range) };
}

function readScalar(node: TSESTree.Node, located: Located): ValueNode | undefined {
  const number = readNumber(node);
  if (number !== undefined) return { type: "Number", value: number, ...located };
  if (node.type !== "Literal") return undefined;
  if (typeof node.value === "string") return { type: "String", value: node.value, ...located };
  if (typeof node.value === "boolean") return { type: "Boolean", value: node.value, ...located };
  return node.raw === "null" ? { type: "Null", ...located } : undefined;
}

/** `60000`, `60 * 1000`, `-1`. */
function readNumber(written: TSESTree.Node): number | undefined {
  const node = unwrap(written);
  if (node.type === "Literal") return typeof node.value === "number" ? node.value : undefined;
  if (node.type === "UnaryExpression" && node.operator === "-") {
    const value = readNumber(node.argument);
    return value === undefined ? undefined : -value;
  }
  if (node.type !== "BinaryExpression" || node.operator !== "*") return undefined;
  const [left, right] = [readNumber(node.left), readNumber(node.right)];
  return left === undefined || right === undefined ? undefined : left * right;
}

function locate(source: SourceText, range: Range): Located {
  const [start, end] = range;
  return { loc: { start: { ...source.locate(start), offset: start }, end: { ...source.locate(end), offset: end } }, range: [start, end] };
}
