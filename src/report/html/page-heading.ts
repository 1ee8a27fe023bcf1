import { toVisible } from "../../syntax/visible-text.js";
import { both } from "./both-languages.js";
import type { Words } from "./both-languages.js";
import { html } from "./markup.js";
import type { Html } from "./markup.js";

/** Whose report it is, and of when. */
export interface PageHeading {
  /** The name of the project; undefined where there are several, or none. */
  readonly name: string | undefined;
  /** `2026-11-23`. */
  readonly day: string;
}

/** Longer names are cut. */
const maxName = 60;

/** The title with the project's name before it. */
export function nameTitle({ en, zh }: { readonly en: string; readonly zh: string }, { name }: PageHeading): { readonly en: string; readonly zh: string } {
  if (name === undefined) return { en, zh };
  const shown = toVisible(name.length > maxName ? `${name.slice(0, maxName - 1)}…` : name);
  return { en: `${shown} · ${en}`, zh: `${shown} · ${zh}` };
}

/** What was looked at, and the day. */
export function writeSubtitle(projects: readonly { readonly root: string; readonly kind: string }[], { day }: PageHeading): Html {
  const [only, ...others] = projects;
  const several: Words = { en: `${projects.length} projects`, zh: `${projects.length} 个项目` };
  const what = only === undefined || others.length > 0 ? both(several) : only.root === "." || only.root === only.kind ? only.kind : `${only.root} (${only.kind})`;
  return html`${what} · <time datetime="${day}">${day}</time>`;
}
