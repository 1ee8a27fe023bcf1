import type { ValueNode } from "@humanwhocodes/momoa";
import { domainLists } from "../../platform/domain-lists.js";
import type { DomainList } from "../../platform/types.js";
import { contentPlace, elementsOf, membersOf, nameOf } from "../../syntax/json/json-value.js";
import type { Place, SourceText } from "../../syntax/source-text.js";
import { readDomainEntry } from "./domain-entry.js";
import type { DomainEntry } from "./domain-entry.js";
import type { JsonFile } from "../files/json-file.js";

/** What a project has declared for each list; a list that nobody mentions is empty and not in `declared`. */
export interface ServerDomains extends Readonly<Record<DomainList, readonly DomainEntry[]>> {
  readonly declared: ReadonlySet<DomainList>;
}

/** One text, with a place when it is written in a file. `verbatim` as in `contentPlace`. */
interface Written {
  readonly text: string;
  readonly place: Place | undefined;
  readonly verbatim: boolean;
}

/** A JSON value as far as it matters here, whether it was written in a file or handed over in a setting. */
type Tree =
  | { readonly type: "members"; readonly members: () => readonly (readonly [name: string, value: Tree])[] }
  | { readonly type: "texts"; readonly texts: readonly Written[] }
  | { readonly type: "other" };

interface Field {
  readonly lists: readonly DomainList[];
  readonly platform: boolean;
}

const listNames = Object.keys(domainLists) as readonly DomainList[];

/** The platform's names, the short names of the lists, and the names in answers of a third-party platform. */
const fields: ReadonlyMap<string, Field> = new Map<string, Field>([
  ...listNames.map((list) => [list, { lists: [list], platform: false }] as const),
  ...Object.values(domainLists).flatMap(({ list, field, otherFields }) =>
    [field, ...otherFields].map((name) => [name, { lists: [list], platform: true }] as const),
  ),
  ["web_view_domain", { lists: ["business"], platform: true }],
  ["wxa_jump_h5_domain", { lists: ["business"], platform: true }],
  ["wxa_server_domain", { lists: ["request", "socket", "uploadFile", "downloadFile"], platform: true }],
]);

/** Every name under which a list is read. */
export const listFields: readonly string[] = [...fields.keys()];

/** The lists that a name declares; undefined for a name that is none. */
export function findListField(name: string): readonly DomainList[] | undefined {
  return fields.get(name)?.lists;
}

/** Answers wrap the lists in one or two objects; settings of other tools may be deeper but are none. */
const maxDepth = 4;

/** Reads the lists of a server-domains.json: a saved answer of the platform, or the short names; also nested ones. */
export function readServerDomains(file: Pick<JsonFile, "source" | "body">): ServerDomains {
  return collectLists(file.body ? treeOfNode(file.source, file.body) : { type: "other" });
}

/** Reads the lists of a setting: the same names, without places. */
export function toServerDomains(setting: unknown): ServerDomains {
  return collectLists(treeOfValue(setting));
}

function collectLists(tree: Tree): ServerDomains {
  const entries = new Map<DomainList, DomainEntry[]>();
  const visit = (value: Tree, depth: number): void => {
    if (value.type !== "members" || depth > maxDepth) return;
    for (const [name, member] of chooseEffective(value.members())) {
      const field = fields.get(name);
      if (field && member.type === "texts") addEntries(entries, name, field, member.texts);
      else visit(member, depth + 1);
    }
  };
  visit(tree, 0);
  const lists = listNames.map((list) => [list, entries.get(list) ?? []] as const);
  return { ...(Object.fromEntries(lists) as Record<DomainList, DomainEntry[]>), declared: new Set(entries.keys()) };
}

/** `get_effective_domain` answers with the lists of each source and with the ones that hold in the end. */
function chooseEffective(members: readonly (readonly [string, Tree])[]): readonly (readonly [string, Tree])[] {
  const effective = members.filter(([name]) => name.startsWith("effective_"));
  return effective.length > 0 ? effective.map(([name, value]) => [withoutGroup(name), value]) : members;
}

/** `effective_webviewdomain` is the list itself, `effective_domain` an object of lists. */
function withoutGroup(name: string): string {
  const rest = name.slice("effective_".length);
  return fields.has(rest) ? rest : name;
}

function addEntries(
  entries: Map<DomainList, DomainEntry[]>,
  name: string,
  { lists, platform }: Field,
  texts: readonly Written[],
): void {
  const read = texts.flatMap(splitText).map(({ text, place }) => readDomainEntry(text, name, platform, place));
  for (const list of lists) entries.set(list, [...(entries.get(list) ?? []), ...read]);
}

/** The platform takes and gives several domains as one string: `"https://a.cn;https://b.cn"`. */
function splitText({ text, place, verbatim }: Written): readonly Written[] {
  return [...text.matchAll(/[^;,\s]+/gu)].map((part) => {
    if (!place || !verbatim) return { text: part[0], place, verbatim };
    const start = place.range[0] + part.index;
    return { text: part[0], place: { source: place.source, range: [start, start + part[0].length] }, verbatim };
  });
}

function treeOfNode(source: SourceText, node: ValueNode): Tree {
  if (node.type === "Object") {
    const members = node.members;
    return { type: "members", members: () => members.map((one) => [nameOf(one), treeOfNode(source, one.value)]) };
  }
  if (node.type !== "String" && node.type !== "Array") return { type: "other" };
  const strings = node.type === "String" ? [node] : elementsOf(node).flatMap(({ value }) => stringsOf(value));
  return {
    type: "texts",
    texts: strings.map((string) => {
      const { verbatim, ...place } = contentPlace(source, string);
      return { text: string.value, place, verbatim };
    }),
  };
}

/** Some lists hold objects: `{"url": "a.cn"}`. */
function stringsOf(node: ValueNode): readonly Extract<ValueNode, { type: "String" }>[] {
  if (node.type === "String") return [node];
  return membersOf(node).flatMap(({ value }) => (value.type === "String" ? [value] : []));
}

function treeOfValue(value: unknown): Tree {
  if (typeof value === "string") return { type: "texts", texts: [withoutPlace(value)] };
  if (Array.isArray(value)) {
    return { type: "texts", texts: value.flatMap((one) => (typeof one === "string" ? [withoutPlace(one)] : [])) };
  }
  if (typeof value !== "object" || value === null) return { type: "other" };
  return { type: "members", members: () => Object.entries(value).map(([name, one]) => [name, treeOfValue(one)]) };
}

function withoutPlace(text: string): Written {
  return { text, place: undefined, verbatim: false };
}
