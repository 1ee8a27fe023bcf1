import { collectMarkupComments } from "../network/markup/analyse-markup.js";
import type { MarkupKind } from "../network/markup/markup-analysis.js";
import { directiveParser, readContent } from "../syntax/directives.js";
import type { SourceComment } from "../syntax/directives.js";
import type { Range } from "../syntax/source-text.js";
import { SourceText } from "../syntax/source-text.js";
import { isRecord } from "./consumer-packages.js";

/** The one node of a template or style sheet: the rules share an analysis of the text and ask for no tree. */
export interface MarkupRoot {
  readonly type: typeof markupRootType;
  readonly language: MarkupKind;
  readonly range: Range;
}

interface TextFile {
  readonly path: string;
  readonly body: unknown;
}

interface ParsedMarkup {
  readonly ok: true;
  readonly ast: MarkupRoot;
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

/** Languages as ESLint takes them; nothing is parsed before a rule or a comment asks. */
export const markupLanguages = Object.fromEntries(markupKinds.map((kind) => [kind, createLanguage(kind)]));

export function isMarkupRoot(value: unknown): value is MarkupRoot {
  return isRecord(value) && value["type"] === markupRootType;
}

function createLanguage(language: MarkupKind): object {
  return {
    fileType: "text",
    lineStart: 1,
    columnStart: 0,
    nodeTypeKey: "type",
    visitorKeys: { [markupRootType]: [] },
    validateLanguageOptions: () => undefined,
    parse: ({ body }: TextFile): ParsedMarkup => {
      return { ok: true, ast: { type: markupRootType, language, range: [0, String(body).length] } };
    },
    createSourceCode: ({ path, body }: TextFile, { ast }: ParsedMarkup) => new MarkupSourceCode(new SourceText(path, String(body)), ast),
  };
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
      if (type === undefined) return [];
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
      if (parsed.ok) return [{ config: { rules: parsed.config }, loc }];
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

  #readInstructions(): readonly Instruction[] {
    this.#instructions ??= collectMarkupComments(this.text, this.ast.language).flatMap((comment) => {
      const found = directiveParser().parseDirective(readContent(this.#source, comment));
      if (!found || !/^eslint(?:-|$)/u.test(found.label)) return [];
      return [{ comment, label: found.label, value: found.value, justification: found.justification }];
    });
    return this.#instructions;
  }
}
