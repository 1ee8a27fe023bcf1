import type { TSESTree } from "@typescript-eslint/utils";
import type { NetworkCall } from "../network-call.js";
import { findUnboundedRepetition } from "./call-surroundings.js";
import type { Repetition } from "./call-surroundings.js";
import { collectCallersOf } from "./function-callers.js";

type Making = TSESTree.CallExpression | TSESTree.NewExpression;

export interface RepeatedCall {
  readonly at: Making;
  readonly repetition: Repetition;
}

/** Many network calls may stand in one function that is called often: its callers are looked at once for each bound. */
const known = new WeakMap<readonly Making[], Map<number, RepeatedCall | undefined>>();

/** The call itself, or a call of the function of the same file that it stands in, more than `allowed` times at once. */
export function findRepeatedCall({ node, file }: NetworkCall, allowed: number): RepeatedCall | undefined {
  const repetition = findUnboundedRepetition(node, allowed);
  if (repetition) return { at: node, repetition };
  const callers = collectCallersOf(node, file.bindings);
  const answers = known.get(callers) ?? new Map<number, RepeatedCall | undefined>();
  known.set(callers, answers);
  if (!answers.has(allowed)) answers.set(allowed, findAmong(callers, allowed));
  return answers.get(allowed);
}

function findAmong(callers: readonly Making[], allowed: number): RepeatedCall | undefined {
  for (const at of callers) {
    const repetition = findUnboundedRepetition(at, allowed);
    if (repetition) return { at, repetition };
  }
  return undefined;
}
