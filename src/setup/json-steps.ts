import type { MemberNode, ObjectNode, ValueNode } from "@humanwhocodes/momoa";
import { findMember, findValue, nameOf } from "../syntax/json/json-value.js";
import { insertMember } from "../syntax/json/insert-member.js";
import type { TextEdit } from "../syntax/json/insert-member.js";
import { parseJson } from "../syntax/json/parse-json.js";
import { SourceText } from "../syntax/source-text.js";
import type { ByHandReason } from "./by-hand-reasons.js";

/** What one step makes of a JSON text: an edit, nothing more to do, or why a person has to do it. */
export type StepResult = TextEdit | "done" | ByHandReason;

export interface Step {
  /** Is asked for edits until there is none left; `edits` is how many it has made. */
  readonly next: (source: SourceText, body: ObjectNode, edits: number) => StepResult;
  /** What a person has to add. */
  readonly lines: readonly string[];
}

export interface Refusal {
  readonly why: ByHandReason;
  readonly lines: readonly string[];
}

export interface Stepped {
  readonly text: string;
  readonly refused: readonly Refusal[];
}

/** No step has more to do than one edit for each glob of lint-staged. */
const maxEdits = 100;

/** Takes the steps one after the other; everything else in the text stays as it is. */
export function takeSteps(text: string, steps: readonly Step[]): Stepped {
  const refused: Refusal[] = [];
  let done = text;
  for (const { next, lines } of steps) {
    for (let edits = 0; edits < maxEdits; edits++) {
      const parsed = parseJson(done);
      const { body } = parsed.ok ? parsed.document : { body: undefined };
      const result = body?.type === "Object" ? next(new SourceText("", done), body, edits) : "cannot be parsed";
      if (result === "done") break;
      if (typeof result === "string") {
        refused.push({ why: result, lines });
        break;
      }
      done = done.slice(0, result.range[0]) + result.text + done.slice(result.range[1]);
    }
  }
  return { text: done, refused };
}

/** A dependency for development, where it stands in no list yet; in its place in the alphabet, if the others are. */
export function dependOn(name: string, range: string): Step {
  return {
    next(source, body) {
      if (["dependencies", "devDependencies", "optionalDependencies"].some((key) => findMember(body, [key, name]))) return "done";
      const list = findValue(body, ["devDependencies"]);
      if (!list) return insertMember(source, body, "devDependencies", { [name]: range });
      return list.type === "Object" ? insertSorted(source, list, name, range) : "has members of another shape";
    },
    lines: [`"devDependencies": { "${name}": "${range}" }`],
  };
}

/**
 * A command in a text at the path, such as a script: behind what stands there.
 *
 * @param isThere whether a text has it already
 */
export function runAlso(path: readonly [string, ...string[]], command: string, isThere: RegExp): Step {
  return {
    next(source, body) {
      let parent = body;
      for (const [index, name] of path.entries()) {
        const value = findMember(parent, [name])?.value;
        if (!value) return insertMember(source, parent, name, nest(path.slice(index + 1), command));
        if (index === path.length - 1) return append(value, command, isThere);
        if (value.type !== "Object") break;
        parent = value;
      }
      return "has members of another shape";
    },
    lines: [`${path.map((name) => `"${name}": `).join("{ ")}"${command}"${" }".repeat(path.length - 1)}`],
  };
}

function append(value: ValueNode, command: string, isThere: RegExp): StepResult {
  if (value.type !== "String") return "has members of another shape";
  if (isThere.test(value.value)) return "done";
  return { range: value.range ?? [0, 0], text: JSON.stringify(value.value.trim() === "" ? command : `${value.value} && ${command}`) };
}

function nest(path: readonly string[], value: unknown): unknown {
  return path.reduceRight((inner, name) => ({ [name]: inner }), value);
}

/** As npm sorts. */
function insertSorted(source: SourceText, list: ObjectNode, name: string, value: string): TextEdit {
  const { members } = list;
  const names = members.map(nameOf);
  const isSorted = names.every((one, index) => index === 0 || compareNames(names[index - 1] ?? "", one) <= 0);
  const follower = isSorted ? members.find((member) => compareNames(nameOf(member), name) > 0) : undefined;
  return follower ? insertBefore(source, follower, name, value) : insertMember(source, list, name, value);
}

function compareNames(one: string, other: string): number {
  return one.localeCompare(other, "en");
}

function insertBefore({ text }: SourceText, follower: MemberNode, name: string, value: string): TextEdit {
  const [start] = follower.range ?? [0, 0];
  const space = /[\t ]*$/u.exec(text.slice(0, start))?.[0] ?? "";
  const isOnOwnLine = /(?:^|[\n\r])[\t ]*$/u.test(text.slice(0, start));
  const separator = isOnOwnLine ? `${text.includes("\r\n") ? "\r\n" : "\n"}${space}` : space;
  const colon = /^\s*:(\s*)/u.exec(text.slice(follower.name.range?.[1] ?? start))?.[1] ?? " ";
  return { range: [start, start], text: `${JSON.stringify(name)}:${colon}${JSON.stringify(value)},${separator}` };
}
