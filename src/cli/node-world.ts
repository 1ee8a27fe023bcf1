import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { createInterface as createLines } from "node:readline";
import { createInterface } from "node:readline/promises";
import { chooseLocale } from "../locale/locale.js";
import { nodeFileSystem, toPath } from "../project/files/file-system.js";
import type { World } from "./world.js";

/** By falling rank, as everywhere on Unix; Windows has none of them. */
const localeVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

/** Enough for the names of all files of a repository. */
const maxGitBytes = 256 * 1024 * 1024;

/** The process that the command runs in. */
export function createNodeWorld(): World {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: toPath(process.cwd()),
    fileSystem: nodeFileSystem,
    now: () => new Date(),
    noColor: (process.env["NO_COLOR"] ?? "") !== "",
    locale: chooseLocale([...localeVariables.map((name) => process.env[name]), new Intl.DateTimeFormat().resolvedOptions().locale]),
    writeFile: (path, text) => attempt(() => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }),
    createFile: (path, text, isProgram) => attempt(() => {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text, { flag: "wx", mode: isProgram ? 0o755 : 0o644 });
    }),
    readFile,
    readLines: () => createLines({ input: process.stdin, crlfDelay: Infinity }),
    git,
    ...(process.stdin.isTTY && process.stdout.isTTY ? { ask } : {}),
    rewriteFile: (path, text) => attempt(() => writeFileSync(path, beginsWithMark(path) ? `\ufeff${text}` : text)),
  };
}

/** Never through a shell; what Git says on stderr is not for the user. */
function git(folder: string, ...argv: readonly string[]): string | undefined {
  try {
    return execFileSync("git", argv, { cwd: folder, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"], maxBuffer: maxGitBytes });
  } catch {
    return undefined;
  }
}

async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const ended = new AbortController();
  terminal.once("close", () => ended.abort());
  terminal.once("SIGINT", () => terminal.close());
  try {
    return await terminal.question(question, { signal: ended.signal });
  } catch {
    return undefined;
  } finally {
    terminal.close();
  }
}

function readFile(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    return undefined;
  }
}

function beginsWithMark(path: string): boolean {
  return readFileSync(path).subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]));
}

/** Why it failed, or undefined. */
function attempt(action: () => void): string | undefined {
  try {
    action();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
