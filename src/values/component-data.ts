import type { TSESTree } from "@typescript-eslint/utils";
import { unwrap } from "../syntax/script/node-shapes.js";
import type { ScriptFile } from "../syntax/script/script-file.js";
import { componentSelf } from "./components/component-self.js";
import type { Context, Engine } from "./abstract/context.js";
import { valueOfBinding } from "./names/follow-name.js";
import { instanceData } from "./components/instance-data.js";
import { known, union, unknown } from "./abstract/make-value.js";
import { isPlatformObject } from "./components/page-data.js";
import type { Known, Value } from "./abstract/value.js";

type ClassNode = TSESTree.ClassDeclaration | TSESTree.ClassExpression;

/** Marks what `ref()` and `computed()` of Vue give: in a template it stands for its value. */
const refMark = "__v_isRef";

/** What is made with the options of a component, and what a script hands out itself. */
type Component = ClassNode | TSESTree.ObjectExpression;

/**
 * What the template of a single-file component reads under a name: `data`, `computed`, `props` and `methods`, fields of a
 * class, or with `<script setup>` the variables of the script.
 */
export function componentData(file: ScriptFile, name: string, isSetup: boolean, engine: Engine): Value {
  const context: Context = { file, frame: undefined, engine };
  const variable = isSetup ? file.bindings.scopes.get(file.program)?.names.get(name) : undefined;
  if (variable) return withoutRef(valueOfBinding(variable, context), context);
  const values = collectComponents(file).map((node) => node.type === "ObjectExpression"
    ? optionsData(node, name, context)
    : classData(node, name, context));
  return values.length > 0 ? union(values) : instanceData(file, name, engine);
}

function collectComponents({ bindings }: ScriptFile): readonly Component[] {
  const exported = bindings.exports.flatMap((node) => node.type === "ExportDefaultDeclaration" ? [unwrap(node.declaration)] : []);
  const called = bindings.calls.flatMap((node) => node.arguments);
  return [
    ...exported.flatMap((node): readonly Component[] => isClass(node) ? [node] : node.type === "ObjectExpression" ? [node] : []),
    ...called.filter((node) => node.type === "ObjectExpression").filter((node) => isPlatformObject(node) && !isNative(node)),
  ];
}

function isClass(node: TSESTree.Node): node is ClassNode {
  return node.type === "ClassDeclaration" || node.type === "ClassExpression";
}

/** `Page({ … })`, of which the template reads `data` alone. */
function isNative({ parent }: TSESTree.ObjectExpression): boolean {
  return parent.type === "CallExpression" && parent.callee.type === "Identifier" && ["App", "Behavior", "Component", "Page"].includes(parent.callee.name);
}

function optionsData(node: TSESTree.ObjectExpression, name: string, context: Context): Value {
  return withoutRef(context.engine.property(componentSelf(node, context), name, context), context);
}

/** Fields of a class; those of wepy stand in `data` and `computed`. */
function classData(node: ClassNode, name: string, context: Context): Value {
  const { engine, file } = context;
  const self = known({ type: "instance", of: { type: "class", node, file, frame: undefined, members: [] }, arguments: undefined, members: [] });
  const own = engine.property(self, name, context);
  const inData = engine.property(engine.property(self, "data", context), name, context);
  const computed = engine.property(engine.property(self, "computed", context), name, context);
  const functions = computed.alternatives.flatMap((one) => one.type === "function" ? [{ ...one, self }] : []);
  const worked = functions.length > 0 ? engine.call(known(...functions), { node, list: [], open: false, isNew: false }, context) : unknown("component-property");
  return union([own, inData, worked]);
}

function withoutRef(value: Value, context: Context): Value {
  if (!value.alternatives.some(isRef)) return value;
  const plain = { alternatives: value.alternatives.filter((one) => !isRef(one)), unknowns: value.unknowns };
  const refs = value.alternatives.filter(isRef).map((one) => context.engine.property(known(one), "value", context));
  return union([plain, ...refs]);
}

function isRef(value: Known): boolean {
  return value.type === "object" && value.members.some((member) => member.kind === "property" && member.key === refMark);
}
