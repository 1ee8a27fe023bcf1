import type { FileSystem } from "../project/files/file-system.js";
import { parentOf, relativeTo } from "../project/files/paths.js";
import { findString } from "../syntax/json/json-value.js";
import type { PackageJson } from "./package-json.js";
import { commandName } from "./package-names.js";
import { isPlainPath, quoteForShell } from "./shell-words.js";

export type ManagerName = "npm" | "pnpm" | "yarn" | "yarn-berry";

/** How a project installs its packages and runs what they bring. All commands are for the folder of the checkout. */
export interface PackageManager {
  readonly name: ManagerName;
  /** The file that says which versions there are; undefined when there is none, or Git does not keep it. */
  readonly lockFile: string | undefined;
  /** What CI has to set up first: `corepack enable`. */
  readonly prepare: string | undefined;
  /** What CI installs with: `npm ci --ignore-scripts`. */
  readonly install: string;
  /** What a person installs with, in the folder of package.json: `npm install`. */
  readonly installByHand: string;
  /** `npx --no-install miniprogram-network`: what is installed, and never what somebody has put on npm under that name. */
  readonly command: string;
  /** In front of another tool's name, in the folder of package.json: `npx --no-install`. */
  readonly run: string;
}

export interface PackagePlace {
  readonly fs: FileSystem;
  /** The folder of the checkout. */
  readonly top: string;
  /** The folder of package.json. */
  readonly folder: string;
  readonly packageJson: PackageJson | undefined;
  /** Whether a package is built when it is installed, as one from Git is. */
  readonly needsScripts: boolean;
  /** Whether Git leaves the file out. */
  isIgnored(path: string): boolean;
}

const lockNames: readonly (readonly [string, "npm" | "pnpm" | "yarn"])[] = [
  ["pnpm-lock.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
];

/** By the majors of pnpm's lock file: the last pnpm that writes it. */
const pnpmOfLock: ReadonlyMap<string, number> = new Map([["5", 7], ["6", 8], ["9", 10]]);

const defaultPnpm = 10;

/** Told by `packageManager` of package.json, or else by the lock file, at the package or above it. */
export function findPackageManager(place: PackagePlace): PackageManager {
  const named = /^(npm|pnpm|yarn)@(\d+)/u.exec(findString(place.packageJson?.body, ["packageManager"]) ?? "");
  const lock = findLock(place, named?.[1]);
  const kind = named?.[1] ?? lock?.kind ?? "npm";
  const isBerry = kind === "yarn" && (named ? Number(named[2]) > 1 : lock !== undefined && /^__metadata:/mu.test(place.fs.readText(lock.path) ?? ""));
  const name: ManagerName = isBerry ? "yarn-berry" : kind === "pnpm" || kind === "yarn" ? kind : "npm";
  const isKept = lock !== undefined && !place.isIgnored(lock.path);
  const from = relativeTo(place.top, lock?.folder ?? place.folder) ?? "";
  const quiet = place.needsScripts ? "" : ignoringScripts[name];
  return {
    name,
    lockFile: isKept ? lock.path : undefined,
    prepare: preparation(name, named !== null, lock && place.fs.readText(lock.path)),
    install: `${inFolder[name](from === "" ? "" : quoteForShell(from))} ${installing[name](isKept)}${quiet}`,
    installByHand: `${name === "yarn-berry" ? "yarn" : name} install`,
    command: commandFrom(place, name, lock?.folder),
    run: running[name],
  };
}

const ignoringScripts: Readonly<Record<ManagerName, string>> = {
  npm: " --ignore-scripts",
  pnpm: " --ignore-scripts",
  yarn: " --ignore-scripts",
  "yarn-berry": " --mode=skip-build",
};

const installing: Readonly<Record<ManagerName, (isLocked: boolean) => string>> = {
  npm: (isLocked) => isLocked ? "ci" : "install",
  pnpm: (isLocked) => isLocked ? "install --frozen-lockfile" : "install",
  yarn: (isLocked) => isLocked ? "install --frozen-lockfile" : "install",
  "yarn-berry": (isLocked) => isLocked ? "install --immutable" : "install --no-immutable",
};

const inFolder: Readonly<Record<ManagerName, (folder: string) => string>> = {
  npm: (folder) => folder === "" ? "npm" : `npm --prefix ${folder}`,
  pnpm: (folder) => folder === "" ? "pnpm" : `pnpm --dir ${folder}`,
  yarn: (folder) => folder === "" ? "yarn" : `yarn --cwd ${folder}`,
  "yarn-berry": (folder) => folder === "" ? "yarn" : `yarn --cwd ${folder}`,
};

const running: Readonly<Record<ManagerName, string>> = {
  npm: "npx --no-install",
  pnpm: "pnpm exec",
  yarn: "yarn",
  "yarn-berry": "yarn",
};

function commandFrom({ top, folder }: PackagePlace, name: ManagerName, lockFolder: string | undefined): string {
  // Of several packages in one checkout, npm links the commands of all at its top.
  if (folder === top || (name === "npm" && lockFolder === top)) return `${running[name]} ${commandName}`;
  const path = `${relativeTo(top, folder) ?? "."}/node_modules/.bin/${commandName}`;
  return isPlainPath(path) ? path : quoteForShell(path);
}

/** Where pnpm's version is not said, the lock file tells which ones read it. */
function preparation(name: ManagerName, isNamed: boolean, lockText: string | undefined): string | undefined {
  if (name === "yarn-berry" || (name === "pnpm" && isNamed)) return "corepack enable";
  if (name !== "pnpm") return undefined;
  const [, major = ""] = /^lockfileVersion:\s*['"]?(\d+)/mu.exec(lockText ?? "") ?? [];
  return `npm install --global pnpm@${pnpmOfLock.get(major) ?? defaultPnpm}`;
}

interface Lock {
  readonly path: string;
  readonly folder: string;
  readonly kind: string;
}

function findLock({ fs, top, folder }: PackagePlace, wanted: string | undefined): Lock | undefined {
  for (let at: string | undefined = folder; at !== undefined; at = at === top ? undefined : parentOf(at)) {
    for (const [name, kind] of lockNames) {
      const path = `${at}/${name}`;
      if ((wanted === undefined || kind === wanted) && fs.stat(path)?.kind === "file") return { path, folder: at, kind };
    }
  }
  return undefined;
}
