import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";

/** Array methods that run their callback for every item at once. */
const iteratingMethods: ReadonlySet<string> = new Set(["flatMap", "forEach", "map"]);

/** Methods that give a list no longer than the one they stand on. */
const neverLonger: ReadonlySet<string> = new Set(["fill", "filter", "map", "reverse", "slice", "sort"]);

/** Lists that the platform's pickers bound: at most 9 pictures, 20 media files. */
const pickedLists: ReadonlySet<string> = new Set(["tempFilePaths", "tempFiles"]);

/** Variables that name each other must not be followed for ever. */
const maximumSteps = 8;

/** Whether `call` runs `callback` for each item of a list: `list.map(callback)`. */
export function hasArrayCallback(call: TSESTree.Node, callback: TSESTree.Node): boolean {
  if (call.type !== "CallExpression" || call.arguments[0] !== callback) return false;
  const name = call.callee.type === "MemberExpression" ? staticKey(call.callee) : undefined;
  return name !== undefined && iteratingMethods.has(name);
}

/** Whether a loop is seen to make at most `allowed` rounds, or nothing tells that it makes more. */
export function isKnownToRunRarely(loop: TSESTree.Node, allowed: number): boolean {
  switch (loop.type) {
    case "ForInStatement":
    case "ForOfStatement":
      return isKnownToBeShort(loop.right, allowed);
    case "ForStatement":
      return !isBoundByLongList(loop.test, loop.init, allowed);
    case "DoWhileStatement":
    case "WhileStatement":
      return !isBoundByLongList(loop.test, null, allowed);
    default:
      return true;
  }
}

/** A literal list or object with at most `allowed` items, a `slice(0, 3)`, or a variable that holds one. */
export function isKnownToBeShort(expression: TSESTree.Node, allowed: number, steps = 0): boolean {
  if (steps > maximumSteps) return false;
  const list = unwrap(expression);
  switch (list.type) {
    case "ArrayExpression":
      return list.elements.length <= allowed && !list.elements.some((one) => one?.type === "SpreadElement");
    case "ObjectExpression":
      return list.properties.length <= allowed && !list.properties.some((one) => one.type === "SpreadElement");
    case "Identifier": {
      const value = findVariableValue(list);
      // A variable that begins with an empty list is filled later.
      if (!value || (value.type === "ArrayExpression" && value.elements.length === 0)) return false;
      return isKnownToBeShort(value, allowed, steps + 1);
    }
    case "MemberExpression":
      return pickedLists.has(staticKey(list) ?? "");
    case "CallExpression":
      return isShortResult(list, allowed, steps + 1);
    case "NewExpression":
      return list.callee.type === "Identifier" && list.callee.name === "Array" && isSmallSize(list.arguments, allowed);
    default:
      return false;
  }
}

function isShortResult(call: TSESTree.CallExpression, allowed: number, steps: number): boolean {
  const { callee } = call;
  const [first] = call.arguments;
  if (callee.type === "Identifier") return callee.name === "Array" && isSmallSize(call.arguments, allowed);
  if (callee.type !== "MemberExpression") return false;
  const method = staticKey(callee) ?? "";
  if (callee.object.type === "Identifier" && callee.object.name === "Object") {
    const isListing = ["entries", "keys", "values"].includes(method);
    return isListing && first !== undefined && isKnownToBeShort(first, allowed, steps);
  }
  if (method === "slice" && isShortSlice(call.arguments, allowed)) return true;
  return neverLonger.has(method) && isKnownToBeShort(callee.object, allowed, steps);
}

/** `slice(0, 3)`, `slice(-3)`, `slice(i, i + 3)`. */
function isShortSlice(args: readonly TSESTree.Node[], allowed: number): boolean {
  const [start, end] = args;
  if (start?.type === "UnaryExpression") return !end && (readNumber(start.argument) ?? Infinity) <= allowed;
  if (end?.type === "BinaryExpression" && end.operator === "+") return true;
  return (readNumber(end) ?? Infinity) - (readNumber(start) ?? 0) <= allowed;
}

function isSmallSize(args: readonly TSESTree.Node[], allowed: number): boolean {
  return args.length === 1 && (readNumber(args[0]) ?? Infinity) <= allowed;
}

/** `i < list.length`, `i < n` after `n = list.length`, `queue.length`; anything else says nothing of the rounds. */
function isBoundByLongList(test: TSESTree.Node | null, init: TSESTree.Node | null, allowed: number): boolean {
  if (test === null) return false;
  const sides: readonly TSESTree.Node[] = test.type === "BinaryExpression" ? [test.left, test.right] : [test];
  return sides.some((side) => {
    const size = side.type === "Identifier" ? (findDeclared(init, side.name) ?? findVariableValue(side)) : side;
    return size?.type === "MemberExpression" && staticKey(size) === "length" && !isKnownToBeShort(size.object, allowed);
  });
}

function readNumber(node: TSESTree.Node | undefined): number | undefined {
  if (node?.type === "Identifier") return readNumber(findVariableValue(node));
  return node?.type === "Literal" && typeof node.value === "number" ? node.value : undefined;
}

/** What a variable of a block around the use begins with; later assignments are not looked for. */
function findVariableValue(use: TSESTree.Identifier): TSESTree.Node | undefined {
  for (let node: TSESTree.Node | undefined = use.parent; node; node = node.parent) {
    if (node.type !== "BlockStatement" && node.type !== "Program") continue;
    for (const statement of node.body) {
      const declaration = statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
      const value = declaration && findDeclared(declaration, use.name);
      if (value && value.type !== "Identifier") return value;
    }
  }
  return undefined;
}

function findDeclared(declaration: TSESTree.Node | null, name: string): TSESTree.Node | undefined {
  if (declaration?.type !== "VariableDeclaration") return undefined;
  const found = declaration.declarations.find(({ id }) => id.type === "Identifier" && id.name === name);
  return found?.init ?? undefined;
}
