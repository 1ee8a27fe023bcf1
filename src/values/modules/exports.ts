import type { TSESTree } from "@typescript-eslint/utils";
import type { ExportNode } from "../../syntax/script/bindings.js";
import { findBinding } from "../../syntax/script/bindings.js";
import type { Context } from "../abstract/context.js";
import { once, placeOf } from "../abstract/context.js";
import { valueInTheEnd } from "../names/follow-name.js";
import { moduleValue } from "../names/follow-import.js";
import { known, union, unknown } from "../abstract/make-value.js";
import { assignedMembers, withWrites } from "../objects/member-writes.js";
import { originOf } from "../abstract/origin.js";
import type { ObjectMember, Value } from "../abstract/value.js";

/** What a module gives to who requires it: its named exports, or what it assigns to `module.exports`. */
export function exportsOf(context: Context): Value {
  const { bindings, program } = context.file;
  const members = bindings.exports.flatMap((node) => exportedMembers(node, context));
  const named = [...members, ...assignedMembers(bindings.globalWrites.get("exports") ?? [], context)];
  const own = known({ type: "object", members: named, place: placeOf(program, context), origin: () => originOf(program, context.file, undefined) });

  const onModule = (bindings.globalWrites.get("module") ?? []).filter(({ path }) => path[0] === "exports");
  const whole = onModule.filter(({ path, operator }) => path.length === 1 && operator === "=");
  const below = onModule.filter((write) => !whole.includes(write)).map((write) => ({ ...write, path: write.path.slice(1) }));
  const replaced = [...whole.map(({ source }) => source), ...exportAssignments(program)];
  if (replaced.length === 0) return withWrites(own, below, context);
  return withWrites(union(replaced.map((source) => context.engine.evaluate(source, context))), below, context);
}

/** `export = config;` */
function exportAssignments(program: TSESTree.Program): TSESTree.Expression[] {
  return program.body.flatMap((statement) => statement.type === "TSExportAssignment" ? [statement.expression] : []);
}

function exportedMembers(node: ExportNode, context: Context): ObjectMember[] {
  switch (node.type) {
    case "ExportDefaultDeclaration":
      return [exported("default", node.declaration, () => context.engine.evaluate(node.declaration, context), context)];
    case "ExportAllDeclaration": {
      const value = once(() => moduleValue(node.source.value, placeOf(node, context), context), context.engine);
      if (!node.exported) return [{ kind: "spread", certain: true, value }];
      return [exported(nameOf(node.exported), node, value, context)];
    }
    default:
      return node.declaration ? declaredNames(node.declaration).map((name) => exported(name, node, () => named(name, node, context), context))
        : node.specifiers.map((specifier) => {
          const local = nameOf(specifier.local);
          const { source } = node;
          const value = source
            ? () => context.engine.property(moduleValue(source.value, placeOf(node, context), context), local, context)
            : () => named(local, node, context);
          return exported(nameOf(specifier.exported), specifier, value, context);
        });
  }
}

/** The object that a TypeScript namespace compiles to. */
export function namespaceObject(node: TSESTree.TSModuleDeclaration, context: Context): Value {
  const statements = node.body?.type === "TSModuleBlock" ? node.body.body : [];
  const members = statements.flatMap((one) => one.type === "ExportNamedDeclaration" ? exportedMembers(one, context) : []);
  return known({ type: "object", members, place: placeOf(node, context) });
}

function exported(key: string, node: TSESTree.Node, value: () => Value, context: Context): ObjectMember {
  return { kind: "property", key, keyPlace: placeOf(node, context), node: undefined, value: once(value, context.engine) };
}

function named(name: string, from: TSESTree.Node, context: Context): Value {
  const binding = findBinding(context.file.bindings, from, name);
  return binding ? valueInTheEnd(binding, context) : unknown("undeclared", placeOf(from, context));
}

function nameOf(node: TSESTree.Identifier | TSESTree.StringLiteral): string {
  return node.type === "Identifier" ? node.name : node.value;
}

function declaredNames(node: TSESTree.Node): string[] {
  switch (node.type) {
    case "VariableDeclaration":
      return node.declarations.flatMap(({ id }) => patternNames(id));
    case "FunctionDeclaration":
    case "ClassDeclaration":
    case "TSEnumDeclaration":
    case "TSModuleDeclaration":
      return node.id?.type === "Identifier" ? [node.id.name] : [];
    default:
      return [];
  }
}

function patternNames(pattern: TSESTree.Node): string[] {
  if (pattern.type === "Identifier") return [pattern.name];
  if (pattern.type === "ObjectPattern") return pattern.properties.flatMap((one) => patternNames(one.type === "Property" ? one.value : one.argument));
  if (pattern.type === "ArrayPattern") return pattern.elements.flatMap((one) => one ? patternNames(one) : []);
  return pattern.type === "AssignmentPattern" ? patternNames(pattern.left) : [];
}
