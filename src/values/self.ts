import type { TSESTree } from "@typescript-eslint/utils";
import { selfOwner } from "../syntax/script/self-owner.js";
import type { Context } from "./context.js";
import { placeOf } from "./context.js";
import { known, unknown } from "./make-value.js";
import type { ClassValue, Value } from "./value.js";

/** What `this` is at a node: the object or class that its function is written in, unless a call says more. */
export function selfOf(node: TSESTree.Node, context: Context): Value {
  const owner = selfOwner(node);
  for (let frame = context.frame; frame; frame = frame.parent) {
    if (frame.function === owner && frame.self) return frame.self;
  }
  if (owner.type === "PropertyDefinition" || owner.type === "StaticBlock") {
    return classSelf(owner.parent.parent, owner.type === "StaticBlock" || owner.static, context);
  }
  const { parent } = owner;
  if (parent?.type === "MethodDefinition") return classSelf(parent.parent.parent, parent.static, context);
  if (parent?.type === "Property" && parent.value === owner && parent.parent.type === "ObjectExpression") {
    return context.engine.evaluate(parent.parent, context);
  }
  if (owner.type === "FunctionDeclaration" || owner.type === "FunctionExpression") return constructorSelf(owner, context);
  return unknown("unsupported", placeOf(node, context));
}

function classSelf(node: TSESTree.Node, isStatic: boolean, context: Context): Value {
  if (node.type !== "ClassDeclaration" && node.type !== "ClassExpression") return unknown("unsupported", placeOf(node, context));
  const of: ClassValue = { type: "class", node, file: context.file, frame: context.frame, members: [] };
  return known(isStatic ? of : { type: "instance", of, arguments: undefined, members: [] });
}

/** `function Http(base) { this.base = base }`: a function that writes to `this` is a constructor. */
function constructorSelf(owner: TSESTree.FunctionDeclaration | TSESTree.FunctionExpression, context: Context): Value {
  if (!context.file.bindings.selfWrites.has(owner)) return prototypeSelf(owner, context);
  const of = { type: "function", node: owner, file: context.file, frame: context.frame, self: undefined, members: [] } as const;
  return known({ type: "instance", of, arguments: undefined, members: [] });
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
  return of?.type === "function" ? known({ type: "instance", of, arguments: undefined, members: [] }) : unknown("unsupported", place);
}
