import { collectAllComments, collectMarkupComments } from "../network/markup/analyse-markup.js";
import type { MarkupKind } from "../network/markup/markup-resource.js";
import { dialects } from "../platform/dialects.js";
import { toPath } from "../project/files/file-system.js";
import { isMinified } from "../project/files/minified-text.js";
import { plainStyles } from "../project/roots/source-kinds.js";
import { readSource } from "../project/files/read-source.js";
import { parseWholeComponent } from "../syntax/component/parse-component.js";
import type { ScriptFile } from "../syntax/script/script-file.js";
import { directiveParser, readContent } from "../syntax/directives.js";
import type { SourceComment } from "../syntax/directives.js";
import type { Range } from "../syntax/source-text.js";
import { SourceText } from "../syntax/source-text.js";
import { isRecord } from "../syntax/is-record.js";
import { settingsKey } from "./read-settings.js";

/** Languages of our own: templates, style sheets, and single-file components for which there is no parser. */
export type MarkupLanguage = MarkupKind | "component";

/** The one node of a file: the rules share an analysis of the text and ask for no tree. */
export interface MarkupRoot {
  readonly type: typeof markupRootType;
  readonly language: MarkupLanguage;
  readonly range: Range;
  /** What stands in the scripts of a component. */
  readonly script: ScriptFile | undefined;
}

interface TextFile {
  readonly path: string;
  readonly body: unknown;
}

interface ParsedMarkup {
  readonly ok: true;
  readonly ast: MarkupRoot;
}

interface FailedMarkup {
  readonly ok: false;
  /** Lines and columns count from 1. */
  readonly errors: readonly { readonly message: string; readonly line: number; readonly column: number }[];
}

/** Lines count from 1 and columns from 0, as in ESLint's own language. */
interface Location {
  readonly start: { readonly line: number; readonly column: number };
  readonly end: { readonly line: number; readonly column: number };
}

interface Located {
  readonly range: Range;
}

/** A comment that speaks to ESLint. */
interface Instruction {
  readonly comment: SourceComment;
  readonly label: string;
  readonly value: string;
  readonly justification: string;
}

export const markupRootType = "MiniprogramMarkup";

export const markupKinds: readonly MarkupKind[] = ["wxml", "wxss"];

/** Of every platform. */
export const templateEndings: readonly string[] = dialects.map(({ template }) => template);

/** What a build, or a platform that takes plain CSS, makes style sheets of. */
export const styleSourceEndings: readonly string[] = [...plainStyles];

/** Those that no other tool reads. */
export const styleEndings: readonly string[] = dialects.map(({ style }) => style).filter((style) => !plainStyles.has(style));

export const languageNames: readonly MarkupLanguage[] = [...markupKinds, "component"];

/** Languages as ESLint takes them; but for scripts nothing is parsed before a rule or a comment asks. */
export const markupLanguages = Object.fromEntries(languageNames.map((name) => [name, createLanguage(name)]));

export function isMarkupRoot(value: unknown): value is MarkupRoot {
  return isRecord(value) && value["type"] === markupRootType;
}

function createLanguage(language: MarkupLanguage): object {
  return {
    fileType: "text",
    lineStart: 1,
    columnStart: 0,
    nodeTypeKey: "type",
    visitorKeys: { [markupRootType]: [] },
    validateLanguageOptions: () => undefined,
    parse: ({ path, body }: TextFile): ParsedMarkup | FailedMarkup => {
      const text = String(body);
      const source = readSource(toPath(path), text);
      const parse = language === "component" && !isMinified(text) ? parseWholeComponent(source) : undefined;
      if (parse?.ok === false) return { ok: false, errors: [{ message: parse.message, ...source.locate(parse.offset) }] };
      return { ok: true, ast: { type: markupRootType, language, range: [0, text.length], script: parse?.file } };
    },
    createSourceCode: ({ path, body }: TextFile, { ast }: ParsedMarkup) => new MarkupSourceCode(new SourceText(path, String(body)), ast),
  };
}

/** Whether the value of an instruction names a rule of ours. */
export function isForUs(value: string): boolean {
  return value.includes(`${settingsKey}/`);
}

/** What ESLint asks of a file in a language of its own. */
class MarkupSourceCode {
  readonly ast: MarkupRoot;
  readonly text: string;
  readonly #source: SourceText;
  #lines: readonly string[] | undefined;
  #instructions: readonly Instruction[] | undefined;

  constructor(source: SourceText, ast: MarkupRoot) {
    this.ast = ast;
    this.text = source.text;
    this.#source = source;
  }

  get lines(): readonly string[] {
    return (this.#lines ??= this.text.split(/\r\n|[\n\r\u2028\u2029]/u));
  }

  getText(node?: Located): string {
    return node ? this.text.slice(...node.range) : this.text;
  }

  getLoc({ range }: Located): Location {
    const locate = (offset: number): Location["start"] => {
      const { line, column } = this.#source.locate(offset);
      return { line, column: column - 1 };
    };
    return { start: locate(range[0]), end: locate(range[1]) };
  }

  getRange({ range }: Located): Range {
    return range;
  }

  getParent(): undefined {
    return undefined;
  }

  getAncestors(): readonly [] {
    return [];
  }

  /** Rules of others that are on for all files ask for these. */
  getAllComments(): readonly [] {
    return [];
  }

  getInlineConfigNodes(): readonly SourceComment[] {
    return this.#readInstructions().map(({ comment }) => comment);
  }

  getDisableDirectives(): object {
    const problems: object[] = [];
    const directives = this.#readInstructions().flatMap(({ comment, label, value, justification }) => {
      const type = /^eslint-(disable|enable|disable-line|disable-next-line)$/u.exec(label)?.[1];
      if (type === undefined || (this.ast.language === "component" && !isForUs(value))) return [];
      const loc = this.getLoc(comment);
      if (type !== "disable-line" || loc.start.line === loc.end.line) return [{ type, node: comment, value, justification }];
      problems.push({ ruleId: null, message: `${label} comment should not span multiple lines.`, loc });
      return [];
    });
    return { problems, directives };
  }

  applyInlineConfig(): object {
    const problems: object[] = [];
    const configs = this.#readInstructions().flatMap(({ comment, label, value }) => {
      if (label !== "eslint") return [];
      const loc = this.getLoc(comment);
      const parsed = directiveParser().parseJSONLikeConfig(value);
      if (parsed.ok) return [{ config: { rules: this.#ownRules(parsed.config) }, loc }];
      problems.push({ ruleId: null, message: parsed.error.message, loc });
      return [];
    });
    return { problems, configs };
  }

  /** Enters and leaves the root. */
  traverse(): readonly object[] {
    const args = [this.ast, null];
    return [{ type: "visit", kind: 1, target: this.ast, phase: 1, args }, { type: "visit", kind: 1, target: this.ast, phase: 2, args }];
  }

  /** In a component stand comments for rules of others, that this language does not have and that fail in it. */
  #ownRules(rules: object): object {
    return this.ast.language === "component" ? Object.fromEntries(Object.entries(rules).filter(([name]) => isForUs(name))) : rules;
  }

  #collectComments(): readonly SourceComment[] {
    const { language, script } = this.ast;
    if (language !== "component") return collectMarkupComments(this.#source, language);
    return script ? collectAllComments(script) : [];
  }

  #readInstructions(): readonly Instruction[] {
    this.#instructions ??= this.#collectComments().flatMap((comment) => {
      const found = directiveParser().parseDirective(readContent(this.#source, comment));
      if (!found || !/^eslint(?:-|$)/u.test(found.label)) return [];
      return [{ comment, label: found.label, value: found.value, justification: found.justification }];
    });
    return this.#instructions;
  }
}
