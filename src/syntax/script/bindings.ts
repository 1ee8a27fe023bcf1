import type { TSESTree } from "@typescript-eslint/utils";

export interface Bindings {
  readonly calls: readonly TSESTree.CallExpression[];
}
