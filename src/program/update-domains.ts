import type { MemberNode, ObjectNode, ValueNode } from "@humanwhocodes/momoa";
import { domainLists } from "../platform/domain-lists.js";
import type { DomainList } from "../platform/types.js";
import { findListField } from "../project/config/server-domains.js";
import type { ListDomains } from "../report/domains/domain-report.js";
import { collectStrings, membersOf, nameOf } from "../syntax/json/json-value.js";
import { insertMember } from "../syntax/json/insert-member.js";
import type { TextEdit } from "../syntax/json/insert-member.js";
import { appendStrings, elementRange } from "../syntax/json/list-edits.js";
import { parseJson } from "../syntax/json/parse-json.js";
import { SourceText } from "../syntax/source-text.js";

/** What is to change in one list of a server-domains.json. */
export interface ListChange {
  readonly list: DomainList;
  /** As the console takes them. */
  readonly add: readonly string[];
  readonly remove: readonly Removal[];
}

/** `repeated`: another one stays; `unused`: no known call needs it; `wrong`: what is added stands for it. */
export interface Removal {
  /** As written. */
  readonly entry: string;
  readonly why: "repeated" | "unused" | "wrong";
}

/** The new text, or why the file cannot be changed. */
export type Changed =
  | { readonly text: string }
  | { readonly refused: "not-parsed"; readonly at: string }
  | { readonly refused: "no-object" };

/** A member of the file that declares a list, and the object in which it stands. */
interface Field {
  readonly member: MemberNode;
  readonly owner: ObjectNode;
  readonly name: string;
}

/** Answers of the platform wrap the lists in one or two objects. */
const maxDepth = 4;

/** Those of third-party platforms hold hosts without a scheme. */
const bareFields: ReadonlySet<string> = new Set(["wxa_server_domain", "wxa_jump_h5_domain"]);

/** What a file lacks, over all projects that share it. What is taken out, none of them may need. */
export function collectChanges(projects: readonly (readonly ListDomains[])[], prune: boolean): readonly ListChange[] {
  const lists = new Set(projects.flatMap((project) => project.map(({ list }) => list)));
  return [...lists].flatMap((list) => {
    const alike = projects.flatMap((project) => project.filter((one) => one.list === list));
    const add = unique(alike.flatMap(({ needed }) => needed.flatMap(({ state, domain }) => isLacking(state) ? [domain] : [])));
    const wrong = alike[0]?.wrong ?? [];
    const repaired = wrong.flatMap(({ entry, instead }): Removal[] => instead !== null && add.includes(withScheme(instead, list)) ? [{ entry, why: "wrong" }] : []);
    const repeated = wrong.flatMap(({ reason, entry }): Removal[] => reason === "repeated" && !repaired.some((one) => one.entry === entry) ? [{ entry, why: "repeated" }] : []);
    const unused = (alike[0]?.unused ?? []).filter((entry) => alike.every((one) => one.unused.includes(entry)));
    const pruned = prune ? [...repeated, ...unused.map((entry): Removal => ({ entry, why: "unused" }))] : [];
    const remove = [...repaired, ...pruned];
    return add.length + remove.length === 0 ? [] : [{ list, add, remove }];
  });
}

/** A file for a project that has none, with the platform's own names. */
export function createServerDomains(changes: readonly ListChange[]): string {
  const lists = changes.flatMap(({ list, add }) => add.length === 0 ? [] : [[domainLists[list].field, add] as const]);
  return `${JSON.stringify(Object.fromEntries(lists), null, 2)}\n`;
}

/**
 * The text of server-domains.json with the changes made; comments, order and layout of all else stay. Lists that are
 * not there yet are named as the others are.
 */
export function changeServerDomains(text: string, changes: readonly ListChange[]): Changed {
  let changed = text;
  for (const change of changes) {
    const result = changeList(changed, change);
    if ("refused" in result) return result;
    changed = result.text;
  }
  return { text: changed };
}

function changeList(text: string, { list, add, remove: removals }: ListChange): Changed {
  const remove = removals.map(({ entry }) => entry);
  const parsed = parseJson(text);
  if (!parsed.ok) return { refused: "not-parsed", at: `${parsed.line}:${parsed.column}` };
  const { body } = parsed.document;
  if (body.type !== "Object") return { refused: "no-object" };
  const source = new SourceText("", text);
  const fields = collectFields(body);
  const field = fields.find(({ name }) => findListField(name)?.includes(list));
  if (!field) {
    const owner = fields[0]?.owner ?? body;
    const isShort = fields.some(({ name }) => Object.hasOwn(domainLists, name));
    const name = isShort ? list : domainLists[list].field;
    return { text: add.length === 0 ? text : apply(text, [insertMember(source, owner, name, add)]) };
  }
  const { value } = field.member;
  const entries = bareFields.has(field.name) ? add.map(withoutScheme) : add;
  // One field can stand for several lists.
  const written = new Set(value.type === "String" ? splitEntries(value.value) : collectStrings(value));
  return { text: apply(text, editList(source, value, entries.filter((entry) => !written.has(entry)), remove)) };
}

function editList(source: SourceText, value: ValueNode, add: readonly string[], remove: readonly string[]): readonly TextEdit[] {
  if (value.type === "String") {
    const kept = [...splitEntries(value.value)];
    for (const entry of remove) {
      const index = kept.lastIndexOf(entry);
      if (index >= 0) kept.splice(index, 1);
    }
    return [{ range: value.range ?? [0, 0], text: JSON.stringify([...kept, ...add].join(";")) }];
  }
  if (value.type !== "Array") return [];
  const removed = new Set<number>();
  for (const entry of remove) {
    // Of entries that are repeated, the first one stays.
    const index = value.elements.findLastIndex(({ value: one }, at) => !removed.has(at) && one.type === "String" && one.value.trim() === entry);
    if (index >= 0) removed.add(index);
  }
  if (removed.size === 0) return add.length === 0 ? [] : [appendStrings(source, value, add)];
  if (removed.size === value.elements.length) {
    const [start, end] = value.range ?? [0, 0];
    return [{ range: [start, end], text: `[${add.map((entry) => JSON.stringify(entry)).join(", ")}]` }];
  }
  const last = value.elements.length - 1;
  const isLastCut = removed.has(last);
  const cuts = [...removed].flatMap((index): TextEdit[] => {
    const element = value.elements[index]?.value.range;
    // The place of the last one is taken by the first that is added.
    if (index === last && add.length > 0 && element) return [{ range: element, text: add.map((entry) => JSON.stringify(entry)).join(", ") }];
    const range = elementRange(source, value, index);
    return range ? [{ range, text: "" }] : [];
  });
  return isLastCut || add.length === 0 ? cuts : [...cuts, appendStrings(source, value, add)];
}

/** In the order of the file; of an answer with groups only the lists in force, as they are read. */
function collectFields(body: ValueNode, depth = 0): readonly Field[] {
  if (body.type !== "Object" || depth > maxDepth) return [];
  const members = membersOf(body);
  const effective = members.filter((member) => nameOf(member).startsWith("effective_"));
  return (effective.length > 0 ? effective : members).flatMap((member) => {
    const written = nameOf(member);
    const name = effective.length > 0 && findListField(written.slice("effective_".length)) ? written.slice("effective_".length) : written;
    const isList = findListField(name) !== undefined && (member.value.type === "String" || member.value.type === "Array");
    return isList ? [{ member, owner: body, name }] : collectFields(member.value, depth + 1);
  });
}

/** Edits that cut two neighbours may touch each other. */
function apply(text: string, edits: readonly TextEdit[]): string {
  let changed = "";
  let at = 0;
  for (const { range, text: inserted } of [...edits].sort((one, other) => one.range[0] - other.range[0] || one.range[1] - other.range[1])) {
    const [start, end] = range;
    changed += text.slice(at, Math.max(at, start)) + inserted;
    at = Math.max(at, end);
  }
  return changed + text.slice(at);
}

function isLacking(state: ListDomains["needed"][number]["state"]): boolean {
  return state === "missing" || state === "needed";
}

/** The platform takes and gives several domains as one string. */
function splitEntries(text: string): readonly string[] {
  return text.split(/[;,\s]+/u).filter((entry) => entry !== "");
}

/** Entries may go without; what is added has it. */
function withScheme(entry: string, list: DomainList): string {
  return /^[a-z]+:\/\//iu.test(entry) ? entry : `${domainLists[list].schemes[0] ?? "https"}://${entry}`;
}

function withoutScheme(entry: string): string {
  return entry.replace(/^[a-z]+:\/\//u, "");
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}
