import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Contestant } from "./contestants.js";
import { median } from "./median.js";
import { detailsVariable, usageVariable } from "./usage.js";
import type { Usage } from "./usage.js";

export interface Measurement {
  readonly contestant: Contestant;
  readonly usage: Usage;
}

/**
 * Runs every contestant in each round, one after the other, so that a slow moment of the machine meets all of them;
 * gives the median of each.
 */
export function measureAll(
  contestants: readonly Contestant[],
  folder: string,
  rounds: number,
  progress: (text: string) => void,
): readonly Measurement[] {
  const usages = contestants.map((): Usage[] => []);
  for (let round = 1; round <= rounds; round++) {
    for (const [index, contestant] of contestants.entries()) {
      progress(`round ${round} of ${rounds}: ${contestant.name}`);
      usages[index]?.push(measure(contestant, folder));
    }
  }
  return contestants.map((contestant, index) => ({ contestant, usage: medianUsage(usages[index] ?? []) }));
}

/** One run in a process of its own. Throws when it could not run. */
function measure(contestant: Contestant, folder: string): Usage {
  const notes = mkdtempSync(join(tmpdir(), "bench-run-"));
  const [usageFile, detailsFile] = [join(notes, "usage.json"), join(notes, "details.json")];
  const preload = pathToFileURL(resolve(".bench/build/bench/child/report-usage.js")).href;
  const { status, stderr } = spawnSync(process.execPath, ["--import", preload, ...contestant.run(folder)], {
    env: { ...process.env, [usageVariable]: usageFile, [detailsVariable]: detailsFile },
    stdio: ["ignore", "ignore", "pipe"],
    encoding: "utf8",
  });
  if (status !== 0 && status !== 1) throw new Error(`${contestant.name} ended with ${status}:\n${stderr}`);
  // Status 1 means "findings" for the command, "failed" for the others: those leave no details behind.
  if (!existsSync(usageFile) || (status === 1 && stderr !== "")) throw new Error(`${contestant.name}:\n${stderr}`);
  const details: Usage["details"] = existsSync(detailsFile) ? JSON.parse(readFileSync(detailsFile, "utf8")) : {};
  const usage: Omit<Usage, "details"> = JSON.parse(readFileSync(usageFile, "utf8"));
  rmSync(notes, { recursive: true });
  return { ...usage, details };
}

function medianUsage(usages: readonly Usage[]): Usage {
  const names = Object.keys(usages[0]?.details ?? {});
  return {
    wall: median(usages.map((usage) => usage.wall)),
    cpu: median(usages.map((usage) => usage.cpu)),
    memory: median(usages.map((usage) => usage.memory)),
    details: Object.fromEntries(names.map((name) => [name, median(usages.map((usage) => usage.details[name] ?? 0))])),
  };
}
