/** A source of choices; when it is used up, every choice is the first. Shorter tapes make simpler programs. */
export interface Tape {
  /** A number below `count`. */
  choose(count: number): number;
}

export function tapeOf(numbers: readonly number[]): Tape {
  let at = 0;
  return { choose: (count) => (numbers[at++] ?? 0) % count };
}

export interface Writer {
  readonly tape: Tape;
  name(kind: string): string;
}

export function writerOf(tape: Tape): Writer {
  let count = 0;
  return { tape, name: (kind) => `${kind}${count++}` };
}

/** A call that tells what a text is when the program runs. */
export function requestOf(writer: Writer, value: string): string {
  return `wx.request({ id: ${writer.name("")}, url: ${value} });`;
}

export function pick<T>(writer: Writer, list: readonly T[]): T {
  return list[writer.tape.choose(list.length)] as T;
}

/** One of the names, the latest first, because they are the more interesting ones. */
export function choose(writer: Writer, list: readonly string[]): string | undefined {
  return list.length === 0 ? undefined : list[list.length - 1 - writer.tape.choose(list.length)];
}
