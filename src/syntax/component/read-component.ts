import { blankRanges } from "../blank-text.js";
import type { Range } from "../source-text.js";
import { findValue } from "../wxml/find-value.js";
import { readWxml } from "../wxml/read-wxml.js";
import type { WxmlElement, WxmlTemplate } from "../wxml/wxml.js";
import { isForeignBlock, readRawBlocks } from "./raw-blocks.js";
import type { RawBlock } from "./raw-blocks.js";

/** The markup of a single-file component, at its own offsets. */
export interface ComponentMarkup {
  /** What stands in the template blocks; comments are those of the whole file. */
  readonly template: WxmlTemplate;
  readonly styles: readonly StyleBlock[];
  readonly raw: readonly RawBlock[];
}

export interface StyleBlock {
  readonly content: Range;
  /** Whether the language has `//` comments, which CSS has not. */
  readonly hasLineComments: boolean;
}

const languagesOfLineComments: ReadonlySet<string | undefined> = new Set(["less", "sass", "scss", "styl", "stylus"]);

const templateLanguages: ReadonlySet<string | undefined> = new Set([undefined, "", "html", "wxml"]);

/** Whether templates in a language, as `lang` names it, are read. */
export function isReadLanguage(language: string): boolean {
  return templateLanguages.has(language.toLowerCase());
}

/** Reads templates and style blocks of a component. Never throws; what is broken is left out. */
export function readComponent(text: string): ComponentMarkup {
  const raw = readRawBlocks(text);
  const { elements, comments } = readWxml(blankRanges(text, raw.map(({ range }) => range)));
  const roots = new Map<WxmlElement, boolean>();
  const isShown = (element: WxmlElement): boolean => {
    const known = roots.get(element);
    if (known !== undefined) return known;
    const answer = element.parent ? isShown(element.parent) : isTemplate(element, text);
    roots.set(element, answer);
    return answer;
  };
  const styles = raw.filter(({ name, attributes }) => name === "style" && !isForeignBlock(attributes))
    .map(({ attributes, content }) => ({ content, hasLineComments: languagesOfLineComments.has(attributes.get("lang")) }));
  return { template: { elements: elements.filter(isShown), comments }, styles, raw };
}

function isTemplate(element: WxmlElement, text: string): boolean {
  const valueOf = (name: string): string | undefined => {
    const range = findValue(element, name);
    return range && text.slice(range[0], range[1]).trim().toLowerCase();
  };
  return element.name === "template" && templateLanguages.has(valueOf("lang")) && !isForeignBlock(new Map([["mode", valueOf("mode") ?? ""]]));
}
