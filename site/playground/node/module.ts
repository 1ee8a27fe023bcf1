import * as kit from "@eslint/plugin-kit";
import * as momoa from "@humanwhocodes/momoa";
import ipaddr from "ipaddr.js";
import * as minimatch from "minimatch";
import packageJson from "../../../package.json";
import * as parser from "../parser.js";

/** What the engine loads when it is first needed: here it is loaded already. */
const packages: Readonly<Record<string, unknown>> = {
  "@eslint/plugin-kit": kit,
  "@humanwhocodes/momoa": momoa,
  "ipaddr.js": ipaddr,
  minimatch,
  "oxc-parser": parser,
  "/package.json": packageJson,
};

/** Node's `createRequire` for a page, which has no packages but these. */
export function createRequire(): ((name: string) => unknown) & { resolve(): string } {
  const require = (name: string): unknown => {
    if (name in packages) return packages[name];
    throw new Error(`${name} is not in the playground.`);
  };
  return Object.assign(require, { resolve: () => "/package.json" });
}
