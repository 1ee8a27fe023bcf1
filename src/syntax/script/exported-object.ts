import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "./node-shapes.js";

/**
 * What a script exports as its one value: `export default { … }`, `export default defineAppConfig({ … })` (any call with
 * one argument), `module.exports = { … }`, each also over a `const`. Undefined where there are several.
 */
export function findExportedObject({ body }: TSESTree.Program): TSESTree.ObjectExpression | undefined {
  const exported = body.flatMap((statement) => findExport(statement) ?? []);
  const [only, ...others] = exported;
  return only && others.length === 0 ? followToObject(only, body) : undefined;
}

/** `config = { … }` of a class at the top of a script; undefined where several have one. */
export function findConfigOfClass({ body }: TSESTree.Program): TSESTree.ObjectExpression | undefined {
  const configs = body.flatMap((statement) => {
    const exported = statement.type === "ExportDefaultDeclaration" || statement.type === "ExportNamedDeclaration" ? statement.declaration : statement;
    if (exported?.type !== "ClassDeclaration" && exported?.type !== "ClassExpression") return [];
    return exported.body.body.flatMap((member) =>
      member.type === "PropertyDefinition" && !member.static && staticKey(member) === "config" ? member.value ?? [] : []);
  });
  const [only, ...others] = configs;
  return only && others.length === 0 ? followToObject(only, body) : undefined;
}

function findExport(statement: TSESTree.ProgramStatement): TSESTree.Node | undefined {
  if (statement.type === "ExportDefaultDeclaration") return statement.declaration;
  if (statement.type !== "ExpressionStatement") return undefined;
  const { expression } = statement;
  if (expression.type !== "AssignmentExpression" || expression.operator !== "=" || expression.left.type !== "MemberExpression") return undefined;
  const { object } = expression.left;
  const isExports = object.type === "Identifier" && object.name === "module" && staticKey(expression.left) === "exports";
  return isExports ? expression.right : undefined;
}

function followToObject(written: TSESTree.Node, body: readonly TSESTree.ProgramStatement[]): TSESTree.ObjectExpression | undefined {
  const node = unwrap(written);
  if (node.type === "ObjectExpression") return node;
  if (node.type === "CallExpression") {
    const [only, ...others] = node.arguments;
    const inner = only && others.length === 0 ? unwrap(only) : undefined;
    return inner?.type === "ObjectExpression" ? inner : undefined;
  }
  if (node.type !== "Identifier") return undefined;
  const declared = body.flatMap((statement) => (statement.type === "VariableDeclaration" && statement.kind === "const" ? statement.declarations : []))
    .find(({ id }) => id.type === "Identifier" && id.name === node.name)?.init;
  const value = declared ? unwrap(declared) : undefined;
  return value?.type === "ObjectExpression" ? value : undefined;
}
