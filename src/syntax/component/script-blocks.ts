/** What the script blocks of a component are written in; `tsx` when any block needs both. */
export type ScriptDialect = "js" | "jsx" | "ts" | "tsx";

export interface ScriptBlocks {
  /** As long as the component: all but scripts and line breaks is spaces (a `;` between two), so offsets are true. */
  readonly text: string;
  readonly dialect: ScriptDialect;
}

/** A comment, or the name of a script element; what stands in an attribute value or a comment is no element. */
const tagOrComment = /<!--|<script(?=[\s/>])/gi;
const closingTag = /<\/script(?=[\s/>])/gi;
const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

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
  const blocks: Block[] = [];
  tagOrComment.lastIndex = 0;
  for (let found = tagOrComment.exec(component); found !== null; found = tagOrComment.exec(component)) {
    if (found[0] === "<!--") {
      const end = component.indexOf("-->", tagOrComment.lastIndex);
      if (end >= 0) tagOrComment.lastIndex = end + 3;
      continue;
    }
    const tag = readOpeningTag(component, tagOrComment.lastIndex);
    if (tag.selfClosing) {
      tagOrComment.lastIndex = tag.end;
      continue;
    }
    const end = findClosingTag(component, tag.end);
    tagOrComment.lastIndex = end;
    const dialect = findDialect(tag.attributes);
    if (dialect !== undefined) blocks.push({ start: tag.end, end, dialect });
  }
  if (blocks.length === 0) return undefined;
  return { text: blankOutside(component, blocks), dialect: blocks.map((block) => block.dialect).reduce(joinDialects) };
}

interface Block {
  readonly start: number;
  readonly end: number;
  readonly dialect: ScriptDialect;
}

interface OpeningTag {
  readonly attributes: string;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** From behind the tag's name to its `>`; a `>` in quotes does not end it: `generic="T extends Record<string, T>"`. */
function readOpeningTag(text: string, from: number): OpeningTag {
  let quote = "";
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === ">") {
      const selfClosing = text[at - 1] === "/";
      return { attributes: text.slice(from, selfClosing ? at - 1 : at), end: at + 1, selfClosing };
    }
  }
  return { attributes: "", end: text.length, selfClosing: true };
}

function findClosingTag(text: string, from: number): number {
  closingTag.lastIndex = from;
  return closingTag.exec(text)?.index ?? text.length;
}

function findDialect(attributes: string): ScriptDialect | undefined {
  let lang = "";
  let type = "";
  for (const [, name = "", double, single, bare] of attributes.matchAll(attribute)) {
    const value = (double ?? single ?? bare ?? "").trim().toLowerCase();
    if (name.toLowerCase() === "lang") lang = value;
    if (name.toLowerCase() === "type") type = value;
  }
  if (!scriptTypes.has(type)) return undefined;
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
    const between = blank(text.slice(from, start));
    // The `<` of a closing tag becomes `;`, so that the next block does not go on with the last statement of this one.
    result += (from === 0 ? between : `;${between.slice(1)}`) + text.slice(start, end);
    from = end;
  }
  return result + blank(text.slice(from));
}

function blank(text: string): string {
  let result = "";
  let from = 0;
  for (const { index } of text.matchAll(/[\r\n\u2028\u2029]/g)) {
    result += " ".repeat(index - from) + text.charAt(index);
    from = index + 1;
  }
  return result + " ".repeat(text.length - from);
}
