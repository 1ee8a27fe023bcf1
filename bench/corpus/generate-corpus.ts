import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { projectFiles, scriptsInProject } from "./project-files.js";
import { createRandom } from "./random.js";

/** Counts up when the generated code changes, so that an older corpus in the temporary folder is not taken. */
const version = 3;

/** Writes mini programs with so many scripts altogether to the temporary folder, unless they are there; their folder. */
export function generateCorpus(scripts: number): string {
  const folder = join(tmpdir(), `miniprogram-network-bench-${version}`, String(scripts));
  const done = join(folder, ".complete");
  if (existsSync(done)) return folder;
  const random = createRandom(scripts);
  for (let project = 0; project * scriptsInProject < scripts; project++) {
    // One of four is written in TypeScript.
    for (const { path, text } of projectFiles(random, project % 4 === 3)) {
      const target = join(folder, `shop-${project}`, path);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, text);
    }
  }
  writeFileSync(done, "");
  return folder;
}
