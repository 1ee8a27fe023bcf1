import type { NetworkRule } from "../src/lint/network-rule.js";

/** The table of all rules for the README, made from what the rules say of themselves. */
export function rulesTable(rules: readonly NetworkRule[]): string {
  const rows = rules.map(({ name, meta }) => [
    `[${name}](docs/rules/${name}.md)`,
    meta.description,
    describeSeverity(meta.recommended),
    describeSeverity(meta.strict),
    describeEdits(meta),
  ]);
  const head = [
    ["rule", "what it does", "recommended", "strict", "edits"],
    ["---", "---", "---", "---", "---"],
  ];
  return [...head, ...rows].map((cells) => `| ${cells.join(" | ")} |`).join("\n");
}

function describeSeverity(severity: "error" | "warn" | "off"): string {
  return severity === "off" ? "" : severity;
}

function describeEdits(meta: NetworkRule["meta"]): string {
  return [meta.fixable ? ["fix"] : [], meta.hasSuggestions ? ["suggestion"] : []].flat().join(", ");
}
