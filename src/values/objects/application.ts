import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Context } from "../abstract/context.js";
import { placeOf } from "../abstract/context.js";
import { union, unknown } from "../abstract/make-value.js";
import { withWrites } from "./member-writes.js";
import { instanceOfClass } from "./self.js";
import type { Value } from "../abstract/value.js";

/** What `getApp()` gives: the object handed to `App({ … })`, as far as the program's own code shows it. */
export function applicationOf(node: TSESTree.Node, context: Context): Value {
  const elsewhere = unknown("application-state", placeOf(node, context));
  const file = context.engine.modules.application(context.file) ?? ownApplication(context.file);
  if (!file) return elsewhere;
  const inside: Context = { file, frame: undefined, engine: context.engine };
  const objects = applicationObjects(file);
  if (objects.length === 0) return elsewhere;
  const value = union(objects.map((object) => object.type === "ClassDeclaration" ? instanceOfClass(object, inside) : context.engine.evaluate(object, inside)));
  // `const app = getApp(); app.globalData.host = …` in the file that asks.
  const written = context.file.bindings.otherWrites.filter(({ root }) => isGetApp(root));
  return withWrites(value, written, context);
}

/** `wepy.$instance`, and `$parent` of a page in wepy 1: who else writes to the application, nobody looks for. */
export function wepyApplication(node: TSESTree.Node, context: Context): Value {
  return union([applicationOf(node, context), unknown("application-state", placeOf(node, context))]);
}

/** Whether a node stands in `class … extends wepy.page`. */
export function isInWepyPage(node: TSESTree.Node): boolean {
  for (let at: TSESTree.Node | undefined = node; at; at = at.parent) {
    if (at.type === "ClassDeclaration" || at.type === "ClassExpression") return extendsWepy(at, "page");
  }
  return false;
}

function extendsWepy({ superClass }: TSESTree.ClassDeclaration | TSESTree.ClassExpression, name: "app" | "page"): boolean {
  return superClass?.type === "MemberExpression" && superClass.object.type === "Identifier"
    && superClass.object.name === "wepy" && staticKey(superClass) === name;
}

/** A linted app.js is its own application, also before it is saved. */
function ownApplication(file: ScriptFile): ScriptFile | undefined {
  return applicationObjects(file).length > 0 ? file : undefined;
}

/** `App({ … })`, or the default export of a framework's app component; in wepy 1 a class. */
function applicationObjects(file: ScriptFile): (TSESTree.Expression | TSESTree.ClassDeclaration)[] {
  const called = file.bindings.calls.flatMap(({ callee, arguments: [first] }) =>
    callee.type === "Identifier" && callee.name === "App" && first && first.type !== "SpreadElement" ? [first] : []);
  if (called.length > 0) return called;
  return file.bindings.exports.flatMap((node) => {
    if (node.type !== "ExportDefaultDeclaration") return [];
    const { declaration } = node;
    const isApplication = declaration.type === "ObjectExpression" || (declaration.type === "ClassDeclaration" && extendsWepy(declaration, "app"));
    return isApplication ? [declaration] : [];
  });
}

function isGetApp(node: TSESTree.Node): boolean {
  return node.type === "CallExpression" && node.callee.type === "Identifier" && node.callee.name === "getApp";
}
