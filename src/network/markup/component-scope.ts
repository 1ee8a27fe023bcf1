import { readLoop } from "../../syntax/component/loop.js";
import type { ComponentMarkup } from "../../syntax/component/read-component.js";
import { collectImportedPaths } from "../../syntax/script/imported-paths.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Range } from "../../syntax/source-text.js";
import { findValue } from "../../syntax/wxml/find-value.js";
import { readParts } from "../../syntax/wxml/mustache.js";
import { parseBinding } from "../../syntax/wxml/parse-binding.js";
import type { WxmlElement } from "../../syntax/wxml/wxml.js";
import { componentData } from "../../values/component-data.js";
import type { Engine } from "../../values/abstract/context.js";
import { globalProperty } from "../../values/names/global-properties.js";
import { known, text, unknown } from "../../values/abstract/make-value.js";
import { elementsOf } from "../../values/objects/computed-property.js";
import { concatenate } from "../../values/abstract/texts.js";
import type { Value } from "../../values/abstract/value.js";
import { evaluateBinding } from "./evaluate-binding.js";

/** What attributes of a component's template can be, with the names that are known where they stand. */
export interface ComponentScope {
  /** `src="…"`, in which `{{ }}` is an expression as in WXML. */
  evaluateText(range: Range, element: WxmlElement): Value;
  /** `:src="…"`. */
  evaluateExpression(range: Range, element: WxmlElement): Value;
}

/** Where a loop takes its items from, and what one of its names is. */
interface LoopName {
  readonly list: Range;
  readonly isExpression: boolean;
  /** Undefined for the item itself. */
  readonly property: string | undefined;
}

/** Without these letters there is no address in any data. */
const address = /https?:/iu;
const holdsAddress = (code: string): boolean => address.test(code);

const nothingKnown = unknown("component-property");

/** Attributes that hand names to what is inside. */
const slotAttribute = /^(?:#|v-slot|slot-scope|scope$)/u;

/** Items of loops, names of slots and modules, and for all others what the script of the component holds. */
export function createComponentScope(file: ScriptFile, { raw }: ComponentMarkup, engine: Engine): ComponentScope {
  const { source } = file;
  const isSetup = raw.some(({ name, attributes }) => name === "script" && attributes.has("setup"));
  const modules = new Set(raw.map(({ attributes }) => attributes.get("module")));
  /** `<script src="./cup.js">`. */
  const scriptPath = raw.find(({ name, attributes }) => name === "script" && attributes.get("src"))?.attributes.get("src");
  const items = new Map<WxmlElement, Value>();
  let mayHold: boolean | undefined;
  const dataHoldsAddress = (): boolean => (mayHold ??= address.test(source.text)
    || [...scriptPath === undefined ? [] : [scriptPath], ...collectImportedPaths(source.text)].some((specifier) => engine.modules.someText(specifier, file, holdsAddress)));
  const textAt = (range: Range | undefined): string | undefined => range && source.text.slice(range[0], range[1]);

  function script(): ScriptFile {
    const module = scriptPath === undefined ? undefined : engine.modules.load(scriptPath, file);
    return module?.kind === "script" ? module.file : file;
  }

  function evaluateText(valueRange: Range, element: WxmlElement): Value {
    const parts = readParts(source.text, valueRange).map(({ kind, range }) =>
      kind === "text" ? known(text(textAt(range) ?? "", { source, range }, true)) : evaluateExpression(range, element));
    return parts.length === 1 && parts[0] ? parts[0] : concatenate(parts);
  }

  function evaluateExpression(range: Range, element: WxmlElement): Value {
    const isOpen = dataHoldsAddress() || givenNames(textAt(range)).some((name) => engine.modules.givingAll(name, file).length > 0);
    const binding = isOpen ? parseBinding(source, range) : undefined;
    return binding ? evaluateBinding(binding, (name) => valueOf(name, element), engine) : nothingKnown;
  }

  function valueOf(name: string, element: WxmlElement): Value {
    if (modules.has(name.toLowerCase())) return nothingKnown;
    for (let at: WxmlElement | undefined = element; at; at = at.parent) {
      if (at.attributes.some((one) => slotAttribute.test(one.name) && namesIn(textAt(one.valueRange)).has(name))) return nothingKnown;
      const loop = findLoopName(at, name);
      if (loop === "other") return nothingKnown;
      if (!loop) continue;
      const item = itemOf(at, loop);
      return loop.property === undefined ? item : engine.property(item, loop.property, { file, frame: undefined, engine });
    }
    const given = name.startsWith("$") ? globalProperty(name, { file, frame: undefined, engine }) : undefined;
    return given ?? componentData(script(), name, isSetup, engine);
  }

  function findLoopName(element: WxmlElement, name: string): LoopName | "other" | undefined {
    const range = findValue(element, "v-for");
    const loop = range && readLoop(source.text, range);
    if (range && !loop) return namesIn(textAt(range)).has(name) ? "other" : undefined;
    if (loop) {
      if (loop.others.includes(name)) return "other";
      return loop.names.has(name) ? { list: loop.list, isExpression: true, property: loop.names.get(name) } : undefined;
    }
    const isRepeat = element.name === "repeat";
    const list = findValue(element, "wx:for") ?? findValue(element, "wx:for-items") ?? (isRepeat ? findValue(element, "for") : undefined);
    if (!list) return undefined;
    const item = textAt(findValue(element, isRepeat ? "item" : "wx:for-item")) ?? "item";
    const index = textAt(findValue(element, isRepeat ? "index" : "wx:for-index")) ?? "index";
    if (name === item) return { list, isExpression: false, property: undefined };
    return name === index ? "other" : undefined;
  }

  function itemOf(element: WxmlElement, { list, isExpression }: LoopName): Value {
    const found = items.get(element);
    if (found) return found;
    items.set(element, nothingKnown);
    // The list is no part of its own items.
    const around = element.parent ?? { ...element, attributes: [] };
    const evaluated = isExpression ? evaluateExpression(list, around) : evaluateText(list, around);
    const value = elementsOf(evaluated, { file, frame: undefined, engine });
    items.set(element, value);
    return value;
  }

  return { evaluateText, evaluateExpression };
}

/** `$cdn`: what the entry of a program gives to all components. */
function givenNames(code: string | undefined): readonly string[] {
  return code?.match(/\$[A-Za-z_][\w$]*/gu) ?? [];
}

function namesIn(code: string | undefined): ReadonlySet<string> {
  return new Set(code?.match(/[A-Za-z_$][\w$]*/gu));
}
