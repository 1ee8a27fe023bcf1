import { SourceText } from "../../syntax/source-text.js";
import type { FileSystem } from "../files/file-system.js";
import { parseEnv } from "./parse-env.js";
import type { EnvEntry, EnvPart } from "./parse-env.js";

/** What the `.env` files of a folder say, by the names of variables. */
export type EnvVariables = ReadonlyMap<string, EnvVariable>;

export interface EnvVariable {
  readonly settings: readonly EnvSetting[];
  /** False when there are builds, for development or for production, in which no file sets it. */
  readonly isSetAlways: boolean;
}

/** One value of a variable, and the modes in which it has it. */
export interface EnvSetting {
  readonly modes: readonly string[];
  /** Whether it is meant for all modes but these. */
  readonly isAllBut: boolean;
  /** A reference that no file resolves stays one. */
  readonly parts: readonly EnvPart[];
}

interface Layer {
  /** Undefined for the files that every mode reads. */
  readonly mode: string | undefined;
  /** `.env.local` is on one machine; others build without it. */
  readonly isLocal: boolean;
  readonly entries: ReadonlyMap<string, EnvEntry>;
}

const fileName = /^\.env(?:\.(?<mode>[\w-]+?))??(?<local>\.local)?$/u;

/** Files to copy from, which no build reads. */
const patterns: ReadonlySet<string> = new Set(["example", "sample", "template", "dist", "bak", "backup", "default", "defaults"]);

/** More than this is no project of people. */
const maximumModes = 16;
const maximumReferences = 50;
const maximumLength = 100_000;

/** Modes that every tool has, whether there is a file for them or not. */
const commonModes = ["development", "production"];

/** Reads `.env`, `.env.local`, `.env.MODE` and `.env.MODE.local` of a folder, the later ones before the earlier. */
export function readEnvFiles(fs: FileSystem, folder: string): EnvVariables {
  const layers = fs.list(folder).flatMap(({ name, kind }) => kind === "file" ? readLayer(fs, folder, name) ?? [] : []);
  const modes = [...new Set(layers.flatMap(({ mode }) => mode ?? []))].slice(0, maximumModes);
  const names = new Set(layers.flatMap(({ entries }) => [...entries.keys()]));
  return new Map([...names].map((name) => [name, describeVariable(name, layers, modes)]));
}

function readLayer(fs: FileSystem, folder: string, name: string): Layer | undefined {
  const found = fileName.exec(name);
  const mode = found?.groups?.["mode"];
  if (!found || (mode !== undefined && patterns.has(mode))) return undefined;
  const path = `${folder}/${name}`;
  const text = fs.readText(path);
  if (text === undefined || text.length > maximumLength) return undefined;
  const entries = new Map(parseEnv(new SourceText(path, text)).map((entry) => [entry.name, entry]));
  return { mode, isLocal: found.groups?.["local"] !== undefined, entries };
}

function describeVariable(name: string, layers: readonly Layer[], modes: readonly string[]): EnvVariable {
  const entries = layers.flatMap((layer) => layer.entries.get(name) ?? []);
  // What a reference comes to differs by mode, wherever it is written.
  const refersToOthers = entries.some(({ parts }) => parts.some(({ text }) => text === undefined));
  const setIn = modes.filter((mode) => refersToOthers || layers.some((layer) => layer.mode === mode && layer.entries.has(name)));
  const settings: EnvSetting[] = [];
  const add = (mode: string | undefined): boolean => {
    const values = collectValues(name, mode, layers);
    const where = mode === undefined ? { modes: setIn, isAllBut: true } : { modes: [mode], isAllBut: false };
    for (const parts of values) settings.push({ ...where, parts });
    return values.length > 0;
  };
  const set = setIn.filter((mode) => add(mode));
  const hasBase = add(undefined);
  return { settings, isSetAlways: hasBase || commonModes.every((mode) => set.includes(mode)) };
}

/** What a variable can be in one mode: as the shared files say, and as they and the local ones say. */
function collectValues(name: string, mode: string | undefined, layers: readonly Layer[]): readonly (readonly EnvPart[])[] {
  const values: (readonly EnvPart[])[] = [];
  for (const withLocal of [false, true]) {
    const read = sortLayers(layers.filter((layer) => (layer.mode === undefined || layer.mode === mode) && (withLocal || !layer.isLocal)));
    const found = findEntry(name, read);
    if (!found) continue;
    const parts = expand(found, read, { left: maximumReferences });
    if (!values.some((other) => isSame(other, parts))) values.push(parts);
  }
  return values;
}

/** The one that wins first. */
function sortLayers(layers: readonly Layer[]): readonly Layer[] {
  const rank = (layer: Layer): number => (layer.mode === undefined ? 0 : 2) + (layer.isLocal ? 1 : 0);
  return layers.toSorted((one, other) => rank(other) - rank(one));
}

function findEntry(name: string, layers: readonly Layer[]): EnvEntry | undefined {
  for (const { entries } of layers) {
    const entry = entries.get(name);
    if (entry) return entry;
  }
  return undefined;
}

function expand({ name, parts }: EnvEntry, layers: readonly Layer[], budget: { left: number }): readonly EnvPart[] {
  return parts.flatMap((part: EnvPart): readonly EnvPart[] => {
    if (part.text !== undefined) return [part];
    budget.left -= 1;
    const target = part.name === name || budget.left < 0 ? undefined : findEntry(part.name, layers);
    if (target) return expand(target, layers, budget);
    return part.fallback ? [part.fallback] : [part];
  });
}

function isSame(one: readonly EnvPart[], other: readonly EnvPart[]): boolean {
  return one.length === other.length && one.every((part, index) => {
    const twin = other[index];
    return part.text === twin?.text && part.place.source === twin?.place.source && part.place.range[0] === twin.place.range[0];
  });
}
