import type { ValueNode } from "@humanwhocodes/momoa";
import type { Related, Report } from "../src/lint/network-rule.js";
import { defineRule } from "../src/lint/network-rule.js";
import { domainLists } from "../src/platform/domain-lists.js";
import { limits } from "../src/platform/limits.js";
import { collectListFaults } from "../src/policy/check-list-names.js";
import type { ListFault } from "../src/policy/check-list-names.js";
import { collectFaultyEntries, collectLongLists, collectRepeatedEntries } from "../src/policy/check-server-domains.js";
import type { EntryFault, FaultyEntry } from "../src/policy/check-server-domains.js";
import { readServerDomains } from "../src/project/config/server-domains.js";
import { findMember, namePlace, nameOf, nodePlace } from "../src/syntax/json/json-value.js";
import type { SourceText } from "../src/syntax/source-text.js";
import chinese from "./zh-CN/valid-server-domains.js";

interface Options {
  /** Entries in one list. */
  readonly max: number;
}

type MessageId = EntryFault | ListFault["kind"] | "misspelt-list" | "repeated" | "too-many" | "replace";

const lists = Object.keys(domainLists);

const longestInMessage = 40;

export default defineRule<MessageId, Options>({
  name: "valid-server-domains",
  meta: {
    description: "Enforce server-domains.json to hold only what the console takes",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
      "no-object":
        "This declares nothing: domains are declared in an object of lists, such as "
        + "{ \"request\": [\"https://api.example.com\"] }.",
      "misspelt-list": "'{{name}}' is no list (did you mean '{{meant}}'?), so its domains are not declared. Correct the name.",
      "unknown-list": "'{{name}}' is no list, so its domains are not declared. The lists are {{lists}}.",
      "no-list": "'{{name}}' is {{value}}, which declares nothing. Write an array of domains, also an empty one.",
      "no-entry": "{{value}} is no domain and is left out of '{{name}}'. Write scheme and host, or remove it.",
      scheme: "The {{list}} list takes {{schemes}} only; this entry begins with {{value}}. Declare {{wanted}}://{{host}}.",
      "no-host": "{{value}} has no host. Write scheme and host, such as {{wanted}}://api.example.com.",
      "no-address": "{{value}} is neither a domain nor an address. Write the domain of your server.",
      "lan-ip": "{{value}} is an address of a local network: calls to it ask for no list, and no list takes it. Remove it.",
      "public-ip": "{{value}} is an IP address, which no list takes. Give the server a domain with an ICP filing.",
      loopback: "{{value}} is the device itself, which no list takes. Declare the domain of your server.",
      path: "An entry is scheme, host and port; {{value}} is refused. Remove it: an entry covers every path.",
      pattern: "The console takes no pattern such as {{value}}. List each host, or keep patterns in the settings of ESLint.",
      "server-only":
        "{{value}} can never be configured: its APIs need a secret of your server. Call it from the server and declare the server.",
      "test-host": "{{value}} is the test host of a cloud service and cannot be configured. Bind a domain of your own to it.",
      characters: "A host has letters, digits, hyphens and dots; \"{{value}}\" in {{entry}} is refused. Use another host name.",
      port: "{{value}} is no port: ports are 1 to 65535. Correct it.",
      "no-port-allowed": "The {{list}} list takes no port; {{value}} is refused. Remove it and serve the pages on port 443.",
      repeated: "{{entry}} is in the {{list}} list already and uses up one more of its places. Remove it.",
      "too-many":
        "The {{list}} list has {{count}} entries, but {{max}} are allowed. Remove what no call needs, "
        + "or set the option max if your console takes more.",
      replace: "Change {{value}} to {{wanted}}.",
    },
    chinese,
    schema: {
      type: "object",
      properties: { max: { type: "integer", minimum: 1 } },
      additionalProperties: false,
    },
    defaultOptions: { max: limits.guideDomainsPerList.value },
    fixable: true,
    hasSuggestions: true,
  },
  check: {
    config({ role, source, document }, { options, report }) {
      if (role !== "server-domains") return;
      const { body } = document;
      for (const fault of collectListFaults(body, source)) report(createListReport(fault, body, source));
      const domains = readServerDomains({ source, body });
      for (const { list, count, max, place } of collectLongLists(domains, options.max)) {
        report({ at: place, messageId: "too-many", data: { list: list.list, count, max } });
      }
      for (const { list, entry, place, first } of collectRepeatedEntries(domains)) {
        const related: readonly Related[] = [{ place: first, message: "First declared here." }];
        report({ at: place, messageId: "repeated", data: { list: list.list, entry: entry.raw }, related });
      }
      for (const faulty of collectFaultyEntries(domains)) {
        const data = describe(faulty);
        const { replacement, place } = faulty;
        // The console can hold nothing else, and no code reads the file.
        const fix = replacement === undefined ? [] : [{ range: place.range, text: replacement }];
        report({ at: place, messageId: faulty.fault, data, fix });
      }
    },
  },
});

function createListReport(fault: ListFault, body: ValueNode, source: SourceText): Report<MessageId> {
  if (fault.kind === "no-object") return { at: nodePlace(source, fault.node), messageId: fault.kind };
  const name = nameOf(fault.member);
  const key = namePlace(source, fault.member);
  switch (fault.kind) {
    case "unknown-list": {
      const { meant } = fault;
      if (meant === undefined) return { at: key, messageId: fault.kind, data: { name, lists: lists.join(", ") } };
      const isFree = findMember(body, [meant]) === undefined;
      const edits = [{ range: key.range, text: JSON.stringify(meant) }];
      const data = { name, meant, value: name, wanted: meant };
      return { at: key, messageId: "misspelt-list", data, suggest: isFree ? [{ messageId: "replace", data, edits }] : [] };
    }
    case "no-list": {
      const value = fault.member.value.type === "Object" ? "an object without lists" : textOf(fault.member.value, source);
      return { at: nodePlace(source, fault.member.value), messageId: fault.kind, data: { name, value } };
    }
    case "no-entry":
      return {
        at: nodePlace(source, fault.node),
        messageId: fault.kind,
        data: { name, value: textOf(fault.node, source) },
      };
  }
}

function textOf(node: ValueNode, source: SourceText): string {
  const text = source.text.slice(...nodePlace(source, node).range);
  return text.length > longestInMessage ? `${text.slice(0, longestInMessage)}…` : text;
}

function describe({ list, entry, value }: FaultyEntry): Readonly<Record<string, string>> {
  const [wanted = "https"] = list.schemes;
  const host = entry.port === undefined ? entry.host : `${entry.host}:${entry.port}`;
  return { list: list.list, schemes: list.schemes.join(", "), wanted, host, value, entry: entry.raw };
}
