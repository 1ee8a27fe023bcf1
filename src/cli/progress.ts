import type { Output } from "./world.js";

export interface Progress {
  show(done: number, total: number): void;
  clear(): void;
}

/** Fewer are read before anybody could look at a number. */
const minTotal = 300;
const step = 50;
const eraseLine = "\r\u001b[K";

/** A count on the terminal while many files are read; silent where nobody watches. */
export function createProgress(output: Output, describe: (done: number, total: number) => string): Progress {
  if (output.isTTY !== true) return { show: () => undefined, clear: () => undefined };
  let shown = false;
  return {
    show(done, total) {
      if (total < minTotal || done % step !== 0) return;
      shown = true;
      output.write(`${eraseLine}${describe(done, total)}`);
    },
    clear() {
      if (shown) output.write(eraseLine);
    },
  };
}
