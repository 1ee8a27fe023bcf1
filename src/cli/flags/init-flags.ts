import { ciChoices, hookChoices } from "../../setup/choices.js";
import type { CiChoice, HookChoice } from "../../setup/choices.js";
import type { Given, Texts } from "./given.js";

export interface InitArguments {
  readonly command: "init";
  readonly paths: readonly string[];
  readonly yes: boolean;
  readonly dryRun: boolean;
  /** Undefined when no flag says it. */
  readonly hooks: HookChoice | undefined;
  readonly ci: CiChoice | undefined;
  /** What the project is to install the package from. */
  readonly package: string | undefined;
}

const options = {
  yes: { type: "boolean", short: "y" },
  hooks: { type: "string" },
  ci: { type: "string" },
  package: { type: "string" },
  "dry-run": { type: "boolean" },
} as const;

export const initFlags = { options, read: readInitFlags } as const;

/** A string is why the flags cannot be read. */
function readInitFlags(given: Given<typeof options>, paths: readonly string[], texts: Texts): InitArguments | string {
  const hooks = hookChoices.find((choice) => choice === given.hooks);
  if (given.hooks !== hooks) return texts.choice("hooks", hookChoices.join(", "), given.hooks ?? "");
  const ci = ciChoices.find((choice) => choice === given.ci);
  if (given.ci !== ci) return texts.choice("ci", ciChoices.join(", "), given.ci ?? "");
  if (given.package?.trim() === "") return texts.emptyPackage;
  return { command: "init", paths, yes: given.yes ?? false, dryRun: given["dry-run"] ?? false, hooks, ci, package: given.package };
}
