import type { ElementNode, MemberNode, ValueNode } from "@humanwhocodes/momoa";
import { domainLists, mistakenListNames } from "../platform/domain-lists.js";
import { listFields, readServerDomains } from "../project/config/server-domains.js";
import { elementsOf, membersOf, nameOf } from "../syntax/json/json-value.js";
import type { SourceText } from "../syntax/source-text.js";
import { isNearWord } from "./near-word.js";

/**
 * What is not read of declared domains:
 *
 * - `no-object`: there are no lists at all;
 * - `unknown-list`: a name that no list has, with the one that was `meant` as far as that can be told;
 * - `no-list`: what stands under the name of a list is none;
 * - `no-entry`: what stands in a list is no text.
 */
export type ListFault =
  | { readonly kind: "no-object"; readonly node: ValueNode }
  | { readonly kind: "unknown-list"; readonly member: MemberNode; readonly meant: string | undefined }
  | { readonly kind: "no-list"; readonly member: MemberNode }
  | { readonly kind: "no-entry"; readonly member: MemberNode; readonly node: ValueNode };

/** What answers of the platform carry beside the lists that hold. */
const otherFields = /^(?:invalid_|no_icp_|mp_|third_|direct_|effective_|prefetch_)/u;

/** Shorter names are near to too many words. */
const shortestNearName = 5;

/** Faults of the outermost object; what answers of the platform wrap in others was not written by hand. */
export function collectListFaults(body: ValueNode, source: SourceText): readonly ListFault[] {
  if (body.type !== "Object") return [{ kind: "no-object", node: body }];
  return membersOf(body).flatMap((member): readonly ListFault[] =>
    listFields.includes(nameOf(member)) ? checkList(member, source) : checkName(member),
  );
}

function checkName(member: MemberNode): readonly ListFault[] {
  const name = nameOf(member);
  const meant = findMeantList(name);
  const isUnknown = meant !== undefined || (!otherFields.test(name) && elementsOf(member.value).some(isAddress));
  return isUnknown ? [{ kind: "unknown-list", member, meant }] : [];
}

function checkList(member: MemberNode, source: SourceText): readonly ListFault[] {
  const { value } = member;
  switch (value.type) {
    case "String":
      return [];
    case "Array":
      return value.elements.flatMap(({ value: node }) => (isEntry(node) ? [] : [{ kind: "no-entry", member, node } as const]));
    case "Object": {
      const inside = readServerDomains({ source, body: value });
      return inside.declared.size > 0 ? [] : [{ kind: "no-list", member }];
    }
    default:
      return [{ kind: "no-list", member }];
  }
}

/** Some lists hold objects: `{"url": "a.cn"}`. */
function isEntry(node: ValueNode): boolean {
  if (node.type === "String") return /[^;,\s]/u.test(node.value);
  return membersOf(node).some(({ value }) => value.type === "String");
}

function isAddress({ value }: ElementNode): boolean {
  return value.type === "String" && /^(?:https?|wss?|udp|tcp):\/\//iu.test(value.value);
}

/** `requests`, `requestDomain`, `upload`: the name that is read; a platform's name for one that ends in `domain`. */
function findMeantList(name: string): string | undefined {
  const word = name.toLowerCase().replace(/[^\p{L}]/gu, "");
  const letters = word.replace(/(?:服务器|合法)?域名$/u, "") || word;
  const same = listFields.find((field) => normalise(field) === letters);
  if (same !== undefined) return same;
  const stem = letters.replace(/(?:domains?|s)$/u, "");
  const list = Object.values(domainLists).find((row) => row.list.toLowerCase() === stem)?.list
    ?? mistakenListNames.find((row) => row.written === stem)?.meant;
  if (list) return /domains?$/u.test(letters) ? domainLists[list].field : list;
  return listFields.find((field) => field.length >= shortestNearName && isNearWord(letters, normalise(field)));
}

function normalise(field: string): string {
  return field.toLowerCase().replace(/[^a-z]/gu, "");
}
