import type { Locale } from "../../locale/locale.js";
import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import { parentOf } from "../../project/paths.js";
import { countOf } from "../../report/count-of.js";
import type { Paint } from "../../report/paint.js";
import { writeUnifiedDiff } from "../../report/unified-diff.js";
import type { FileByHand, FilePlan, WrittenFile } from "../../setup/file-plan.js";
import { ciChoices, hookChoices } from "../../setup/choices.js";
import type { CiChoice, HookChoice } from "../../setup/choices.js";
import { guessCi, guessHooks, missingPackages, planCi, planEslintConfig, planHooks, surveySite } from "../../setup/plan-setup.js";
import type { Site } from "../../setup/plan-setup.js";
import type { CommandArguments } from "../arguments.js";
import { choosePaint } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, findings } from "../exit-code.js";
import { readProgram, resolvePath } from "../read-program.js";
import type { Reading } from "../read-program.js";
import { planUpdates } from "../update-server-domains.js";
import type { World } from "../world.js";

interface Choices {
  readonly hooks: HookChoice;
  readonly ci: CiChoice;
}

const stopped = "Stopped; nothing was written.";

/** A string is why the command could not run. */
export async function init(given: CommandArguments, world: World): Promise<ExitCode | string> {
  const [path = ".", ...others] = given.paths;
  if (others.length > 0) return "init takes one folder.";
  const folder = resolvePath(path, world);
  if (world.fileSystem.stat(folder)?.kind === "file") return `"${path}" is a file; init takes the folder of a project.`;
  if (!given.yes && !given.dryRun && world.ask === undefined) {
    return "Nobody can be asked here: pass --yes to write, or --dry-run to see what would be written.";
  }
  const reading = readProgram([path], { preset: "recommended", calls: true, foreign: true }, world);
  if (typeof reading === "string") return reading;

  const site = surveySite(world.fileSystem, folder, findTop(folder, world));
  const paint = choosePaint(given, world);
  for (const { root, project } of reading.program.projects) world.stdout.write(`Found: ${paint("bold", project.kind)} in ${root}\n`);
  const choices = await choose(given, site, world);
  if (choices === undefined) return stopped;
  const plans = planFiles(reading, site, choices, world.locale);
  if (typeof plans === "string") return plans;
  const { nameOf } = createFileNames(site.top);
  return carryOut(plans, { nameOf, site, choices, paint }, given, world);
}

/** The folder of the checkout, by its real name and by the one that was given. */
function findTop(folder: string, world: World): string | undefined {
  if (world.git(folder, "rev-parse", "--is-inside-work-tree") === undefined) return undefined;
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    if (world.fileSystem.stat(`${at}/.git`) !== undefined) return at;
  }
  return undefined;
}

async function choose(given: CommandArguments, site: Site, world: World): Promise<Choices | undefined> {
  const guessed = { hooks: guessHooks(site), ci: guessCi(site, world.git(site.folder, "remote", "get-url", "origin")?.trim()) };
  const isAsked = world.ask !== undefined && !given.yes && !given.dryRun;
  const hooks = given.hooks ?? (isAsked ? await pick("Check what is committed, with", hookChoices, guessed.hooks, world) : guessed.hooks);
  if (hooks === undefined) return undefined;
  const ci = given.ci ?? (isAsked ? await pick("Check in CI, with", ciChoices, guessed.ci, world) : guessed.ci);
  return ci === undefined ? undefined : { hooks, ci };
}

/** Asks until the answer is one of the choices; Enter takes the one in capitals. */
async function pick<Choice extends string>(question: string, choices: readonly Choice[], preset: Choice, world: World): Promise<Choice | undefined> {
  const shown = choices.map((choice) => choice === preset ? choice.toUpperCase() : choice).join(" / ");
  for (;;) {
    const answer = (await world.ask?.(`${question} (${shown})? `))?.trim().toLowerCase();
    if (answer === undefined) return undefined;
    if (answer === "") return preset;
    const chosen = choices.find((choice) => choice === answer);
    if (chosen !== undefined) return chosen;
  }
}

function planFiles({ program, base }: Reading, site: Site, { hooks, ci }: Choices, locale: Locale): readonly FilePlan[] | string {
  const { nameOf } = createFileNames(base);
  const inventoried = program.projects.map((analysed) => ({ project: analysed.project, lists: takeInventory(analysed, nameOf).lists }));
  const updates = planUpdates(inventoried, nameOf, false, locale);
  if (typeof updates === "string") return updates;
  const domains = updates.flatMap(({ path, before, after, changes }): FilePlan[] => {
    return before === undefined && changes.length === 0 ? [] : [{ kind: "write", path, before, after }];
  });
  const kinds = program.projects.map(({ project }) => project.kind);
  return [planEslintConfig(site, kinds), ...domains, ...planHooks(site, hooks), ...planCi(site, ci)];
}

interface Scene {
  readonly nameOf: (path: string) => string;
  readonly site: Site;
  readonly choices: Choices;
  readonly paint: Paint;
}

async function carryOut(plans: readonly FilePlan[], scene: Scene, given: CommandArguments, world: World): Promise<ExitCode | string> {
  const { nameOf, paint } = scene;
  const open = plans.flatMap((plan) => plan.kind === "write" && plan.after !== plan.before ? [plan] : []);
  const byHand = plans.flatMap((plan) => plan.kind === "by-hand" ? [plan] : []);
  for (const plan of plans) {
    if (plan.kind === "write" && plan.after === plan.before) world.stdout.write(`  ${paint("dim", "as it is")}  ${nameOf(plan.path)}\n`);
  }
  const isShown = given.dryRun || !given.yes;
  if (isShown) for (const plan of open) world.stdout.write(`\n${diffOf(plan, nameOf)}`);
  if (!given.dryRun && !given.yes && open.length > 0) {
    const answer = (await world.ask?.(`\nWrite ${countOf(open.length, "file")} (Y / n)? `))?.trim().toLowerCase();
    if (answer === undefined || (answer !== "" && answer !== "y" && answer !== "yes")) return stopped;
  }
  if (!given.dryRun) {
    for (const plan of open) {
      const failure = plan.before === undefined ? world.writeFile(plan.path, plan.after) : world.rewriteFile(plan.path, plan.after);
      if (failure !== undefined) return `Cannot write "${nameOf(plan.path)}": ${failure}`;
      world.stdout.write(`  ${paint("green", plan.before === undefined ? "written " : "extended")}  ${nameOf(plan.path)}\n`);
    }
  }
  if (open.length === 0 && byHand.length === 0) world.stdout.write("Nothing to do: everything is set up.\n");
  world.stdout.write(describeRest(byHand, scene));
  return byHand.length > 0 || (given.dryRun && open.length > 0) ? findings : clean;
}

function diffOf({ path, before, after }: WrittenFile, nameOf: (path: string) => string): string {
  return writeUnifiedDiff(nameOf(path), before ?? "", after, before === undefined);
}

/** What is left to the user. */
function describeRest(byHand: readonly FileByHand[], { nameOf, site, choices, paint }: Scene): string {
  const blocks = byHand.map(({ path, why, lines }) => {
    return `\n${paint("yellow", "By hand")}: ${nameOf(path)} ${why}. To add:\n${lines.map((line) => `  ${line}\n`).join("")}`;
  });
  const packages = missingPackages(site, choices.hooks);
  if (packages.length > 0) {
    const start = site.packageFolder === undefined ? "npm init -y && " : "";
    blocks.push(`\nTo install: ${paint("bold", `${start}npm install --save-dev ${packages.join(" ")}`)}\n`);
  }
  return blocks.join("");
}
