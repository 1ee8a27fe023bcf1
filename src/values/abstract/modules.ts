import type { ValueNode } from "@humanwhocodes/momoa";
import type { EnvVariables } from "../../project/env/env-files.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { SourceText } from "../../syntax/source-text.js";
import type { Origin } from "./origin.js";

/** What a specifier leads to: a script, or the data of a JSON file. */
export type LoadedModule =
  | { readonly kind: "script"; readonly file: ScriptFile }
  | { readonly kind: "json"; readonly source: SourceText; readonly body: ValueNode };

/** Where a specifier is written: a script, or a template that shows what the script beside it holds. */
export type Importer = Pick<ScriptFile, "source">;

/**
 * The one place where evaluation leaves a file. A host decides what can be reached; a module that is absent,
 * outside the project or not parsable is `undefined`, never an error.
 */
export interface Modules {
  load(specifier: string, from: Importer): LoadedModule | undefined;
  /** A script that is parsed already: the template beside it, which is read soon after, shows what it holds. */
  remember(file: ScriptFile): void;
  /** The text of a template that another one names: `./card.wxml`, `/templates/card`. */
  template(specifier: string, from: Importer): SourceText | undefined;
  /**
   * Whether the text of a module, or of any that it imports in turn, passes a test. Asked before anything is parsed,
   * which most modules then need not be.
   */
  someText(specifier: string, from: Importer, test: (text: string) => boolean): boolean;
  /** The model of what a global name holds: `$http`, `uni.$u`, `this.$http`. */
  global(path: string): ScriptFile | undefined;
  /** Whether a text has the name of such a global in it. */
  namesGlobal(text: string): boolean;
  /** Scripts whose text may write to an object, or hand it on. */
  touching(origin: Origin): Touching;
  /** Scripts that may give all components of the program that a file belongs to something of this name. */
  givingAll(key: string, from: ScriptFile): readonly ScriptFile[];
  /** The script that calls `App({ … })` for the program that a file belongs to. */
  application(from: ScriptFile): ScriptFile | undefined;
  /** The globals whose calls are judged in a file, where its project is for a sibling platform; undefined for WeChat's. */
  platformsOf(from: ScriptFile): ReadonlySet<string> | undefined;
  /** What the build of the program that a file belongs to puts into it. */
  environment(from: ScriptFile): BuildEnvironment | undefined;
}

/**
 * The scripts that may write to a key of an object, or to any when it is not known.
 * @param named leaves out those that do not name the key.
 */
export type Touching = (key: string | undefined, named: boolean) => readonly ScriptFile[];

export interface BuildEnvironment {
  readonly variables: EnvVariables;
  /** What names of variables begin with that the code is given, besides those of the tools. */
  readonly prefixes: readonly string[];
  readonly configs: readonly BuildConfig[];
}

/** A configuration of the build tool, as syntax; `builds` when it is for one kind of build. */
export interface BuildConfig {
  readonly file: ScriptFile;
  readonly builds: "development" | "production" | undefined;
}

export const untouched: Touching = () => [];

/** Modules for an analysis that stays within one file. */
export const noModules: Modules = {
  load: () => undefined,
  remember: () => undefined,
  template: () => undefined,
  someText: () => false,
  global: () => undefined,
  namesGlobal: () => false,
  touching: () => untouched,
  givingAll: () => [],
  application: () => undefined,
  platformsOf: () => undefined,
  environment: () => undefined,
};
