import { findLocale, locales } from "../locale/locale.js";
import type { Locale } from "../locale/locale.js";
import { platforms } from "../platform/platforms.js";
import type { FileSystem } from "../project/files/file-system.js";
import { readJsonFile } from "../project/files/json-file.js";
import { joinPath, nameIn } from "../project/files/paths.js";
import { readServerDomains, toServerDomains } from "../project/config/server-domains.js";
import type { ServerDomains } from "../project/config/server-domains.js";
import type { DeclaredWrapper } from "../values/libraries/declared-wrappers.js";
import { collectFileFaults, collectSettingFaults } from "./declared-domains.js";
import { readWrappers } from "./read-wrappers.js";
import type { Settings } from "./settings.js";

/** What a configuration says by itself, before the project's own files complete it. */
export interface OwnSettings extends Omit<Settings, "locale"> {
  readonly locale: Locale | undefined;
  /** Root of the mini program, for projects that are not found by their files. */
  readonly root: string | undefined;
  /** Functions that reach the network, of which nothing else tells so. */
  readonly wrappers: readonly DeclaredWrapper[] | undefined;
  /** One sentence for each setting that cannot be used. ESLint has no place to report them. */
  readonly faults: readonly string[];
}

/** The key of our settings in an ESLint configuration. */
export const settingsKey = "miniprogram-network";

const known = ["domains", "locale", "minBaseLibrary", "platforms", "root", "wrappers"];

/** What the presets say for ESLint's cache: see `createFingerprint`. */
export const fingerprintKey = "fingerprint";

/** Reads `settings["miniprogram-network"]`; relative paths in it count from `folder`. What is wrong is left out. */
export function readSettings(raw: unknown, folder: string, fs: FileSystem): OwnSettings {
  const faults: string[] = [];
  if (raw !== undefined && !isObject(raw)) faults.push(`The setting must be an object; it is ${describe(raw)}.`);
  const settings = isObject(raw) ? raw : {};
  for (const name of Object.keys(settings)) {
    if (name !== fingerprintKey && !known.includes(name)) faults.push(`"${name}" is no setting; there are ${known.join(", ")}.`);
  }
  const take = <Value>(name: string, wanted: string, read: (value: unknown) => Value | undefined): Value | undefined => {
    const value = settings[name];
    if (value === undefined) return undefined;
    const taken = read(value);
    if (taken === undefined) faults.push(`"${name}" must be ${wanted}; it is ${describe(value)}.`);
    return taken;
  };
  return {
    domains: take("domains", "an object of lists, or the path of a JSON file with them", (value) =>
      readDomains(value, folder, fs, faults),
    ),
    locale: take("locale", `one of ${locales.join(", ")}`, findLocale),
    minBaseLibrary: take("minBaseLibrary", 'a version such as "2.10.0"', (value) =>
      typeof value === "string" && /^\d+\.\d+\.\d+$/u.test(value) ? value : undefined,
    ),
    platforms: take("platforms", `an array of ${[...platformNames].join(", ")}`, readPlatforms),
    root: take("root", "the path of a folder", (value) => {
      const path = typeof value === "string" ? resolvePath(folder, value) : undefined;
      return path !== undefined && fs.stat(path)?.kind === "directory" ? path : undefined;
    }),
    wrappers: take("wrappers", "an array of objects", (value) => readWrappers(value, (path) => resolvePath(folder, path), faults)),
    faults,
  };
}

const platformNames: ReadonlySet<string> = new Set(platforms.map((platform) => platform.global));

function readDomains(value: unknown, folder: string, fs: FileSystem, faults: string[]): ServerDomains | undefined {
  if (isObject(value)) {
    faults.push(...collectSettingFaults(value));
    return toServerDomains(value);
  }
  if (typeof value !== "string") return undefined;
  const file = readJsonFile(fs, resolvePath(folder, value));
  if (!file?.body) return undefined;
  // In a file of this name, valid-server-domains reports them.
  if (nameIn(file.path) !== "server-domains.json") faults.push(...collectFileFaults(file));
  return readServerDomains(file);
}

function readPlatforms(value: unknown): ReadonlySet<string> | undefined {
  if (!Array.isArray(value)) return undefined;
  const names: readonly unknown[] = value;
  return names.every((name) => typeof name === "string" && platformNames.has(name)) ? new Set(names as string[]) : undefined;
}

function resolvePath(folder: string, path: string): string {
  const slashed = path.replaceAll("\\", "/");
  return /^(?:\/|[A-Za-z]:\/)/u.test(slashed) ? slashed : joinPath(folder, slashed);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function describe(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
