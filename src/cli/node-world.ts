import { writeFileSync } from "node:fs";
import { nodeFileSystem, toPath } from "../project/file-system.js";
import type { World } from "./world.js";

/** The process that the command runs in. */
export function createNodeWorld(): World {
  return {
    stdout: process.stdout,
    stderr: process.stderr,
    cwd: toPath(process.cwd()),
    fileSystem: nodeFileSystem,
    noColor: (process.env["NO_COLOR"] ?? "") !== "",
    writeFile,
  };
}

function writeFile(path: string, text: string): string | undefined {
  try {
    writeFileSync(path, text);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
