import { wxssUrls } from "../../platform/wxss.js";
import type { SourceText } from "../../syntax/source-text.js";
import { readWxss } from "../../syntax/wxss/read-wxss.js";
import type { WxssUrl } from "../../syntax/wxss/read-wxss.js";
import { text } from "../../values/make-value.js";
import type { MarkupResource } from "./markup-analysis.js";
import { createMarkupResource } from "./markup-resource.js";

/** Where no file of the package loads; `background` is `background-image` with more. */
const remoteOnly: ReadonlySet<string> = new Set(
  wxssUrls.filter(({ packageFiles }) => !packageFiles).flatMap(({ where }) => (where === "background-image" ? [where, "background"] : [where])),
);

/** The addresses in a style sheet, each as a resource of its own. */
export function collectSheetResources(source: SourceText): readonly MarkupResource[] {
  const { urls } = readWxss(source.text);
  const addressOf = ({ range }: WxssUrl): string => source.text.slice(range[0], range[1]);
  /** A font with several sources takes the first that it can read; old formats stand beside as files. */
  const served = new Set(urls.filter((url) => /^(?:https?:|data:|\/\/)/iu.test(addressOf(url))).map(({ block }) => block));
  return urls.map((url) => {
    const { where, range, block } = url;
    const takes = remoteOnly.has(where) && !(where === "@font-face" && served.has(block)) ? "remote" : "both";
    const name = where === "" ? "the style sheet" : where;
    const api = { kind: "resource", name, list: null, schemes: ["http", "https"] } as const;
    const urlNode = { source, range };
    return createMarkupResource({ api, in: "sheet", tag: undefined, takes, urlNode }, [text(addressOf(url), urlNode, true)]);
  });
}
