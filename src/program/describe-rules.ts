import { rules } from "../../rules/index.js";
import type { RuleDescription } from "../report/check/rule-description.js";
import { fullNameOf, rulesOf } from "./active-rules.js";
import type { Preset } from "./active-rules.js";

/** The rules that a preset has on. */
export function describeRules(preset: Preset): readonly RuleDescription[] {
  return rulesOf(rules, preset).flatMap(({ rule, severity }) => severity === "off" ? []
    : [{ name: fullNameOf(rule), description: rule.meta.description, chinese: rule.meta.chinese.description, severity: severity === "warn" ? "warning" : "error" }]);
}
