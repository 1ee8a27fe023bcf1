import { maxTextBytes } from "../project/file-system.js";
import type { FileSystem } from "../project/file-system.js";
import type { UnjudgedFile } from "../report/unjudged-file.js";
import { compareUnjudged, hasFailed } from "../report/unjudged-file.js";
import type { Program } from "./program.js";

/** A file of a project in which nothing was judged. */
export interface Unjudged {
  readonly entry: UnjudgedFile;
  /** Whether it is one of the files that were asked for. */
  readonly wanted: boolean;
}

/** Why nothing was judged. */
export type Why = Omit<UnjudgedFile, "file">;

export const tooDeep: Why = {
  reason: "too-deep",
  message: "The file is nested too deeply to be followed, so nothing in the file was judged. Take its deepest part apart.",
};

export const minified: Why = {
  reason: "minified",
  message: "The file is minified and has network functions. What they are called with was not judged.",
};

/** As by ESLint, that is no fault: it may be a template, or data of another tool. */
export const brokenData: Why = {
  reason: "left-alone",
  message: "The file is no JSON that can be parsed, and no configuration of the mini program. It was left alone.",
};

export const lockedFolder: Why = {
  reason: "unreadable",
  message: "The folder cannot be read, so nothing in it was judged. Give whoever runs this tool the right to read it.",
};

/** The scripts of the component were judged. */
export function unreadTemplate(language: string): Why {
  return {
    reason: "unread-template",
    message: `Its template is written in ${language}, which is not read: the pictures and pages in it were not judged.`,
  };
}

/** Why a file of the project has no text. */
export function whyUnread(fs: FileSystem, path: string): Why {
  if ((fs.stat(path)?.size ?? 0) > maxTextBytes) {
    const limit = `${maxTextBytes / 1024 / 1024} MB`;
    return { reason: "too-large", message: `The file is larger than ${limit}, more than a package may have. It was not read.` };
  }
  const message = fs.mayRead?.(path) === false
    ? "The file cannot be read, so nothing in it was judged. Give whoever runs this tool the right to read it."
    : "The file is no text in UTF-8, so nothing in it was judged. WeChat's developer tools need UTF-8 as well: save it so.";
  return { reason: "unreadable", message };
}

/** For an error of our own. */
export function whyFailed(error: unknown): Why {
  if (error instanceof RangeError) return tooDeep;
  const message = `This tool failed on the file (${describeError(error)}), so nothing in it was judged. Please report that.`;
  return { reason: "internal-error", message };
}

export function describeError(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** All files that were asked for and were not judged, sorted. */
export function collectUnjudged({ projects, leftAlone }: Program): readonly UnjudgedFile[] {
  const inProjects = projects.flatMap(({ unjudged }) => unjudged.flatMap(({ entry, wanted }) => (wanted ? [entry] : [])));
  return [...inProjects, ...leftAlone].sort(compareUnjudged);
}

/** Whether calls may be missing because of it; configuration holds none. */
export function mayHoldCalls({ file }: UnjudgedFile): boolean {
  return !file.endsWith(".json");
}

/** Set when there were files to judge and not one could be: the sentence that says so. */
export function describeNothingJudged(program: Program): string | undefined {
  const files = program.projects.reduce((sum, project) => sum + project.files, 0);
  const failed = collectUnjudged(program).filter(hasFailed).length;
  if (failed === 0 || failed < files) return undefined;
  return files === 1 ? "The file could not be judged." : `None of the ${files} files could be judged.`;
}
