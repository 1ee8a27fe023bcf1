import type { SourceText } from "../../syntax/source-text.js";
import { findValue } from "../../syntax/wxml/find-value.js";
import { readParts } from "../../syntax/wxml/mustache.js";
import { parseBinding } from "../../syntax/wxml/parse-binding.js";
import type { WxmlBinding } from "../../syntax/wxml/parse-binding.js";
import type { WxmlElement, WxmlPart, WxmlTemplate } from "../../syntax/wxml/wxml.js";
import type { Range } from "../../syntax/source-text.js";
import type { Engine } from "../../values/context.js";
import { ask } from "../../values/evaluate.js";
import { instanceData } from "../../values/instance-data.js";
import { known, text, unknown } from "../../values/make-value.js";
import { elementsOf } from "../../values/property.js";
import { concatenate } from "../../values/texts.js";
import type { Value } from "../../values/value.js";

/** What attributes of a template can be, with the names that are known where they stand. */
export interface TemplateScope {
  evaluate(valueRange: Range, element: WxmlElement): Value;
}

/** Without these letters there is no address in any data. */
const address = /https?:/iu;
const holdsAddress = (code: string): boolean => address.test(code);

const nothingKnown = unknown("component-property");

/** `item` and `index` of `wx:for`, names of `<wxs>` modules and of slots, and for all others the data of the script beside. */
export function createTemplateScope(source: SourceText, template: WxmlTemplate, engine: Engine): TemplateScope {
  const beside = `./${/([^/]*)\.wxml$/iu.exec(source.path)?.[1] ?? ""}`;
  const modules = new Set(template.elements.filter(({ name }) => name === "wxs").map((one) => textOf(one, "module")));
  const items = new Map<WxmlElement, Value>();
  let mayHold: boolean | undefined;
  const dataHoldsAddress = (): boolean => (mayHold ??= engine.modules.someText(beside, { source }, holdsAddress));

  function textOf(element: WxmlElement, name: string): string | undefined {
    const range = findValue(element, name);
    return range && source.text.slice(range[0], range[1]);
  }

  function evaluate(valueRange: Range, element: WxmlElement): Value {
    const parts = readParts(source.text, valueRange).map((part) => evaluatePart(part, element));
    return parts.length === 1 && parts[0] ? parts[0] : concatenate(parts);
  }

  function evaluatePart({ kind, range }: WxmlPart, element: WxmlElement): Value {
    const written = source.text.slice(range[0], range[1]);
    if (kind === "text") return known(text(written, { source, range }, true));
    const binding = address.test(written) || dataHoldsAddress() ? parseBinding(source, range) : undefined;
    return binding ? evaluateBinding(binding, element) : nothingKnown;
  }

  function evaluateBinding(binding: WxmlBinding, element: WxmlElement): Value {
    const { file, names } = binding;
    const frame = {
      function: binding.function,
      arguments: names.map((name) => () => valueOf(name, element, file)),
      open: false,
      self: undefined,
      parent: undefined,
      caller: undefined,
      depth: 0,
      memory: new Map(),
    };
    return ask(engine, binding.body, { file, frame });
  }

  function valueOf(name: string, element: WxmlElement, file: WxmlBinding["file"]): Value {
    if (modules.has(name)) return nothingKnown;
    for (let at: WxmlElement | undefined = element; at; at = at.parent) {
      // What is inside gets its data where it is used.
      if (at.name === "template" && findValue(at, "name")) return nothingKnown;
      if (at.attributes.some((attribute) => attribute.name === `slot:${name}`)) return nothingKnown;
      const list = findValue(at, "wx:for") ?? findValue(at, "wx:for-items");
      if (!list) continue;
      if (name === (textOf(at, "wx:for-item") ?? "item")) return itemOf(at, list, file);
      if (name === (textOf(at, "wx:for-index") ?? "index")) return nothingKnown;
    }
    const script = dataHoldsAddress() ? engine.modules.load(beside, { source }) : undefined;
    return script?.kind === "script" ? instanceData(script.file, name, engine) : nothingKnown;
  }

  function itemOf(element: WxmlElement, list: Range, file: WxmlBinding["file"]): Value {
    const found = items.get(element);
    if (found) return found;
    items.set(element, nothingKnown);
    // The list is no part of its own items.
    const around = element.parent ?? { ...element, attributes: [] };
    const value = elementsOf(evaluate(list, around), { file, frame: undefined, engine });
    items.set(element, value);
    return value;
  }

  return { evaluate };
}
