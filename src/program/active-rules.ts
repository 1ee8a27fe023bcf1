import type { NetworkRule } from "../lint/network-rule.js";
import type { Directives } from "../syntax/directives.js";
import { isRecord } from "../syntax/is-record.js";

export type Preset = "recommended" | "strict";

/** A rule as one file is judged by it. */
export interface ActiveRule {
  readonly rule: NetworkRule;
  readonly severity: "off" | "warn" | "error";
  /** Complete: the defaults are merged in. */
  readonly options: object;
}

const prefix = "miniprogram-network/";

/** The name by which comments and reports call a rule. */
export function fullNameOf(rule: NetworkRule): string {
  return prefix + rule.name;
}

/** Every rule with its severity in the preset; rules that it leaves off can be switched on by a comment. */
export function rulesOf(rules: readonly NetworkRule[], preset: Preset): readonly ActiveRule[] {
  return rules.map((rule) => {
    const { defaultOptions, strictOptions } = rule.meta;
    return { rule, severity: rule.meta[preset], options: preset === "strict" ? { ...defaultOptions, ...strictOptions } : defaultOptions };
  });
}

/** The rules as the comments of a file set them; those that are off are left out. */
export function applyComments(rules: readonly ActiveRule[], directives: Directives): readonly ActiveRule[] {
  const set = directives.configured.size === 0 ? rules : rules.map((active) => applyComment(active, directives));
  return set.filter((active) => active.severity !== "off");
}

function applyComment(active: ActiveRule, directives: Directives): ActiveRule {
  const config = directives.configured.get(fullNameOf(active.rule));
  if (config === undefined) return active;
  const { defaultOptions } = active.rule.meta;
  const options = isRecord(config.options) ? { ...defaultOptions, ...config.options } : active.options;
  return { ...active, severity: config.severity, options };
}
