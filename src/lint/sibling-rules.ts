import type { NetworkApi } from "../platform/types.js";
import { findSibling } from "../platform/siblings.js";
import type { DocumentedFact } from "../platform/siblings.js";
import type { Project } from "../project/project.js";
import type { NetworkRule } from "./network-rule.js";

/** Whether a rule may judge a call of this platform: WeChat's always, a sibling's when its pages say what the rule says. */
export function maySayOf({ meta: { restsOn } }: NetworkRule, platform: string, kind: NetworkApi["kind"], project: Project | undefined): boolean {
  const sibling = findSibling(platform);
  if (!sibling) return true;
  if (restsOn === undefined) return false;
  const fact = restsOn === "scheme" ? schemeOf(kind) : restsOn;
  const documented = (project?.kind === "minigame" ? sibling.documentedOfGames : undefined) ?? sibling.documented;
  return fact !== undefined && documented.includes(fact);
}

/** Whether a rule may judge the files of a project by themselves: configuration, comments, templates. */
export function maySayOfProject({ meta: { restsOn } }: NetworkRule, project: Project | undefined): boolean {
  const sibling = project?.platform === undefined ? undefined : findSibling(project.platform);
  return !sibling || (restsOn === "timeout-file" && sibling.documented.includes(restsOn));
}

function schemeOf(kind: NetworkApi["kind"]): DocumentedFact | undefined {
  if (kind === "http") return "https";
  return kind === "socket" ? "wss" : undefined;
}
