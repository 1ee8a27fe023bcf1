import type { Analysis, Question } from "./analyse.js";
import AnalyseWorker from "./analyse.worker.js?worker";

/** Milliseconds after which a page stops waiting. */
const patience = 10_000;

/** Asks one question after the other: a newer one takes the place of one that is not answered yet. */
export interface Asker {
  /** @returns undefined when the answer took too long; never settles when a newer question came. */
  ask(question: Question): Promise<Analysis | undefined>;
  close(): void;
}

export function createAsker(): Asker {
  let worker: Worker | undefined;
  let giveUp = 0;

  function close(): void {
    clearTimeout(giveUp);
    worker?.terminate();
    worker = undefined;
  }

  return {
    close,
    ask(question) {
      clearTimeout(giveUp);
      return new Promise((resolve) => {
        worker ??= new AnalyseWorker();
        worker.onmessage = ({ data }: MessageEvent<Analysis>) => {
          clearTimeout(giveUp);
          resolve(data);
        };
        giveUp = window.setTimeout(() => {
          close();
          resolve(undefined);
        }, patience);
        worker.postMessage(question);
      });
    },
  };
}
