import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { isNever } from "../../values/abstract/condition.js";
import type { Engine } from "../../values/abstract/context.js";
import { answersTo } from "../../values/conditions/environment-test.js";
import { exitsBefore } from "../../values/conditions/guards.js";
import { createTextTest } from "../text-test.js";

/** In a condition: what the build sets to the platform that it is for, and how projects call what they make of it. With `u`, `\b` takes ten times as long. */
export const platformWord = /TARO_ENV|\bgetEnv\b|\bENV_TYPE\b|UNI_PLATFORM|APP_PLATFORM|__mpx_mode__|\b(?:is|not)_?(?:h5|web|app|mp|weapp|weixin|wechat|wx|ali|alipay|swan|tt|qq|jd|rn)\b/i;

const namesPlatforms = createTextTest(platformWord);

/**
 * Whether code is only for other platforms: in a branch that a build for WeChat never takes, as after
 * `if (process.env.TARO_ENV === "h5")`. Flags of other kinds, which somebody may turn, are left alone.
 */
export function isForOtherPlatforms(node: TSESTree.Node, file: ScriptFile, engine: Engine): boolean {
  if (!namesPlatforms(file.source)) return false;
  const isNo = (test: TSESTree.Expression, isYes: boolean): boolean => {
    if (!platformWord.test(file.source.text.slice(...test.range))) return false;
    const { yes, no } = answersTo(test, { file, frame: undefined, engine });
    return isNever(isYes ? yes : no);
  };
  let child = node;
  for (let at = node.parent; at; child = at, at = at.parent) {
    switch (at.type) {
      case "IfStatement":
      case "ConditionalExpression":
        if (child !== at.test && isNo(at.test, child === at.consequent)) return true;
        break;
      case "LogicalExpression":
        if (child === at.right && at.operator !== "??" && isNo(at.left, at.operator === "&&")) return true;
        break;
      case "BlockStatement":
      case "Program":
        if (exitsBefore(at.body, child).some(({ test, isYes }) => isNo(test, isYes))) return true;
        break;
      default:
        break;
    }
  }
  return false;
}
