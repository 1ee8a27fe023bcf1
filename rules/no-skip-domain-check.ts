import { defineRule } from "../src/lint/network-rule.js";
import type { Suggestion } from "../src/lint/network-rule.js";
import { isUnderDevelopmentGuard } from "../src/network/surroundings/development-guard.js";
import type { NetworkCall } from "../src/network/network-call.js";
import { findOptionPlace } from "../src/network/options/option-place.js";
import type { ConfigRole } from "../src/project/config/config-file.js";
import { findValue, nodePlace } from "../src/syntax/json/json-value.js";
import type { KeyPath } from "../src/syntax/json/json-value.js";
import { rangeOfProperty } from "../src/syntax/script/remove-property.js";
import { constantsOf } from "../src/values/abstract/read-value.js";
import chinese from "./zh-CN/no-skip-domain-check.js";

interface Options {
  /** Whether project.private.config.json, which belongs to one developer, may switch the check off. */
  readonly private: "allow" | "report";
}

type MessageId = "config" | "manifest" | "debug" | "parameter" | "check" | "remove";

const parameter = "__skipDomainCheck__";

const switches: Partial<Record<ConfigRole, KeyPath>> = {
  project: ["setting", "urlCheck"],
  "project-private": ["setting", "urlCheck"],
  manifest: ["mp-weixin", "setting", "urlCheck"],
};

export default defineRule<MessageId, Options>({
  name: "no-skip-domain-check",
  meta: {
    description: "Disallow switching off the check of domains, TLS version and certificates",
    type: "suggestion",
    recommended: "warn",
    strict: "error",
    messages: {
      config:
        "{{key}} is false: DevTools checks no domain, no TLS version and no certificate, and what works there fails on "
        + "the user's phone. Set it to true, or keep it in project.private.config.json for yourself.",
      manifest:
        "{{key}} is false: DevTools checks no domain, no TLS version and no certificate, and what works there fails on "
        + "the user's phone. Set it to true; who has to develop without the check switches it off in DevTools, under the details "
        + "of the project.",
      debug:
        "setEnableDebug switches debugging on, also in the released version, and debugging can hide that a domain is "
        + "not configured. Remove it, or call it in development versions only.",
      parameter: `${parameter} is an internal parameter that no page describes. Remove it and configure the domain.`,
      check: "Set it to true.",
      remove: `Remove ${parameter}.`,
    },
    chinese,
    schema: {
      type: "object",
      properties: { private: { type: "string", enum: ["allow", "report"] } },
      additionalProperties: false,
    },
    defaultOptions: { private: "allow" },
    hasSuggestions: true,
  },
  check: {
    config({ role, source, document: { body } }, { options, report }) {
      const path = switches[role];
      if (!path || (role === "project-private" && options.private === "allow")) return;
      const value = findValue(body, path);
      if (value?.type !== "Boolean" || value.value) return;
      const at = nodePlace(source, value);
      report({
        at,
        messageId: role === "manifest" ? "manifest" : "config",
        data: { key: path.join(".") },
        suggest: [{ messageId: "check", edits: [{ range: at.range, text: "true" }] }],
      });
    },
    call(call, { report }) {
      const option = call.options.find(parameter);
      if (!option) return;
      report({ ...findOptionPlace(call, option, option.keyPlace), messageId: "parameter", suggest: suggestRemoval(call) });
    },
    platformCall({ name, node, file, options }, { report }) {
      if (name !== "setEnableDebug" || isUnderDevelopmentGuard(node, file)) return;
      const value = options.find("enableDebug")?.value;
      const isOn = value !== undefined && value.unknowns.length === 0 && constantsOf(value).some((one) => one.value === true);
      if (isOn && value.alternatives.length === 1) report({ at: node, messageId: "debug" });
    },
  },
});

function suggestRemoval(call: NetworkCall): Suggestion<MessageId>[] {
  const property = call.options.find(parameter)?.property;
  const range = property && rangeOfProperty(property, call.file.source);
  return range ? [{ messageId: "remove", edits: [{ range, text: "" }] }] : [];
}
