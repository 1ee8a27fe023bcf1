import { domainLists } from "../platform/domain-lists.js";
import { collectListFaults } from "../policy/check-list-names.js";
import type { ListFault } from "../policy/check-list-names.js";
import { collectFaultyEntries } from "../policy/check-server-domains.js";
import { readServerDomains } from "../project/config/server-domains.js";
import type { JsonFile } from "../project/files/json-file.js";
import { nameOf, nodePlace } from "../syntax/json/json-value.js";
import { parseJson } from "../syntax/json/parse-json.js";
import { SourceText } from "../syntax/source-text.js";

/** One sentence for each thing in the setting `domains`, an object, that cannot be used or that no console takes. */
export function collectSettingFaults(setting: object): readonly string[] {
  const text = toJson(setting);
  const parsed = text === undefined ? undefined : parseJson(text);
  if (text === undefined || !parsed?.ok) return [];
  return collectFileFaults({ source: new SourceText("", text), body: parsed.document.body });
}

/** The same for a file that the setting names. */
export function collectFileFaults({ source, body }: Pick<JsonFile, "source" | "body">): readonly string[] {
  if (!body) return [];
  const lists = collectListFaults(body, source).map((fault) => describeListFault(fault, source));
  // Patterns are for the settings.
  const entries = collectFaultyEntries(readServerDomains({ source, body })).filter(({ fault }) => fault !== "pattern");
  return [...lists, ...entries.map(({ entry, value }) => {
    const part = value === entry.raw ? "" : `: it is "${value}" that is wrong`;
    return `"domains" has "${entry.raw}" under "${entry.field}", which the console does not take${part}.`;
  })];
}

function describeListFault(fault: ListFault, source: SourceText): string {
  if (fault.kind === "no-object") return '"domains" must be an object of lists.';
  const name = `"${nameOf(fault.member)}"`;
  switch (fault.kind) {
    case "unknown-list": {
      const advice = fault.meant === undefined ? `there are ${Object.keys(domainLists).join(", ")}.` : `did you mean "${fault.meant}"?`;
      return `"domains" has ${name}, which is no list; ${advice}`;
    }
    case "no-list":
      return `"domains" has ${name}, which must be an array of domains.`;
    case "no-entry":
      return `"domains" has ${source.text.slice(...nodePlace(source, fault.node).range)} under ${name}, which is no domain.`;
  }
}

/** Undefined for what JSON cannot hold, such as an object that holds itself. */
function toJson(value: object): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    return undefined;
  }
}
