import type { Range } from "../source-text.js";
import type { WxmlPart } from "./wxml.js";

/**
 * Where `{{ … }}` ends that begins at `start`; undefined when it does not. Knows strings and the braces of objects:
 * `{{ '}}' }}`, `{{ {a: 1} }}`. Looks no further than to the next `{{`, so that many of them cost no more than one.
 */
export function findMustacheEnd(text: string, start: number, limit: number): number | undefined {
  let depth = 0;
  for (let at = start + 2; at < limit; at += 1) {
    switch (text[at]) {
      case '"':
      case "'":
      case "`": {
        const end = findStringEnd(text, at, limit);
        if (end === undefined) return undefined;
        at = end;
        break;
      }
      case "{":
        if (text[at + 1] === "{") return undefined;
        depth += 1;
        break;
      case "}":
        if (depth > 0) depth -= 1;
        else if (text[at + 1] === "}" && at + 2 <= limit) return at + 2;
        break;
      case undefined:
        return undefined;
    }
  }
  return undefined;
}

/** The parts of an attribute's value, in their order; empty for an empty value. */
export function readParts(text: string, [start, end]: Range): readonly WxmlPart[] {
  const parts: WxmlPart[] = [];
  let from = start;
  const addText = (to: number): void => {
    if (to > from) parts.push({ kind: "text", range: [from, to] });
  };
  for (let open = text.indexOf("{{", start); open >= 0 && open < end; ) {
    const close = findMustacheEnd(text, open, end);
    if (close !== undefined) {
      addText(open);
      parts.push({ kind: "expression", range: [open + 2, close - 2] });
      from = close;
    }
    open = text.indexOf("{{", close ?? open + 2);
  }
  addText(end);
  return parts;
}

/** The closing quote of a string that begins at `start`; strings end on their line. */
function findStringEnd(text: string, start: number, limit: number): number | undefined {
  const quote = text[start];
  for (let at = start + 1; at < limit; at += 1) {
    const character = text[at];
    if (character === quote) return at;
    if (character === "\n") return undefined;
    if (character === "\\") at += 1;
  }
  return undefined;
}
