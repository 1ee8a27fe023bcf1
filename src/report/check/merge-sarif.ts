import type * as Sarif from "sarif";
import { shardProperty } from "./sarif.js";

/** One log with the results of several; runs of the same tool become one run, so that GitHub shows one analysis. */
export function mergeSarif(logs: readonly Sarif.Log[]): string {
  const byTool = new Map<string, Sarif.Run>();
  for (const { properties, ...run } of logs.flatMap(({ runs }) => runs)) {
    const key = JSON.stringify(run.tool);
    const others = Object.entries(properties ?? {}).filter(([name]) => name !== shardProperty);
    byTool.set(key, joinRuns(byTool.get(key), others.length === 0 ? run : { ...run, properties: Object.fromEntries(others) }));
  }
  const [first] = logs;
  return `${JSON.stringify({ ...first, runs: [...byTool.values()] }, null, 2)}\n`;
}

function joinRuns(one: Sarif.Run | undefined, other: Sarif.Run): Sarif.Run {
  if (!one) return other;
  return {
    ...one,
    invocations: [...one.invocations ?? [], ...other.invocations ?? []],
    results: [...one.results ?? [], ...other.results ?? []],
  };
}
