import { runInNewContext } from "node:vm";
import { ask, createEngine } from "../../src/values/evaluate.js";
import { noModules } from "../../src/values/modules.js";
import type { Known, Value } from "../../src/values/value.js";
import { describeValue, parseCode } from "./evaluate-code.js";
import { flags, inputs } from "./random-program/scope.js";

/** A text that a program had and that the engine said it cannot have. */
export interface Lie {
  readonly id: number;
  readonly seen: string;
  readonly claimed: readonly string[];
}

const texts = ["", "k0", "https://b.cn", "a", "x y"];

/** What each `url(number, text)` was called with over several runs. */
function run(code: string): Map<number, Set<string>> {
  const seen = new Map<number, Set<string>>();
  const url = (id: number, value: unknown): void => {
    // What is no text goes nowhere, and "undefined" in a text is a fault that the engine does not follow.
    if (typeof value !== "string" || /undefined|null|NaN|object|=>|function|class |true|false/.test(value)) return;
    seen.set(id, (seen.get(id) ?? new Set()).add(value));
  };
  for (let round = 0; round < 8; round += 1) {
    const names = [...inputs.map((name, index) => [name, texts[(round * 3 + index) % texts.length]]), ...flags.map((name, index) => [name, (round >> index) % 2 === 1])];
    try {
      runInNewContext(code, { url, ...Object.fromEntries(names) as Record<string, unknown> }, { timeout: 50 });
    } catch (error) {
      // A program that fails has run up to there; one that does not end, does so with every input.
      if ((error as { code?: string } | undefined)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return seen;
    }
  }
  return seen;
}

/** What the engine says of the second argument of each `url(…)`. */
export function claim(code: string): Map<number, Value> {
  const file = parseCode(code);
  const engine = createEngine(noModules);
  const claims = new Map<number, Value>();
  for (const { callee, arguments: [id, text] } of file.bindings.calls) {
    if (callee.type !== "Identifier" || callee.name !== "url" || id?.type !== "Literal" || !text) continue;
    claims.set(Number(id.value), ask(engine, text, { file, frame: undefined }));
  }
  return claims;
}

/** A text with holes is a pattern. */
function covers(known: Known, seen: string): boolean {
  if (known.type === "constant") return String(known.value) === seen;
  if (known.type !== "text") return false;
  const pattern = known.pieces.map(({ text }) => text === undefined ? "[^]*" : text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("");
  return new RegExp(`^${pattern}$`, "u").test(seen);
}

/** The first claim that a run has shown to be wrong. */
export function findLie(code: string): Lie | undefined {
  const claims = claim(code);
  for (const [id, values] of run(code)) {
    const value = claims.get(id);
    if (!value || value.unknowns.length > 0) continue;
    const seen = [...values].find((one) => !value.alternatives.some((known) => covers(known, one)));
    if (seen !== undefined) return { id, seen, claimed: describeValue(value) };
  }
  return undefined;
}
