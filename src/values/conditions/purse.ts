import type { Context } from "../abstract/context.js";

/** What is left to be spent on the tests around one place. */
export interface Purse {
  steps: number;
}

/** A test takes none of the steps that the value itself needs; those that it does take count. Undefined when they run out. */
export function sparingly<T>(purse: Purse, { engine }: Pick<Context, "engine">, compute: () => T): T | undefined {
  const { budget } = engine;
  const given = Math.min(purse.steps, budget);
  if (given <= 0) return undefined;
  engine.budget = given;
  const answer = compute();
  const used = given - engine.budget;
  const isCut = engine.budget <= 0;
  purse.steps -= used;
  engine.budget = budget - used;
  return isCut ? undefined : answer;
}
