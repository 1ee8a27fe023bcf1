import { readComponent } from "../../syntax/component/read-component.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Range } from "../../syntax/source-text.js";
import type { WxmlElement } from "../../syntax/wxml/wxml.js";
import type { Engine } from "../../values/abstract/context.js";
import type { Value } from "../../values/abstract/value.js";
import { attributeResource, attributesByTag, styleResource } from "./attribute-resource.js";
import { createComponentScope } from "./component-scope.js";
import type { ComponentScope } from "./component-scope.js";
import type { MarkupResource } from "./markup-resource.js";
import { withoutOtherPlatforms } from "./other-platform-elements.js";
import { collectBlockResources } from "./sheet-resources.js";

/** An attribute as it is written, `src`, or bound, `:src`. */
interface Written {
  readonly range: Range;
  readonly value: () => Value;
}

/** Names that the build turns into components of the platform. */
const builtFrom: ReadonlyMap<string, string> = new Map([["img", "image"]]);

/** The addresses in the templates and style blocks of a single-file component. */
export function collectComponentResources(file: ScriptFile, engine: Engine): readonly MarkupResource[] {
  const { source } = file;
  const markup = readComponent(source.text);
  const scope = createComponentScope(file, markup, engine);
  return [
    ...withoutOtherPlatforms(markup.template.elements, source, scope).flatMap((element) => resourcesOf(element, file, scope)),
    ...markup.styles.flatMap((block) => collectBlockResources(source, block)),
  ];
}

function resourcesOf(element: WxmlElement, { source }: ScriptFile, scope: ComponentScope): readonly MarkupResource[] {
  const tag = builtFrom.get(element.name) ?? element.name;
  const loaded = (attributesByTag.get(tag) ?? []).flatMap(({ name, fact }) =>
    findWritten(element, name, scope).map(({ range, value }) => attributeResource(fact, { source, range }, value())));
  const written = ["style", "wx:style"].flatMap((name) => findWritten(element, name, scope));
  const styles = written.flatMap(({ range, value }) => {
    // Most styles are widths and colours.
    const mayLoad = /url\(|background|image|^\s*(?:\{\{\s*)?[\w$.]+(?:\(|\s*(?:\}\})?\s*$)/iu.test(source.text.slice(...range));
    return mayLoad ? styleResource(element.name, { source, range }, value()) : [];
  });
  return [...loaded, ...styles];
}

function findWritten(element: WxmlElement, name: string, scope: ComponentScope): readonly Written[] {
  return element.attributes.flatMap(({ name: written, valueRange: range }): readonly Written[] => {
    if (!range) return [];
    if (written === name) return [{ range, value: () => scope.evaluateText(range, element) }];
    const isBound = /^(?::|v-bind:)([\w-]+)(?:\..*)?$/u.exec(written)?.[1] === name;
    return isBound ? [{ range, value: () => scope.evaluateExpression(range, element) }] : [];
  });
}
