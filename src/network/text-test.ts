import type { SourceText } from "../syntax/source-text.js";

/** A question about the whole text of a file, which is searched once however many calls of the file ask. */
export function createTextTest(...patterns: readonly RegExp[]): (source: SourceText) => boolean {
  const answers = new WeakMap<SourceText, boolean>();
  return (source) => {
    const known = answers.get(source);
    if (known !== undefined) return known;
    const answer = patterns.some((pattern) => pattern.test(source.text));
    answers.set(source, answer);
    return answer;
  };
}
