import { runInNewContext } from "node:vm";
import { ask, createEngine } from "../../src/values/evaluate.js";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { noModules } from "../../src/values/abstract/modules.js";
import type { Modules } from "../../src/values/abstract/modules.js";
import type { Known, Value } from "../../src/values/abstract/value.js";
import { memoryFileSystem } from "../memory-file-system.js";
import { describeValue, parseCode } from "./evaluate-code.js";
import { flags, inputs } from "./random-program/scope.js";
import type { ProjectModule } from "./random-program/write-project.js";
import { runProject } from "./run-project.js";

/** A URL that a program asked for and that the engine said it cannot ask for. */
export interface Lie {
  readonly id: number;
  readonly seen: string;
  readonly claimed: readonly string[];
}

const texts = ["", "k0", "https://b.cn", "a", "x y"];

/** Milliseconds for one run; programs that do not end do so with every input. */
const shortly = 50;

/** The first claim that a run of the program has shown to be wrong. */
export function findLie(code: string, timeout = shortly): Lie | undefined {
  return compare(claim(code), record((globals) => void runInNewContext(code, globals, { timeout })));
}

/** The same over a project of several modules. */
export function findProjectLie(modules: readonly ProjectModule[], timeout = shortly): Lie | undefined {
  return compare(claimProject(modules), record((globals) => runProject(modules, globals, timeout)));
}

/** What the engine says of the URL of each `wx.request({ id, url })`. */
export function claim(code: string): Map<number, Value> {
  return claimsIn(code, "/shop/pages/index/index.js", noModules);
}

export function claimProject(modules: readonly ProjectModule[]): Map<number, Value> {
  const files = Object.fromEntries(modules.map(({ path, code }) => [path, code]));
  const fs = memoryFileSystem({ "/shop/app.json": "{}", "/shop/project.config.json": "{}", ...files });
  const loaded = createDiskModules(fs);
  return new Map(modules.flatMap(({ path, code }) => [...claimsIn(code, path, loaded)]));
}

function claimsIn(code: string, path: string, modules: Modules): Map<number, Value> {
  const file = parseCode(code, path);
  const engine = createEngine(modules);
  const claims = new Map<number, Value>();
  for (const { callee, arguments: [options] } of file.bindings.calls) {
    if (callee.type !== "MemberExpression" || callee.object.type !== "Identifier" || callee.object.name !== "wx" || options?.type !== "ObjectExpression") continue;
    const [id, url] = options.properties;
    if (id?.type !== "Property" || id.value.type !== "Literal" || url?.type !== "Property") continue;
    claims.set(Number(id.value.value), ask(engine, url.value, { file, frame: undefined }));
  }
  return claims;
}

/** What each request was made with over several runs. */
function record(run: (globals: Record<string, unknown>) => void): Map<number, Set<string>> {
  const seen = new Map<number, Set<string>>();
  const request = ({ id, url }: { readonly id: number; readonly url: unknown }): void => {
    // What is no text goes nowhere, and "undefined" in a text is a fault that the engine does not follow.
    if (typeof url !== "string" || /undefined|null|NaN|object|=>|function|class |true|false/.test(url)) return;
    seen.set(id, (seen.get(id) ?? new Set()).add(url));
  };
  for (let round = 0; round < 8; round += 1) {
    const names = [...inputs.map((name, index) => [name, texts[(round * 3 + index) % texts.length]]), ...flags.map((name, index) => [name, (round >> index) % 2 === 1])];
    try {
      run({ wx: { request }, ...Object.fromEntries(names) as Record<string, unknown> });
    } catch (error) {
      // A program that fails has run up to there.
      if ((error as { code?: string } | undefined)?.code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return seen;
    }
  }
  return seen;
}

function compare(claims: ReadonlyMap<number, Value>, seen: ReadonlyMap<number, ReadonlySet<string>>): Lie | undefined {
  for (const [id, values] of seen) {
    const value = claims.get(id);
    if (!value || value.unknowns.length > 0) continue;
    const lie = [...values].find((one) => !value.alternatives.some((known) => covers(known, one)));
    if (lie !== undefined) return { id, seen: lie, claimed: describeValue(value) };
  }
  return undefined;
}

/** A text with holes is a pattern. */
function covers(known: Known, seen: string): boolean {
  if (known.type === "constant") return String(known.value) === seen;
  if (known.type !== "text") return false;
  const pattern = known.pieces.map(({ text }) => text === undefined ? "[^]*" : text.replaceAll(/[\\^$.*+?()[\]{}|/]/g, "\\$&")).join("");
  return new RegExp(`^${pattern}$`, "u").test(seen);
}
