import type { UnjudgedFile } from "../check/unjudged-file.js";
import { both } from "./both-languages.js";
import { html, nothing } from "./markup.js";
import type { Html } from "./markup.js";
import { writeFile } from "./place-link.js";
import { words } from "./words.js";

/** The files in which nothing was judged, each with the reason. */
export function writeUnjudged(files: readonly UnjudgedFile[]): Html {
  if (files.length === 0) return nothing;
  const rows = files.map(({ file, message }) => html`<li>${writeFile(file)}<br><span class="quiet">${message}</span></li>`);
  return html`<section id="unjudged"><h2>${both(words.unjudged)} <span class="count">${files.length}</span></h2><ul class="card">${rows}</ul></section>`;
}
