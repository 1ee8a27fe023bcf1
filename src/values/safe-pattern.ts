/** A regular expression of the project's code; nothing when it could run away on some text, or is none. */
export function compilePattern(source: string, flags: string): RegExp | undefined {
  // A repetition of something that itself repeats takes exponential time.
  if (source.length > 200 || flags.includes("y") || /[+*}]\)?[+*{]|\([^)]*[+*][^)]*\)[+*{]/.test(source)) return undefined;
  try {
    return new RegExp(source, flags);
  } catch {
    return undefined;
  }
}
