import type { Locale } from "../locale/locale.js";
import type { FileSystem } from "../project/files/file-system.js";
import type { TlsSurroundings } from "../tls/surroundings.js";

/** What the command reads from and writes to; tests hand in their own. */
export interface World {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Absolute. */
  readonly cwd: string;
  readonly fileSystem: FileSystem;
  /** Whether the user wants no colours, as the environment says (`NO_COLOR`). */
  readonly noColor: boolean;
  now(): Date;
  /** The language in which to speak. */
  readonly locale: Locale;
  /** The text of a file of any size, such as a report; undefined when it cannot be read. */
  readFile(path: string): string | undefined;
  /** The lines of what comes in from standard input. */
  readLines(): AsyncIterable<string>;
  /** Returns why it cannot be written, or undefined. */
  writeFile(path: string, text: string): string | undefined;
  /** The same for a file that must not be there yet; a program is one that the system may run. */
  createFile(path: string, text: string, isProgram: boolean): string | undefined;
  /** The same for a file that is there: its byte order mark stays. */
  rewriteFile(path: string, text: string): string | undefined;
  /** What Git answers; undefined where it fails, or is not there. */
  git(folder: string, ...argv: readonly string[]): string | undefined;
  /** Asks the user; absent where nobody can answer. The answer is undefined when there will be no more. */
  readonly ask?: (question: string) => Promise<string | undefined>;
  /** What the check of certificates asks of the world; Node's own where it is not given. */
  readonly tls?: Partial<TlsSurroundings>;
}

export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}
