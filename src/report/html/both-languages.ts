import { html } from "./markup.js";
import type { Html, Part } from "./markup.js";

/** One text in both languages of the page, which shows the one that is chosen. */
export interface Words {
  readonly en: Part;
  readonly zh: Part;
}

/** Both texts, of which the style sheet shows that of the chosen language. */
export function both({ en, zh }: Words): Html {
  return html`<span lang="en">${en}</span><span lang="zh-CN">${zh}</span>`;
}

/** `1 error`, `3 errors`; in Chinese the measure word stands between: `3 个错误`. */
export function counted(count: number, en: string, zh: string, plural = `${en}s`): Words {
  return { en: `${count} ${count === 1 ? en : plural}`, zh: `${count} ${zh}` };
}
