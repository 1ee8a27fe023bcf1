/** Signs that move a terminal's cursor, change its colours, begin a line in a log, or turn the direction of what follows. */
const hidden = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

const names: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** Text of a project as it can be shown on one line of a terminal or a log: what cannot be seen is written as in code. */
export function toVisible(text: string): string {
  return text.replace(hidden, (sign) => names[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
