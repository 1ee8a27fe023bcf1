export interface ExplainArguments {
  readonly command: "explain";
  readonly paths: readonly string[];
}

export const explainFlags = { options: {}, read: readExplainFlags } as const;

function readExplainFlags(_given: object, paths: readonly string[]): ExplainArguments {
  return { command: "explain", paths };
}
