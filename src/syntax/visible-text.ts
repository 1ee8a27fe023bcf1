/** Signs that move a terminal's cursor, change its colours, begin a line in a log, or turn the direction of what follows. */
const hidden = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/gu;

const names: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/** `//user:password@`; what is not known, `{}`, hides nothing. */
const password = /(\/\/[^\s/?#@:"'`]*:)(?!\{\}@)[^\s/?#"'`]+(?=@)/gu;

/**
 * Text of a project as it can be shown on one line of a terminal or a log: what cannot be seen is written as in code, and
 * the password of a URL as `***`.
 */
export function toVisible(text: string): string {
  return maskPasswords(text).replace(hidden, (sign) => names[sign] ?? `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** Passwords of URLs as `***`, or by other stars: those that keep a text's length, say. */
export function maskPasswords(text: string, starsFor: (password: string) => string = () => "***"): string {
  if (!text.includes("@")) return text;
  return text.replace(password, (url: string, before: string) => before + starsFor(url.slice(before.length)));
}

/** The same thing with all its texts visible, also those that are keys: what a text for people is written from. */
export function toVisibleTexts<Thing>(thing: Thing): Thing {
  return showTexts(thing) as Thing;
}

function showTexts(thing: unknown): unknown {
  if (typeof thing === "string") return toVisible(thing);
  if (Array.isArray(thing)) return thing.map(showTexts);
  if (typeof thing !== "object" || thing === null) return thing;
  return Object.fromEntries(Object.entries(thing).map(([key, value]) => [toVisible(key), showTexts(value)]));
}
