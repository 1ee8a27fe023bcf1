import { compilePattern } from "./safe-pattern.js";
import { knownPrefix, wholeText } from "../abstract/texts.js";
import type { RegExpValue, Text } from "../abstract/value.js";

/** What a match begins with; `isWhole` when that is all of the match. */
interface Beginnings {
  readonly list: readonly string[];
  readonly isWhole: boolean;
}

const anything: Beginnings = { list: [""], isWhole: false };

/** Choices beyond which nobody follows how a match can begin. */
const maximumBeginnings = 32;

/** Longer texts are not URLs. */
const maximumLength = 10_000;

/**
 * Whether a pattern matches a text; undefined when the holes of the text, or the pattern, leave it open. Often the
 * beginning of a text tells: `/^https?:/`.
 */
export function matchesPattern({ source, flags }: RegExpValue, text: Text): boolean | undefined {
  // `g` makes a pattern remember where it was: nobody means that in a test.
  const pattern = compilePattern(source, flags.replace("g", ""));
  const prefix = knownPrefix(text);
  if (!pattern || prefix.length > maximumLength) return undefined;
  if (wholeText(text) !== undefined) return pattern.test(prefix);
  // What comes behind undoes a match only where the pattern looks at what comes behind.
  if (pattern.test(prefix) && !/\$|\\b|\(\?[=!<]/i.test(source)) return true;
  if (/[mv]/.test(flags) || !branchesOf(source).every((branch) => branch.startsWith("^"))) return undefined;
  const fold = (part: string): string => flags.includes("i") ? part.toLowerCase() : part;
  const own = fold(prefix);
  const canMatch = beginningsOf(source).list.map(fold).some((one) => own.startsWith(one) || one.startsWith(own));
  return canMatch ? undefined : false;
}

/** `http://` and `https://` for `^https?:\/\/`. */
function beginningsOf(source: string): Beginnings {
  const branches = branchesOf(source).map((branch) => beginningsOfBranch(branch.replace(/^\^/, "")));
  const list = branches.flatMap((branch) => branch.list);
  return list.length > maximumBeginnings ? anything : { list, isWhole: branches.every(({ isWhole }) => isWhole) };
}

function beginningsOfBranch(branch: string): Beginnings {
  let list: readonly string[] = [""];
  for (let at = 0; at < branch.length;) {
    const end = endOfAtom(branch, at);
    const atom = beginningsOfAtom(branch.slice(at, end));
    const quantifier = branch[end] ?? "";
    if (!atom || list.length * (atom.list.length + 1) > maximumBeginnings || /[*{]/.test(quantifier)) return { list, isWhole: false };
    const tails = quantifier === "?" ? ["", ...atom.list] : atom.list;
    list = list.flatMap((head) => tails.map((tail) => head + tail));
    if (!atom.isWhole || quantifier === "+") return { list, isWhole: false };
    at = end + (quantifier === "?" ? 1 : 0);
  }
  return { list, isWhole: true };
}

/** A character, an escaped one, or a group; undefined for what stands for characters that are not written. */
function beginningsOfAtom(atom: string): Beginnings | undefined {
  const group = /^\((?:\?:)?(?!\?)([^]*)\)$/.exec(atom)?.[1];
  if (group !== undefined) return beginningsOf(group);
  const character = /^\\([^a-zA-Z0-9])$/.exec(atom)?.[1] ?? /^[^\\^$.|?*+()[\]{}]$/.exec(atom)?.[0];
  return character === undefined ? undefined : { list: [character], isWhole: true };
}

/** The choices of a pattern: `a` and `(b|c)` for `a|(b|c)`. */
function branchesOf(source: string): string[] {
  const branches: string[] = [];
  let start = 0;
  for (let at = 0; at < source.length; at = endOfAtom(source, at)) {
    if (source[at] !== "|") continue;
    branches.push(source.slice(start, at));
    start = at + 1;
  }
  return [...branches, source.slice(start)];
}

/** The offset behind a character, an escape, a class or a group. */
function endOfAtom(source: string, start: number): number {
  let open = 0;
  let isInClass = false;
  for (let at = start; at < source.length; at += 1) {
    const character = source[at];
    if (character === "\\") at += 1;
    else if (character === "[") isInClass = true;
    else if (character === "]") isInClass = false;
    else if (character === "(" && !isInClass) open += 1;
    else if (character === ")" && !isInClass) open -= 1;
    if (open <= 0 && !isInClass) return at + 1;
  }
  return source.length;
}
