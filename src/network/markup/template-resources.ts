import type { SourceText } from "../../syntax/source-text.js";
import { findValue } from "../../syntax/wxml/find-value.js";
import type { WxmlElement } from "../../syntax/wxml/wxml.js";
import type { Engine } from "../../values/abstract/context.js";
import type { MarkupResource } from "./markup-resource.js";
import { collectElementResources } from "./element-resources.js";
import { collectImports, openAt, openTemplate } from "./template-file.js";
import type { TemplateFile } from "./template-file.js";
import { createIncludeScope, createPageScope, createUseScope } from "./template-scope.js";
import type { TemplateScope } from "./template-scope.js";

/** Templates in templates, and templates that are shown, beyond which nobody looks. */
const maximumDepth = 6;
const maximumShown = 200;

/** A definition or an included file as one place shows it. */
interface Shown {
  readonly scope: TemplateScope;
  /** The definition, or the included file: what shows itself is not looked into again. */
  readonly what: object;
  readonly elements: readonly WxmlElement[];
}

/**
 * The addresses in a template: those of the platform's components, and `url(…)` in `style` attributes; then what a template
 * of another file loads from the data that is handed to it here.
 */
export function collectTemplateResources(source: SourceText, engine: Engine): readonly MarkupResource[] {
  const file = openTemplate(source);
  const scope = createPageScope(file, engine);
  const own = file.elements.flatMap((element) => collectElementResources(element, scope));
  return [...own, ...collectFromOthers(file.elements, scope, engine)];
}

function collectFromOthers(elements: readonly WxmlElement[], page: TemplateScope, engine: Engine): readonly MarkupResource[] {
  let left = maximumShown;
  const resources: MarkupResource[] = [];
  const visit = (list: readonly WxmlElement[], around: TemplateScope, seat: WxmlElement | undefined, underway: readonly object[]): void => {
    for (const element of list) {
      for (const { scope, what, elements: inside } of collectShown(element, around, page.file, engine)) {
        if (underway.includes(what) || underway.length > maximumDepth) continue;
        left -= 1;
        if (left < 0) return;
        const at = seat ?? element;
        const range = findValue(at, "data") ?? findValue(at, "is") ?? findValue(at, "src") ?? at.nameRange;
        const urlNode = { source: page.file.source, range };
        resources.push(...inside.flatMap((one) => collectElementResources(one, scope, urlNode)));
        visit(inside, scope, at, [...underway, what]);
      }
    }
  };
  visit(elements, page, undefined, [page.file]);
  return resources;
}

/** What an element shows of other files; also of its own, once it stands in another file than the page. */
function collectShown(element: WxmlElement, around: TemplateScope, page: TemplateFile, engine: Engine): readonly Shown[] {
  const { file } = around;
  if (element.name === "include") {
    const included = openAt(file, element, engine.modules);
    if (!included || !around.holdsAddress()) return [];
    const scope = createIncludeScope(included, element, around, engine);
    return [{ scope, what: included, elements: included.elements.filter((one) => !isDefinedIn(one)) }];
  }
  if (element.name !== "template" || !findValue(element, "is") || !around.holdsAddress()) return [];
  const known = [...(file === page ? [] : [file]), ...collectImports(file, engine.modules)];
  return around.calledBy(element).flatMap((name) => {
    // A definition of the page's own is judged where it stands.
    if (file === page && file.definitions.has(name)) return [];
    const owner = known.find(({ definitions }) => definitions.has(name));
    const definition = owner?.definitions.get(name);
    if (!owner || !definition) return [];
    const elements = owner.elements.filter((one) => isIn(one, definition));
    return [{ scope: createUseScope(owner, definition, element, around, engine), what: definition, elements }];
  });
}

function isIn({ parent }: WxmlElement, outer: WxmlElement): boolean {
  return parent !== undefined && (parent === outer || isIn(parent, outer));
}

function isDefinedIn(element: WxmlElement): boolean {
  for (let at: WxmlElement | undefined = element; at; at = at.parent) {
    if (at.name === "template" && findValue(at, "name")) return true;
  }
  return false;
}
