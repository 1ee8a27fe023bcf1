import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

export const packageName = "eslint-plugin-miniprogram-network";

const require = createRequire(import.meta.url);

/** The package refers to itself by name, so that its place is the same seen from the sources and from `dist`. */
const packageJson = require.resolve(`${packageName}/package.json`);

export function readPackageVersion(): string {
  const { version } = require(packageJson) as { readonly version: string };
  return version;
}

/** URL of a rule's page, which the package carries. */
export function ruleDocsUrl(rule: string): string {
  return new URL(`docs/rules/${rule}.md`, pathToFileURL(packageJson)).href;
}
