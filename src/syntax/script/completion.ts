import type { TSESTree } from "@typescript-eslint/utils";

/** Whether a function body may come to its end without `return`: it then gives `undefined`. */
export function mayEnd(body: TSESTree.BlockStatement): boolean {
  return body.body.every(mayComplete);
}

/** Whether the statement behind this one can be reached; `true` when in doubt. */
function mayComplete(statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case "ReturnStatement":
    case "ThrowStatement":
      return false;
    case "BlockStatement":
      return mayEnd(statement);
    case "IfStatement":
      return !statement.alternate || mayComplete(statement.consequent) || mayComplete(statement.alternate);
    case "TryStatement": {
      if (statement.finalizer && !mayEnd(statement.finalizer)) return false;
      return mayEnd(statement.block) || (statement.handler !== null && mayEnd(statement.handler.body));
    }
    case "SwitchStatement": {
      const hasDefault = statement.cases.some(({ test }) => test === null);
      const last = statement.cases.at(-1)?.consequent ?? [];
      return !hasDefault || last.every(mayComplete) || statement.cases.some(({ consequent }) => consequent.some(holdsBreak));
    }
    case "WhileStatement":
    case "DoWhileStatement":
      return !(statement.test.type === "Literal" && statement.test.value === true) || holdsBreak(statement.body);
    default:
      return true;
  }
}

function holdsBreak(statement: TSESTree.Statement): boolean {
  switch (statement.type) {
    case "BreakStatement":
      return true;
    case "BlockStatement":
      return statement.body.some(holdsBreak);
    case "IfStatement":
      return holdsBreak(statement.consequent) || (statement.alternate !== null && statement.alternate !== undefined && holdsBreak(statement.alternate));
    case "TryStatement":
      return statement.block.body.some(holdsBreak) || (statement.handler?.body.body.some(holdsBreak) ?? false);
    // A labelled `break` could lead out of these.
    case "LabeledStatement":
      return true;
    default:
      return false;
  }
}
