/**
 * A run over a thousand files asks for the same few folders thousands of times; an editor asks again when somebody
 * has saved one file and typed in another, which takes longer than this.
 */
const momentMs = 500;

/** Meanwhile an editor waits for somebody; a run is at work until it is over. */
const idleMs = 50;

/** However busy the process is. */
const longestMs = 5000;

/** Tells moments apart: gives the same number as long as one lasts. What shares it forgets at the same time. */
export type Moment = () => number;

/** @param idle gives the milliseconds that the process has waited so far. */
export function createMoment(now: () => number = Date.now, idle: () => number = idleTime): Moment {
  let since = now();
  let asked = since;
  let waited = idle();
  let count = 0;
  return () => {
    const time = now();
    if (time - asked < momentMs) return count;
    asked = time;
    if (idle() - waited < idleMs && time - since < longestMs) return count;
    since = time;
    waited = idle();
    return (count += 1);
  };
}

/** Every question is a moment of its own: nothing is remembered. */
export function createInstants(): Moment {
  let count = 0;
  return () => (count += 1);
}

/** Remembers answers, also that there is none, for as long as a moment lasts. */
export class BriefMemory<Value> {
  readonly #moment: Moment;
  readonly #answers = new Map<string, Value>();
  #remembered: number;

  constructor(moment: Moment) {
    this.#moment = moment;
    this.#remembered = moment();
  }

  get(key: string, compute: () => Value): Value {
    this.#forget();
    const known = this.#answers.get(key);
    if (known !== undefined || this.#answers.has(key)) return known as Value;
    const value = compute();
    this.#answers.set(key, value);
    return value;
  }

  /** The answer if it is remembered. */
  find(key: string): Value | undefined {
    this.#forget();
    return this.#answers.get(key);
  }

  #forget(): void {
    const moment = this.#moment();
    if (moment === this.#remembered) return;
    this.#answers.clear();
    this.#remembered = moment;
  }
}

function idleTime(): number {
  return performance.eventLoopUtilization().idle;
}
