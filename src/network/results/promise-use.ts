import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { NetworkCall } from "../network-call.js";

/** Where the result of a call is taken for a promise. */
export interface PromiseUse {
  /** `await`, `.then`, `Promise.all`. */
  readonly how: string;
  /** The `await` expression, the property after the dot, or the element of the list. */
  readonly node: TSESTree.Node;
  /** The methods that are chained on: `then`, `catch`. */
  readonly chain: readonly string[];
}

const promiseMethods: ReadonlySet<string> = new Set(["catch", "finally", "then"]);

/** How the result of a call is used as a promise on the spot; undefined for anything else, such as `const task = …`. */
export function findPromiseUse(call: TSESTree.Node): PromiseUse | undefined {
  const chain: string[] = [];
  let first: TSESTree.Node | undefined;
  let node = skipWrappers(call);
  for (;;) {
    const member = node.parent;
    if (member?.type !== "MemberExpression" || member.object !== node) break;
    const name = staticKey(member);
    const next = member.parent;
    if (name === undefined || !promiseMethods.has(name)) break;
    if (next.type !== "CallExpression" || next.callee !== member) break;
    chain.push(isTwoArmed(name, next) ? "catch" : name);
    first ??= member.property;
    node = skipWrappers(next);
  }
  if (first) return { how: `.${readName(first)}`, node: first, chain };
  if (node.parent?.type === "AwaitExpression") return { how: "await", node: node.parent, chain };
  const combinator = findCombinator(node);
  return combinator === undefined ? undefined : { how: combinator, node, chain };
}

/** Whether a rejection of an awaited promise reaches a `catch` of the same function. */
export function isInTry(start: TSESTree.Node): boolean {
  let child = start;
  for (let node: TSESTree.Node | undefined = start.parent; node; child = node, node = node.parent) {
    if (isFunction(node)) return false;
    if (node.type === "TryStatement" && node.block === child && node.handler) return true;
  }
  return false;
}

/** `wx.request(…)`; not `promisify(wx.request)`, `wxp.request(…)` and other functions that may give a promise. */
export function isCalledOnGlobal(call: Pick<NetworkCall, "api" | "node" | "platform">): boolean {
  const callee = unwrap(call.node.callee);
  if (callee.type !== "MemberExpression" || staticKey(callee) !== call.api.name) return false;
  const object = unwrap(callee.object);
  return object.type === "Identifier" && object.name === call.platform;
}

/** `then(onValue, onError)` handles failure like `catch`. */
function isTwoArmed(name: string, call: TSESTree.CallExpression): boolean {
  return name === "then" && call.arguments.length > 1;
}

function readName(property: TSESTree.Node): string {
  return property.type === "Identifier" ? property.name : "then";
}

/** `Promise.all([wx.request(…)])`. */
function findCombinator(node: TSESTree.Node): string | undefined {
  const list = node.parent;
  const call = list?.parent;
  if (list?.type !== "ArrayExpression" || call?.type !== "CallExpression") return undefined;
  if (call.arguments[0] !== list) return undefined;
  const { callee } = call;
  if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier") return undefined;
  return callee.object.name === "Promise" ? `Promise.${staticKey(callee) ?? "all"}` : undefined;
}

/** Type assertions, parentheses and optional chains around a call change nothing. */
function skipWrappers(start: TSESTree.Node): TSESTree.Node {
  let node = start;
  while (node.parent?.type === "ChainExpression" || node.parent?.type === "TSAsExpression"
    || node.parent?.type === "TSNonNullExpression" || node.parent?.type === "TSTypeAssertion") {
    node = node.parent;
  }
  return node;
}
