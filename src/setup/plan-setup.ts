import { isNative } from "../project/roots/project-root.js";
import type { ProjectKind } from "../project/roots/project-root.js";
import { findString, findValue } from "../syntax/json/json-value.js";
import type { CiChoice, HookChoice } from "./choices.js";
import { oldEslintConfigNames } from "./eslint-config-names.js";
import { createEslintConfig, eslintConfigLines, extendEslintConfig } from "./eslint-config.js";
import { isFile, planFile } from "./existing-file.js";
import type { FilePlan } from "./file-plan.js";
import { hasOtherHooks, planHusky } from "./husky.js";
import type { HookPlan } from "./husky.js";
import { dependOn, runAlso, takeSteps } from "./json-steps.js";
import type { Step } from "./json-steps.js";
import { describePackageTask, describeTask, stageInFile, stageInPackage } from "./lint-staged.js";
import type { StagedTask } from "./lint-staged.js";
import { findVersion } from "./package-json.js";
import type { PackageManager } from "./package-manager.js";
import { commandName, packageName, toolRanges } from "./package-names.js";
import { findUp, folderFromTop } from "./site.js";
import type { Site } from "./site.js";
import { createGitHubWorkflow, describePreCommit, extendGitLabCi, extendPreCommit } from "./yaml-snippets.js";
import type { Tooling } from "./yaml-snippets.js";

/** What somebody wants of it. */
export interface Wishes {
  readonly hooks: HookChoice;
  readonly ci: CiChoice;
  /** What the package is to be installed from: a range of versions, a tarball, an address of Git. */
  readonly spec: string;
}

const lintStagedNames: readonly string[] = [
  ...["", ".json", ".yaml", ".yml", ".js", ".mjs", ".cjs", ".ts", ".mts", ".cts"].map((ending) => `.lintstagedrc${ending}`),
  ...["js", "mjs", "cjs", "ts", "mts", "cts"].map((ending) => `lint-staged.config.${ending}`),
];

/** What a package.json is begun with. */
const emptyPackage = '{\n  "private": true\n}\n';

/** The files of the project that are to be written, in the order in which they need each other. */
export function planSetup(site: Site, manager: PackageManager, kinds: readonly ProjectKind[], wishes: Wishes): readonly FilePlan[] {
  const staging: Staging = wishes.hooks === "husky" ? planStaging(site, manager) : { steps: [], tasks: [], files: [] };
  return [
    ...planPackage(site, [...staging.steps, ...collectDependencies(site, manager, wishes), ...staging.tasks]),
    ...planIgnored(site),
    planEslintConfig(site, kinds),
    ...staging.files,
    ...(wishes.hooks === "pre-commit" ? [planPreCommit(site, manager)] : []),
    ...planCi(site, manager, wishes.ci),
  ];
}

function planPackage({ fs, top, packageFolder }: Site, steps: readonly Step[]): readonly FilePlan[] {
  const path = `${packageFolder}/package.json`;
  const lines = steps.flatMap((step) => step.lines);
  let refused: readonly FilePlan[] = [];
  const plan = planFile(fs, top, path, lines, (before) => {
    const taken = takeSteps(before ?? emptyPackage, steps);
    if (taken.refused.length > 0 && taken.refused.length === steps.length) return { why: taken.refused[0]?.why ?? "cannot be parsed" };
    refused = taken.refused.map(({ why, lines: own }) => ({ kind: "by-hand", path, why, lines: own }));
    return { after: taken.text };
  });
  return [plan, ...refused];
}

function collectDependencies(site: Site, manager: PackageManager, { hooks, spec }: Wishes): readonly Step[] {
  const wanted: readonly (readonly [string, string])[] = [
    [packageName, spec],
    ...collectTools(site, hooks).map((name) => [name, toolRanges[name]] as const),
  ];
  const steps = wanted.map(([name, range]) => dependOn(name, range));
  // npm refuses to install beside an older ESLint what asks for a newer one; the others warn.
  if (manager.name !== "npm" || !hasOldEslint(site)) return steps;
  return [...steps, runAlso(["overrides", packageName, "eslint"], "$eslint", /./u)];
}

function collectTools(site: Site, hooks: HookChoice): readonly (keyof typeof toolRanges)[] {
  const { fs, packageFolder, packageJson } = site;
  const has = (name: string): boolean => packageJson?.dependencies.has(name) === true;
  const typescript = packageJson && findVersion(fs, packageJson, "typescript");
  // Older ones are none that the parser takes; npm and pnpm install one where there is none.
  const isTypeScript = isFile(fs, `${packageFolder}/tsconfig.json`) && (typescript === undefined || typescript.major >= 5);
  const hasParser = has("@typescript-eslint/parser") || has("typescript-eslint");
  return [
    ...(has("eslint") ? [] : ["eslint"] as const),
    ...(isTypeScript && !hasParser && !hasOldEslint(site) ? ["@typescript-eslint/parser"] as const : []),
    ...(hooks === "husky" && isHuskyHere(site) ? [...(hasOtherHooks(packageJson) ? [] : ["husky"] as const), "lint-staged"] as const : []),
  ].filter((name) => !has(name));
}

/** Whether the project's ESLint is one in which the plugin does not run. */
function hasOldEslint({ fs, packageJson }: Site): boolean {
  const version = packageJson && findVersion(fs, packageJson, "eslint");
  return version !== undefined && (version.major < 9 || (version.major === 9 && version.minor !== undefined && version.minor < 15));
}

/** Git's folder of node_modules would be committed with a package.json that is new. */
function planIgnored({ fs, top, packageFolder, packageJson, isCheckout, isIgnored }: Site): readonly FilePlan[] {
  if (packageJson || !isCheckout || isIgnored(`${packageFolder}/node_modules/`)) return [];
  const line = "node_modules/";
  return [planFile(fs, top, `${packageFolder}/.gitignore`, [line], (before = "") => {
    const eol = before.includes("\r\n") ? "\r\n" : "\n";
    return { after: `${before}${before === "" || before.endsWith("\n") ? "" : eol}${line}${eol}` };
  })];
}

function planEslintConfig(site: Site, kinds: readonly ProjectKind[]): FilePlan {
  const { fs, folder, top, packageFolder, packageJson, eslintConfig } = site;
  if (packageJson && hasOldEslint(site)) {
    const why = "has an ESLint older than 9.15, in which the plugin does not run; the command does without ESLint";
    return { kind: "by-hand", path: packageJson.path, why, lines: [`"eslint": "${toolRanges.eslint}"`] };
  }
  if (eslintConfig !== undefined) {
    return planFile(fs, top, eslintConfig, eslintConfigLines, (before = "") => {
      const extension = extendEslintConfig(eslintConfig, before);
      if (extension.kind === "not-understood") return { why: extension.why };
      return { after: extension.kind === "extended" ? extension.text : before };
    });
  }
  const old = findUp(fs, folder, top, oldEslintConfigNames);
  if (old !== undefined) {
    const why = "is of a kind that ESLint 9 no longer reads beside a new one: move it first, npx @eslint/migrate-config {{name}}";
    return { kind: "by-hand", path: old, why, lines: eslintConfigLines };
  }
  if (packageJson && findValue(packageJson.body, ["eslintConfig"])) {
    const why = "has an eslintConfig, which ESLint 9 no longer reads: move it to eslint.config.mjs first";
    return { kind: "by-hand", path: packageJson.path, why, lines: eslintConfigLines };
  }
  const isModule = findString(packageJson?.body, ["type"]) === "module";
  const text = createEslintConfig(kinds.some((kind) => !isNative(kind) && kind !== "library"));
  return planFile(fs, top, `${packageFolder}/eslint.config.${isModule ? "js" : "mjs"}`, eslintConfigLines, () => ({ after: text }));
}

/** husky keeps its hooks where Git is. */
function isHuskyHere({ top, packageFolder }: Site): boolean {
  return packageFolder === top;
}

interface Staging extends HookPlan {
  /** For package.json too, behind all else. */
  readonly tasks: readonly Step[];
}

/** husky with lint-staged, wherever its tasks stand. */
function planStaging(site: Site, manager: PackageManager): Staging {
  const { fs, top, packageFolder, packageJson, endings } = site;
  // lint-staged finds what is installed by itself.
  const command = isHuskyHere(site) ? commandName : manager.command;
  const task: StagedTask = { command: `${command} check --related`, folder: folderFromTop(site), endings };
  if (!isHuskyHere(site)) {
    const why = "is not at the top of the checkout, where husky wants to be";
    return { steps: [], tasks: [], files: [{ kind: "by-hand", path: `${packageFolder}/package.json`, why, lines: describePackageTask(task) }] };
  }
  const { steps, files } = planHusky(fs, top, packageJson, manager.run);
  const elsewhere = lintStagedNames.map((name) => `${top}/${name}`).find((path) => isFile(fs, path));
  if (elsewhere === undefined) return { steps, tasks: [stageInPackage(task)], files };
  return { steps, tasks: [], files: [...planStagedFile(site, elsewhere, task), ...files] };
}

/** Only JSON can be extended; of what is a program it is enough that it names the command. */
function planStagedFile({ fs, top }: Site, path: string, task: StagedTask): readonly FilePlan[] {
  const isJson = /rc(?:\.json)?$/u.test(path);
  const plan = planFile(fs, top, path, describeTask(task), (before = "") => {
    if (!isJson) return before.includes(commandName) ? { after: before } : { why: "is left to you" };
    const { text, refused: [refusal] } = takeSteps(before, [stageInFile(task)]);
    return refusal ? { why: refusal.why } : { after: text };
  });
  return [plan];
}

function planPreCommit(site: Site, manager: PackageManager): FilePlan {
  const tooling = toolingOf(site, manager);
  return planFile(site.fs, site.top, `${site.top}/.pre-commit-config.yaml`, describePreCommit(tooling), (before) => {
    const after = extendPreCommit(before, tooling);
    return after === undefined ? { why: "has something behind its repos" } : { after };
  });
}

function planCi(site: Site, manager: PackageManager, choice: CiChoice): readonly FilePlan[] {
  const { fs, top } = site;
  const tooling = toolingOf(site, manager);
  switch (choice) {
    case "none":
      return [];
    case "gitlab": {
      const lines = extendGitLabCi(undefined, tooling).trimEnd().split("\n");
      return [planFile(fs, top, `${top}/.gitlab-ci.yml`, lines, (before) => ({ after: extendGitLabCi(before, tooling) }))];
    }
    case "github": {
      const text = createGitHubWorkflow(tooling);
      // What people have made of it is theirs.
      return [planFile(fs, top, `${top}/.github/workflows/miniprogram-network.yml`, text.trimEnd().split("\n"), (before) => ({ after: before ?? text }))];
    }
  }
}

function toolingOf(site: Site, { prepare, install, command }: PackageManager): Tooling {
  return { prepare, install, command, folder: folderFromTop(site), endings: site.endings };
}
