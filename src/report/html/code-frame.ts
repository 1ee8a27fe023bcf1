import type { SourcePoint, SourceRange } from "../source-range.js";
import { maskPasswords } from "../../syntax/visible-text.js";
import { html } from "./markup.js";
import type { Html } from "./markup.js";
import type { SourceLines } from "./html-report.js";

/** Lines that are shown before and behind the one that is meant. */
const around = 1;

/** Characters of one line; of longer ones the part around the mark is shown. */
const maxWidth = 180;

/** What stands at a place, with a line around it and the place marked; nothing for a file whose lines are not at hand. */
export function writeFrame(place: SourcePoint | SourceRange, lines: SourceLines): Html | undefined {
  const all = lines.get(place.file);
  if (all === undefined || all[place.line - 1] === undefined) return undefined;
  const first = Math.max(1, place.line - around);
  // With as many stars as letters, columns stay what they are.
  const shown = all.slice(first - 1, place.line + around).map((text) => maskPasswords(text, ({ length }) => "*".repeat(length)));
  // What stands behind the last line end is no line to a reader.
  if (shown.length > 1 && first + shown.length - 1 === all.length && all.length > place.line && shown.at(-1) === "") shown.pop();
  const rows = shown.map((text, index) => {
    const number = first + index;
    const isMeant = number === place.line;
    return html`<span class="line${isMeant && " meant"}" data-line="${number}">${isMeant ? writeMarked(text, place) : cut(text, 0)}\n</span>`;
  });
  return html`<pre class="frame"><code>${rows}</code></pre>`;
}

function writeMarked(text: string, place: SourcePoint | SourceRange): Html {
  const start = place.column - 1;
  const end = findEnd(text, place);
  const from = windowStart(text, start);
  const until = safeEnd(text, Math.min(text.length, from + maxWidth));
  return html`${from > 0 && ellipsis}${text.slice(from, start)}<mark>${text.slice(start, Math.min(end, until))}</mark>${text.slice(Math.min(end, until), until)}${until < text.length && ellipsis}`;
}

const ellipsis: Html = html`<span class="cut">…</span>`;

/** Where the mark ends on its first line; a point is marked to the end of the word or string that begins there. */
function findEnd(text: string, place: SourcePoint | SourceRange): number {
  const start = place.column - 1;
  if ("endLine" in place) {
    const end = place.endLine > place.line ? text.trimEnd().length : place.endColumn - 1;
    return Math.max(end, start + 1);
  }
  const [word = " "] = /^(?:"[^"]*"|'[^']*'|`[^`]*`|[\w$.:/@-]+|.)/u.exec(text.slice(start, start + maxWidth)) ?? [];
  return start + word.length;
}

/** A mark far to the right has a third of the window before it. */
function windowStart(text: string, start: number): number {
  if (text.length <= maxWidth || start < maxWidth / 2) return 0;
  return safeEnd(text, Math.max(0, Math.min(start - Math.floor(maxWidth / 3), text.length - maxWidth)));
}

function cut(text: string, from: number): Html {
  const until = safeEnd(text, Math.min(text.length, from + maxWidth));
  return html`${text.slice(from, until)}${until < text.length && ellipsis}`;
}

/** Not between the halves of one character. */
function safeEnd(text: string, end: number): number {
  const code = text.charCodeAt(end);
  return code >= 0xdc00 && code <= 0xdfff ? end - 1 : end;
}
