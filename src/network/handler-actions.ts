import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../syntax/script/node-shapes.js";

/** Platform functions that tidy up after a request whatever came of it. */
const tidying: ReadonlySet<string> = new Set([
  "hideLoading", "hideToast", "hideNavigationBarLoading", "stopPullDownRefresh", "stopPullDownRefreshing",
]);

/** Whether a handler does more than print something and take the loading sign away. */
export function actsBeyondLogging(node: TSESTree.FunctionLike): boolean {
  const { body } = node;
  if (!body) return false;
  return body.type === "BlockStatement" ? body.body.some(isAction) : !isQuiet(body);
}

function isAction(statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case "EmptyStatement":
    case "VariableDeclaration":
    case "FunctionDeclaration":
    case "DebuggerStatement":
      return false;
    case "ReturnStatement":
      return statement.argument !== null && !isQuiet(statement.argument);
    case "ExpressionStatement":
      return !isQuiet(statement.expression);
    default:
      return true;
  }
}

function isQuiet(expression: TSESTree.Node): boolean {
  const node = unwrap(expression);
  if (node.type === "Literal" || node.type === "Identifier") return true;
  if (node.type !== "CallExpression") return false;
  const callee = unwrap(node.callee);
  if (callee.type !== "MemberExpression") return false;
  const isConsole = callee.object.type === "Identifier" && callee.object.name === "console";
  return isConsole || tidying.has(staticKey(callee) ?? "");
}
