import type { TSESTree } from "@typescript-eslint/utils";

/** A call that hands an address to a package of which nothing is known: it may be a client for HTTP. */
export interface UnfollowedClient {
  readonly packageName: string;
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
  /** `scheme://host[:port]` in lower case; empty when the address is not known. */
  readonly hosts: readonly string[];
}
