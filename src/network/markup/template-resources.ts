import type { SourceText } from "../../syntax/source-text.js";
import { findValue } from "../../syntax/wxml/find-value.js";
import { readWxml } from "../../syntax/wxml/read-wxml.js";
import type { Engine } from "../../values/context.js";
import { attributeResource, attributesByTag, styleResource } from "./attribute-resource.js";
import type { MarkupResource } from "./markup-analysis.js";
import { createTemplateScope } from "./template-scope.js";

/** The addresses in a template: those of the platform's components, and `url(…)` in `style` attributes. */
export function collectTemplateResources(source: SourceText, engine: Engine): readonly MarkupResource[] {
  const template = readWxml(source.text);
  const scope = createTemplateScope(source, template, engine);
  return template.elements.flatMap((element) => {
    const loaded = (attributesByTag.get(element.name) ?? []).flatMap(({ name, fact }) => {
      const range = findValue(element, name);
      return range ? [attributeResource(fact, { source, range }, scope.evaluate(range, element))] : [];
    });
    const style = findValue(element, "style");
    // Of a style that is bound as a whole the script knows what it is; most are widths and colours.
    if (!style || !/url\(|^\s*\{\{/iu.test(source.text.slice(style[0], style[1]))) return loaded;
    return [...loaded, ...styleResource(element.name, { source, range: style }, scope.evaluate(style, element))];
  });
}
