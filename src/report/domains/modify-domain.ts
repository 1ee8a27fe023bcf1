import { domainLists } from "../../platform/domain-lists.js";
import type { ListDomains, ProjectDomains } from "./domain-report.js";

/** `add`: what the console lacks; `set`: all that it is to hold. */
export type DomainAction = "add" | "set";

/**
 * The body of the platform's `/wxa/modify_domain`. Lists that the project neither needs nor declares are left out,
 * and stay as they are; of business domains there is another call.
 */
export function writeModifyDomain({ lists }: ProjectDomains, action: DomainAction): string {
  return `${JSON.stringify(bodyOf(lists.filter(({ list }) => list !== "business"), action), null, 2)}\n`;
}

/** The body of `/wxa/setwebviewdomain`, on one line; undefined when there is nothing to say. */
export function writeSetWebViewDomain({ lists }: ProjectDomains, action: DomainAction): string | undefined {
  const business = lists.find(({ list }) => list === "business");
  if (business === undefined || entriesOf(business, action).length === 0) return undefined;
  return JSON.stringify(bodyOf([business], action));
}

function bodyOf(lists: readonly ListDomains[], action: DomainAction): object {
  const fields = lists.flatMap((list) => {
    const entries = entriesOf(list, action);
    // An empty list in `set` empties the console's: only one that is declared as empty may do that.
    const isSilent = entries.length === 0 && (action === "add" || list.declared === null);
    return isSilent ? [] : [[domainLists[list.list].field, entries] as const];
  });
  return { action, ...Object.fromEntries(fields) };
}

function entriesOf({ paste, toAdd }: ListDomains, action: DomainAction): readonly string[] {
  if (action === "add") return toAdd;
  return paste === "" ? [] : paste.split(";");
}
