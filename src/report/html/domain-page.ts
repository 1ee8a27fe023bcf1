import type { Locale } from "../../locale/locale.js";
import type { DomainReport } from "../domains/domain-report.js";
import type { Tool } from "../check/sarif.js";
import { writeDomains } from "./domains-section.js";
import { nameTitle, writeSubtitle } from "./page-heading.js";
import type { PageHeading } from "./page-heading.js";
import { writePage } from "./page.js";
import { words } from "./words.js";

/** The domains alone, as one file that needs nothing else. */
export function writeDomainPage(report: DomainReport, heading: PageHeading, tool: Pick<Tool, "name" | "version">, locale: Locale): string {
  const title = nameTitle(words.domainTitle, heading);
  return writePage({ title, subtitle: writeSubtitle(report.projects, heading), body: writeDomains(report), tool, locale });
}
