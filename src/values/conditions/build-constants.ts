import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey } from "../../syntax/script/node-shapes.js";
import { visitNodes } from "../../syntax/script/visit-nodes.js";
import { allBut, both, isNever, only } from "../abstract/condition.js";
import type { When } from "../abstract/condition.js";
import type { Context } from "../abstract/context.js";
import { constant, flatMap, known, textOf, union, unknown } from "../abstract/make-value.js";
import type { BuildConfig, BuildEnvironment } from "../abstract/modules.js";
import { membersOf } from "../abstract/read-value.js";
import { wholeText } from "../abstract/texts.js";
import type { Known, Piece, Text, Value } from "../abstract/value.js";
import { when } from "../abstract/when.js";

/** What the build configuration puts in the place of names. */
export interface BuildConstants {
  readonly globals: ReadonlyMap<string, () => Value>;
  /** Of `process.env`, without that prefix. */
  readonly variables: ReadonlyMap<string, () => Value>;
}

interface Definition {
  readonly builds: BuildConfig["builds"];
  readonly value: () => Value;
}

type Definitions = Map<string, Definition[]>;

const prefix = "process.env.";

const remembered = new WeakMap<BuildEnvironment, BuildConstants>();

/**
 * The names that Taro's `defineConstants` and `env`, Vite's `define` and webpack's `DefinePlugin` replace. The
 * configuration is read as syntax: an object under one of these keys, wherever it stands.
 */
export function buildConstants(environment: BuildEnvironment, context: Context): BuildConstants {
  const found = remembered.get(environment) ?? collectConstants(environment, context);
  remembered.set(environment, found);
  return found;
}

function collectConstants({ configs }: BuildEnvironment, { engine }: Context): BuildConstants {
  const globals: Definitions = new Map();
  const variables: Definitions = new Map();
  for (const { file, builds } of configs) {
    const inside: Context = { file, frame: undefined, engine };
    // Evaluation looks at parents, which are known when the bindings are recorded.
    if (file.bindings.scopes.size === 0) continue;
    for (const { node, isEnv } of findTables(file.program, /\/config\/[^/]*$/u.test(file.source.path))) {
      for (const { key, value } of membersOf(engine.evaluate(node, inside)).list) {
        const isVariable = isEnv || key.startsWith(prefix);
        const table = isVariable ? variables : globals;
        const name = key.startsWith(prefix) ? key.slice(prefix.length) : key;
        table.set(name, [...table.get(name) ?? [], { builds, value: () => fromCode(value()) }]);
      }
    }
  }
  return { globals: toValues(globals), variables: toValues(variables) };
}

interface Table {
  readonly node: TSESTree.Node;
  readonly isEnv: boolean;
}

/** @param isTaro its configuration has an `env` for `process.env`; with other tools it is something else. */
function findTables(node: TSESTree.Node, isTaro: boolean): readonly Table[] {
  const found: Table[] = [];
  visitNodes(node, (at) => {
    const key = at.type === "Property" ? staticKey(at) : undefined;
    if (at.type === "Property" && (key === "defineConstants" || key === "define" || (key === "env" && isTaro))) {
      found.push({ node: at.value, isEnv: key === "env" });
    }
    const argument = at.type === "NewExpression" && isDefinePlugin(at.callee) ? at.arguments[0] : undefined;
    if (argument) found.push({ node: argument, isEnv: false });
  });
  return found;
}

function isDefinePlugin(callee: TSESTree.Node): boolean {
  const name = callee.type === "MemberExpression" ? staticKey(callee) : callee.type === "Identifier" ? callee.name : undefined;
  return name === "DefinePlugin";
}

/** What stands in the configuration of one kind of build wins there over what stands in the common one. */
function toValues(definitions: Definitions): ReadonlyMap<string, () => Value> {
  return new Map([...definitions].map(([name, list]) => [name, () => {
    const others = list.reduce<When>((condition, { builds }) => {
      return builds ? both(condition, conditionOfBuilds(builds === "development" ? "production" : "development")) : condition;
    }, undefined);
    return union(list.map(({ builds, value }) => {
      const condition = builds === undefined ? others : conditionOfBuilds(builds);
      return isNever(condition) ? { alternatives: [], unknowns: [] } : when(value(), condition);
    }));
  }]));
}

/** Taro's template takes `config/dev` in development and `config/prod` in every other build. */
function conditionOfBuilds(builds: NonNullable<BuildConfig["builds"]>): When {
  return builds === "development" ? only("node", "development") : allBut("node", "development");
}

/** The tools take the code of an expression: `'"https://api.example.com"'`, `JSON.stringify(host)`, `"true"`. */
function fromCode(value: Value): Value {
  return flatMap(value, (one) => {
    if (one.type === "constant") return known(one);
    const meant = one.type === "text" ? unquoted(one) : undefined;
    return meant ? known(meant) : unknown("environment");
  });
}

function unquoted(code: Text): Known | undefined {
  const whole = wholeText(code);
  if (whole === "true" || whole === "false") return constant(whole === "true");
  if (whole !== undefined && /^\d+$/u.test(whole)) return constant(Number(whole));
  const first = code.pieces[0]?.text?.at(0);
  const last = code.pieces.at(-1)?.text?.at(-1);
  if (first === undefined || first !== last || !/["'`]/u.test(first) || (whole?.length ?? 2) < 2) return undefined;
  return textOf(cut(code.pieces));
}

/** Without the quotes at both ends. */
function cut(pieces: readonly Piece[]): readonly Piece[] {
  const end = pieces.length - 1;
  const inner = pieces.map((piece, index): Piece => {
    if (piece.text === undefined) return piece;
    const from = index === 0 ? 1 : 0;
    const to = piece.text.length - (index === end ? 1 : 0);
    const { place, verbatim } = piece;
    const [start] = place?.range ?? [0];
    const range = [start + from, start + to] as const;
    return { ...piece, text: piece.text.slice(from, to), place: place && verbatim ? { source: place.source, range } : place };
  });
  const known = inner.filter(({ text }) => text !== "");
  return known.length > 0 ? known : inner.slice(0, 1);
}
