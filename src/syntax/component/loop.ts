import type { Range } from "../source-text.js";

/** `v-for="(item, index) in list"`, `s-for="item, index in list"`. */
export interface Loop {
  /** The names of an item, or of the properties that are taken out of it: `{ url, name: title }`. */
  readonly names: ReadonlyMap<string, string | undefined>;
  /** Names of the index and of the key. */
  readonly others: readonly string[];
  readonly list: Range;
}

const pattern = /^\s*(?:\(([^()]*)\)|([^\s(),]+(?:\s*,\s*[^\s(),]+)*|\{[^{}]*\}))\s+(?:in|of)\s+(?=\S)/u;

/** Reads the value of `v-for` or `s-for`; undefined for what is none. */
export function readLoop(text: string, [start, end]: Range): Loop | undefined {
  const found = pattern.exec(text.slice(start, end));
  if (!found) return undefined;
  const [item, ...others] = splitOutside(found[1] ?? found[2] ?? "");
  return { names: namesOf(item ?? ""), others, list: [start + found[0].length, end] };
}

/** At commas that stand in no braces. */
function splitOutside(written: string): readonly string[] {
  return (written.match(/(?:\{[^{}]*\}|[^,{}])+/gu) ?? []).map((one) => one.trim());
}

function namesOf(item: string): Loop["names"] {
  if (!item.startsWith("{")) return new Map([[item, undefined]]);
  const properties = item.replaceAll(/[{}]/gu, "").split(",").map((one) => one.trim());
  return new Map(properties.flatMap((property): readonly (readonly [string, string])[] => {
    const [, key, name] = /^([\w$]+)(?:\s*:\s*([\w$]+))?$/u.exec(property) ?? [];
    return key === undefined ? [] : [[name ?? key, key]];
  }));
}
