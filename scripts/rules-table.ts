import type { NetworkRule } from "../src/lint/network-rule.js";
import type { Locale } from "../src/locale/locale.js";

const words = {
  en: { head: ["rule", "what it does", "recommended", "strict", "edits"], fix: "fix", suggestion: "suggestion", comma: ", ", pages: "docs/rules" },
  "zh-CN": { head: ["规则", "作用", "recommended", "strict", "修改"], fix: "修复", suggestion: "建议", comma: "、", pages: "docs/zh-CN/rules" },
} as const;

/** The table of all rules for the README, made from what the rules say of themselves. */
export function rulesTable(rules: readonly NetworkRule[], locale: Locale = "en"): string {
  const { head, pages } = words[locale];
  const rows = rules.map(({ name, meta }) => [
    `[${name}](${pages}/${name}.md)`,
    locale === "en" ? meta.description : meta.chinese.description,
    describeSeverity(meta.recommended),
    describeSeverity(meta.strict),
    describeEdits(meta, locale),
  ]);
  return [head, head.map(() => "---"), ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function describeSeverity(severity: "error" | "warn" | "off"): string {
  return severity === "off" ? "" : severity;
}

function describeEdits(meta: NetworkRule["meta"], locale: Locale): string {
  const { fix, suggestion, comma } = words[locale];
  return [meta.fixable ? [fix] : [], meta.hasSuggestions ? [suggestion] : []].flat().join(comma);
}
