import { wxssUrls } from "../../platform/wxss.js";
import { extensionOf } from "../../project/files/paths.js";
import { hasLineComments, plainStyles } from "../../project/roots/source-kinds.js";
import type { StyleBlock } from "../../syntax/component/read-component.js";
import type { Range, SourceText } from "../../syntax/source-text.js";
import { readWxss } from "../../syntax/wxss/read-wxss.js";
import { text } from "../../values/abstract/make-value.js";
import type { MarkupResource } from "./markup-resource.js";
import { createMarkupResource } from "./markup-resource.js";

/** Where no file of the package loads; `background` is `background-image` with more. */
const remoteOnly: ReadonlySet<string> = new Set(
  wxssUrls.filter(({ packageFiles }) => !packageFiles).flatMap(({ where }) => (where === "background-image" ? [where, "background"] : [where])),
);

/** The addresses in a style sheet, each as a resource of its own. */
export function collectSheetResources(source: SourceText): readonly MarkupResource[] {
  if (plainStyles.has(extensionOf(source.path))) {
    return collectBlockResources(source, { content: [0, source.text.length], hasLineComments: hasLineComments(source.path) });
  }
  const { urls } = readWxss(source.text);
  /** A font with several sources takes the first that it can read; old formats stand beside as files. */
  const served = new Set(urls.filter(({ range }) => /^(?:https?:|data:|\/\/)/iu.test(source.text.slice(...range))).map(({ block }) => block));
  return urls.map(({ where, range, block }) => {
    const takes = remoteOnly.has(where) && !(where === "@font-face" && served.has(block)) ? "remote" : "both";
    return sheetResource(source, range, where, takes);
  });
}

/**
 * The addresses in a style block of a component, or in a style sheet that a build reads. Its files are no concern: the build puts them into the sheet.
 */
export function collectBlockResources(source: SourceText, { content: [start, end], hasLineComments }: StyleBlock): readonly MarkupResource[] {
  return readWxss(source.text.slice(start, end), hasLineComments).urls.map(({ where, range }) =>
    sheetResource(source, [start + range[0], start + range[1]], where, "both"));
}

function sheetResource(source: SourceText, range: Range, where: string, takes: MarkupResource["takes"]): MarkupResource {
  const api = { kind: "resource", name: where === "" ? "url()" : where, list: null, schemes: ["http", "https"] } as const;
  const urlNode = { source, range };
  return createMarkupResource({ api, in: "sheet", tag: undefined, takes, urlNode }, [text(source.text.slice(...range), urlNode, true)]);
}
