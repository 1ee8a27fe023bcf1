import type { Locale } from "../locale/locale.js";
import type { UnjudgedFile } from "../report/check/unjudged-file.js";
import { compareUnjudged, hasFailed } from "../report/check/unjudged-file.js";
import type { Program } from "./program.js";
import { unjudgedTexts } from "./unjudged-texts.js";

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
export function describeNothingJudged(program: Program, locale: Locale): string | undefined {
  const files = program.projects.reduce((sum, project) => sum + project.files, 0);
  const failed = collectUnjudged(program).filter(hasFailed).length;
  if (failed === 0 || failed < files) return undefined;
  return unjudgedTexts[locale].nothingJudged(files);
}
