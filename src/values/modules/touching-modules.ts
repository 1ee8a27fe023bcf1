import type { FileSystem } from "../../project/files/file-system.js";
import { isMinified } from "../../project/files/minified-text.js";
import { openProject } from "../../project/project.js";
import type { ProjectRoot } from "../../project/roots/project-root.js";
import { collectProjectFiles } from "../../project/sources/source-files.js";
import { appendTo } from "../../syntax/append-to.js";
import { applicationSegment, collectImportUses, segmentsOf, storeSegment } from "../../syntax/script/import-uses.js";
import type { ImportUse, ImportUses } from "../../syntax/script/import-uses.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { isStoreText } from "../names/giving-modules.js";
import { libraryFolder } from "../libraries/library-modules.js";
import type { Touching } from "../abstract/modules.js";
import type { Origin } from "../abstract/origin.js";

interface Read {
  readonly version: string | undefined;
  readonly uses: ImportUses;
}

interface User {
  readonly path: string;
  readonly use: ImportUse;
}

/** Which scripts of a project have something of which module, by their texts. */
export interface ImportIndex {
  touching(origin: Origin): Touching;
  /** Whether what was answered is still so. */
  isCurrent(): boolean;
}

const importsSomething = /\bfrom\s*["']|\b(?:import|require|getApp)\s*\(|\$store\b/u;

/** Larger scripts are bundles, whose modules are in themselves. */
const maximumLength = 100_000;

/** What is handed about in more scripts is a tool, or a name of one letter that has another meaning in each function. */
const maximumReaching = 24;

/** Modules that hand on what they have from each other. */
const maximumSegments = 60;

const none: ImportUses = { bySegment: new Map(), arguments: new Set() };

const wholly: ImportUse = { keys: new Set(), handed: new Set(), isOpen: true };

export function createImportIndex(
  fs: FileSystem,
  root: ProjectRoot,
  applications: readonly string[],
  load: (path: string) => ScriptFile | undefined,
): ImportIndex {
  const read = new Map<string, Read>();
  for (const path of listScripts()) read.set(path, readUses(path));
  const bySegment = new Map<string, User[]>();
  for (const [path, { uses }] of read) for (const [segment, use] of uses.bySegment) appendTo(bySegment, segment, { path, use });
  const answers = new Map<string, Touching>();
  const asked = new Set<string>();
  const given = new Set<string>();

  return {
    touching(origin) {
      const id = `${origin.path} ${origin.key ?? ""} ${origin.name ?? ""}`;
      const found = answers.get(id) ?? touching(origin);
      answers.set(id, found);
      return found;
    },
    isCurrent() {
      const paths = listScripts();
      if (paths.length !== read.size) return false;
      return paths.every((path) => {
        const known = read.get(path);
        const version = fs.stat(path)?.version;
        if (known?.version === version) return true;
        const now = readUses(path);
        if (!known || given.has(path) || describe(now.uses) !== describe(known.uses)) return false;
        read.set(path, now);
        return true;
      });
    },
  };

  function listScripts(): readonly string[] {
    return collectProjectFiles(fs, openProject(fs, root)).sources.flatMap(({ path, kind }) => kind === "script" || kind === "vue" ? [path] : []);
  }

  function readUses(path: string): Read {
    return { version: fs.stat(path)?.version, uses: usesIn(path) };
  }

  /** A script on which this fails says so when it is judged itself; it must not take the others with it. */
  function usesIn(path: string): ImportUses {
    try {
      const text = fs.readText(path) ?? "";
      const isQuiet = text.length > maximumLength || !importsSomething.test(text) || isMinified(text);
      return isQuiet ? none : collectImportUses(text);
    } catch {
      return none;
    }
  }

  function touching({ path, key: at, name }: Origin): Touching {
    const users = usersOf(path, name);
    const isNaming = ({ use }: User, key: string | undefined): boolean => key === undefined ? use.keys.size > 0 : use.keys.has(key);
    const keys = at === undefined ? exportedAs(path, name) : [at];
    const mayReach = ({ use }: User): boolean => use.isOpen || keys.some((one) => use.handed.has(one));
    const reaching = users.filter(mayReach);
    const others = reaching.length > maximumReaching ? [] : reaching;
    return (key, named) => {
      const writers = [...users.filter((user) => isNaming(user, key)), ...named ? [] : others];
      return [...new Set(writers.map((user) => user.path))].flatMap((one) => {
        given.add(one);
        return load(one) ?? [];
      });
    };
  }

  /**
   * The keys under which others get what a module has under a name: `export { hosts as all }`, `exports.all = hosts`.
   * In `host: hosts[stage]` it is not handed out itself.
   */
  function exportedAs(path: string, name: string | undefined): readonly string[] {
    if (name === undefined) return [];
    const own = name.replaceAll("$", "\\$");
    const renamed = new RegExp(`(?:(?<![\\w$.])${own}\\s+as\\s+([\\w$]+)|([\\w$]+)\\s*[:=]\\s*${own}(?![\\w$]|[^\\S\\n]*(?:\\?\\.|[.[(])))`, "gu");
    const text = fs.readText(path) ?? "";
    return [name, ...[...text.matchAll(renamed)].map((match) => match[1] ?? match[2] ?? "")];
  }

  /** Who has something of a module, directly or from modules that hand it on. */
  function usersOf(path: string, name: string | undefined): readonly User[] {
    const own = read.get(path);
    if (!own && !path.endsWith(".json") && !path.startsWith(libraryFolder(root.root))) return [];
    // A module may hand its objects to functions that it imports.
    const users: User[] = name !== undefined && own?.uses.arguments.has(name) ? [{ path, use: wholly }] : [];
    const segments = new Set(segmentsIn(path));
    for (const segment of segments) {
      asked.add(segment);
      for (const user of bySegment.get(segment) ?? []) {
        users.push(user);
        if (user.use.isOpen && segments.size < maximumSegments) for (const next of segmentsIn(user.path)) segments.add(next);
      }
    }
    return users;
  }

  function segmentsIn(path: string): readonly string[] {
    const own = isStoreText(fs.readText(path) ?? "") ? [...segmentsOf(path), storeSegment] : segmentsOf(path);
    return applications.includes(path) ? [...own, applicationSegment] : own;
  }

  /** What was asked of a script, as a text. */
  function describe(uses: ImportUses): string {
    return JSON.stringify([...asked].flatMap((segment) => {
      const use = uses.bySegment.get(segment);
      return use ? [segment, use.isOpen, [...use.keys], [...use.handed]] : [];
    }));
  }
}
