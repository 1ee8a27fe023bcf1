import type { Locale } from "../../locale/locale.js";
import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import { nameIn, parentOf } from "../../project/paths.js";
import type { Paint } from "../../report/paint.js";
import { writeUnifiedDiff } from "../../report/unified-diff.js";
import { byHandReasons } from "../../setup/by-hand-reasons.js";
import type { FileByHand, FilePlan, WrittenFile } from "../../setup/file-plan.js";
import { ciChoices, hookChoices } from "../../setup/choices.js";
import type { CiChoice, HookChoice } from "../../setup/choices.js";
import { guessCi, guessHooks, missingPackages, planCi, planEslintConfig, planHooks, surveySite } from "../../setup/plan-setup.js";
import type { Site } from "../../setup/plan-setup.js";
import type { InitArguments } from "../flags/init-flags.js";
import { commandTexts } from "../command-texts.js";
import { choosePaint } from "../deliver.js";
import type { ExitCode } from "../exit-code.js";
import { clean, findings } from "../exit-code.js";
import { readProgram, resolvePath } from "../read-program.js";
import type { Reading } from "../read-program.js";
import { planUpdates } from "../update-server-domains.js";
import { initTexts } from "../init-texts.js";
import type { World } from "../world.js";

interface Choices {
  readonly hooks: HookChoice;
  readonly ci: CiChoice;
}

/** A string is why the command could not run. */
export async function init(given: InitArguments, world: World): Promise<ExitCode | string> {
  const texts = initTexts[world.locale];
  const [path = ".", ...others] = given.paths;
  if (others.length > 0) return texts.oneFolder;
  const folder = resolvePath(path, world);
  if (world.fileSystem.stat(folder)?.kind === "file") return texts.isFile(path);
  if (!given.yes && !given.dryRun && world.ask === undefined) {
    return texts.nobody;
  }
  const reading = readProgram([path], { preset: "recommended", calls: true, foreign: true }, world);
  if (typeof reading === "string") return reading;

  const site = surveySite(world.fileSystem, folder, findTop(folder, world));
  const paint = choosePaint(undefined, world);
  for (const { root, project } of reading.program.projects) world.stdout.write(`${texts.found(paint("bold", project.kind), root)}\n`);
  const choices = await choose(given, site, world);
  if (choices === undefined) return texts.stopped;
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

async function choose(given: InitArguments, site: Site, world: World): Promise<Choices | undefined> {
  const texts = initTexts[world.locale];
  const guessed = { hooks: guessHooks(site), ci: guessCi(site, world.git(site.folder, "remote", "get-url", "origin")?.trim()) };
  const isAsked = world.ask !== undefined && !given.yes && !given.dryRun;
  const hooks = given.hooks ?? (isAsked ? await pick(texts.askHooks, hookChoices, guessed.hooks, world) : guessed.hooks);
  if (hooks === undefined) return undefined;
  const ci = given.ci ?? (isAsked ? await pick(texts.askCi, ciChoices, guessed.ci, world) : guessed.ci);
  return ci === undefined ? undefined : { hooks, ci };
}

/** Asks until the answer is one of the choices; Enter takes the one in capitals. */
async function pick<Choice extends string>(question: string, choices: readonly Choice[], preset: Choice, world: World): Promise<Choice | undefined> {
  const shown = choices.map((choice) => choice === preset ? choice.toUpperCase() : choice).join(" / ");
  for (;;) {
    const answer = (await world.ask?.(initTexts[world.locale].question(question, shown)))?.trim().toLowerCase();
    if (answer === undefined) return undefined;
    if (answer === "") return preset;
    const chosen = choices.find((choice) => choice === answer);
    if (chosen !== undefined) return chosen;
  }
}

function planFiles({ program, base }: Reading, site: Site, { hooks, ci }: Choices, locale: Locale): readonly FilePlan[] | string {
  const { nameOf } = createFileNames(base);
  const inventoried = program.projects.map((analysed) => ({ project: analysed.project, inventory: takeInventory(analysed, nameOf) }));
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

async function carryOut(plans: readonly FilePlan[], scene: Scene, given: InitArguments, world: World): Promise<ExitCode | string> {
  const { nameOf, paint } = scene;
  const texts = initTexts[world.locale];
  const open = plans.flatMap((plan) => plan.kind === "write" && plan.after !== plan.before ? [plan] : []);
  const byHand = plans.flatMap((plan) => plan.kind === "by-hand" ? [plan] : []);
  for (const plan of plans) {
    if (plan.kind === "write" && plan.after === plan.before) world.stdout.write(`  ${paint("dim", texts.asItIs)}  ${nameOf(plan.path)}\n`);
  }
  const isShown = given.dryRun || !given.yes;
  if (isShown) for (const plan of open) world.stdout.write(`\n${diffOf(plan, nameOf)}`);
  if (!given.dryRun && !given.yes && open.length > 0) {
    const answer = (await world.ask?.(`\n${texts.askWrite(open.length)}`))?.trim().toLowerCase();
    if (answer === undefined || (answer !== "" && answer !== "y" && answer !== "yes")) return texts.stopped;
  }
  if (!given.dryRun) {
    for (const plan of open) {
      const failure = plan.before === undefined ? world.writeFile(plan.path, plan.after) : world.rewriteFile(plan.path, plan.after);
      if (failure !== undefined) return commandTexts[world.locale].cannotWrite(nameOf(plan.path), failure);
      world.stdout.write(`  ${paint("green", plan.before === undefined ? texts.written : texts.extended)}  ${nameOf(plan.path)}\n`);
    }
  }
  if (open.length === 0 && byHand.length === 0) world.stdout.write(`${texts.nothingToDo}\n`);
  world.stdout.write(describeRest(byHand, scene, world.locale));
  return byHand.length > 0 || (given.dryRun && open.length > 0) ? findings : clean;
}

function diffOf({ path, before, after }: WrittenFile, nameOf: (path: string) => string): string {
  return writeUnifiedDiff(nameOf(path), before ?? "", after, before === undefined);
}

/** What is left to the user. */
function describeRest(byHand: readonly FileByHand[], { nameOf, site, choices, paint }: Scene, locale: Locale): string {
  const texts = initTexts[locale];
  const blocks = byHand.map(({ path, why, lines }) => {
    const reason = (locale === "en" ? why : byHandReasons[why]).replace("{{name}}", () => nameIn(path));
    return `\n${texts.toAdd(paint("yellow", texts.byHand), nameOf(path), reason)}\n${lines.map((line) => `  ${line}\n`).join("")}`;
  });
  const packages = missingPackages(site, choices.hooks);
  if (packages.length > 0) {
    const start = site.packageFolder === undefined ? "npm init -y && " : "";
    blocks.push(`\n${texts.toInstall(paint("bold", `${start}npm install --save-dev ${packages.join(" ")}`))}\n`);
  }
  return blocks.join("");
}
