import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";

/** Platform functions that tidy up after a request whatever came of it. */
const tidying: ReadonlySet<string> = new Set([
  "hideLoading", "hideToast", "hideNavigationBarLoading", "stopPullDownRefresh", "stopPullDownRefreshing",
]);

/** What a handler does first, apart from printing something and taking the loading sign away. */
export function findAction({ body }: TSESTree.FunctionLike): TSESTree.Node | undefined {
  if (!body) return undefined;
  const found = body.type === "BlockStatement" ? findFirst(body.body, actionOf) : isQuiet(body) ? undefined : body;
  const action = found && unwrap(found);
  return action?.type === "CallExpression" ? action.callee : action;
}

function findFirst<Item, Found>(items: readonly Item[], find: (item: Item) => Found | undefined): Found | undefined {
  for (const item of items) {
    const found = find(item);
    if (found !== undefined) return found;
  }
  return undefined;
}

function actionOf(statement: TSESTree.Statement): TSESTree.Node | undefined {
  switch (statement.type) {
    case "EmptyStatement":
    case "VariableDeclaration":
    case "FunctionDeclaration":
    case "DebuggerStatement":
      return undefined;
    case "ReturnStatement":
      return statement.argument && !isQuiet(statement.argument) ? statement.argument : undefined;
    case "ExpressionStatement":
      return isQuiet(statement.expression) ? undefined : statement.expression;
    default:
      return statement;
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
