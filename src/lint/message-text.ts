import { parentOf, relativeTo } from "../project/paths.js";
import type { ProjectRoot } from "../project/project-root.js";
import type { Place, SourceText } from "../syntax/source-text.js";
import type { Related } from "./network-rule.js";
import type { MessageData } from "./problem.js";

/** Fills `{{name}}` as ESLint does: white space inside the braces is dropped, unknown names stay as they are. */
export function fillMessage(message: string, data: MessageData): string {
  return message.replace(/\{\{([^{}]+?)\}\}/gu, (placeholder, name: string) => {
    const value = data[name.trim()];
    return value === undefined ? placeholder : String(value);
  });
}

/**
 * Related places for hosts that can only show text: `" Written in config.js:3."`, with a space in front; empty when
 * there are none. A related message says where by the word "here".
 */
export function describeRelated(
  related: readonly Related[],
  source: SourceText,
  project: Partial<ProjectRoot> | undefined,
): string {
  return related.map(({ message, place }) => ` ${message.replace(/\bhere\b/u, nameLine(place, source, project))}`).join("");
}

function nameLine(place: Place, source: SourceText, project: Partial<ProjectRoot> | undefined): string {
  const { line } = place.source.locate(place.range[0]);
  if (place.source.path === source.path) return `on line ${line}`;
  return `in ${shortPath(place.source.path, source.path, project)}:${line}`;
}

/** Relative to the project's root, else to the folder of project.config.json, else to the reported file's folder. */
function shortPath(path: string, reportedPath: string, project: Partial<ProjectRoot> | undefined): string {
  for (const folder of [project?.root, project?.base, parentOf(reportedPath)]) {
    const relative = folder === undefined ? undefined : relativeTo(folder, path);
    if (relative) return relative;
  }
  return path;
}
