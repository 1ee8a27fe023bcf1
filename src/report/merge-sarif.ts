import type * as Sarif from "sarif";

/** One log with the results of several; runs of the same tool become one run, so that GitHub shows one analysis. */
export function mergeSarif(logs: readonly Sarif.Log[]): string {
  const byTool = new Map<string, Sarif.Run>();
  for (const run of logs.flatMap(({ runs }) => runs)) {
    const key = JSON.stringify(run.tool);
    byTool.set(key, joinRuns(byTool.get(key), run));
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
