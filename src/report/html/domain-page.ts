import type { Locale } from "../../locale/locale.js";
import type { DomainReport } from "../domain-report.js";
import type { Tool } from "../sarif.js";
import { both } from "./both-languages.js";
import { writeDomains } from "./domains-section.js";
import { html } from "./markup.js";
import { writePage } from "./page.js";
import { words } from "./words.js";

/** The domains alone, as one file that needs nothing else. */
export function writeDomainPage(report: DomainReport, tool: Pick<Tool, "name" | "version">, locale: Locale): string {
  const [project, ...others] = report.projects;
  const isOne = project !== undefined && others.length === 0;
  const subtitle = isOne ? html`${project.root === "." ? project.kind : `${project.root}, ${project.kind}`}`
    : both({ en: `${report.projects.length} projects`, zh: `${report.projects.length} 个项目` });
  return writePage({ title: words.domains, subtitle, body: writeDomains(report), tool, locale });
}
