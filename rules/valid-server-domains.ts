import { defineRule } from "../src/lint/network-rule.js";
import { limits } from "../src/platform/limits.js";
import { collectFaultyEntries, collectLongLists, collectRepeatedEntries } from "../src/policy/check-server-domains.js";
import type { EntryFault, FaultyEntry } from "../src/policy/check-server-domains.js";
import { readServerDomains } from "../src/project/server-domains.js";

interface Options {
  /** Entries in one list. */
  readonly max: number;
}

type MessageId = EntryFault | "repeated" | "too-many" | "cut" | "replace";

export default defineRule<MessageId, Options>({
  name: "valid-server-domains",
  meta: {
    description: "Enforce server-domains.json to hold only what the console takes",
    type: "problem",
    recommended: "error",
    strict: "error",
    messages: {
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
        "The {{list}} list has {{count}} entries, and {{max}} are taken. Remove what no call needs, "
        + "or set the option max if your console takes more.",
      cut: "Remove {{value}}.",
      replace: "Change {{value}} to {{wanted}}.",
    },
    schema: {
      type: "object",
      properties: { max: { type: "integer", minimum: 1 } },
      additionalProperties: false,
    },
    defaultOptions: { max: limits.guideDomainsPerList.value },
    hasSuggestions: true,
  },
  check: {
    config({ role, source, document }, { options, report }) {
      if (role !== "server-domains") return;
      const { body } = document;
      const domains = readServerDomains({ path: source.path, source, parsed: { ok: true, document }, body });
      for (const { list, count, max, place } of collectLongLists(domains, options.max)) {
        report({ at: place, messageId: "too-many", data: { list: list.list, count, max } });
      }
      for (const { list, entry, place, first } of collectRepeatedEntries(domains)) {
        const related = [{ place: first, message: "First declared here." }];
        report({ at: place, messageId: "repeated", data: { list: list.list, entry: entry.raw }, related });
      }
      for (const faulty of collectFaultyEntries(domains)) {
        const data = describe(faulty);
        const { replacement, place } = faulty;
        const edits = replacement === undefined ? [] : [{ range: place.range, text: replacement }];
        const suggest = edits.map((edit) => ({ messageId: edit.text === "" ? "cut" : "replace", data, edits } as const));
        report({ at: place, messageId: faulty.fault, data, suggest });
      }
    },
  },
});

function describe({ list, entry, value }: FaultyEntry): Readonly<Record<string, string>> {
  const [wanted = "https"] = list.schemes;
  const host = entry.port === undefined ? entry.host : `${entry.host}:${entry.port}`;
  return { list: list.list, schemes: list.schemes.join(", "), wanted, host, value, entry: entry.raw };
}
