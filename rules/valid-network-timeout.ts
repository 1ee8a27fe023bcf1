import type { MemberNode, ValueNode } from "@humanwhocodes/momoa";
import { defineRule } from "../src/lint/network-rule.js";
import type { Report } from "../src/lint/network-rule.js";
import { limits } from "../src/platform/limits.js";
import { networkTimeoutKeys, networkTimeoutProperty } from "../src/platform/network-timeout.js";
import { collectTimeoutFaults, isMisspeltTimeoutProperty } from "../src/policy/check-network-timeout.js";
import type { TimeoutFault } from "../src/policy/check-network-timeout.js";
import type { ConfigRole } from "../src/project/config/config-file.js";
import { findMember, findValue, membersOf, nameOf, namePlace, nodePlace } from "../src/syntax/json/json-value.js";
import type { SourceText } from "../src/syntax/source-text.js";
import chinese from "./zh-CN/valid-network-timeout.js";

interface Options {
  /** Milliseconds. */
  readonly max: number;
}

type MessageId =
  | "misspelt"
  | "page"
  | "window"
  | "noObject"
  | "unknownKey"
  | "meantKey"
  | "noNumber"
  | "noDuration"
  | "seconds"
  | "tooLong"
  | "rename"
  | "set";

const property = networkTimeoutProperty.value;
const keys = networkTimeoutKeys.map(({ key }) => key).join(", ");

/** Files in which the platform, or the framework's build, reads it. */
const readers: ReadonlySet<ConfigRole> = new Set(["app", "game", "ext", "manifest"]);

export default defineRule<MessageId, Options>({
  name: "valid-network-timeout",
  meta: {
    description: "Enforce networkTimeout to have keys and values that the platform reads",
    type: "problem",
    recommended: "warn",
    strict: "error",
    messages: {
      misspelt: `"{{name}}" is not read: the platform knows ${property} only, in exactly this spelling. Rename it.`,
      page: `${property} is not read in the configuration of a page. Move it to app.json.`,
      window: `${property} is not read inside "window". Move it to the top of app.json.`,
      noObject: `${property} is {{value}}, which the platform does not read. Write an object with ${keys}.`,
      unknownKey: `"{{name}}" is no key of ${property} and is not read: there are ${keys}. Use one of them or remove it.`,
      meantKey: `"{{name}}" is no key of ${property} and is not read. Write "{{meant}}".`,
      noNumber: "{{name}} is {{value}}, which is no number and not read. Write the milliseconds as a number.",
      noDuration: "{{name}} is {{value}}, which is no time to wait. Write a whole number of milliseconds.",
      seconds: "{{name}} is {{value}} ms, which ends nearly every call. Write {{meant}} if seconds were meant.",
      tooLong:
        "{{name}} is {{value}} ms; the platform ends calls after {{max}} ms, on some devices at least. "
        + "Set {{max}} or less, and let slow work finish on the server.",
      rename: "Rename it to {{meant}}.",
      set: "Set {{meant}}.",
    },
    chinese,
    schema: {
      type: "object",
      properties: { max: { type: "integer", minimum: 1 } },
      additionalProperties: false,
    },
    restsOn: "timeout-file",
    defaultOptions: { max: limits.guideTimeoutMaxMs.value },
    hasSuggestions: true,
  },
  check: {
    config({ role, source, document: { body } }, { options: { max }, report }) {
      if (role === "page") {
        const misplaced = findMember(body, [property]);
        if (misplaced) report({ at: namePlace(source, misplaced), messageId: "page" });
        return;
      }
      if (!readers.has(role)) return;
      for (const member of membersOf(body)) {
        if (isMisspeltTimeoutProperty(nameOf(member))) report(reportName(member, body, source));
      }
      const inWindow = findMember(body, ["window", property]);
      if (inWindow) report({ at: namePlace(source, inWindow), messageId: "window" });
      const timeouts = findValue(body, [property]);
      const faults = timeouts ? collectTimeoutFaults(timeouts, max) : [];
      for (const fault of faults) report(reportFault(fault, max, source));
    },
  },
});

function reportName(member: MemberNode, body: ValueNode, source: SourceText): Report<MessageId> {
  const at = namePlace(source, member);
  const isFree = findMember(body, [property]) === undefined;
  return { at, messageId: "misspelt", data: { name: nameOf(member) }, suggest: isFree ? suggestName(at.range, property) : [] };
}

function reportFault(fault: TimeoutFault, max: number, source: SourceText): Report<MessageId> {
  if (fault.kind === "no-object") {
    const at = nodePlace(source, fault.node);
    return { at, messageId: "noObject", data: { value: shorten(source.text.slice(...at.range)) } };
  }
  const { member } = fault;
  const name = nameOf(member);
  const key = namePlace(source, member);
  const at = nodePlace(source, member.value);
  const written = shorten(source.text.slice(...at.range));
  switch (fault.kind) {
    case "unknown-key": {
      const { meant } = fault;
      if (meant === undefined) return { at: key, messageId: "unknownKey", data: { name } };
      return { at: key, messageId: "meantKey", data: { name, meant }, suggest: suggestName(key.range, meant) };
    }
    case "no-number": {
      const suggest = fault.number === undefined ? [] : suggestValue(at.range, fault.number);
      return { at, messageId: "noNumber", data: { name, value: written }, suggest };
    }
    case "no-duration":
      return { at, messageId: "noDuration", data: { name, value: written } };
    case "seconds": {
      const meant = fault.value * 1000;
      return { at, messageId: "seconds", data: { name, value: fault.value, meant }, suggest: suggestValue(at.range, meant) };
    }
    case "too-long":
      return { at, messageId: "tooLong", data: { name, value: fault.value, max }, suggest: suggestValue(at.range, max) };
  }
}

type Suggestions = NonNullable<Report<MessageId>["suggest"]>;
type Edited = NonNullable<Suggestions[number]>["edits"][number]["range"];

function suggestName(range: Edited, meant: string): Suggestions {
  return [{ messageId: "rename", data: { meant }, edits: [{ range, text: JSON.stringify(meant) }] }];
}

function suggestValue(range: Edited, meant: number): Suggestions {
  return [{ messageId: "set", data: { meant }, edits: [{ range, text: String(meant) }] }];
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}
