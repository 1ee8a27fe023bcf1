import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../../syntax/script/bindings.js";
import { functionAround, isFunction, staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Place } from "../../syntax/source-text.js";
import type { Engine } from "../../values/abstract/context.js";
import { ask } from "../../values/evaluate.js";
import { functionsOf } from "../../values/abstract/read-value.js";
import type { FunctionValue } from "../../values/abstract/value.js";
import type { ResponseStatus } from "../response-use.js";
import { usesWithin } from "./uses-within.js";

/** What a piece of code does with a response that it holds under a name. */
export interface Reading {
  readonly status: ResponseStatus;
  /** The code that decides, else the first use of the body. */
  readonly place: Place | undefined;
  /** Where the response goes to the function that has the place, in the function that got it first. */
  readonly handedOver: Place | undefined;
  readonly name: string | undefined;
  readonly logsOnly: boolean;
  /** Where the whole response goes to somebody else. */
  readonly sinks: readonly Sink[];
  /** A property is read that no response of the platform has: it is something else by now. */
  readonly isForeign: boolean;
}

/** `return res`, `resolve(res)`: the response goes to whoever called the function around it, or is the parameter's. */
export type Sink =
  | { readonly kind: "returned"; readonly node: TSESTree.Node }
  | { readonly kind: "passed"; readonly to: TSESTree.Node; readonly index: number };

export interface ReadingOptions {
  readonly engine: Engine;
  /** Whether what the function returns goes to somebody: true for `.then`, false for `success`. */
  readonly returns: boolean;
  /** uni-app under Vue 2 resolves to `[error, response]`. */
  readonly pair?: boolean;
}

/** `response`: the whole answer; `body`: its `data`. */
type Holder = "response" | "body";

interface Search extends ReadingOptions {
  readonly file: ScriptFile;
  readonly depth: number;
  readonly seen: Findings;
}

interface Findings {
  checked: boolean;
  delegated: boolean;
  logged: boolean;
  business: Place | undefined;
  use: Place | undefined;
  handedOver: Place | undefined;
  name: string | undefined;
  isForeign: boolean;
  readonly sinks: Sink[];
}

/** Handlers that hand their response to functions that hand it on; deeper than this nobody follows. */
const maximumDepth = 4;
const statusNames: ReadonlySet<string> = new Set(["statusCode", "status"]);
const bodyNames: ReadonlySet<string> = new Set(["data", "tempFilePath", "filePath", "result"]);
const otherNames: ReadonlySet<string> = new Set(["cookies", "errMsg", "errno", "exception", "header", "headers", "profile"]);

/** What is done with their first parameter: that of the worst of the functions that may get it. */
export function readHandlers(handlers: readonly FunctionValue[], options: ReadingOptions): Reading {
  return joinReadings(handlers.map((handler) => readHandler(handler, options)));
}

export function readHandler({ node, file }: FunctionValue, options: ReadingOptions): Reading {
  const search = createSearch(file, options);
  followParameter(node, 0, "response", search);
  return conclude(search.seen);
}

/** The uses of a variable (or of the names of a pattern) in everything below `within`. */
export function readPattern(pattern: TSESTree.Node, within: TSESTree.Node, file: ScriptFile, options: ReadingOptions): Reading {
  const search = createSearch(file, options);
  followPattern(pattern, within, "response", search);
  return conclude(search.seen);
}

function joinReadings(readings: readonly Reading[]): Reading {
  const worst = ["unchecked", "business", "delegated", "none", "checked"] as const;
  const found = worst.flatMap((status) => readings.find((one) => one.status === status) ?? [])[0];
  return found ?? { status: "none", place: undefined, handedOver: undefined, name: undefined, logsOnly: false, sinks: [], isForeign: false };
}

function createSearch(file: ScriptFile, options: ReadingOptions): Search {
  const seen: Findings = {
    checked: false,
    delegated: false,
    logged: false,
    business: undefined,
    use: undefined,
    handedOver: undefined,
    name: undefined,
    isForeign: false,
    sinks: [],
  };
  return { ...options, file, depth: 0, seen };
}

function conclude(seen: Findings): Reading {
  const { use: place, handedOver, name, sinks, isForeign } = seen;
  const reading = { place, handedOver, name, logsOnly: false, sinks, isForeign };
  if (seen.checked) return { ...reading, status: "checked" };
  if (seen.business) return { ...reading, status: "business", place: seen.business };
  if (place) return { ...reading, status: "unchecked" };
  if (seen.delegated) return { ...reading, status: "delegated" };
  return seen.logged ? { ...reading, status: "unchecked", logsOnly: true } : { ...reading, status: "none" };
}

function followParameter(node: TSESTree.FunctionLike, index: number, holder: Holder, search: Search): void {
  const parameter = node.params[index];
  if (!parameter || !node.body) return;
  followPattern(parameter.type === "TSParameterProperty" ? parameter.parameter : parameter, node, holder, search);
}

function followPattern(pattern: TSESTree.Node, within: TSESTree.Node, holder: Holder, search: Search): void {
  switch (pattern.type) {
    case "Identifier":
      if (holder === "response") search.seen.name ??= pattern.name;
      for (const reference of referencesOf(pattern, within, search.file)) classify(reference, holder, search);
      return;
    case "AssignmentPattern":
      return followPattern(pattern.left, within, holder, search);
    case "ArrayPattern": {
      const response = search.pair ? pattern.elements[1] : undefined;
      if (response) followPattern(response, within, holder, search);
      return;
    }
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type === "RestElement") followPattern(property.argument, within, holder, search);
        else followProperty(property, within, holder, search);
      }
      return;
    default:
      return;
  }
}

function followProperty(property: TSESTree.Property, within: TSESTree.Node, holder: Holder, search: Search): void {
  const key = staticKey(property);
  if (holder === "body") return followPattern(property.value, within, "body", search);
  if (key === undefined) return;
  if (statusNames.has(key)) {
    const name = property.value.type === "AssignmentPattern" ? property.value.left : property.value;
    search.seen.checked ||= name.type === "Identifier"
      && referencesOf(name, within, search.file).some((reference) => !isLogged(reference));
  } else if (bodyNames.has(key)) {
    followPattern(property.value, within, "body", search);
  } else if (!otherNames.has(key)) {
    search.seen.isForeign = true;
  }
}

/** Every use of a declared name below a node; the declaration itself is none. */
function referencesOf(declared: TSESTree.Identifier, within: TSESTree.Node, file: ScriptFile): readonly TSESTree.Identifier[] {
  const region = isFunction(within) ? within.body : within;
  // From the declaration itself: a block has names of its own.
  const binding = findBinding(file.bindings, declared, declared.name);
  return usesWithin(region, declared.name, file.bindings).get(binding)?.filter((node) => node !== declared) ?? [];
}

function classify(reference: TSESTree.Node, holder: Holder, search: Search): void {
  const node = outermost(reference);
  const { parent } = node;
  if (!parent) return;
  if (holder === "response" && parent.type === "MemberExpression" && parent.object === node) return classifyMember(parent, search);
  if (isLogged(node)) {
    search.seen.logged = true;
    return;
  }
  if (holder === "body" && isTested(node)) {
    search.seen.business ??= placeOf(chainOf(node), search);
    return;
  }
  if (holder === "response") return classifyUse(node, holder, search);
  const whole = chainOf(node);
  if (isItem(whole, node)) use(whole, search);
  else classifyUse(whole, holder, search);
}

/** `res.data.songs[i]`: one of many, whose fields are content and no code. */
function isItem(whole: TSESTree.Node, from: TSESTree.Node): boolean {
  for (let at = whole; at !== from && at.type === "MemberExpression"; at = unwrap(at.object)) {
    if (at.computed && at.property.type !== "Literal") return true;
  }
  return false;
}

function classifyMember(member: TSESTree.MemberExpression, search: Search): void {
  const key = staticKey(member);
  if (key !== undefined && statusNames.has(key)) {
    if (!isLogged(member)) search.seen.checked = true;
    return;
  }
  // Tokens and cookies in a header, errMsg, profile: neither the body nor the status.
  if (key !== undefined && !bodyNames.has(key)) {
    search.seen.isForeign ||= !otherNames.has(key);
    return;
  }
  classify(member, "body", search);
}

/** `res.data.list.length`: the whole access, from one step inside it. */
function chainOf(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent?.type === "MemberExpression" && at.parent.object === at) at = outermost(at.parent);
  return at;
}

function outermost(node: TSESTree.Node): TSESTree.Node {
  let at = node;
  while (at.parent && at.parent !== at && unwrap(at.parent) === unwrap(at)) at = at.parent;
  return at;
}

function classifyUse(node: TSESTree.Node, holder: Holder, search: Search): void {
  const { parent } = node;
  switch (parent?.type) {
    case "VariableDeclarator":
      if (parent.init !== node) return;
      return followPattern(parent.id, functionAround(parent), holder, search);
    case "AssignmentExpression":
      if (parent.left.type === "Identifier" && parent.right === node) return followAlias(parent.left, holder, search);
      return use(node, search);
    case "CallExpression":
    case "NewExpression":
      if (parent.callee === node) return use(node, search);
      return passed(node, parent, holder, search);
    case "ReturnStatement":
    case "ArrowFunctionExpression":
      if (holder === "body") return use(node, search);
      search.seen.delegated ||= search.returns;
      search.seen.sinks.push({ kind: "returned", node: parent });
      return;
    case "AwaitExpression":
      return classifyUse(parent, holder, search);
    case "LogicalExpression":
    case "ConditionalExpression":
    case "IfStatement":
    case "UnaryExpression":
    case "ExpressionStatement":
      if (holder === "body") use(node, search);
      return;
    default:
      if (holder === "response") search.seen.delegated = true;
      else use(node, search);
  }
}

function followAlias(target: TSESTree.Identifier, holder: Holder, search: Search): void {
  const binding = findBinding(search.file.bindings, target, target.name);
  if (!binding || search.depth >= maximumDepth) return use(target, search);
  const within = functionAround(target);
  const inner = { ...search, depth: search.depth + 1 };
  const references = referencesOf(target, within, search.file);
  for (const reference of references) classify(reference, holder, inner);
  // Kept in a variable of an outer function: who reads it there is not followed.
  if (references.length === 0) use(target, search);
}

function passed(node: TSESTree.Node, call: TSESTree.CallExpression | TSESTree.NewExpression, holder: Holder, search: Search): void {
  const index = call.arguments.indexOf(node as TSESTree.CallExpressionArgument);
  // A helper that gets a part of the body may look at it, but not for whether the request went well.
  const isPart = holder === "body" && node.type === "MemberExpression" && isBodyAccess(node.object);
  const functions = search.depth < maximumDepth && index >= 0 && !isPart
    ? functionsOf(ask(search.engine, call.callee, { file: search.file, frame: undefined }))
    : [];
  if (functions.length === 0) {
    if (holder === "body" || isPlainFunction(call.callee)) use(node, search);
    else handOn({ kind: "passed", to: call.callee, index }, search);
    return;
  }
  const { seen } = search;
  const before = seen.business ?? seen.use;
  for (const one of functions) followParameter(one.node, index, holder, { ...search, file: one.file, depth: search.depth + 1 });
  if (before) return;
  // Whatever the other function does with the body, it is handed over here.
  if (holder === "body" && !seen.business) seen.use = placeOf(node, search);
  if (seen.business ?? seen.use) seen.handedOver = placeOf(node, search);
}

function handOn(sink: Sink, { seen }: Search): void {
  seen.delegated = true;
  seen.sinks.push(sink);
}

/** `res.data`, seen from `res.data.list`. */
function isBodyAccess(node: TSESTree.Node): boolean {
  const inner = unwrap(node);
  return inner.type === "MemberExpression" && bodyNames.has(staticKey(inner) ?? "");
}

/** `JSON.stringify(res)`, `Object.keys(res)`: functions of the language look at no status. */
function isPlainFunction(callee: TSESTree.Node): boolean {
  return callee.type === "MemberExpression" && callee.object.type === "Identifier" && /^(?:JSON|Object|Array)$/.test(callee.object.name);
}

function use(node: TSESTree.Node, search: Search): void {
  search.seen.use ??= placeOf(node, search);
}

function placeOf(node: TSESTree.Node, { file }: Search): Place {
  return { source: file.source, range: node.range };
}

/** Inside the arguments of `console.log(…)`, a toast or a dialog. */
function isLogged(node: TSESTree.Node): boolean {
  for (let at = node; at.parent && !isFunction(at.parent); at = at.parent) {
    if (at.parent.type !== "CallExpression" || at.parent.callee === at) continue;
    const callee = unwrap(at.parent.callee);
    if (callee.type === "MemberExpression" && callee.object.type === "Identifier" && callee.object.name === "console") return true;
  }
  return false;
}

/**
 * Whether a code of the body decides which way the code goes: `if (res.data.code === 0)`. The items of a list, sizes
 * and types do not say whether the request went well, and a choice between two values to show is no check.
 */
function isTested(node: TSESTree.Node): boolean {
  for (let at = node; at.parent; at = at.parent) {
    const { parent } = at;
    switch (parent.type) {
      case "MemberExpression":
        if (parent.object !== at || (parent.computed && parent.property.type !== "Literal")) return false;
        break;
      case "BinaryExpression":
        if (!/^[!=]==?$/.test(parent.operator)) return false;
        break;
      case "UnaryExpression":
        if (parent.operator !== "!") return false;
        break;
      case "LogicalExpression":
        if (parent.left === at && parent.parent.type === "ExpressionStatement") return true;
        break;
      case "ChainExpression":
      case "TSAsExpression":
      case "TSNonNullExpression":
        break;
      case "ConditionalExpression":
        return parent.test === at && /^(?:ExpressionStatement|ReturnStatement|ArrowFunctionExpression)$/.test(parent.parent.type);
      case "IfStatement":
        return parent.test === at;
      case "SwitchStatement":
        return parent.discriminant === at;
      default:
        return false;
    }
  }
  return false;
}
