import type { TSESTree } from "@typescript-eslint/utils";
import type { Binding, MemberWrite } from "../../syntax/script/bindings.js";
import { findBinding } from "../../syntax/script/bindings.js";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import { anyElement } from "../abstract/array-value.js";
import type { Context } from "../abstract/context.js";
import { once } from "../abstract/context.js";
import type { Frame } from "../abstract/frame.js";
import { findFrame, frameOf } from "../abstract/frame.js";
import { known, nothing, text, union, unknown } from "../abstract/make-value.js";
import { wholeTextsOf } from "../abstract/read-value.js";
import type { ObjectMember, Value } from "../abstract/value.js";

/** Longer lists are tables of data, not of methods. */
const maximumRounds = 64;

/** Keys that are worked out of a name: `"$" + name`, `item.name.toLowerCase()`; deeper ones are not looked into. */
const maximumDepth = 4;

const elementCallbacks: ReadonlyMap<string, number> = new Map([["forEach", 0], ["map", 0], ["reduce", 1]]);

/** A loop, or a function that is called once for each element of a list. */
interface Rounds {
  readonly of: TSESTree.ForInStatement | TSESTree.ForOfStatement | TSESTree.FunctionLike;
  /** Which parameter is the element; 0 for a loop. */
  readonly index: number;
  /** Undefined for the keys of an object: `for (key in wx)`. */
  readonly list: TSESTree.Node | undefined;
}

/**
 * `for (const name of ["get", "post"]) http[name] = (url) => request(url, name)`: a write whose key is up to a loop.
 * Under one key it puts what the round of that key makes.
 */
export function keyedMember(write: MemberWrite, writtenValue: (context: Context) => Value, context: Context): ObjectMember | undefined {
  const { target } = write;
  if (write.operator !== "=" || target.type !== "MemberExpression" || !target.computed) return undefined;
  const keyNode = target.property;
  const rounds = findRounds(keyNode, context, 0);
  if (!rounds) return undefined;
  const answers = new Map<string, () => Value>();
  const value = once(() => writtenValue(context), context.engine);
  const elements = once(() => elementsIn(rounds, context), context.engine);
  const compute = (key: string): Value => {
    const isName = unwrap(keyNode).type === "Identifier";
    const list = elements();
    if (list.unknowns.length === 0 && list.alternatives.length <= maximumRounds) {
      const frames = list.alternatives.map((one) => roundOf(rounds, known(one), context));
      return union(frames.filter((frame) => isKey(context.engine.evaluate(keyNode, { ...context, frame }), key)).map((frame) => writtenValue({ ...context, frame })));
    }
    return isName ? writtenValue({ ...context, frame: roundOf(rounds, known(text(key)), context) }) : value();
  };
  return {
    kind: "computed",
    certain: false,
    key: once(() => context.engine.evaluate(keyNode, context), context.engine),
    value,
    valueAt: (key) => {
      const answer = answers.get(key) ?? once(() => compute(key), context.engine);
      answers.set(key, answer);
      return answer();
    },
  };
}

function elementsIn({ list }: Rounds, context: Context): Value {
  if (!list) return unknown("property");
  const value = context.engine.evaluate(list, context);
  const isList = value.alternatives.length > 0 && value.alternatives.every(({ type }) => type === "array");
  return isList ? union(value.alternatives.map((one) => one.type === "array" ? anyElement(one) : nothing)) : unknown("property");
}

/** What decides a key: the loop whose name stands in it. */
function findRounds(written: TSESTree.Node, context: Context, depth: number): Rounds | undefined {
  if (depth > maximumDepth) return undefined;
  const node = unwrap(written);
  const inner = (one: TSESTree.Node): Rounds | undefined => findRounds(one, context, depth + 1);
  switch (node.type) {
    case "Identifier": {
      const binding = findBinding(context.file.bindings, node, node.name);
      return binding && roundsOf(binding, context);
    }
    case "MemberExpression":
      return inner(node.object);
    case "CallExpression":
      return inner(node.callee);
    case "BinaryExpression":
      return inner(node.left) ?? inner(node.right);
    case "TemplateLiteral":
      return node.expressions.map(inner).find((one) => one !== undefined);
    default:
      return undefined;
  }
}

function roundsOf({ definitions, assignments }: Binding, context: Context): Rounds | undefined {
  const [only, ...others] = definitions;
  if (!only || others.length > 0 || assignments.length > 0) return undefined;
  if (only.kind === "loop") {
    const loop = only.over.parent;
    if (loop.type !== "ForInStatement" && loop.type !== "ForOfStatement") return undefined;
    return { of: loop, index: 0, list: only.of ? only.over : undefined };
  }
  if (only.kind !== "parameter" || findFrame(context.frame, only.function)) return undefined;
  const call = only.function.parent;
  if (call?.type !== "CallExpression" || call.arguments[0] !== only.function || call.callee.type !== "MemberExpression") return undefined;
  if (elementCallbacks.get(staticKey(call.callee) ?? "") !== only.index) return undefined;
  return { of: only.function, index: only.index, list: call.callee.object };
}

function roundOf({ of, index }: Rounds, element: Value, context: Context): Frame {
  const parent = frameOf(context.frame, of);
  const depth = (parent?.depth ?? 0) + 1;
  const given = Array.from({ length: index + 1 }, (_, at) => (): Value => at === index ? element : unknown("parameter"));
  return { function: of, arguments: given, open: true, self: undefined, parent, caller: context.frame, depth, memory: new Map() };
}

function isKey(value: Value, key: string): boolean {
  return value.unknowns.length > 0 || wholeTextsOf(value).length < value.alternatives.length || wholeTextsOf(value).some(({ text: one }) => one === key);
}
