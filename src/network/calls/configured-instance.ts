import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../../syntax/script/bindings.js";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import { enter } from "../../values/objects/call-value.js";
import type { Context } from "../../values/abstract/context.js";
import { callArguments } from "../../values/abstract/context.js";
import { known } from "../../values/abstract/make-value.js";
import { assignedMembers } from "../../values/objects/member-writes.js";
import { functionsOf } from "../../values/abstract/read-value.js";
import type { InstanceValue, ObjectMember } from "../../values/abstract/value.js";

/** Calls of one client's methods that set something; real code has one or two. */
const maximumCalls = 8;

/**
 * An instance with what its own methods set when they are called on it where it is made:
 * `const http = new Request(); http.setConfig((config) => { config.baseUrl = "https://…"; return config; })`.
 */
export function configuredInstance(instance: InstanceValue, made: TSESTree.NewExpression, context: Context): InstanceValue {
  const members = settingCalls(made, context).flatMap((call) => membersSetBy(call, instance, context));
  return members.length > 0 ? { ...instance, members: [...instance.members, ...members] } : instance;
}

/** `http.setConfig(…)` on the name that the instance is kept under. */
function settingCalls(made: TSESTree.NewExpression, { file }: Context): readonly TSESTree.CallExpression[] {
  const { parent } = made;
  if (parent.type !== "VariableDeclarator" || parent.id.type !== "Identifier") return [];
  const binding = findBinding(file.bindings, parent.id, parent.id.name);
  return file.bindings.calls.filter(({ callee }) => {
    const object = callee.type === "MemberExpression" ? unwrap(callee.object) : undefined;
    return object?.type === "Identifier" && object.name === binding?.name && findBinding(file.bindings, object, object.name) === binding;
  }).slice(0, maximumCalls);
}

function membersSetBy(call: TSESTree.CallExpression, instance: InstanceValue, context: Context): readonly ObjectMember[] {
  const key = call.callee.type === "MemberExpression" ? staticKey(call.callee) : undefined;
  if (key === undefined) return [];
  return functionsOf(context.engine.property(known(instance), key, context)).flatMap((method) => {
    const writes = method.file.bindings.selfWrites.get(method.node) ?? [];
    const frame = writes.length > 0 ? enter({ ...method, self: known(instance) }, callArguments(call, context), context) : undefined;
    return frame ? assignedMembers(writes, { file: method.file, frame, engine: context.engine }) : [];
  });
}
