import type { TSESTree } from "@typescript-eslint/utils";
import { classesBelow, instanceWritesOf } from "../../syntax/script/class-relations.js";
import { staticKey } from "../../syntax/script/node-shapes.js";
import { selfOwner } from "../../syntax/script/self-owner.js";
import type { Context } from "../abstract/context.js";
import { placeOf } from "../abstract/context.js";
import { flatMap, isSamePlace, known, nothing, unknown } from "../abstract/make-value.js";
import { assignedMembers } from "./member-writes.js";
import { componentAround, componentSelf } from "../components/component-self.js";
import type { ClassValue, InstanceValue, Value } from "../abstract/value.js";

/** What `this` is at a node: the object or class that its function is written in, unless a call says more. */
export function selfOf(node: TSESTree.Node, context: Context): Value {
  const owner = selfOwner(node);
  for (let frame = context.frame; frame; frame = frame.parent) {
    if (frame.function === owner && frame.self) return frame.self;
  }
  if (owner.type === "PropertyDefinition" || owner.type === "StaticBlock") {
    const self = classSelf(owner.parent.parent, owner.type === "StaticBlock" || owner.static, context);
    return isInArrow(node, owner) ? self : beforeConstruction(self);
  }
  const { parent } = owner;
  if (parent?.type === "MethodDefinition") return classSelf(parent.parent.parent, parent.static, context);
  if (parent?.type === "Property" && parent.value === owner && parent.parent.type === "ObjectExpression") return objectSelf(parent.parent, context);
  const slowed = parent && slowedMethod(owner, parent);
  if (slowed) return objectSelf(slowed, context);
  if (owner.type === "FunctionDeclaration" || owner.type === "FunctionExpression") return constructorSelf(owner, context);
  return unknown("unsupported", placeOf(node, context));
}

/** `search: debounce(function () { this.load(); }, 300)`: the object whose method it becomes, which hands on its `this`. */
function slowedMethod(owner: TSESTree.Node, call: TSESTree.Node): TSESTree.ObjectExpression | undefined {
  if (call.type !== "CallExpression" || call.arguments[0] !== owner) return undefined;
  const { callee, parent } = call;
  const name = callee.type === "Identifier" ? callee.name : callee.type === "MemberExpression" ? staticKey(callee) : undefined;
  if (!/debounce|throttle/iu.test(name ?? "") || parent.type !== "Property" || parent.value !== call) return undefined;
  return parent.parent.type === "ObjectExpression" ? parent.parent : undefined;
}

function isInArrow(node: TSESTree.Node, owner: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at && at !== owner; at = at.parent) if (at.type === "ArrowFunctionExpression") return true;
  return false;
}

/** The value of a field is worked out before the constructor has run. */
function beforeConstruction(self: Value): Value {
  return { alternatives: self.alternatives.map((one) => one.type === "instance" ? { ...one, building: true } : one), unknowns: self.unknowns };
}

/** `super.get`: the member of the base class, called on the object that `this` is. */
export function superProperty(node: TSESTree.MemberExpression, key: string | undefined, context: Context): Value {
  const method = selfOwner(node).parent;
  const owner = method?.type === "MethodDefinition" ? method.parent.parent : undefined;
  const isClass = owner?.type === "ClassDeclaration" || owner?.type === "ClassExpression";
  if (!isClass || !owner.superClass || method?.type !== "MethodDefinition") return unknown("unsupported", placeOf(node, context));
  const parents = context.engine.evaluate(owner.superClass, context);
  const bases = method.static ? parents : flatMap(parents, (of) =>
    of.type === "class" ? known({ type: "instance", of, arguments: undefined, members: [] }) : unknown("unsupported", placeOf(node, context)));
  const found = context.engine.property(bases, key, context);
  const self = selfOf(node, context);
  return { alternatives: found.alternatives.map((one) => one.type === "function" ? { ...one, self } : one), unknowns: found.unknowns };
}

/** The object literal together with what is written to it later, under the name that it gets. */
function objectSelf(node: TSESTree.ObjectExpression, context: Context): Value {
  const component = componentAround(node);
  if (component) return componentSelf(component, context);
  const { alternatives } = holderOf(node, context);
  const same = alternatives.filter((one) => one.type === "object" && isSamePlace(one.place, placeOf(node, context)));
  return same.length > 0 ? known(...same) : context.engine.evaluate(node, context);
}

function holderOf(node: TSESTree.ObjectExpression, context: Context): Value {
  const { parent } = node;
  const target = parent.type === "VariableDeclarator" && parent.init === node ? parent.id
    : parent.type === "AssignmentExpression" && parent.operator === "=" && parent.right === node ? parent.left : undefined;
  if (target?.type === "Identifier") return context.engine.evaluate(target, context);
  const isExports = target?.type === "MemberExpression" && target.object.type === "Identifier"
    && target.object.name === "module" && staticKey(target) === "exports";
  return isExports ? context.engine.exportsOf(context.file) : nothing;
}

/** An instance of a class that somebody else makes, with what its own code writes to it. */
export function instanceOfClass(node: TSESTree.ClassDeclaration, context: Context): Value {
  return classSelf(node, false, context);
}

function classSelf(node: TSESTree.Node, isStatic: boolean, context: Context): Value {
  if (node.type !== "ClassDeclaration" && node.type !== "ClassExpression") return unknown("unsupported", placeOf(node, context));
  const { file, frame } = context;
  const classOf = (one: typeof node): ClassValue => ({ type: "class", node: one, file, frame, members: [] });
  if (isStatic) {
    // The name of the class knows what is written to it.
    const named = node.id ? context.engine.evaluate(node.id, context).alternatives.filter((one) => one.type === "class" && one.node === node) : [];
    return known(...named.length > 0 ? named : [classOf(node)]);
  }
  const inside: Context = { ...context, frame: undefined };
  return known(...classesBelow(node, file.bindings).map((one): InstanceValue => {
    const members = assignedMembers(instanceWritesOf(one, file.bindings), inside);
    return { type: "instance", of: classOf(one), arguments: undefined, members };
  }));
}

/** `function Http(base) { this.base = base }`: a function that writes to `this` is a constructor. */
function constructorSelf(owner: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression, context: Context): Value {
  if (!context.file.bindings.selfWrites.has(owner)) return prototypeSelf(owner, context);
  const of = { type: "function", node: owner, file: context.file, frame: context.frame, self: undefined, members: [] } as const;
  const members = assignedMembers(instanceWritesOf(owner, context.file.bindings), { ...context, frame: undefined });
  return known({ type: "instance", of, arguments: undefined, members });
}

/** `Http.prototype.get = function () { this.base }`: `this` is an instance of `Http`. */
function prototypeSelf(owner: TSESTree.Node, context: Context): Value {
  const place = placeOf(owner, context);
  const { parent } = owner;
  if (parent?.type !== "AssignmentExpression" || parent.right !== owner || parent.left.type !== "MemberExpression") return unknown("unsupported", place);
  const target = parent.left.object;
  const isPrototype = target.type === "MemberExpression" && target.property.type === "Identifier" && target.property.name === "prototype";
  const object = context.engine.evaluate(isPrototype ? target.object : target, context);
  if (!isPrototype) return object;
  const [of] = object.alternatives;
  return of?.type === "function" || of?.type === "class" ? known({ type: "instance", of, arguments: undefined, members: [] }) : unknown("unsupported", place);
}
