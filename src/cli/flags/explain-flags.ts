import type { Given } from "./given.js";

export interface ExplainArguments {
  readonly command: "explain";
  readonly paths: readonly string[];
  readonly strict: boolean;
}

const options = { strict: { type: "boolean" } } as const;

export const explainFlags = { options, read: readExplainFlags } as const;

function readExplainFlags({ strict = false }: Given<typeof options>, paths: readonly string[]): ExplainArguments {
  return { command: "explain", paths, strict };
}
