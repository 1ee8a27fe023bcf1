import type { Place } from "../../syntax/source-text.js";
import { findValue } from "../../syntax/wxml/find-value.js";
import type { WxmlElement } from "../../syntax/wxml/wxml.js";
import { attributeResource, attributesByTag, styleResource } from "./attribute-resource.js";
import type { MarkupResource } from "./markup-resource.js";
import type { TemplateScope } from "./template-scope.js";

/**
 * The addresses that one element loads.
 * @param shownAt where the page shows the element when it stands in another file: what is written in that file is then left
 * out, as it is judged there.
 */
export function collectElementResources(element: WxmlElement, scope: TemplateScope, shownAt?: Place): readonly MarkupResource[] {
  const { source } = scope.file;
  const loaded = (attributesByTag.get(element.name) ?? []).flatMap(({ name, fact }) => {
    const range = findValue(element, name);
    return range ? [attributeResource(fact, shownAt ?? { source, range }, scope.evaluate(range, element))] : [];
  });
  const style = findValue(element, "style");
  // Of a style that is bound as a whole the script knows what it is; most are widths and colours.
  const mayLoad = style && /url\(|^\s*\{\{/iu.test(source.text.slice(style[0], style[1]));
  const all = mayLoad ? [...loaded, ...styleResource(element.name, shownAt ?? { source, range: style }, scope.evaluate(style, element))] : loaded;
  return shownAt ? all.flatMap((resource) => withoutOwn(resource, source.path)) : all;
}

/** A resource without what begins in the template itself, or in its modules. */
function withoutOwn(resource: MarkupResource, path: string): readonly MarkupResource[] {
  const isHanded = (place: Place | undefined): boolean => place !== undefined && place.source.path !== path && !/\.(?:wxs|sjs|qs|jds)$/u.test(place.source.path);
  const urls = resource.urls.filter(({ text: { pieces: [first] } }) => first?.text !== undefined && isHanded(first.place));
  const files = resource.files.filter(({ place }) => isHanded(place));
  const bound = resource.bound.filter((parts) => urls.includes(parts));
  return urls.length + files.length > 0 ? [{ ...resource, urls, bound, files }] : [];
}
