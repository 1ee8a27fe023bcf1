import { rules } from "../../rules/index.js";
import { createProjectSession } from "../lint/project-session.js";
import { isWithin } from "../project/paths.js";
import { openProject } from "../project/project.js";
import { collectSourceFiles } from "../project/source-files.js";
import { rulesOf } from "./active-rules.js";
import { chooseProjects } from "./choose-projects.js";
import { createFileNames } from "./file-names.js";
import type { Program, ProgramRequest } from "./program.js";
import { ProjectReader } from "./project-reader.js";

/** Reads and judges the projects that the targets belong to, file by file. */
export function analyseProgram(request: ProgramRequest): Program {
  const { fileSystem, targets } = request;
  const isTarget = (path: string): boolean => targets.some((target) => isWithin(target, path));
  const tools = {
    session: createProjectSession(fileSystem),
    names: createFileNames(request.base),
    rules: rulesOf(rules, request.preset),
    isTarget,
  };
  const plans = chooseProjects(fileSystem, targets).map((root) => {
    const project = openProject(fileSystem, root);
    const files = collectSourceFiles(fileSystem, project);
    return { project, files: request.calls ? files : files.filter(({ path }) => isTarget(path)) };
  });
  const total = plans.reduce((sum, plan) => sum + plan.files.length, 0);
  let done = 0;
  const projects = plans.map(({ project, files }) => {
    const reader = new ProjectReader(request, project, tools);
    for (const file of files) {
      reader.read(file);
      done += 1;
      request.onProgress?.(done, total);
    }
    return reader.finish();
  });
  return { projects, troubles: projects.flatMap(({ troubles }) => troubles) };
}
