import { writeDomains } from "./domains-section.js";
import { writeFindings, writeSilenced } from "./findings-section.js";
import type { HtmlReport } from "./html-report.js";
import { html } from "./markup.js";
import { nameTitle, writeSubtitle } from "./page-heading.js";
import { writePage } from "./page.js";
import { writePicture } from "./picture-section.js";
import { writeSummary } from "./summary-section.js";
import { writeUnjudged } from "./unjudged-section.js";
import { words } from "./words.js";

/**
 * The whole report as one file that needs nothing else: no network, no other file. What projects say is text in it and
 * nothing more, and a content security policy holds the browser to that.
 */
export function writeHtml(report: HtmlReport): string {
  const { check, heading, tool, locale } = report;
  const body = html`${writeSummary(report)}
${writeDomains(report.domains)}
${writePicture(report)}
${writeFindings(report)}
${writeSilenced(report)}
${writeUnjudged(check.notJudged)}`;
  return writePage({ title: nameTitle(words.title, heading), subtitle: writeSubtitle(check.projects, heading), body, tool, locale });
}
