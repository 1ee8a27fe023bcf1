import { blankText } from "../blank-text.js";
import { isForeignBlock, readRawBlocks } from "./raw-blocks.js";
import type { RawBlock } from "./raw-blocks.js";

/** What the script blocks of a component are written in; `tsx` when any block needs both. */
export type ScriptDialect = "js" | "jsx" | "ts" | "tsx";

export interface ScriptBlocks {
  /** As long as the component: all but scripts and line breaks is spaces (a `;` between two), so offsets are true. */
  readonly text: string;
  readonly dialect: ScriptDialect;
}

/** Left out on purpose: `wxs`, `sjs` and `renderjs` have no network, and CoffeeScript cannot be parsed. */
const dialectOfLang: ReadonlyMap<string, ScriptDialect> = new Map([
  ["", "js"],
  ["js", "js"],
  ["javascript", "js"],
  ["babel", "js"],
  ["es6", "js"],
  ["jsx", "jsx"],
  ["ts", "ts"],
  ["typescript", "ts"],
  ["tsx", "tsx"],
]);

const scriptTypes: ReadonlySet<string> = new Set([
  "",
  "module",
  "text/javascript",
  "application/javascript",
  "text/babel",
  "text/ecmascript-6",
  "text/typescript",
]);

/**
 * Keeps the scripts of a single-file component (`.vue`, `.wpy`, `.mpx`) and blanks the rest; undefined if it has none.
 * An element that is never closed goes on to the end of the file.
 */
export function extractScriptBlocks(component: string): ScriptBlocks | undefined {
  const blocks = readRawBlocks(component).flatMap(({ name, attributes, content: [start, end] }): readonly Block[] => {
    const dialect = name === "script" && start < end ? findDialect(attributes) : undefined;
    return dialect === undefined ? [] : [{ start, end, dialect }];
  });
  if (blocks.length === 0) return undefined;
  return { text: blankOutside(component, blocks), dialect: blocks.map((block) => block.dialect).reduce(joinDialects) };
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly dialect: ScriptDialect;
}

function findDialect(attributes: RawBlock["attributes"]): ScriptDialect | undefined {
  const lang = attributes.get("lang") ?? "";
  const type = attributes.get("type") ?? "";
  // The configuration of an Mpx component, as code.
  if (!scriptTypes.has(type) || attributes.get("name") === "json" || isForeignBlock(attributes)) return undefined;
  return type === "text/typescript" && lang === "" ? "ts" : dialectOfLang.get(lang);
}

function joinDialects(one: ScriptDialect, other: ScriptDialect): ScriptDialect {
  const typed = one.startsWith("ts") || other.startsWith("ts");
  const markup = one.endsWith("x") || other.endsWith("x");
  if (typed) return markup ? "tsx" : "ts";
  return markup ? "jsx" : "js";
}

function blankOutside(text: string, blocks: readonly Block[]): string {
  let result = "";
  let from = 0;
  for (const { start, end } of blocks) {
    const between = blankText(text.slice(from, start));
    // The `<` of a closing tag becomes `;`, so that the next block does not go on with the last statement of this one.
    result += (from === 0 ? between : `;${between.slice(1)}`) + text.slice(start, end);
    from = end;
  }
  return result + blankText(text.slice(from));
}
