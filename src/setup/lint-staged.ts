import { findMember, findValue } from "../syntax/json/json-value.js";
import { insertMember } from "../syntax/json/insert-member.js";
import type { TextEdit } from "../syntax/json/insert-member.js";
import { parseJson } from "../syntax/json/parse-json.js";
import { SourceText } from "../syntax/source-text.js";

const pattern = "*.{js,ts,jsx,tsx,vue,wxml,wxss,json}";

/** The command is handed the files that are staged; it judges them with the project around them. */
const command = "miniprogram-network check";

/** Adds husky's `prepare` and a task of lint-staged to package.json; undefined when its shape is not understood. */
export function extendPackageJson(text: string, lintStagedElsewhere: boolean): string | undefined {
  const prepared = edit(text, (source, body) => {
    const scripts = findValue(body, ["scripts"]);
    const prepare = findValue(body, ["scripts", "prepare"]);
    if (!scripts) return insertMember(source, body, "scripts", { prepare: "husky" });
    if (scripts.type !== "Object") return undefined;
    return prepare ? "done" : insertMember(source, scripts, "prepare", "husky");
  });
  if (prepared === undefined || lintStagedElsewhere) return prepared;
  return edit(prepared, (source, body) => {
    const tasks = findMember(body, ["lint-staged"])?.value;
    if (!tasks) return insertMember(source, body, "lint-staged", { [pattern]: command });
    if (source.text.slice(...(tasks.range ?? [0, 0])).includes("miniprogram-network")) return "done";
    if (tasks.type !== "Object" || findMember(tasks, [pattern])) return undefined;
    return insertMember(source, tasks, pattern, command);
  });
}

/** What a person has to add to a configuration of lint-staged. */
export const lintStagedLines: readonly string[] = [`"${pattern}": "${command}"`];

/** husky's hook with lint-staged in it. */
export function extendHuskyHook(text: string | undefined, run: string): string {
  const line = `${run} lint-staged`;
  if (text === undefined) return `${line}\n`;
  if (/\blint-staged\b/u.test(text)) return text;
  return `${text}${text === "" || text.endsWith("\n") ? "" : "\n"}${line}\n`;
}

type Root = Parameters<typeof insertMember>[1];

function edit(text: string, change: (source: SourceText, body: Root) => TextEdit | "done" | undefined): string | undefined {
  const parsed = parseJson(text);
  if (!parsed.ok || parsed.document.body.type !== "Object") return undefined;
  const made = change(new SourceText("", text), parsed.document.body);
  if (made === "done" || made === undefined) return made === "done" ? text : undefined;
  return text.slice(0, made.range[0]) + made.text + text.slice(made.range[1]);
}
