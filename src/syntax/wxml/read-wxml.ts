import type { Range } from "../source-text.js";
import { findMustacheEnd } from "./mustache.js";
import type { WxmlAttribute, WxmlElement, WxmlTemplate } from "./wxml.js";

/** Elements further in than this are taken to stand side by side. */
const maximumDepth = 200;

const nameStart = /[A-Za-z_]/u;
const elementName = /[^\s/>=<"']*/yu;
const attributeName = /[^\s/>=<"']+/yu;
const bareValue = /[^\s>]*/yu;
const space = /\s*/yu;
const restOfTag = /[^>\n]*/yu;

const wxsOnly: readonly string[] = ["wxs"];

/**
 * Reads a template in one pass, as the platform's compiler does: quotes inside `{{ }}` end no value, a `<` before
 * anything but a name is text, and what stands in `<wxs>` is a script. Never throws; errors leave out what they spoil.
 * @param scriptTags are the elements that hold a script on other platforms.
 */
export function readWxml(text: string, scriptTags: readonly string[] = wxsOnly): WxmlTemplate {
  return new Reader(text, scriptTags).read();
}

class Reader {
  readonly #text: string;
  readonly #scriptTags: readonly string[];
  readonly #elements: WxmlElement[] = [];
  readonly #comments: Range[] = [];
  readonly #open: WxmlElement[] = [];
  /** How many elements of a name are open: an end tag without a beginning is not looked for. */
  readonly #openNames = new Map<string, number>();
  #at = 0;
  #mustache = -1;

  constructor(text: string, scriptTags: readonly string[]) {
    this.#text = text;
    this.#scriptTags = scriptTags;
  }

  read(): WxmlTemplate {
    for (;;) {
      const open = this.#text.indexOf("<", this.#at);
      if (open < 0) break;
      const mustache = this.#nextMustache(this.#at);
      if (mustache < open) this.#at = findMustacheEnd(this.#text, mustache, this.#text.length) ?? mustache + 2;
      else this.#readMarkup(open);
    }
    return { elements: this.#elements, comments: this.#comments };
  }

  #readMarkup(open: number): void {
    const next = this.#text[open + 1] ?? "";
    if (this.#text.startsWith("<!--", open)) {
      this.#at = this.#after("-->", open + 4);
      this.#comments.push([open, this.#at]);
    } else if (next === "!" || next === "?") {
      this.#at = this.#after(">", open);
    } else if (next === "/") {
      this.#readEndTag(open);
    } else if (nameStart.test(next)) {
      this.#readElement(open);
    } else {
      this.#at = open + 1;
    }
  }

  #readEndTag(open: number): void {
    const range = this.#match(elementName, open + 2);
    const name = this.#text.slice(range[0], range[1]);
    const [, end] = this.#match(space, range[1]);
    this.#at = this.#text[end] === ">" ? end + 1 : end;
    if (!this.#openNames.get(name)) return;
    for (let closed = this.#open.pop(); closed; closed = this.#open.pop()) {
      this.#openNames.set(closed.name, (this.#openNames.get(closed.name) ?? 1) - 1);
      if (closed.name === name) return;
    }
  }

  #readElement(open: number): void {
    const nameRange = this.#match(elementName, open + 1);
    const name = this.#text.slice(nameRange[0], nameRange[1]);
    this.#at = nameRange[1];
    const attributes: WxmlAttribute[] = [];
    const isClosed = this.#readAttributes(attributes);
    const element = { name, nameRange, range: [open, this.#at], attributes, parent: this.#open.at(-1) } as const;
    this.#elements.push(element);
    if (isClosed) return;
    if (this.#scriptTags.includes(name)) {
      const end = this.#text.indexOf(`</${name}`, this.#at);
      this.#at = end < 0 ? this.#text.length : end;
    } else if (this.#open.length < maximumDepth) {
      this.#open.push(element);
      this.#openNames.set(name, (this.#openNames.get(name) ?? 0) + 1);
    }
  }

  /** Goes on to behind the tag, or to the next `<`; true for a tag that closes itself. */
  #readAttributes(attributes: WxmlAttribute[]): boolean {
    const text = this.#text;
    for (;;) {
      [, this.#at] = this.#match(space, this.#at);
      const character = text[this.#at];
      if (character === undefined || character === "<") return false;
      if (character === ">") {
        this.#at += 1;
        return false;
      }
      if (text.startsWith("/>", this.#at)) {
        this.#at += 2;
        return true;
      }
      const nameRange = this.#match(attributeName, this.#at);
      this.#at = nameRange[1];
      if (nameRange[0] === nameRange[1]) this.#at += 1;
      else attributes.push({ name: text.slice(nameRange[0], nameRange[1]), nameRange, valueRange: this.#readValue() });
    }
  }

  #readValue(): Range | undefined {
    const [, sign] = this.#match(space, this.#at);
    if (this.#text[sign] !== "=") return undefined;
    const [, start] = this.#match(space, sign + 1);
    const first = this.#text[start];
    this.#at = start;
    if (first === undefined || first === ">") return undefined;
    return first === '"' || first === "'" ? this.#readQuoted(first) : this.#readBare();
  }

  #readQuoted(quote: string): Range {
    const start = this.#at + 1;
    let from = start;
    let end = this.#text.indexOf(quote, from);
    while (end >= 0) {
      const mustache = this.#nextMustache(from);
      if (mustache > end) break;
      from = findMustacheEnd(this.#text, mustache, this.#text.length) ?? mustache + 2;
      if (from > end) end = this.#text.indexOf(quote, from);
    }
    if (end < 0) {
      // Never closed: the tag ends it, or the line.
      [, this.#at] = this.#match(restOfTag, start);
      return [start, this.#at];
    }
    this.#at = end + 1;
    return [start, end];
  }

  /** `b={{c}}`, `a=1/>`. */
  #readBare(): Range {
    const start = this.#at;
    let [, end] = this.#match(bareValue, start);
    for (let mustache = this.#nextMustache(start); mustache < end; mustache = this.#nextMustache(mustache)) {
      const close = findMustacheEnd(this.#text, mustache, this.#text.length);
      mustache = close ?? mustache + 2;
      if (mustache > end) [, end] = this.#match(bareValue, mustache);
    }
    if (this.#text[end] === ">" && this.#text[end - 1] === "/" && end - 1 > start) end -= 1;
    this.#at = end;
    return [start, end];
  }

  #nextMustache(from: number): number {
    if (this.#mustache < from) {
      const next = this.#text.indexOf("{{", from);
      this.#mustache = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    return this.#mustache;
  }

  #match(pattern: RegExp, from: number): Range {
    pattern.lastIndex = from;
    return [from, pattern.test(this.#text) ? pattern.lastIndex : from];
  }

  #after(ending: string, from: number): number {
    const found = this.#text.indexOf(ending, from);
    return found < 0 ? this.#text.length : found + ending.length;
  }
}
