import type { TSESTree } from "@typescript-eslint/utils";
import { findBinding } from "../../syntax/script/bindings.js";
import type { PatternPath } from "../../syntax/script/bindings.js";
import { childKeys } from "../../syntax/script/child-keys.js";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";

/** Words by which conditions ask for the kind of build, device or account: `isDev`, `envVersion`, `__DEBUG__`. */
const buildWord = /dev|debug|env|trial|release|prod|test|mock|beta|version|whitelist/iu;

/** The option of setEnableDebug, under which the platform also tells whether debugging is on. */
const debugKey = "enableDebug";

const systemInfo = /^get(?:SystemInfo|AppBaseInfo)/u;

/** Whether a condition on the way to the node asks for the kind of build: then it may never run at the user's. */
export function isUnderDevelopmentGuard(node: TSESTree.Node, file: ScriptFile): boolean {
  const asksForBuild = (test: TSESTree.Node | null): boolean => test !== null && buildWord.test(meaningOf(test, file));
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    if ((at.type === "IfStatement" || at.type === "ConditionalExpression") && at.test !== child && asksForBuild(at.test)) return true;
    if (at.type === "LogicalExpression" && at.right === child && asksForBuild(at.left)) return true;
    if (at.type === "SwitchCase" && at.parent.type === "SwitchStatement" && asksForBuild(at.parent.discriminant)) return true;
    if (at.type === "BlockStatement" || at.type === "Program") {
      const before = at.body.slice(0, at.body.findIndex((statement) => statement === child));
      if (before.some((statement) => statement.type === "IfStatement" && isExit(statement.consequent) && asksForBuild(statement.test))) {
        return true;
      }
    }
  }
  return false;
}

/** `return`, or a block that ends in one. */
function isExit(statement: TSESTree.Statement): boolean {
  const last = statement.type === "BlockStatement" ? statement.body.at(-1) : statement;
  return last?.type === "ReturnStatement" || last?.type === "ThrowStatement";
}

/** The words of a condition, where names that are known to say nothing of the build are left out. */
function meaningOf(node: TSESTree.Node, file: ScriptFile): string {
  if (node.type === "Identifier") return meaningOfName(node, file);
  if (node.type === "MemberExpression") return isDebugState(node, file) ? "" : textOf(node, file);
  if (node.type !== "UnaryExpression" && node.type !== "LogicalExpression" && node.type !== "BinaryExpression") {
    return textOf(node, file);
  }
  const fields = node as unknown as Record<string, TSESTree.Node | undefined>;
  return (childKeys[node.type] ?? []).map((key) => (fields[key] ? meaningOf(fields[key], file) : "")).join(" ");
}

/** `const enableDebug = true` and `const enableDebug = wx.getSystemInfoSync().enableDebug` ask for no build. */
function meaningOfName(node: TSESTree.Identifier, file: ScriptFile): string {
  const binding = findBinding(file.bindings, node, node.name);
  const [definition] = binding?.definitions ?? [];
  if (!binding || binding.assignments.length > 0 || definition?.kind !== "variable" || !definition.source) return node.name;
  const { path } = definition;
  const source = unwrap(definition.source);
  if (path.length > 0) return isOwnKey(path) && isSystemInfo(source, file) ? "" : `${node.name} ${textOf(source, file)}`;
  if (source.type === "Literal") return "";
  return source.type === "MemberExpression" && isDebugState(source, file) ? "" : `${node.name} ${textOf(source, file)}`;
}

/** Whether debugging is switched on at the moment, and switches of a page for it: neither tells the build. */
function isDebugState(member: TSESTree.MemberExpression, file: ScriptFile): boolean {
  if (staticKey(member) !== debugKey) return false;
  const object = unwrap(member.object);
  return isSystemInfo(object, file) || (object.type === "MemberExpression" && staticKey(object) === "data");
}

function isOwnKey([step, ...others]: PatternPath): boolean {
  return step?.kind === "property" && step.key === debugKey && others.length === 0;
}

/** `wx.getSystemInfoSync()`, a constant that holds it, or the parameter of `success`. */
function isSystemInfo(node: TSESTree.Node, file: ScriptFile): boolean {
  if (node.type === "AwaitExpression") return isSystemInfo(unwrap(node.argument), file);
  if (node.type === "CallExpression") {
    const callee = unwrap(node.callee);
    return callee.type === "MemberExpression" && systemInfo.test(staticKey(callee) ?? "");
  }
  if (node.type !== "Identifier") return false;
  const [definition] = findBinding(file.bindings, node, node.name)?.definitions ?? [];
  if (definition?.kind === "variable") {
    return definition.source !== undefined && definition.path.length === 0 && isSystemInfo(unwrap(definition.source), file);
  }
  if (definition?.kind !== "parameter") return false;
  const { parent } = definition.function;
  const call = parent?.type === "Property" && staticKey(parent) === "success" ? parent.parent.parent : undefined;
  return call?.type === "CallExpression" && isSystemInfo(call, file);
}

function textOf(node: TSESTree.Node, { source }: ScriptFile): string {
  return source.text.slice(...node.range);
}
