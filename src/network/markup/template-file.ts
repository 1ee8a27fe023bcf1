import { findDialect } from "../../platform/dialects.js";
import type { DialectFact } from "../../platform/dialects.js";
import { extensionOf } from "../../project/files/paths.js";
import { blankText } from "../../syntax/blank-text.js";
import { parseScript } from "../../syntax/script/parse-script.js";
import { scriptFileFromAst } from "../../syntax/script/script-file.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import { SourceText } from "../../syntax/source-text.js";
import type { Range } from "../../syntax/source-text.js";
import { findValue } from "../../syntax/wxml/find-value.js";
import { parseBinding } from "../../syntax/wxml/parse-binding.js";
import type { BindingForm, WxmlBinding } from "../../syntax/wxml/parse-binding.js";
import { readWxml } from "../../syntax/wxml/read-wxml.js";
import type { WxmlElement, WxmlTemplate } from "../../syntax/wxml/wxml.js";
import type { Modules } from "../../values/abstract/modules.js";

/** A template with what other templates can use of it. */
export interface TemplateFile extends WxmlTemplate {
  readonly source: SourceText;
  readonly dialect: DialectFact;
  /** `<template name="card">`, by name. */
  readonly definitions: ReadonlyMap<string, WxmlElement>;
  /** `<wxs module="tools">`, `<import-sjs name="tools">`, by name. */
  readonly modules: ReadonlyMap<string, WxmlElement>;
  /** The text of an attribute as it is written. */
  textOf(element: WxmlElement, attribute: string): string | undefined;
  /** An expression of this file; undefined for what is none in JavaScript. Parsed once. */
  bindingAt(range: Range, form: BindingForm): WxmlBinding | undefined;
  /** What stands in a `<wxs>`. */
  bodyOf(element: WxmlElement): string;
  /** The script of a `<wxs>` with a body; undefined when it is broken. Parsed once. */
  inlineScript(element: WxmlElement): ScriptFile | undefined;
}

const known = new WeakMap<SourceText, TemplateFile>();

export function openTemplate(source: SourceText): TemplateFile {
  const file = known.get(source) ?? createFile(source);
  known.set(source, file);
  return file;
}

/** The templates that an `<import>` makes known to a file: those of the file that it names, not those which that one imports. */
export function collectImports(file: TemplateFile, modules: Modules): readonly TemplateFile[] {
  return file.elements.flatMap((element) => (element.name === "import" ? openAt(file, element, modules) ?? [] : []));
}

/** The file that `src` of an `<import>` or `<include>` names. */
export function openAt(file: TemplateFile, element: WxmlElement, modules: Modules): TemplateFile | undefined {
  const path = file.textOf(element, "src");
  const source = path && !path.includes("{{") ? modules.template(path, file) : undefined;
  return source && openTemplate(source);
}

function createFile(source: SourceText): TemplateFile {
  const dialect = findDialect(extensionOf(source.path));
  const template = readWxml(source.text, dialect.scriptTags);
  const bindings = new Map<string, WxmlBinding | undefined>();
  const scripts = new Map<WxmlElement, ScriptFile | undefined>();
  const textOf = (element: WxmlElement, attribute: string): string | undefined => {
    const range = findValue(element, attribute);
    return range && source.text.slice(range[0], range[1]);
  };
  const byName = (tags: readonly string[], ...attributes: readonly string[]): ReadonlyMap<string, WxmlElement> =>
    new Map(template.elements.flatMap((element) => {
      const isOne = tags.includes(element.name);
      const name = attributes.map((attribute) => (isOne ? textOf(element, attribute) : undefined)).find(Boolean);
      return name ? [[name, element] as const] : [];
    }));
  return {
    ...template,
    source,
    dialect,
    definitions: byName(["template"], "name"),
    modules: byName(dialect.scriptTags, "module", "name"),
    textOf,
    bindingAt: ([start, end], form) => remember(bindings, `${start} ${end} ${form}`, () => parseBinding(source, [start, end], form)),
    bodyOf: (element) => source.text.slice(...bodyRange(source, element)),
    inlineScript: (element) => remember(scripts, element, () => parseInline(source, element)),
  };
}

function remember<Key, Value>(memory: Map<Key, Value>, key: Key, compute: () => Value): Value {
  if (!memory.has(key)) memory.set(key, compute());
  return memory.get(key) as Value;
}

function bodyRange({ text }: SourceText, { name, range: [, start] }: WxmlElement): Range {
  if (text.startsWith("/>", start - 2)) return [start, start];
  const end = text.indexOf(`</${name}`, start);
  return [start, end < 0 ? text.length : end];
}

/** Parses what stands in a `<wxs>` at its own offsets. */
function parseInline(source: SourceText, element: WxmlElement): ScriptFile | undefined {
  const [start, end] = bodyRange(source, element);
  const body = source.text.slice(start, end);
  if (body.trim() === "") return undefined;
  const parse = parseScript(new SourceText(`${source.path}.wxs`, blankText(source.text.slice(0, start)) + body), "js");
  return parse.ok ? scriptFileFromAst(source, parse.file.program, parse.file.comments) : undefined;
}
