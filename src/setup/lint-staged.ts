import type { MemberNode, ObjectNode } from "@humanwhocodes/momoa";
import { elementsOf, findMember, nameOf } from "../syntax/json/json-value.js";
import { insertMember } from "../syntax/json/insert-member.js";
import type { SourceText } from "../syntax/source-text.js";
import type { Step, StepResult } from "./json-steps.js";
import { commandName } from "./package-names.js";

/** What lint-staged is to run, and on what. */
export interface StagedTask {
  /** It is handed the files that are staged, and judges them with the project around them. */
  readonly command: string;
  /** The folder that the files are in, seen from lint-staged's configuration; `.` for all. */
  readonly folder: string;
  /** Without the dot. */
  readonly endings: readonly string[];
}

/** Settings of lint-staged before version 8, among which globs do not stand. */
const oldSettings: ReadonlySet<string> = new Set(["linters", "concurrent", "chunkSize", "globOptions", "ignore", "subTaskConcurrency"]);

/** The task in package.json. */
export function stageInPackage(task: StagedTask): Step {
  return {
    next(source, body, edits) {
      const tasks = findMember(body, ["lint-staged"])?.value;
      if (!tasks) return insertMember(source, body, "lint-staged", { [globOf(task.folder, task.endings)]: task.command });
      return tasks.type === "Object" ? extendTasks(source, tasks, task, edits) : "has a lint-staged of another shape";
    },
    lines: describePackageTask(task),
  };
}

/** The task in a file of lint-staged's own, such as .lintstagedrc.json. */
export function stageInFile(task: StagedTask): Step {
  return { next: (source, body, edits) => extendTasks(source, body, task, edits), lines: describeTask(task) };
}

/** What a person has to add. */
export function describeTask({ folder, endings, command }: StagedTask): readonly string[] {
  return [`"${globOf(folder, endings)}": "${command}"`];
}

/** The same for package.json. */
export function describePackageTask(task: StagedTask): readonly string[] {
  return [`"lint-staged": { ${describeTask(task).join(", ")} }`];
}

/**
 * lint-staged runs the commands of one glob one after the other, but globs at the same time. So the command goes behind those
 * that may write the same files, where a glob is all about endings (`*.{js,ts}`), and gets a glob for the other endings.
 */
function extendTasks(source: SourceText, tasks: ObjectNode, { command, folder, endings }: StagedTask, edits: number): StepResult {
  if (tasks.members.some((member) => oldSettings.has(nameOf(member)))) return "has a lint-staged of another shape";
  // What people have made of it is theirs.
  if (edits === 0 && tasks.members.some((member) => hasCommand(source, member))) return "done";
  const shared = folder === "." ? tasks.members.filter((member) => endingsOf(nameOf(member), endings).some((ending) => endings.includes(ending))) : [];
  const open = shared.find((member) => !hasCommand(source, member));
  if (open) return appendCommand(open, command);
  const covered = shared.flatMap((member) => endingsOf(nameOf(member), endings));
  const rest = endings.filter((ending) => !covered.includes(ending));
  if (rest.length === 0) return "done";
  const own = findMember(tasks, [globOf(folder, rest)]);
  if (own) return hasCommand(source, own) ? "done" : appendCommand(own, command);
  return insertMember(source, tasks, globOf(folder, rest), command);
}

function appendCommand({ value }: MemberNode, command: string): StepResult {
  const added = JSON.stringify(command);
  const [start, end] = value.range ?? [0, 0];
  if (value.type === "String") return { range: [start, end], text: `[${JSON.stringify(value.value)}, ${added}]` };
  const last = elementsOf(value).at(-1)?.value.range;
  if (!last) return "has a lint-staged of another shape";
  return { range: [last[1], last[1]], text: `, ${added}` };
}

function hasCommand({ text }: SourceText, { value }: MemberNode): boolean {
  return text.slice(...(value.range ?? [0, 0])).includes(commandName);
}

/** Of `*.js`, `*.{js,ts}` and the same in any folder; all for `*`; empty for globs that are about folders or names. */
function endingsOf(glob: string, all: readonly string[]): readonly string[] {
  if (/^(?:\*\*\/)?\*(?:\.\*)?$/u.test(glob)) return all;
  const [, several, one] = /^(?:\*\*\/)?\*\.(?:\{([\w,]+)\}|(\w+))$/u.exec(glob) ?? [];
  return several?.split(",") ?? (one === undefined ? [] : [one]);
}

function globOf(folder: string, endings: readonly string[]): string {
  const ending = endings.length === 1 ? endings.join("") : `{${endings.join(",")}}`;
  return folder === "." ? `*.${ending}` : `${folder.replaceAll(/[\\{}()[\]!*?+@$^]/gu, String.raw`\$&`)}/**/*.${ending}`;
}
