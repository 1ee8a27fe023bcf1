import type { Locale } from "../locale/locale.js";
import type { Resource } from "../network/urls/resource.js";
import type { ScriptAnalysis } from "../network/script-analysis.js";
import type { FileSystem } from "../project/files/file-system.js";
import type { Project } from "../project/project.js";
import type { Finding, SuppressedFinding } from "../report/check/finding.js";
import type { UnjudgedFile } from "../report/check/unjudged-file.js";
import type { UnfollowedEntry } from "../report/calls/unfollowed-client.js";
import type { SourceText } from "../syntax/source-text.js";
import type { Preset } from "./active-rules.js";
import type { CallFacts } from "./call-facts.js";
import type { FileFix } from "./file-fix.js";
import type { HostUser } from "./host-use.js";
import type { JudgedProblem } from "./judge-file.js";
import type { Shard } from "./shard.js";

export interface ProgramRequest {
  readonly fileSystem: FileSystem;
  /** Files and folders that exist, absolute. What is in none of them is read for its calls, but not reported. */
  readonly targets: readonly string[];
  /** The folder that file names are relative to, absolute. */
  readonly base: string;
  readonly preset: Preset;
  /** The language of messages; English by default. Projects may set one for ESLint, which is not asked here. */
  readonly locale?: Locale;
  /** Only a part of the files is judged, for other runs to judge the others; all of them without it. */
  readonly shard?: Shard | undefined;
  /** Whether the facts of all calls of the projects are wanted, which needs every file and not only the targets. */
  readonly calls: boolean;
  /** Whether built packages and minified scripts, of which nothing is reported, are read for their calls as well. */
  readonly foreign: boolean;
  onProgress?(done: number, total: number): void;
  /** Shown each file while it is at hand; those outside the targets are judged for it, too. */
  readonly onJudged?: WatchFiles;
}

export type WatchFiles = (judged: JudgedFile) => void;

/** What one file holds. */
export interface JudgedFile {
  readonly source: SourceText;
  /** Those that no comment switches off. */
  readonly problems: readonly JudgedProblem[];
  /** Undefined for templates, style sheets and configuration. */
  readonly script?: ScriptAnalysis;
  /** Of a template or style sheet; those of a script are in its analysis. */
  readonly resources?: readonly Resource[];
}

export interface Program {
  readonly projects: readonly AnalysedProject[];
  /** Targets in which there is no source. */
  readonly leftAlone: readonly UnjudgedFile[];
}

/** A call of a package that is not followed. */
export interface UnfollowedFacts {
  readonly entry: UnfollowedEntry;
  /** Whether it stands in one of the files that were asked for. */
  readonly wanted: boolean;
}

/** A file of a project in which nothing was judged. */
export interface Unjudged {
  readonly entry: UnjudgedFile;
  /** Whether it is one of the files that were asked for. */
  readonly wanted: boolean;
}

export interface AnalysedProject {
  readonly project: Project;
  /** Relative to the base. */
  readonly root: string;
  /** Scripts and configuration files in the targets. */
  readonly files: number;
  /** Direct network calls in the targets. */
  readonly directCalls: number;
  /** Of the targets, sorted. */
  readonly findings: readonly Finding[];
  /** Of the targets. */
  readonly suppressed: readonly SuppressedFinding[];
  /** Of the targets. */
  readonly fixes: readonly FileFix[];
  /** Of the whole project, in the order of files; empty unless asked for. */
  readonly calls: readonly CallFacts[];
  /** Of the whole project: the resources that a list is asked for; empty unless calls are. */
  readonly resources: readonly HostUser[];
  /** Of the whole project; empty unless calls are asked for. */
  readonly unfollowed: readonly UnfollowedFacts[];
  /** Of the files that were to be read, also outside the targets. */
  readonly unjudged: readonly Unjudged[];
}
