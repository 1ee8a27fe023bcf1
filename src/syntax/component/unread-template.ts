import { blankRanges } from "../blank-text.js";
import { isReadLanguage } from "./read-component.js";
import { readRawBlocks } from "./raw-blocks.js";

const openingTag = /<template(?=[\s>])[^>]*?\slang\s*=\s*["']?([\w-]+)[^>]*>/giu;

/** Components with an address among what they take, in the words of any language of templates. */
const loading = /https?:|\b(?:web-view|image|img|cover-image|video|audio|live-player|live-pusher|map|rich-text)\b/iu;

/** The language of a template that is not read and that may load something: `pug`. Undefined when there is none. */
export function findUnreadTemplate(component: string): string | undefined {
  if (!/<template[^>]*\slang\s*=/iu.test(component)) return undefined;
  const markup = blankRanges(component, readRawBlocks(component).map(({ range }) => range));
  for (const { 0: tag, 1: language = "", index } of markup.matchAll(openingTag)) {
    const start = index + tag.length;
    const end = markup.indexOf("</template", start);
    if (!isReadLanguage(language) && loading.test(markup.slice(start, end < 0 ? undefined : end))) return language.toLowerCase();
  }
  return undefined;
}
