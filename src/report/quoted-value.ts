/** A value in a message, as messages of either language quote it, and where: with its marks. */
export interface QuotedValue {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** `'http://x'` and `"url not in domain list"` in English, but no apostrophe such as that of `phone's`; `“http://x”` in Chinese. */
const quoted = /(?<![\p{L}\p{N}])'([^']*)'(?![\p{L}\p{N}])|"([^"]*)"|“([^”]*)”/gu;

export function findQuoted(message: string): readonly QuotedValue[] {
  return [...message.matchAll(quoted)].map((match) => ({ value: match[1] ?? match[2] ?? match[3] ?? "", start: match.index, end: match.index + match[0].length }));
}
