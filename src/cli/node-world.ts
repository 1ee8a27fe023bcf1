import { readFileSync, writeFileSync } from "node:fs";
import { chooseLocale } from "../locale/locale.js";
import { nodeFileSystem, toPath } from "../project/file-system.js";
import type { World } from "./world.js";

/** By falling rank, as everywhere on Unix; Windows has none of them. */
const localeVariables = ["LC_ALL", "LC_MESSAGES", "LANG"];

/** The process that the command runs in. */
export function createNodeWorld(): World {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: toPath(process.cwd()),
    fileSystem: nodeFileSystem,
    noColor: (process.env["NO_COLOR"] ?? "") !== "",
    locale: chooseLocale([...localeVariables.map((name) => process.env[name]), new Intl.DateTimeFormat().resolvedOptions().locale]),
    writeFile: (path, text) => attempt(() => writeFileSync(path, text)),
    rewriteFile: (path, text) => attempt(() => writeFileSync(path, beginsWithMark(path) ? `\ufeff${text}` : text)),
  };
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
