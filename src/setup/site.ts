import type { FileSystem } from "../project/files/file-system.js";
import { isWithin, parentOf, relativeTo } from "../project/files/paths.js";
import type { MarkupReader } from "../project/roots/source-kinds.js";
import type { CiChoice, HookChoice } from "./choices.js";
import { isFile } from "./existing-file.js";
import { hasOtherHooks } from "./husky.js";
import { listEndings } from "./file-endings.js";
import { eslintConfigNames } from "./eslint-config-names.js";
import { readPackageJson } from "./package-json.js";
import type { PackageJson } from "./package-json.js";
import { findPackageManager } from "./package-manager.js";
import type { PackageManager } from "./package-manager.js";
import { packageName } from "./package-names.js";

/** What the folder is like, as far as setting up needs it. */
export interface Site {
  readonly fs: FileSystem;
  /** Where the mini programs are, absolute. */
  readonly folder: string;
  /** The folder of the checkout; the folder itself without Git. */
  readonly top: string;
  /** Whether Git keeps the files. */
  readonly isCheckout: boolean;
  /** ESLint's configuration of today, at or above the folder. */
  readonly eslintConfig: string | undefined;
  /** The folder whose package.json the packages stand in, or will. */
  readonly packageFolder: string;
  /** Undefined when there is none yet. */
  readonly packageJson: PackageJson | undefined;
  /** The endings of the files that hooks are about, without the dot. */
  readonly endings: readonly string[];
  isIgnored(path: string): boolean;
}

/** What Git tells of a checkout. */
export interface Checkout {
  readonly top: string;
  isIgnored(path: string): boolean;
}

export function surveySite(fs: FileSystem, folder: string, checkout: Checkout | undefined, projects: readonly MarkupReader[]): Site {
  const isCheckout = checkout !== undefined && isWithin(checkout.top, folder);
  const top = isCheckout ? checkout.top : folder;
  const eslintConfig = findUp(fs, folder, top, eslintConfigNames);
  // ESLint loads plugins from where its configuration is.
  const packageFolder = parentOf(findUp(fs, parentOf(eslintConfig ?? "") ?? folder, top, ["package.json"]) ?? "") ?? folder;
  return {
    fs,
    folder,
    top,
    isCheckout,
    eslintConfig,
    packageFolder,
    packageJson: readPackageJson(fs, packageFolder),
    endings: listEndings(projects),
    isIgnored: (path) => isCheckout && checkout.isIgnored(path),
  };
}

/** @param spec what the package is to be installed from, unless the project says that already */
export function findManager({ fs, top, packageFolder, packageJson, isIgnored }: Site, spec: string): PackageManager {
  const source = packageJson?.dependencies.get(packageName) ?? spec;
  // npm builds what comes from Git; all else is built before it is packed.
  const needsScripts = /^(?:git|github:|gitlab:|bitbucket:|gist:)|\.git(?:#|$)/u.test(source);
  return findPackageManager({ fs, top, folder: packageFolder, packageJson, needsScripts, isIgnored });
}

/** The mini program seen from the top, `.` when it is there. */
export function folderFromTop({ top, folder }: Site): string {
  return relativeTo(top, folder) || ".";
}

/** What people use there already; `none` where nothing tells. */
export function guessHooks({ fs, top, packageJson }: Site): HookChoice {
  if (isFile(fs, `${top}/.pre-commit-config.yaml`)) return "pre-commit";
  return packageJson?.dependencies.has("husky") === true || hasOtherHooks(packageJson) || fs.stat(`${top}/.husky`)?.kind === "directory" ? "husky" : "none";
}

/** @param remote the address of the repository's remote */
export function guessCi({ fs, top }: Site, remote: string | undefined): CiChoice {
  if (isFile(fs, `${top}/.gitlab-ci.yml`)) return "gitlab";
  if (fs.stat(`${top}/.github/workflows`)?.kind === "directory") return "github";
  if (remote === undefined) return "none";
  const host = /^(?:[a-z+]+:\/\/)?(?:[^@/]*@)?([^/:]+)/iu.exec(remote)?.[1]?.toLowerCase() ?? "";
  return host === "github.com" ? "github" : host.includes("gitlab") ? "gitlab" : "none";
}

/** The first of the files in the folder, or in one above it up to the limit. */
export function findUp(fs: FileSystem, folder: string, limit: string, names: readonly string[]): string | undefined {
  for (let at: string | undefined = folder; at !== undefined; at = parentOf(at)) {
    const here = at;
    const name = names.find((one) => isFile(fs, `${here}/${one}`));
    if (name !== undefined) return `${at}/${name}`;
    if (at === limit) return undefined;
  }
  return undefined;
}
