import { resolve } from "node:path";
import { Readable } from "node:stream";
import type { Output, World } from "../../src/cli/world.js";
import { main } from "../../src/cli/main.js";
import { nodeFileSystem, toPath } from "../../src/project/files/file-system.js";
import { memoryFileSystem } from "../memory-file-system.js";

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What was written to files, by absolute path. */
  readonly files: ReadonlyMap<string, string>;
}

export interface Surroundings extends Partial<Pick<World, "fileSystem" | "locale" | "noColor" | "readFile" | "writeFile" | "createFile" | "rewriteFile" | "git" | "ask" | "tls">> {
  /** Relative to the repository. */
  readonly cwd?: string;
  readonly isTTY?: boolean;
  /** Lines that come in from standard input. */
  readonly lines?: readonly string[];
}

/** Runs the command on the real file system, with everything that it writes caught. */
export async function run(argv: readonly string[], surroundings: Surroundings = {}): Promise<Run> {
  const { cwd = ".", isTTY = false, lines = [], ...rest } = surroundings;
  const stdout = capture(isTTY);
  const stderr = capture(isTTY);
  const files = new Map<string, string>();
  const exitCode = await main(argv, {
    stdout,
    stderr,
    cwd: toPath(resolve(cwd)),
    fileSystem: nodeFileSystem,
    noColor: false,
    now: () => new Date(2026, 10, 23, 22, 45),
    locale: "en",
    readFile: (path) => files.get(path),
    readLines: () => Readable.from(lines),
    writeFile: (path, text) => void files.set(path, text),
    createFile: (path, text) => void files.set(path, text),
    rewriteFile: (path, text) => void files.set(path, text),
    git: () => undefined,
    ...rest,
  });
  return { exitCode, stdout: stdout.text(), stderr: stderr.text(), files };
}

export function memoryWorld(files: Readonly<Record<string, string>>, cwd = "/shop"): Surroundings {
  return { cwd, fileSystem: memoryFileSystem(files) };
}

function capture(isTTY: boolean): Output & { text(): string } {
  let text = "";
  return { isTTY, write: (part) => (text += part), text: () => text };
}
