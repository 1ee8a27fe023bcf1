import type { DomainAction } from "../../report/domains/modify-domain.js";
import type { Given, Texts } from "./given.js";
import { readWriting, writingOptions } from "./writing-flags.js";
import type { Writing } from "./writing-flags.js";

export interface DomainsArguments extends Writing {
  readonly command: "domains";
  readonly paths: readonly string[];
  readonly action: DomainAction;
  readonly prune: boolean;
  readonly update: boolean;
  readonly dryRun: boolean;
}

const formats = ["table", "json", "csv", "html", "modify-domain"] as const;

const options = {
  ...writingOptions,
  action: { type: "string" },
  prune: { type: "boolean" },
  update: { type: "boolean" },
  "dry-run": { type: "boolean" },
} as const;

export const domainsFlags = { formats, options, read: readDomainsFlags } as const;

/** A string is why the flags cannot be read. */
function readDomainsFlags(given: Given<typeof options>, paths: readonly string[], texts: Texts): DomainsArguments | string {
  const writing = readWriting("domains", formats, given, texts);
  if (typeof writing === "string") return writing;
  const { action = "add", prune = false, update = false, "dry-run": dryRun = false } = given;
  if (action !== "add" && action !== "set") return texts.action(action);
  if (given.action !== undefined && writing.format !== "modify-domain") return texts.actionMisplaced;
  if (update && (given.format !== undefined || given.output !== undefined)) return texts.updateMisplaced;
  if (dryRun && !update) return texts.dryRunMisplaced;
  return { command: "domains", paths, ...writing, action, prune, update, dryRun };
}
