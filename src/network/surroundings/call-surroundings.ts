import type { TSESTree } from "@typescript-eslint/utils";
import { childKeys } from "../../syntax/script/child-keys.js";
import { isFunction, staticKey } from "../../syntax/script/node-shapes.js";
import { hasArrayCallback, isKnownToBeShort, isKnownToRunRarely } from "./repetition-size.js";

/** Why a call runs many times at once: the loop or the array method around it. */
export interface Repetition {
  readonly node: TSESTree.Node;
  /** `for … of`, `while`, `map`. */
  readonly name: string;
}

/** The function around a call that the platform runs when the mini program or a page leaves the screen. */
export interface HideHandler {
  readonly node: TSESTree.Node;
  /** `onHide`, `onUnload`, `wx.onHide`. */
  readonly name: string;
}

export type FunctionNode =
  | TSESTree.ArrowFunctionExpression
  | TSESTree.FunctionDeclaration
  | TSESTree.FunctionExpression;

const loopNames: Readonly<Record<string, string>> = {
  DoWhileStatement: "do … while",
  ForInStatement: "for … in",
  ForOfStatement: "for … of",
  ForStatement: "for",
  WhileStatement: "while",
};

/** Methods of a page or app: native and uni-app, and the classes of Taro and wepy. */
const hideMethods: ReadonlySet<string> = new Set(["componentDidHide", "onHide", "onUnload"]);

/** `wx.onHide(() => …)` of mini games, `onHide(() => …)` of composition APIs, `useDidHide(() => …)` of Taro. */
const hideRegistrations: ReadonlySet<string> = new Set(["onAppHide", "onHide", "onUnload", "useDidHide", "useUnload"]);

/** Functions whose argument is a page or app; a plain object elsewhere may have an `onHide` of its own, for a popup. */
const pageFactories: ReadonlySet<string> = new Set([
  "App",
  "Page",
  "createApp",
  "createPage",
  "defineApp",
  "defineComponent",
  "definePage",
]);

const platformGlobals: ReadonlySet<string> = new Set(["wx", "uni", "Taro"]);

/**
 * The innermost loop or array method that starts this call once per item without waiting for the one before, and has
 * no bound of at most `allowed` items in sight. Undefined as well when that is not sure: an `await` in the loop, a
 * `break` behind the call, a test that picks one item, a callback that runs later.
 */
export function findUnboundedRepetition(call: TSESTree.Node, allowed: number): Repetition | undefined {
  let child = call;
  for (let node: TSESTree.Node | undefined = call.parent; node; child = node, node = node.parent) {
    if (node.type === "AwaitExpression" || isLastRound(child, node) || picksOneItem(child, node)) return undefined;
    if (isFunction(node)) {
      const caller = findImmediateCaller(node);
      if (!caller) return undefined;
      if (hasArrayCallback(caller, node)) return judgeArrayMethod(caller, allowed);
    }
    const name = loopNames[node.type];
    if (name && isRepeatedPart(child, node)) {
      return isKnownToRunRarely(node, allowed) || containsAwait(child) ? undefined : { node, name };
    }
  }
  return undefined;
}

/** The handler in which this call runs at once when the screen is left, not in a callback that runs later. */
export function findHideHandler(call: TSESTree.Node): HideHandler | undefined {
  const node = findEnclosingFunction(call);
  if (!node) return undefined;
  const name = findHideName(node);
  return name === undefined ? undefined : { node, name };
}

/** The function that a node stands in; callbacks that run at once (`forEach`, `new Promise`) are looked through. */
export function findEnclosingFunction(start: TSESTree.Node): FunctionNode | undefined {
  for (let node: TSESTree.Node | undefined = start.parent; node; node = node.parent) {
    if (isFunction(node) && !findImmediateCaller(node)) return node;
  }
  return undefined;
}

/** Under which name code of the same file calls a function: `load` of `function load() {}` and `load() {}`. */
export function findFunctionName(node: FunctionNode): string | undefined {
  if (node.id) return node.id.name;
  const { parent } = node;
  switch (parent.type) {
    case "VariableDeclarator":
      return parent.id.type === "Identifier" ? parent.id.name : undefined;
    case "MethodDefinition":
    case "Property":
    case "PropertyDefinition":
      return staticKey(parent);
    default:
      return undefined;
  }
}

/** `new Promise((resolve) => …)`, `(() => …)()`, `list.forEach((item) => …)`: what runs the function at once. */
function findImmediateCaller(node: FunctionNode): TSESTree.CallExpression | TSESTree.NewExpression | undefined {
  const { parent } = node;
  if (parent.type === "NewExpression") {
    return parent.callee.type === "Identifier" && parent.callee.name === "Promise" ? parent : undefined;
  }
  if (parent.type !== "CallExpression") return undefined;
  return parent.callee === node || hasArrayCallback(parent, node) ? parent : undefined;
}

function judgeArrayMethod(caller: TSESTree.Node, allowed: number): Repetition | undefined {
  if (caller.type !== "CallExpression" || caller.callee.type !== "MemberExpression") return undefined;
  const { object } = caller.callee;
  const name = staticKey(caller.callee);
  if (name === undefined || isKnownToBeShort(object, allowed) || isItemOfLoop(object)) return undefined;
  return { node: caller, name };
}

/** `for (const chunk of chunks) await Promise.all(chunk.map(…))`: somebody has cut the list into portions. */
function isItemOfLoop(list: TSESTree.Node): boolean {
  if (list.type !== "Identifier") return false;
  for (let node: TSESTree.Node | undefined = list.parent; node; node = node.parent) {
    if (node.type !== "ForOfStatement" || node.left.type !== "VariableDeclaration") continue;
    const id = node.left.declarations[0]?.id;
    if (id?.type === "Identifier" && id.name === list.name) return true;
  }
  return false;
}

/** The part of a loop that runs in every round: not the list of `for … of`, not the start of `for`. */
function isRepeatedPart(child: TSESTree.Node, loop: TSESTree.Node): boolean {
  switch (loop.type) {
    case "ForStatement":
      return child !== loop.init;
    case "ForOfStatement":
      return child === loop.body && !loop.await;
    case "ForInStatement":
      return child === loop.body;
    default:
      return true;
  }
}

/** `wx.request(…); break;` runs once, however long the loop. */
function isLastRound(child: TSESTree.Node, node: TSESTree.Node): boolean {
  if (node.type === "ReturnStatement") return isInLoop(node);
  if (node.type !== "BlockStatement" && node.type !== "SwitchCase") return false;
  if (!isInLoop(node)) return false;
  const statements: readonly TSESTree.Node[] = node.type === "BlockStatement" ? node.body : node.consequent;
  return statements.slice(statements.indexOf(child) + 1).some((statement) => {
    if (statement.type === "BreakStatement") return node.type === "BlockStatement";
    return statement.type === "ReturnStatement" || statement.type === "ThrowStatement";
  });
}

function isInLoop(start: TSESTree.Node): boolean {
  for (let node: TSESTree.Node | undefined = start.parent; node && !isFunction(node); node = node.parent) {
    if (node.type in loopNames) return true;
  }
  return false;
}

/** `if (item.id === id) wx.request(…)` is mostly one item of the list. */
function picksOneItem(child: TSESTree.Node, node: TSESTree.Node): boolean {
  if (node.type !== "IfStatement" && node.type !== "ConditionalExpression") return false;
  return node.consequent === child && hasEquality(node.test);
}

function hasEquality(test: TSESTree.Node): boolean {
  if (test.type === "LogicalExpression") return hasEquality(test.left) || hasEquality(test.right);
  return test.type === "BinaryExpression" && (test.operator === "===" || test.operator === "==");
}

/** An `await` of the function that the node belongs to: the rounds of the loop wait for something. */
function containsAwait(node: TSESTree.Node): boolean {
  if (node.type === "AwaitExpression") return true;
  if (isFunction(node)) return false;
  const fields = node as unknown as Readonly<Record<string, TSESTree.Node | readonly (TSESTree.Node | null)[] | null>>;
  const keys = childKeys[node.type] ?? [];
  return keys.some((key) => [fields[key]].flat().some((child) => !!child && containsAwait(child)));
}

function findHideName(node: FunctionNode): string | undefined {
  const { parent } = node;
  switch (parent.type) {
    case "CallExpression":
      return parent.arguments[0] === node ? findRegistration(parent.callee) : undefined;
    case "Property":
      return findHideProperty(parent);
    case "MethodDefinition":
    case "PropertyDefinition": {
      const name = staticKey(parent);
      return name !== undefined && hideMethods.has(name) && parent.parent.parent.superClass ? name : undefined;
    }
    default:
      return undefined;
  }
}

function findHideProperty(property: TSESTree.Property): string | undefined {
  const name = staticKey(property);
  if (name === undefined) return undefined;
  const outer = property.parent.parent;
  if (outer?.type === "Property" && staticKey(outer) === "pageLifetimes") {
    return name === "hide" ? "pageLifetimes.hide" : undefined;
  }
  return hideMethods.has(name) && isPageOwner(outer) ? name : undefined;
}

function isPageOwner(node: TSESTree.Node | undefined): boolean {
  if (node?.type === "ExportDefaultDeclaration") return true;
  return node?.type === "CallExpression" && node.callee.type === "Identifier" && pageFactories.has(node.callee.name);
}

function findRegistration(callee: TSESTree.Node): string | undefined {
  if (callee.type === "Identifier") return hideRegistrations.has(callee.name) ? callee.name : undefined;
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return undefined;
  const name = staticKey(callee);
  if (name === undefined || !platformGlobals.has(callee.object.name) || !hideRegistrations.has(name)) return undefined;
  return `${callee.object.name}.${name}`;
}
