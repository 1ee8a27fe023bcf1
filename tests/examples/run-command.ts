import { resolve } from "node:path";
import { Readable } from "node:stream";
import { main } from "../../src/cli/main.js";
import { nodeFileSystem, toPath } from "../../src/project/files/file-system.js";

export interface CommandResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command in a folder of the repository, without a terminal. */
export async function runCommand(folder: string, ...argv: readonly string[]): Promise<CommandResult> {
  const written = { stdout: "", stderr: "" };
  const status = await main(argv, {
    stdout: { write: (text) => (written.stdout += text) },
    stderr: { write: (text) => (written.stderr += text) },
    cwd: toPath(resolve(folder)),
    fileSystem: nodeFileSystem,
    noColor: true,
    now: () => new Date(2026, 10, 23),
    locale: "en",
    readFile: () => undefined,
    readLines: () => Readable.from([]),
    writeFile: (path) => `${path} is not to be written`,
    git: () => undefined,
    createFile: (path) => `${path} is not to be written`,
    rewriteFile: (path) => `${path} is not to be written`,
  });
  return { status, ...written };
}
