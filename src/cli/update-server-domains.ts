import type { Locale } from "../locale/locale.js";
import type { Project } from "../project/project.js";
import { changeServerDomains, collectChanges, createServerDomains } from "../program/update-domains.js";
import type { ListChange } from "../program/update-domains.js";
import { isAllKnown } from "../report/domains/domain-report.js";
import type { ProjectDomains } from "../report/domains/domain-report.js";
import { groupBy } from "../report/group-by.js";
import { writeUnifiedDiff } from "../report/unified-diff.js";
import type { DomainsArguments } from "./flags/domains-flags.js";
import { commandTexts } from "./command-texts.js";
import type { ExitCode } from "./exit-code.js";
import { clean, findings } from "./exit-code.js";
import type { World } from "./world.js";

export interface Inventoried {
  readonly project: Project;
  readonly inventory: ProjectDomains;
}

export interface Update {
  readonly path: string;
  readonly name: string;
  readonly changes: readonly ListChange[];
  /** Undefined when there is no such file yet. */
  readonly before: string | undefined;
  readonly after: string;
  /** Whether all that is needed is known. */
  readonly isComplete: boolean;
}

type NameOf = (path: string) => string;

type Flags = Pick<DomainsArguments, "prune" | "dryRun">;

/** Writes what is missing, or shows it. A string is why it could not be done; then nothing is written. */
export function updateServerDomains(inventoried: readonly Inventoried[], nameOf: NameOf, flags: Flags, world: World): ExitCode | string {
  const updates = planUpdates(inventoried, nameOf, flags.prune, world.locale);
  const texts = commandTexts[world.locale];
  if (typeof updates === "string") return updates;
  const open = updates.filter(({ changes }) => changes.length > 0);
  for (const update of updates) {
    if (open.includes(update)) continue;
    const none = update.isComplete ? texts.nothingNeeded : texts.nothingKnown;
    world.stdout.write(`${update.before === undefined ? none(update.name) : texts.nothingToChange(update.name)}\n`);
  }
  for (const update of open) {
    if (flags.dryRun) show(update, world);
    const failure = flags.dryRun ? undefined : write(update, world);
    if (failure !== undefined) return texts.cannotWrite(update.name, failure);
  }
  return flags.dryRun && open.length > 0 ? findings : clean;
}

/** The files as they are to be. A string is why it cannot be done. */
export function planUpdates(inventoried: readonly Inventoried[], nameOf: NameOf, prune: boolean, locale: Locale): readonly Update[] | string {
  const texts = commandTexts[locale];
  const updates: Update[] = [];
  for (const [path, group] of groupBy(inventoried, ({ project }) => domainsPathOf(project))) {
    const changes = collectChanges(group.map(({ inventory }) => inventory.lists), prune);
    const name = nameOf(path);
    const before = group[0]?.project.serverDomainsFile?.source.text;
    const changed = before === undefined ? { text: createServerDomains(changes) } : changeServerDomains(before, changes);
    if ("refused" in changed) return texts.cannotChange(name, changed.refused === "no-object" ? texts.noObject : texts.notParsed(changed.at));
    updates.push({ path, name, changes, before, after: changed.text, isComplete: group.every(({ inventory }) => isAllKnown(inventory)) });
  }
  return updates;
}

/** Set when a project has the file and it cannot be parsed: what it declares is not known then. */
export function describeBrokenFile(projects: readonly Project[], nameOf: NameOf, isToChange: boolean, locale: Locale): string | undefined {
  const texts = commandTexts[locale];
  for (const { serverDomainsFile: file } of projects) {
    if (file === undefined || file.parsed.ok) continue;
    const why = texts.notParsed(`${file.parsed.line}:${file.parsed.column}`);
    return isToChange ? texts.cannotChange(nameOf(file.path), why) : texts.cannotRead(nameOf(file.path), why);
  }
  return undefined;
}

function show({ name, before, after }: Update, world: World): void {
  world.stdout.write(writeUnifiedDiff(name, before ?? "", after, before === undefined));
}

function write({ path, name, changes, before, after }: Update, world: World): string | undefined {
  const texts = commandTexts[world.locale];
  const failure = before === undefined ? world.writeFile(path, after) : world.rewriteFile(path, after);
  if (failure !== undefined) return failure;
  const lines = changes.flatMap(({ list, add, remove }) => [
    ...add.map((entry) => `  + ${list}  ${entry}\n`),
    ...remove.map(({ entry, why }) => `  - ${list}  ${entry}${why === "unused" ? "" : texts[why]}\n`),
  ]);
  world.stdout.write(`${before === undefined ? texts.written(name) : texts.changed(name)}\n${lines.join("")}`);
  return undefined;
}

/** Where the file is, or belongs: beside project.config.json; a plugin has lists of its own. */
function domainsPathOf({ serverDomainsFile, kind, root, base }: Project): string {
  return serverDomainsFile?.path ?? `${kind === "plugin" ? root : base}/server-domains.json`;
}
