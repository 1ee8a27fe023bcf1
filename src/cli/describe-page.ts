import { findProjectName } from "../project/config/project-name.js";
import type { Project } from "../project/project.js";
import type { PageHeading } from "../report/html/page-heading.js";
import type { World } from "./world.js";

/** The heading of a page about some projects, with the day in the user's own time zone. */
export function describePage(projects: readonly Project[], { fileSystem, now }: World): PageHeading {
  const [only, ...others] = projects;
  const date = now();
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
  return { name: only && others.length === 0 ? findProjectName(only, fileSystem) : undefined, day };
}
