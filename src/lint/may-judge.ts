import { mayMatter, mayMissPlatform } from "../network/may-matter.js";
import type { Project } from "../project/project.js";

/**
 * Whether a rule could have something to say about a script: both hosts ask before they look at more than its text.
 * In the code of workers and in WXS each function of the platform is a finding, because none of them exists there.
 *
 * @param surroundings of the file. Without them the answer is true also when it depends on the project.
 */
export function mayJudge(
  path: string,
  text: string,
  surroundings?: { readonly project: Project | undefined },
): boolean {
  if (mayMatter(text)) return true;
  if (!mayMissPlatform(text)) return false;
  return surroundings === undefined || path.endsWith(".wxs") || (surroundings.project?.isWorkerCode(path) ?? false);
}
