import type { TSESTree } from "@typescript-eslint/utils";
import type { SourceText } from "../syntax/source-text.js";

/** Words by which conditions ask for the kind of build, device or account: `isDev`, `envVersion`, `__DEBUG__`. */
const buildWord = /dev|debug|env|trial|release|prod|test|mock|beta|version|whitelist/iu;

/** Whether a condition on the way to the node asks for the kind of build: then it may never run at the user's. */
export function isUnderDevelopmentGuard(node: TSESTree.Node, source: SourceText): boolean {
  const asksForBuild = (test: TSESTree.Node | null): boolean =>
    test !== null && buildWord.test(source.text.slice(...test.range));
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
