import type { TSESTree } from "@typescript-eslint/utils";
import { isFunction, staticKey } from "../syntax/script/node-shapes.js";
import { compilePattern } from "./safe-pattern.js";
import { wholeText } from "./texts.js";
import type { Value } from "./value.js";

/**
 * A name where a pattern has let only some of its texts pass: `if (/^https:/.test(url)) return url`. The name must
 * hold the same text all the time.
 *
 * @param home where the name is declared.
 */
export function passedTests(value: Value, node: TSESTree.Identifier, home: TSESTree.Node): Value {
  if (!value.alternatives.some(({ type }) => type === "text")) return value;
  let narrowed = value;
  let child: TSESTree.Node = node;
  for (let at: TSESTree.Node | undefined = node.parent; at && at !== home && !isFunction(at); child = at, at = at.parent) {
    const pattern = (at.type === "IfStatement" || at.type === "ConditionalExpression") && child === at.consequent ? patternFor(node.name, at.test) : undefined;
    if (pattern) narrowed = matching(narrowed, pattern);
  }
  return narrowed;
}

function patternFor(name: string, test: TSESTree.Node): RegExp | undefined {
  if (test.type !== "CallExpression" || test.callee.type !== "MemberExpression" || staticKey(test.callee) !== "test") return undefined;
  const [argument] = test.arguments;
  const { object } = test.callee;
  if (argument?.type !== "Identifier" || argument.name !== name || object.type !== "Literal" || !("regex" in object)) return undefined;
  return compilePattern(object.regex.pattern, object.regex.flags.replace("g", ""));
}

function matching({ alternatives, unknowns }: Value, pattern: RegExp): Value {
  return {
    alternatives: alternatives.filter((one) => {
      const whole = one.type === "text" ? wholeText(one) : undefined;
      return whole === undefined || pattern.test(whole);
    }),
    unknowns,
  };
}
