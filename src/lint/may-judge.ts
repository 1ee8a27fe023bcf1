import { mayMatter, mayMatterAsComponent, mayMissPlatform } from "../network/may-matter.js";
import { isComponent } from "../syntax/component/parse-component.js";
import type { Project } from "../project/project.js";

/**
 * Whether a rule could have something to say about a script: both hosts ask before they look at more than its text.
 * In the code of workers and in WXS each function of the platform is a finding, because none of them exists there.
 *
 * @param findProject is asked when the text alone does not tell.
 * @param namesWrapper tells whether a text names a global that the settings declare as a wrapper.
 */
export function mayJudge(
  path: string,
  text: string,
  findProject: () => Project | undefined,
  namesWrapper: (text: string) => boolean = () => false,
): boolean {
  if (mayMatter(text) || (isComponent(path) && mayMatterAsComponent(text)) || namesWrapper(text)) return true;
  return mayMissPlatform(text) && (path.endsWith(".wxs") || (findProject()?.isWorkerCode(path) ?? false));
}
