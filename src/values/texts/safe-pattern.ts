/** A repetition of something that itself repeats takes exponential time. */
const repeatedRepetition = /[+*}]\)?[+*{]|\([^)]*[+*][^)]*\)[+*{]/;

/** A regular expression of the project's code; nothing when it could run away on some text, or is none. */
export function compilePattern(source: string, flags: string): RegExp | undefined {
  if (source.length > 200 || flags.includes("y") || repeatedRepetition.test(outline(source))) return undefined;
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}

/** What repeats in a pattern: `\}` and `[+*]` are characters like others, and `\{{2}` is no more than two of them. */
function outline(source: string): string {
  return source.replaceAll(/\\.|\[(?:[^\]\\]|\\.)*\]/gu, "a").replaceAll(/(?<=[^)(|])\{\d{1,2}\}/gu, "");
}
