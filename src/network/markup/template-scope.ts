import { readLoop } from "../../syntax/component/loop.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Range } from "../../syntax/source-text.js";
import { findValue } from "../../syntax/wxml/find-value.js";
import { readParts } from "../../syntax/wxml/mustache.js";
import type { BindingForm } from "../../syntax/wxml/parse-binding.js";
import type { WxmlElement, WxmlPart } from "../../syntax/wxml/wxml.js";
import type { Engine } from "../../values/abstract/context.js";
import { instanceData } from "../../values/components/instance-data.js";
import { known, text, union, unknown } from "../../values/abstract/make-value.js";
import { elementsOf } from "../../values/objects/computed-property.js";
import { wholeTextsOf } from "../../values/abstract/read-value.js";
import { concatenate } from "../../values/abstract/texts.js";
import type { Value } from "../../values/abstract/value.js";
import { evaluateBinding } from "./evaluate-binding.js";
import type { TemplateFile } from "./template-file.js";

/** What attributes of a template can be, with the names that are known where they stand. */
export interface TemplateScope {
  readonly file: TemplateFile;
  evaluate(valueRange: Range, element: WxmlElement): Value;
  /** What a name is at an element. */
  valueOf(name: string, element: WxmlElement, script: ScriptFile): Value;
  /** The `data` that a `<template is>` hands on. */
  dataOf(use: WxmlElement): Value;
  /** The names that `is` of a `<template is>` can be. */
  calledBy(use: WxmlElement): readonly string[];
  /** Whether an address can be in anything that the names stand for; without one nothing need be evaluated. */
  holdsAddress(): boolean;
}

/** Where a scope has its names from. */
interface NameSource {
  holdsAddress(): boolean;
  /** A name that no element around gives a meaning. */
  valueOf(name: string, script: ScriptFile): Value;
  /** What is handed to a `<template name>`; undefined when that cannot be seen. */
  dataOf(definition: WxmlElement): Value | undefined;
}

/** Without these letters there is no address in any data. */
const address = /https?:/iu;
const mayHoldAddress = (code: string): boolean => address.test(code);

const nothingKnown = unknown("component-property");

/** The data of the script beside; a `<template name>` is shown what the uses in the same file hand to it. */
export function createPageScope(file: TemplateFile, engine: Engine): TemplateScope {
  const { source } = file;
  const beside = `./${/([^/]*)\.\w+$/u.exec(source.path)?.[1] ?? ""}`;
  const handed = new Map<WxmlElement, Value | undefined>();
  let mayHold: boolean | undefined;
  const scriptHoldsAddress = once(() => engine.modules.someText(beside, file, mayHoldAddress));

  function dataOf(definition: WxmlElement): Value | undefined {
    if (handed.has(definition)) return handed.get(definition);
    // A template that shows itself.
    handed.set(definition, undefined);
    const name = file.textOf(definition, "name") ?? "";
    const uses = file.elements.filter((one) => one.name === "template" && scope.calledBy(one).includes(name));
    const value = uses.length > 0 ? union(uses.map((use) => scope.dataOf(use))) : undefined;
    handed.set(definition, value);
    return value;
  }

  const scope = createScope(file, engine, {
    holdsAddress: () => (mayHold ??= scriptHoldsAddress() || modulesHoldAddress(file, engine) || usesHoldAddress(file)),
    valueOf(name) {
      const script = scriptHoldsAddress() ? engine.modules.load(beside, file) : undefined;
      return script?.kind === "script" ? instanceData(script.file, name, engine) : nothingKnown;
    },
    dataOf,
  });
  return scope;
}

/** What an `<include>` puts in its place: the names are those of that place. */
export function createIncludeScope(file: TemplateFile, include: WxmlElement, around: TemplateScope, engine: Engine): TemplateScope {
  return createScope(file, engine, {
    holdsAddress: around.holdsAddress,
    valueOf: (name, script) => around.valueOf(name, include, script),
    dataOf: () => undefined,
  });
}

/** A `<template name>` as one use shows it: the names are the properties of what is handed to it. */
export function createUseScope(file: TemplateFile, definition: WxmlElement, use: WxmlElement, around: TemplateScope, engine: Engine): TemplateScope {
  const data = once(() => around.dataOf(use));
  return createScope(file, engine, {
    holdsAddress: around.holdsAddress,
    valueOf: () => nothingKnown,
    dataOf: (one) => (one === definition ? data() : undefined),
  });
}

function createScope(file: TemplateFile, engine: Engine, names: NameSource): TemplateScope {
  const { source, dialect: { directive, bareLoops } } = file;
  const items = new Map<WxmlElement, Value>();
  const property = (value: Value, name: string, script: ScriptFile): Value => engine.property(value, name, { file: script, frame: undefined, engine });

  function evaluate(valueRange: Range, element: WxmlElement): Value {
    const parts = readParts(source.text, valueRange).map((part) => evaluatePart(part, element));
    return parts.length === 1 && parts[0] ? parts[0] : concatenate(parts);
  }

  function evaluatePart({ kind, range }: WxmlPart, element: WxmlElement): Value {
    const written = source.text.slice(range[0], range[1]);
    if (kind === "text") return known(text(written, { source, range }, true));
    return address.test(written) || names.holdsAddress() ? evaluateExpression(range, "expression", element) : nothingKnown;
  }

  function evaluateExpression(range: Range, form: BindingForm, element: WxmlElement): Value {
    const binding = file.bindingAt(range, form);
    return binding ? evaluateBinding(binding, (name, script) => valueOf(name, element, script), engine) : nothingKnown;
  }

  function valueOf(name: string, element: WxmlElement, script: ScriptFile): Value {
    const module = file.modules.get(name);
    if (module) return moduleValue(file, module, engine);
    for (let at: WxmlElement | undefined = element; at; at = at.parent) {
      if (at.name === "template" && findValue(at, "name")) {
        const data = names.dataOf(at);
        return data ? property(data, name, script) : nothingKnown;
      }
      if (at.attributes.some((attribute) => attribute.name === `slot:${name}`)) return nothingKnown;
      const list = findValue(at, `${directive}for`) ?? findValue(at, `${directive}for-items`);
      if (!list) continue;
      const loop = bareLoops ? readLoop(source.text, list) : undefined;
      if (loop?.names.has(name)) return itemOf(at, withoutTracking(source.text, loop.list), script);
      if (loop?.others.includes(name)) return nothingKnown;
      if (loop) continue;
      if (name === (file.textOf(at, `${directive}for-item`) ?? "item")) return itemOf(at, list, script);
      if (name === (file.textOf(at, `${directive}for-index`) ?? "index")) return nothingKnown;
    }
    return names.valueOf(name, script);
  }

  function itemOf(element: WxmlElement, list: Range, script: ScriptFile): Value {
    const found = items.get(element);
    if (found) return found;
    items.set(element, nothingKnown);
    // The list is no part of its own items.
    const around = element.parent ?? { ...element, name: "block", attributes: [] };
    const isBare = bareLoops && !source.text.slice(...list).includes("{{");
    const evaluated = isBare ? evaluateExpression(list, "expression", around) : evaluate(list, around);
    const value = elementsOf(evaluated, { file: script, frame: undefined, engine });
    items.set(element, value);
    return value;
  }

  return {
    file,
    evaluate,
    valueOf,
    holdsAddress: names.holdsAddress,
    dataOf(use) {
      const range = findValue(use, "data");
      const [part, ...others] = range ? readParts(source.text, range) : [];
      if (part?.kind !== "expression" || others.length > 0) return nothingKnown;
      // `{{ item.card }}` is the object itself, `{{ item }}` one with a property `item`.
      return evaluateExpression(part.range, file.bindingAt(part.range, "object") ? "object" : "expression", use);
    },
    calledBy(use) {
      const range = findValue(use, "is");
      if (!range) return [];
      // Names of templates hold no address, so that their expressions are read as such.
      const [part, ...others] = readParts(source.text, range);
      const value = part?.kind === "expression" && others.length === 0 ? evaluateExpression(part.range, "expression", use) : evaluate(range, use);
      return wholeTextsOf(value).map((one) => one.text);
    },
  };
}

/** What a `<wxs>` module exports. */
function moduleValue(file: TemplateFile, element: WxmlElement, engine: Engine): Value {
  const script = scriptOf(file, element, engine);
  return script ? engine.exportsOf(script) : nothingKnown;
}

function scriptOf(file: TemplateFile, element: WxmlElement, engine: Engine): ScriptFile | undefined {
  const path = pathOf(file, element);
  if (path === undefined) return file.inlineScript(element);
  const module = engine.modules.load(path, file);
  return module?.kind === "script" ? module.file : undefined;
}

/** `list trackBy item.id` → `list`. */
function withoutTracking(text: string, [start, end]: Range): Range {
  return [start, start + text.slice(start, end).replace(/\s+trackBy\s[^]*$/u, "").length];
}

/** `<wxs src>`, `<import-sjs from>`. */
function pathOf(file: TemplateFile, element: WxmlElement): string | undefined {
  return file.textOf(element, "src") ?? file.textOf(element, "from");
}

function modulesHoldAddress(file: TemplateFile, engine: Engine): boolean {
  return [...file.modules.values()].some((element) => {
    const path = pathOf(file, element);
    return path === undefined ? mayHoldAddress(file.bodyOf(element)) : engine.modules.someText(path, file, mayHoldAddress);
  });
}

function usesHoldAddress(file: TemplateFile): boolean {
  return file.elements.some((one) => one.name === "template" && mayHoldAddress(file.textOf(one, "data") ?? ""));
}

function once<Result>(compute: () => Result): () => Result {
  let known: { readonly result: Result } | undefined;
  return () => (known ??= { result: compute() }).result;
}
