import { readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { setTimeout as pause } from "node:timers/promises";
import type { ESLint } from "eslint";
import { median } from "../median.js";
import { createLinter, scripts } from "./create-linter.js";
import { writeDetails } from "./write-details.js";

/** How often the file is typed in, and how long somebody thinks in between: by then all answers are checked again. */
const edits = 15;
const pauseMs = 600;

// An editor: it has seen every file of the folder once, then one of them is typed in.
const [name = "", folder = "."] = process.argv.slice(2);
const { eslint } = await createLinter(name, folder);
const { filePath, text } = findBusiest(await eslint.lintFiles(scripts));
const times: number[] = [];
for (let edit = 0; edit < edits; edit++) {
  await pause(pauseMs);
  const start = performance.now();
  await eslint.lintText(`${text}\n// ${edit}\n`, { filePath });
  times.push(performance.now() - start);
}
writeDetails({ relint: median(times), size: text.length });

/** The file with the most requests: what could be most work for rules about them. */
function findBusiest(results: readonly ESLint.LintResult[]): { readonly filePath: string; readonly text: string } {
  const [busiest] = results
    .map(({ filePath }) => ({ filePath, text: readFileSync(filePath, "utf8") }))
    .sort((one, other) => countRequests(other.text) - countRequests(one.text) || (one.filePath < other.filePath ? -1 : 1));
  if (!busiest) throw new Error(`No script in ${folder}.`);
  return busiest;
}

function countRequests(text: string): number {
  return text.match(/\brequest\w*\(/gu)?.length ?? 0;
}
