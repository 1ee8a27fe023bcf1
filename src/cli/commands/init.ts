import { readPackageVersion } from "../../lint/package-info.js";
import type { Locale } from "../../locale/locale.js";
import { takeInventory } from "../../program/domain-inventory.js";
import { createFileNames } from "../../program/file-names.js";
import { nameIn, parentOf } from "../../project/files/paths.js";
import type { Paint } from "../../report/paint.js";
import { writeUnifiedDiff } from "../../report/unified-diff.js";
import { byHandReasons } from "../../setup/by-hand-reasons.js";
import { ciChoices, hookChoices } from "../../setup/choices.js";
import type { CiChoice, HookChoice } from "../../setup/choices.js";
import { planFile } from "../../setup/existing-file.js";
import type { FileByHand, FilePlan, WrittenFile } from "../../setup/file-plan.js";
import type { PackageManager } from "../../setup/package-manager.js";
import { packageName } from "../../setup/package-names.js";
import { isWithinReach, readPackageSpec } from "../../setup/package-spec.js";
import type { FoundSpec } from "../../setup/package-spec.js";
import { planSetup } from "../../setup/plan-setup.js";
import { findManager, guessCi, guessHooks, surveySite } from "../../setup/site.js";
import type { Checkout, Site } from "../../setup/site.js";
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
  if (!given.yes && !given.dryRun && world.ask === undefined) return texts.nobody;
  const reading = readProgram([path], { preset: "recommended", calls: true, foreign: true }, world);
  if (typeof reading === "string") return reading;

  const { projects } = reading.program;
  // Scripts without a root may be those of a server.
  if (projects.every(({ project, calls }) => project.kind === "library" && calls.length === 0)) return texts.noProgram(path);
  const site = surveySite(world.fileSystem, folder, findCheckout(folder, world), projects.map(({ project }) => project));
  const spec = readPackageSpec(given.package ?? `^${readPackageVersion()}`, world.cwd, site.packageFolder, world.fileSystem);
  if (spec.kind === "absent") return texts.noPackage(spec.path);
  const paint = choosePaint(undefined, world);
  for (const { root, project } of projects) world.stdout.write(`${texts.found(paint("bold", project.kind), root)}\n`);
  const choices = await choose(given, site, world);
  if (choices === undefined) return texts.stopped;
  const manager = findManager(site, spec.text);
  const domains = planDomains(reading, site, world.locale);
  if (typeof domains === "string") return domains;
  const plans = [...planSetup(site, manager, projects.map(({ project }) => project.kind), { ...choices, spec: spec.text }), ...domains];
  const { nameOf } = createFileNames(site.top);
  return carryOut(plans, { nameOf, site, manager, hint: findHint(site, spec, given, world.locale), paint }, given, world);
}

/** What is to be known of where the package comes from. */
function findHint(site: Site, spec: FoundSpec, given: InitArguments, locale: Locale): string | undefined {
  const texts = initTexts[locale];
  const there = site.packageJson?.dependencies.get(packageName);
  if (there !== undefined) return given.package === undefined || there === spec.text ? undefined : texts.staysFrom(there);
  if (given.package === undefined) return texts.fromRegistry(spec.text);
  return site.isCheckout && !isWithinReach(spec.path, site.top) ? texts.outOfReach(spec.text) : undefined;
}

/** The checkout by the name of its folder that leads to the one that was given. */
function findCheckout(folder: string, world: World): Checkout | undefined {
  if (world.git(folder, "rev-parse", "--is-inside-work-tree") === undefined) return undefined;
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    const top = at;
    if (world.fileSystem.stat(`${top}/.git`) === undefined) continue;
    return { top, isIgnored: (path) => world.git(top, "check-ignore", "--quiet", "--no-index", path) !== undefined };
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

function planDomains({ program, base }: Reading, { fs, top }: Site, locale: Locale): readonly FilePlan[] | string {
  const { nameOf } = createFileNames(base);
  const inventoried = program.projects.map((analysed) => ({ project: analysed.project, inventory: takeInventory(analysed, nameOf) }));
  const updates = planUpdates(inventoried, nameOf, false, locale);
  if (typeof updates === "string") return updates;
  return updates.flatMap(({ path, before, after, changes }): FilePlan[] => {
    if (before === undefined && changes.length === 0) return [];
    const lines = changes.flatMap(({ list, add }) => add.map((entry) => `${list}  ${entry}`));
    return [planFile(fs, top, path, lines, () => ({ after }))];
  });
}

interface Scene {
  readonly nameOf: (path: string) => string;
  readonly site: Site;
  readonly manager: PackageManager;
  readonly hint: string | undefined;
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
    const failure = writeAll(open, scene, world);
    if (failure !== undefined) return failure;
  }
  if (open.length === 0 && byHand.length === 0) world.stdout.write(`${texts.nothingToDo}\n`);
  for (const plan of byHand) world.stdout.write(describeByHand(plan, scene, world.locale));
  world.stdout.write(describeInstalling(open, byHand, scene, world.locale));
  if (scene.hint !== undefined) world.stdout.write(`${scene.hint}\n`);
  return byHand.length > 0 || (given.dryRun && open.length > 0) ? findings : clean;
}

/** Why not all could be written, and how far it came. */
function writeAll(plans: readonly WrittenFile[], { nameOf, paint }: Scene, world: World): string | undefined {
  const texts = initTexts[world.locale];
  for (const [index, { path, before, after, isProgram }] of plans.entries()) {
    const isChanged = before !== undefined && world.fileSystem.readText(path) !== before;
    const failure = isChanged ? texts.changedMeanwhile
      : before === undefined ? world.createFile(path, after, isProgram ?? false) : world.rewriteFile(path, after);
    if (failure !== undefined) return `${commandTexts[world.locale].cannotWrite(nameOf(path), failure)}${texts.cameTo(index)}`;
    world.stdout.write(`  ${paint("green", before === undefined ? texts.written : texts.extended)}  ${nameOf(path)}\n`);
  }
  return undefined;
}

function diffOf({ path, before, after }: WrittenFile, nameOf: (path: string) => string): string {
  return writeUnifiedDiff(nameOf(path), before ?? "", after, before === undefined);
}

/** What is left to the user. */
function describeByHand({ path, why, lines }: FileByHand, { nameOf, paint }: Scene, locale: Locale): string {
  const texts = initTexts[locale];
  const reason = (locale === "en" ? why : byHandReasons[why]).replace("{{name}}", () => nameIn(path));
  return `\n${texts.toAdd(paint("yellow", texts.byHand), nameOf(path), reason)}\n${lines.map((line) => line === "" ? "\n" : `  ${line}\n`).join("")}`;
}

/** What is to be run until the files that are written work. */
function describeInstalling(written: readonly WrittenFile[], byHand: readonly FileByHand[], { nameOf, site, manager, paint }: Scene, locale: Locale): string {
  const texts = initTexts[locale];
  const { fs, top, packageFolder } = site;
  const isPackage = ({ path }: FilePlan): boolean => path === `${packageFolder}/package.json`;
  const isPackageWritten = written.some(isPackage);
  if (!isPackageWritten && fs.stat(`${packageFolder}/node_modules/${packageName}`)) return "";
  const where = packageFolder === top ? undefined : nameOf(packageFolder);
  const lock = manager.lockFile === undefined ? undefined : nameOf(manager.lockFile);
  const toInstall = byHand.some(isPackage) ? texts.thenInstall : texts.toInstall;
  return `\n${toInstall(paint("bold", manager.installByHand), where, lock)}\n`;
}
