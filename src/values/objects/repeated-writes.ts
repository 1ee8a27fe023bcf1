import type { TSESTree } from "@typescript-eslint/utils";
import type { Binding, Definition, MemberWrite } from "../../syntax/script/bindings.js";
import { contentOperators, findBinding } from "../../syntax/script/bindings.js";
import { isFunction, unwrap } from "../../syntax/script/node-shapes.js";
import { selfOwner } from "../../syntax/script/self-owner.js";
import type { Context, WriteSoFar } from "../abstract/context.js";
import { meet, placeOf } from "../abstract/context.js";
import { frameOf } from "../abstract/frame.js";
import type { Frame } from "../abstract/frame.js";
import { nothing, union, unknown } from "../abstract/make-value.js";
import { originOf, originOfKnown } from "../abstract/origin.js";
import type { Known, Value } from "../abstract/value.js";

/**
 * What a write to a member puts there, when what is written may hold what was there: `o.url = o.url + "/"`. Once is
 * what it says; where the write can run again on the same object, another round is made, and if that finds more,
 * nobody knows how much more there is.
 */
export function repeatedly(write: MemberWrite, source: TSESTree.Node, compute: () => Value, context: Context): Value {
  const { engine } = context;
  const frame = frameOf(context.frame, source);
  const byFrame = engine.writes.get(source) ?? new Map<Frame | undefined, WriteSoFar>();
  const underway = byFrame.get(frame);
  if (underway) {
    underway.isMet = true;
    meet(engine);
    return underway.value;
  }
  engine.writes.set(source, byFrame);
  const round = (value: Value): { readonly next: Value; readonly isMet: boolean } => {
    const soFar: WriteSoFar = { value, isMet: false };
    byFrame.set(frame, soFar);
    const next = compute();
    byFrame.delete(frame);
    return { next, isMet: soFar.isMet };
  };
  const first = round(nothing);
  const second = first.isMet && mayRunAgain(write, context) ? round(first.next).next : first.next;
  if (byFrame.size === 0) engine.writes.delete(source);
  return isSameSize(first.next, second) ? second : union([first.next, second, unknown("assigned-elsewhere", placeOf(write.target, context))]);
}

function isSameSize(a: Value, b: Value): boolean {
  return a.alternatives.length === b.alternatives.length && a.unknowns.length === b.unknowns.length;
}

/** Whether a loop or a function stands around a write, and not around the place where its object is made. */
function mayRunAgain({ target, root, path, operator, handed }: MemberWrite, context: Context): boolean {
  const isBelow = path.length > 1 || (path.length === 1 && contentOperators.has(operator));
  const homes = handed || isBelow ? undefined : homesOf(root, context, new Set());
  for (let at: TSESTree.Node | undefined = target; at; at = at.parent) {
    if (!isFunction(at) && !/^(?:For|While|DoWhile)/u.test(at.type)) continue;
    const around = at;
    if (!homes || homes.some((home) => !isWithin(home, around))) return true;
  }
  return false;
}

/** Where an object is made anew each time; nothing for one that may be there longer than the code that writes to it. */
function homesOf(made: TSESTree.Node, context: Context, seen: Set<Binding>): readonly TSESTree.Node[] | undefined {
  const node = unwrap(made);
  const all = (nodes: readonly TSESTree.Node[]): readonly TSESTree.Node[] | undefined => {
    const lists = nodes.map((one) => homesOf(one, context, seen));
    return lists.every((one) => one !== undefined) ? lists.flat() : undefined;
  };
  switch (node.type) {
    case "ArrayExpression":
    case "ArrowFunctionExpression":
    case "FunctionExpression":
    case "Literal":
    case "NewExpression":
    case "ObjectExpression":
      return [node];
    case "CallExpression":
      return context.engine.evaluate(node, context).alternatives.every((one) => isMadeBy(one, node, context)) ? [node] : undefined;
    case "ConditionalExpression":
      return all([node.consequent, node.alternate]);
    case "LogicalExpression":
      return all([node.left, node.right]);
    case "ThisExpression": {
      const owner = selfOwner(node);
      return owner.parent?.type === "MethodDefinition" && owner.parent.kind === "constructor" ? [owner] : undefined;
    }
    case "Identifier": {
      const binding = findBinding(context.file.bindings, node, node.name);
      if (!binding || seen.has(binding)) return binding && [];
      seen.add(binding);
      const homes = binding.definitions.map((one) => homesOfDefinition(one, binding, all));
      const assigned = all(binding.assignments.map(({ source }) => source));
      return assigned && homes.every((one) => one !== undefined) ? [...assigned, ...homes.flat()] : undefined;
    }
    default:
      return undefined;
  }
}

function homesOfDefinition(definition: Definition, { scope }: Binding, all: (nodes: readonly TSESTree.Node[]) => readonly TSESTree.Node[] | undefined): readonly TSESTree.Node[] | undefined {
  switch (definition.kind) {
    case "variable":
      if (definition.path.length > 0) return undefined;
      return definition.source ? all([definition.source]) : [];
    // Each call has its own, unless one object is handed over twice: those writes are known as handed.
    case "parameter":
      return [scope.node];
    case "class":
    case "function":
      return [definition.node];
    default:
      return undefined;
  }
}

/** Whether what a call gives is made by it, or by others in the same run of its function. */
function isMadeBy(one: Known, call: TSESTree.CallExpression, context: Context): boolean {
  const origin = originOfKnown(one);
  const makers = [originOf(call, context.file, context.frame), frameOf(context.frame, call)?.site?.()];
  return !origin || makers.some((maker) => maker && origin.id.endsWith(`@${maker.id}`));
}

function isWithin(node: TSESTree.Node, outer: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) if (at === outer) return true;
  return false;
}
