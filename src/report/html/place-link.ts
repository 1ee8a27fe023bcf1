import type { SourcePoint } from "../source-range.js";
import { html } from "./markup.js";
import type { Html } from "./markup.js";

/** `pages/menu/menu.js:12:5`, where the folder is quieter than the name, and lines break behind slashes. */
export function writePlace({ file, line, column }: SourcePoint): Html {
  return html`<span class="place">${writeFile(file)}<span class="position">:${line}:${column}</span></span>`;
}

export function writeFile(file: string): Html {
  const parts = file.split("/");
  const folders = parts.slice(0, -1).map((part) => html`${part}/<wbr>`);
  return html`<span class="file"><span class="folder">${folders}</span>${parts.at(-1)}</span>`;
}
