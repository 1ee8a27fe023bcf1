import { componentUrls } from "../../platform/components.js";
import type { ComponentUrlFact } from "../../platform/components.js";
import type { Place, Range, SourceText } from "../../syntax/source-text.js";
import { findValue } from "../../syntax/wxml/find-value.js";
import { readWxml } from "../../syntax/wxml/read-wxml.js";
import type { WxmlElement } from "../../syntax/wxml/wxml.js";
import { readWxss } from "../../syntax/wxss/read-wxss.js";
import type { Engine } from "../../values/context.js";
import { textsOf } from "../../values/read-value.js";
import type { Text, Value } from "../../values/value.js";
import { valueAt } from "../urls/resources.js";
import { joinText, sliceText } from "../urls/slice-text.js";
import type { MarkupResource } from "./markup-analysis.js";
import { createMarkupResource } from "./markup-resource.js";
import { createTemplateScope } from "./template-scope.js";

const factsByTag = new Map<string, readonly ComponentUrlFact[]>(
  componentUrls.map(({ tag }) => [tag, componentUrls.filter((row) => row.tag === tag)]),
);

/** `<img src="…">` in the HTML that rich-text shows. */
const picture = /<img\b[^<>]*?\ssrc\s*=\s*["']?([^"'\s<>]+)/giu;

/** The addresses in a template: those of the platform's components, and `url(…)` in `style` attributes. */
export function collectTemplateResources(source: SourceText, engine: Engine): readonly MarkupResource[] {
  const template = readWxml(source.text);
  const scope = createTemplateScope(source, template, engine);
  return template.elements.flatMap((element) => [
    ...(factsByTag.get(element.name) ?? []).flatMap((fact) => {
      const [name = "", ...path] = fact.attribute.split(/\.|(?=\[\])/u);
      const range = findValue(element, name);
      return range ? [resourceOf(fact, { source, range }, valueAt(scope.evaluate(range, element), path))] : [];
    }),
    ...styleOf(element, source, (range) => scope.evaluate(range, element)),
  ]);
}

function resourceOf(fact: ComponentUrlFact, urlNode: Place, value: Value): MarkupResource {
  const { tag, attribute, list, schemes, takes } = fact;
  const texts = tag === "rich-text" ? textsOf(value).flatMap(picturesIn) : textsOf(value);
  const api = { kind: "resource", name: `<${tag} ${attribute}>`, list, schemes } as const;
  return createMarkupResource({ api, in: "attribute", tag, takes, urlNode }, texts);
}

function picturesIn(html: Text): readonly Text[] {
  return [...joinText(html).matchAll(picture)].map((found) => {
    const end = found.index + found[0].length;
    return sliceText(html, end - (found[1] ?? "").length, end);
  });
}

function styleOf(
  element: WxmlElement,
  source: SourceText,
  evaluate: (range: Range) => Value,
): readonly MarkupResource[] {
  const range = findValue(element, "style");
  const written = range ? source.text.slice(range[0], range[1]) : "";
  // Of a style that is bound as a whole the script knows what it is; most are widths and colours.
  if (!range || !/url\(|^\s*\{\{/iu.test(written)) return [];
  const texts = textsOf(evaluate(range)).flatMap((style) =>
    readWxss(joinText(style)).urls.map((url) => sliceText(style, ...url.range)));
  const api = { kind: "resource", name: `the style of <${element.name}>`, list: null, schemes: ["http", "https"] } as const;
  return texts.length > 0 ? [createMarkupResource({ api, in: "style", tag: undefined, takes: "both", urlNode: { source, range } }, texts)] : [];
}
