import type { Finding, RelatedPoint, Suggestion } from "../check/finding.js";
import { findQuoted } from "../quoted-value.js";
import { both } from "./both-languages.js";
import { writeFrame } from "./code-frame.js";
import type { SourceLines } from "./html-report.js";
import { html } from "./markup.js";
import type { Html, Part } from "./markup.js";
import { writePlace } from "./place-link.js";
import { countedPlaces, words } from "./words.js";

/** What a card shows of a finding besides itself. */
export interface CardLook {
  /** Unique in the page: a link to the card. */
  readonly id: string;
  /** Where the finding has its origin; the file alone. */
  readonly origin: string;
  readonly lines: SourceLines;
  /** What the rule is about. */
  readonly description: string | undefined;
  readonly footer?: Html;
}

/** One finding: what, where, the code there, and the trail of places that belong to it. */
export function writeCard(finding: Finding, { id, origin, lines, description, footer }: CardLook): Html {
  const { rule, severity, file, message } = finding;
  const name = shortRule(rule);
  return html`<article class="finding ${severity}" id="${id}" data-severity="${severity}" data-rule="${name}" data-file="${file}" data-origin="${origin}">
<header><span class="pill ${severity}">${both(words[severity])}</span><a href="#${id}">${writePlace(finding)}</a><code class="rule"${description !== undefined && html` title="${description}"`}>${name}</code></header>
<p class="message">${writeMessage(message)}</p>${writeFrame(finding, lines)}${writeTrail(finding.related, lines)}${finding.fix !== undefined && html`<p class="suggestion">${both(words.fixable)}</p>`}${finding.suggestions.map(writeSuggestion)}${footer}</article>\n`;
}

/** `no-loopback` of `miniprogram-network/no-loopback`. */
export function shortRule(rule: string): string {
  return rule.slice(rule.lastIndexOf("/") + 1);
}

/** Values in the message, which messages quote, stand out. */
function writeMessage(message: string): Part {
  const values = findQuoted(message);
  const parts = values.map(({ value, start }, index) => [message.slice(values[index - 1]?.end ?? 0, start), html`<b class="value">${value}</b>`]);
  return [...parts, message.slice(values.at(-1)?.end ?? 0)];
}

function writeTrail(related: readonly RelatedPoint[], lines: SourceLines): Part {
  if (related.length === 0) return undefined;
  const steps = related.map((point) => html`<li><span class="step">${point.message}</span> ${writePlace(point)}${writeFrame(point, lines)}</li>`);
  return html`<details class="trail" open><summary>${both(words.trail)} <span class="count">${both(countedPlaces(related.length))}</span></summary><ol>${steps}</ol></details>`;
}

function writeSuggestion({ message }: Suggestion): Html {
  return html`<p class="suggestion"><b>${both(words.suggestion)}</b> ${message}</p>`;
}
