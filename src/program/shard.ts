/** One of several equal parts of the files, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** `2/5`; undefined for what is none. */
export function readShard(text: string): Shard | undefined {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/u.exec(text) ?? []).map(Number);
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/** The part's own: each file is in one part, whichever machine asks. */
export function takeShard<Item>(items: readonly Item[], { index, count }: Shard): readonly Item[] {
  return items.filter((_, at) => at % count === index - 1);
}
