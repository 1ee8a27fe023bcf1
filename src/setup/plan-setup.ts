import type { FileSystem } from "../project/file-system.js";
import { readJsonFile } from "../project/json-file.js";
import { isWithin, parentOf, relativeTo } from "../project/paths.js";
import { isNative } from "../project/project-root.js";
import type { ProjectKind } from "../project/project-root.js";
import { findValue, membersOf, nameOf } from "../syntax/json/json-value.js";
import type { CiChoice, HookChoice } from "./choices.js";
import { createEslintConfig, eslintConfigLines, extendEslintConfig, packageName } from "./eslint-config.js";
import type { FilePlan } from "./file-plan.js";
import { extendHuskyHook, extendPackageJson, lintStagedLines } from "./lint-staged.js";
import { createGitHubWorkflow, extendGitLabCi, extendPreCommit } from "./yaml-snippets.js";
import type { Tooling } from "./yaml-snippets.js";

/** What the folder is like, as far as setting up needs it. */
export interface Site {
  readonly fs: FileSystem;
  /** Where the mini programs are, absolute. */
  readonly folder: string;
  /** The folder of the checkout; the folder itself without Git. */
  readonly top: string;
  /** The nearest folder with a package.json, at or above the folder. */
  readonly packageFolder: string | undefined;
  /** The texts of its dependencies, for development or not. */
  readonly dependencies: ReadonlySet<string>;
  readonly tooling: Tooling;
}

const configNames = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((ending) => `eslint.config.${ending}`);
const oldConfigNames = [".eslintrc.js", ".eslintrc.cjs", ".eslintrc.yaml", ".eslintrc.yml", ".eslintrc.json", ".eslintrc"];
const lintStagedNames = [".lintstagedrc", "json", "yaml", "yml", "js", "mjs", "cjs", "ts"].map((ending, index) => index === 0 ? ending : `.lintstagedrc.${ending}`);

/** @param top the folder of the checkout, if there is one */
export function surveySite(fs: FileSystem, folder: string, top: string | undefined): Site {
  const limit = top !== undefined && isWithin(top, folder) ? top : folder;
  const packageFolder = findUp(fs, folder, limit, ["package.json"])?.folder;
  const has = (name: string): boolean => [packageFolder, limit].some((at) => at !== undefined && isFile(fs, `${at}/${name}`));
  const isAtTop = packageFolder === limit;
  const [install, run, prepare] = has("pnpm-lock.yaml")
    ? ["pnpm install --frozen-lockfile", "pnpm exec", "corepack enable"] as const
    : has("yarn.lock") ? ["yarn install --frozen-lockfile", "yarn", undefined] as const
    : [has("package-lock.json") ? "npm ci" : "npm install", "npx", undefined] as const;
  return {
    fs,
    folder,
    top: limit,
    packageFolder,
    dependencies: packageFolder === undefined ? new Set() : readDependencies(fs, `${packageFolder}/package.json`),
    tooling: { install: isAtTop ? install : undefined, run, prepare: isAtTop ? prepare : undefined, folder: relativeTo(limit, folder) || "." },
  };
}

/** What people use there already; `none` where nothing tells. */
export function guessHooks({ fs, top, dependencies }: Site): HookChoice {
  if (isFile(fs, `${top}/.pre-commit-config.yaml`)) return "pre-commit";
  return dependencies.has("husky") || fs.stat(`${top}/.husky`)?.kind === "directory" ? "husky" : "none";
}

/** @param remote the address of the repository's remote */
export function guessCi({ fs, top }: Site, remote: string | undefined): CiChoice {
  if (isFile(fs, `${top}/.gitlab-ci.yml`)) return "gitlab";
  if (fs.stat(`${top}/.github/workflows`)?.kind === "directory") return "github";
  if (remote === undefined) return "none";
  const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^/:]+)/iu.exec(remote)?.[1]?.toLowerCase() ?? "";
  return host === "github.com" ? "github" : host.includes("gitlab") ? "gitlab" : "none";
}

export function planEslintConfig(site: Site, kinds: readonly ProjectKind[]): FilePlan {
  const { fs, folder, top, packageFolder } = site;
  const found = findUp(fs, folder, top, configNames);
  if (found) {
    const path = `${found.folder}/${found.name}`;
    const before = fs.readText(path) ?? "";
    const extension = extendEslintConfig(path, before);
    switch (extension.kind) {
      case "extended":
        return { kind: "write", path, before, after: extension.text };
      case "there":
        return { kind: "write", path, before, after: before };
      case "not-understood":
        return { kind: "by-hand", path, why: extension.why, lines: eslintConfigLines };
    }
  }
  const old = findUp(fs, folder, top, oldConfigNames);
  if (old) {
    const why = "is of a kind that ESLint 9 no longer reads beside a new one: move it first, npx @eslint/migrate-config {{name}}";
    return { kind: "by-hand", path: `${old.folder}/${old.name}`, why, lines: eslintConfigLines };
  }
  const at = packageFolder ?? folder;
  const isModule = packageFolder !== undefined && /"type"\s*:\s*"module"/u.test(fs.readText(`${packageFolder}/package.json`) ?? "");
  const text = createEslintConfig(kinds.some((kind) => !isNative(kind) && kind !== "library"));
  return { kind: "write", path: `${at}/eslint.config.${isModule ? "js" : "mjs"}`, before: undefined, after: text };
}

export function planHooks({ fs, top, packageFolder, tooling }: Site, choice: HookChoice): readonly FilePlan[] {
  if (choice === "none") return [];
  if (choice === "pre-commit") {
    const path = `${top}/.pre-commit-config.yaml`;
    const before = fs.readText(path);
    const after = extendPreCommit(before, tooling);
    if (after !== undefined) return [{ kind: "write", path, before, after }];
    return [{ kind: "by-hand", path, why: "has something behind its repos", lines: (extendPreCommit(undefined, tooling) ?? "").trimEnd().split("\n").slice(1) }];
  }
  const path = `${packageFolder ?? top}/package.json`;
  const before = fs.readText(path);
  const elsewhere = lintStagedNames.map((name) => `${packageFolder ?? top}/${name}`).find((name) => isFile(fs, name));
  const after = before === undefined || packageFolder !== top ? undefined : extendPackageJson(before, elsewhere !== undefined);
  if (before === undefined || after === undefined) {
    const why = before === undefined ? "is not there: npm init makes one" : "is not at the top of the checkout, or has a lint-staged of another shape";
    return [{ kind: "by-hand", path, why, lines: lintStagedLines }];
  }
  const hook = `${top}/.husky/pre-commit`;
  const hookBefore = fs.readText(hook);
  const plans: FilePlan[] = [
    { kind: "write", path, before, after },
    { kind: "write", path: hook, before: hookBefore, after: extendHuskyHook(hookBefore, tooling.run) },
  ];
  const isAsked = elsewhere !== undefined && !(fs.readText(elsewhere) ?? "").includes("miniprogram-network");
  return isAsked ? [...plans, { kind: "by-hand", path: elsewhere, why: "is left to you", lines: lintStagedLines }] : plans;
}

export function planCi({ fs, top, tooling }: Site, choice: CiChoice): readonly FilePlan[] {
  if (choice === "none") return [];
  if (choice === "gitlab") {
    const path = `${top}/.gitlab-ci.yml`;
    const before = fs.readText(path);
    return [{ kind: "write", path, before, after: extendGitLabCi(before, tooling) }];
  }
  const path = `${top}/.github/workflows/miniprogram-network.yml`;
  const before = fs.readText(path);
  // What people have made of it is theirs.
  return [{ kind: "write", path, before, after: before ?? createGitHubWorkflow(tooling) }];
}

/** What is to be installed still. */
export function missingPackages({ dependencies, fs, packageFolder }: Site, hooks: HookChoice): readonly string[] {
  const isTypeScript = dependencies.has("typescript") || (packageFolder !== undefined && isFile(fs, `${packageFolder}/tsconfig.json`));
  const hasParser = dependencies.has("@typescript-eslint/parser") || dependencies.has("typescript-eslint");
  const wanted = ["eslint", packageName, ...(isTypeScript && !hasParser ? ["@typescript-eslint/parser"] : []), ...(hooks === "husky" ? ["husky", "lint-staged"] : [])];
  return wanted.filter((name) => !dependencies.has(name));
}

function findUp(fs: FileSystem, folder: string, limit: string, names: readonly string[]): { readonly folder: string; readonly name: string } | undefined {
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    const here = at;
    const name = names.find((one) => isFile(fs, `${here}/${one}`));
    if (name !== undefined) return { folder: at, name };
    if (at === limit) return undefined;
  }
  return undefined;
}

function isFile(fs: FileSystem, path: string): boolean {
  return fs.stat(path)?.kind === "file";
}

function readDependencies(fs: FileSystem, path: string): ReadonlySet<string> {
  const body = readJsonFile(fs, path)?.body;
  const keys = ["dependencies", "devDependencies", "peerDependencies"];
  return new Set(keys.flatMap((key) => membersOf(findValue(body, [key])).map(nameOf)));
}
