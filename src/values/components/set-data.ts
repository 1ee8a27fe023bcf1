import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import { shuffled } from "../abstract/array-value.js";
import type { Context } from "../abstract/context.js";
import { once, placeOf } from "../abstract/context.js";
import { union, unknown } from "../abstract/make-value.js";
import type { Known, ObjectMember, Value } from "../abstract/value.js";

/** A property, or an element of a list: any of them, as nobody knows which are there when somebody looks. */
type Step = { readonly key: string } | "element";

/** Stands for what is put into a path: `` `list[${index}]` ``. */
const unknownPart = "\0";

const pathShape = /^[\w$]+(?:\.[\w$]+|\[(?:\d+|\0)\])*$/u;

const elsewhere: ObjectMember = {
  kind: "computed",
  key: () => unknown("component-property"),
  value: () => unknown("component-property"),
};

/** What `this.setData({ host: … })` puts into the data, anywhere in the file. */
export function setDataMembers(context: Context): ObjectMember[] {
  return context.file.bindings.calls.flatMap(({ callee, arguments: [argument] }): ObjectMember[] => {
    const member = unwrap(callee);
    if (member.type !== "MemberExpression" || staticKey(member) !== "setData" || !argument) return [];
    // `this.setData(res.data)` may set anything.
    if (argument.type !== "ObjectExpression") return [elsewhere];
    return argument.properties.map((property) => (property.type === "Property" ? setMember(property, context) : elsewhere));
  });
}

/** `"list[0].url"` sets a part of `list`. */
function setMember(property: TSESTree.Property, context: Context): ObjectMember {
  const path = readPath(property);
  const [name, ...steps] = path?.split(/[.[]/u) ?? [];
  if (path === undefined || name === undefined) return elsewhere;
  const value = once(() => context.engine.evaluate(property.value, context), context.engine);
  const keyPlace = placeOf(property.key, context);
  if (steps.length === 0) return { kind: "assigned", key: name, keyPlace, node: undefined, value };
  const below = steps.map((step): Step => (step.endsWith("]") ? "element" : { key: step }));
  return { kind: "overlay", key: name, apply: (base) => withSet(base, below, value) };
}

function readPath(property: TSESTree.Property): string | undefined {
  const path = staticKey(property) ?? (property.computed ? joinParts(property.key) : undefined);
  return path !== undefined && pathShape.test(path) ? path : undefined;
}

/** `"list[" + index + "].url"` → `list[\0].url`. */
function joinParts(written: TSESTree.Node): string {
  const node = unwrap(written);
  if (node.type === "Literal") return String(node.value);
  if (node.type === "TemplateLiteral") return node.quasis.map(({ value }) => value.cooked).join(unknownPart);
  if (node.type === "BinaryExpression" && node.operator === "+") return joinParts(node.left) + joinParts(node.right);
  return unknownPart;
}

/** A value in which something may have been set. */
function withSet(base: Value, [step, ...rest]: readonly Step[], value: () => Value): Value {
  if (step === undefined) return union([base, value()]);
  const inside = (deeper: Value): Value => withSet(deeper, rest, value);
  const isIn = ({ type }: Known): boolean => type === (step === "element" ? "array" : "object");
  const set = base.alternatives.map((one) => (step === "element" ? setElement(one, rest, inside, value) : setProperty(one, step.key, rest, inside, value)));
  if (base.alternatives.every(isIn)) return { alternatives: set, unknowns: base.unknowns };
  // What was no object, or no list, is one from then on.
  const made = step === "element" ? [] : [setProperty({ type: "object", members: [], place: undefined }, step.key, rest, inside, value)];
  return union([{ alternatives: [...set, ...made], unknowns: base.unknowns }, unknown("component-property")]);
}

function setProperty(one: Known, key: string, rest: readonly Step[], inside: (deeper: Value) => Value, value: () => Value): Known {
  if (one.type !== "object") return one;
  const member: ObjectMember = rest.length === 0
    ? { kind: "assigned", key, keyPlace: undefined, node: undefined, value }
    : { kind: "overlay", key, apply: inside };
  return { ...one, members: [...one.members, member] };
}

function setElement(one: Known, rest: readonly Step[], inside: (deeper: Value) => Value, value: () => Value): Known {
  if (one.type !== "array") return one;
  if (rest.length === 0) {
    const list = shuffled(one);
    return { ...list, added: [...list.added, value], complete: false };
  }
  const setIn = (element: () => Value) => () => inside(element());
  return { ...one, elements: one.elements.map(setIn), added: one.added.map(setIn) };
}
