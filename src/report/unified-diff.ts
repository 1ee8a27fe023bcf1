import { toVisible } from "../syntax/visible-text.js";

interface Line {
  readonly kind: " " | "-" | "+";
  readonly text: string;
}

const context = 3;

/** Beyond this many pairs of lines, what differs is shown as one block. */
const maxPairs = 4_000_000;

/**
 * The difference of two texts as `git apply` and `patch -p1` take it; empty when there is none.
 *
 * @param name of the file, as seen from where it is to be applied.
 */
export function writeUnifiedDiff(name: string, before: string, after: string, isNew = false): string {
  if (before === after) return "";
  const lines = compareLines(splitLines(before), splitLines(after));
  const changes = lines.flatMap(({ kind }, index) => kind === " " ? [] : [index]);
  const hunks: string[] = [];
  for (let first = 0; first < changes.length;) {
    let last = first;
    while ((changes[last + 1] ?? Infinity) - (changes[last] ?? 0) <= 2 * context) last += 1;
    hunks.push(writeHunk(lines, Math.max(0, (changes[first] ?? 0) - context), Math.min(lines.length, (changes[last] ?? 0) + context + 1)));
    first = last + 1;
  }
  const side = (letter: "a" | "b"): string => quoteName(`${letter}/${name}`);
  return `--- ${isNew ? "/dev/null" : side("a")}\n+++ ${side("b")}\n${hunks.join("")}`;
}

const escapes: Readonly<Record<string, string>> = { "\u0007": "a", "\b": "b", "\t": "t", "\n": "n", "\v": "v", "\f": "f", "\r": "r", '"': '"', "\\": "\\" };

/** As git writes names that are not plain: `"a/new\nline.js"`, with the bytes of what a terminal cannot show in octal. */
function quoteName(name: string): string {
  const isPlain = toVisible(name) === name && !/["\\]/u.test(name);
  // Behind a name with spaces stands a tab, so that its end is known.
  if (isPlain) return name.includes(" ") ? `${name}\t` : name;
  const quoted = name.replace(/["\\]|[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu, (sign) => `\\${escapes[sign] ?? octalOf(sign)}`);
  return `"${quoted}"`;
}

function octalOf(sign: string): string {
  return [...Buffer.from(sign)].map((byte) => byte.toString(8).padStart(3, "0")).join("\\");
}

function writeHunk(lines: readonly Line[], start: number, end: number): string {
  const count = (some: readonly Line[], without: Line["kind"]): number => some.filter(({ kind }) => kind !== without).length;
  const above = lines.slice(0, start);
  const here = lines.slice(start, end);
  const side = (without: Line["kind"]): string => {
    const size = count(here, without);
    // An empty side is named by the line before it.
    const first = count(above, without) + (size === 0 ? 0 : 1);
    return size === 1 ? String(first) : `${first},${size}`;
  };
  const body = here.map(({ kind, text }) => `${kind}${text}${text.endsWith("\n") ? "" : "\n\\ No newline at end of file\n"}`);
  return `@@ -${side("+")} +${side("-")} @@\n${body.join("")}`;
}

/** Each with its end, which only the last one may lack. */
function splitLines(text: string): readonly string[] {
  return text.match(/[^\n]*\n|[^\n]+$/gu) ?? [];
}

function compareLines(before: readonly string[], after: readonly string[]): readonly Line[] {
  const shorter = Math.min(before.length, after.length);
  let head = 0;
  while (head < shorter && before[head] === after[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1;
  const same = (text: string): Line => ({ kind: " ", text });
  return [
    ...before.slice(0, head).map(same),
    ...compareMiddle(before.slice(head, before.length - tail), after.slice(head, after.length - tail)),
    ...before.slice(before.length - tail).map(same),
  ];
}

/** By the longest common subsequence. */
function compareMiddle(before: readonly string[], after: readonly string[]): readonly Line[] {
  if (before.length * after.length > maxPairs) {
    return [...before.map((text) => ({ kind: "-", text }) as const), ...after.map((text) => ({ kind: "+", text }) as const)];
  }
  const width = after.length + 1;
  const lengths = new Uint32Array((before.length + 1) * width);
  const lengthAt = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = before.length - 1; row >= 0; row -= 1) {
    for (let column = after.length - 1; column >= 0; column -= 1) {
      lengths[row * width + column] = before[row] === after[column]
        ? lengthAt(row + 1, column + 1) + 1
        : Math.max(lengthAt(row + 1, column), lengthAt(row, column + 1));
    }
  }
  const lines: Line[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const old = before[row];
    const now = after[column];
    if (old !== undefined && old === now) {
      lines.push({ kind: " ", text: old });
      row += 1;
      column += 1;
    } else if (old !== undefined && (now === undefined || lengthAt(row + 1, column) >= lengthAt(row, column + 1))) {
      lines.push({ kind: "-", text: old });
      row += 1;
    } else {
      lines.push({ kind: "+", text: now ?? "" });
      column += 1;
    }
  }
  return lines;
}
