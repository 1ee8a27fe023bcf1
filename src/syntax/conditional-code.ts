import { blankRanges } from "./blank-text.js";

/** Whether a name of a condition holds; undefined when nobody knows. */
type Holds = (name: string) => boolean | undefined;

interface Branch {
  /** Whether what is around it is built. */
  readonly around: boolean;
  /** Behind the comment that opens the branch. */
  readonly start: number;
  readonly isBuilt: boolean;
  /** Whether one of the branches before it, or it, is the one that is built. */
  readonly isChosen: boolean | undefined;
}

const directive = /(\/\/|\/\*+|<!--+)[^\S\r\n]*#(ifdef|ifndef|if|elif|else|endif)\b/gu;

const restOfLine = /[^\r\n]*/yu;

const token = /\s*(\|\||&&|[!()]|[A-Za-z_][\w-]*)/yu;

/**
 * Blanks what a build leaves out, as long as it was, so that all offsets are true: branches between the comments
 * `#ifdef`, `#else` and `#endif` whose condition does not hold. A branch of which that is not known stays, and so does
 * one that is never closed.
 */
export function blankInactive(text: string, holds: Holds): string {
  if (!text.includes("#if") || !text.includes("#endif")) return text;
  const open: Branch[] = [];
  const inactive: [start: number, end: number][] = [];
  let pending: [start: number, end: number][] = [];
  for (const { 0: written, 1: sign = "", 2: word, index } of text.matchAll(directive)) {
    const range = findCondition(text, index + written.length, sign);
    if (!range) continue;
    const [condition, start] = range;
    const last = open.at(-1);
    if (word === "ifdef" || word === "ifndef" || word === "if") {
      const answer = evaluate(condition, holds);
      const chosen = word === "ifndef" ? negate(answer) : answer;
      const around = last?.isBuilt ?? true;
      open.push({ around, start, isBuilt: around && chosen !== false, isChosen: chosen });
    } else if (last) {
      if (last.around && !last.isBuilt) pending.push([last.start, index]);
      open.pop();
      if (word !== "endif") open.push(nextBranch(last, start, word === "else" ? true : evaluate(condition, holds)));
      if (open.length === 0) {
        inactive.push(...pending);
        pending = [];
      }
    }
  }
  return inactive.length === 0 ? text : blankRanges(text, inactive);
}

/** What stands behind the word, and where the comment ends; undefined for one that goes on in the next line. */
function findCondition(text: string, from: number, sign: string): readonly [condition: string, end: number] | undefined {
  restOfLine.lastIndex = from;
  const rest = restOfLine.exec(text)?.[0] ?? "";
  if (sign === "//") return [rest, from + rest.length];
  const closing = sign.startsWith("/*") ? "*/" : "-->";
  const length = rest.indexOf(closing);
  return length < 0 ? undefined : [rest.slice(0, length), from + length + closing.length];
}

function nextBranch({ around, isChosen }: Branch, start: number, answer: boolean | undefined): Branch {
  const isBuilt = around && isChosen !== true && answer !== false;
  return { around, start, isBuilt, isChosen: isChosen === true ? true : either(isChosen, answer) };
}

/** `MP-WEIXIN || H5`; names side by side are alternatives as well. What is written otherwise is not known. */
function evaluate(condition: string, holds: Holds): boolean | undefined {
  const tokens: string[] = [];
  const end = condition.trimEnd().length;
  for (let at = 0; at < end; at = token.lastIndex) {
    token.lastIndex = at;
    const found = token.exec(condition)?.[1];
    if (found === undefined) return undefined;
    tokens.push(found);
  }
  let next = 0;
  const readAll = (): boolean | undefined => {
    let value = readEach();
    while (next < tokens.length && tokens[next] !== ")") {
      if (tokens[next] === "||") next += 1;
      const other = readEach();
      value = either(value, other);
    }
    return value;
  };
  const readEach = (): boolean | undefined => {
    let value = readOne();
    while (tokens[next] === "&&") {
      next += 1;
      const other = readOne();
      value = negate(either(negate(value), negate(other)));
    }
    return value;
  };
  const readOne = (): boolean | undefined => {
    const found = tokens[next];
    next += 1;
    if (found === "!") return negate(readOne());
    if (found !== "(") return found === undefined || !/^\w/u.test(found) ? undefined : holds(found);
    const value = readAll();
    next += 1;
    return value;
  };
  return readAll();
}

function negate(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function either(one: boolean | undefined, other: boolean | undefined): boolean | undefined {
  if (one === true || other === true) return true;
  return one === false && other === false ? false : undefined;
}
