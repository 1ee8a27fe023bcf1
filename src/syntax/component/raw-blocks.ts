import type { Range } from "../source-text.js";

/** A script or a style sheet of a single-file component; what stands in it is no markup. */
export interface RawBlock {
  readonly name: "script" | "style";
  /** In lower case, but for paths; empty for a name alone. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly content: Range;
  /** With its tags. */
  readonly range: Range;
}

/** A comment, or the name of a raw element; what stands in an attribute value or a comment is no element. */
const tagOrComment = /<!--|<(script|style)(?=[\s/>])/gi;
const closingTags = { script: /<\/script(?=[\s/>])[^>]*>?/gi, style: /<\/style(?=[\s/>])[^>]*>?/gi };
const foreignModes: ReadonlySet<string> = new Set(
  ["ali", "android", "dd", "harmony", "ios", "jd", "ks", "qa", "qq", "swan", "tenon", "tt", "web"],
);

const attribute = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * The scripts and style sheets of a component (`.vue`, `.wpy`, `.mpx`), in their order. One that is never closed goes on to
 * the end of the file; one that closes itself has no content.
 */
export function readRawBlocks(component: string): readonly RawBlock[] {
  const blocks: RawBlock[] = [];
  tagOrComment.lastIndex = 0;
  for (let found = tagOrComment.exec(component); found !== null; found = tagOrComment.exec(component)) {
    if (found[0] === "<!--") {
      const end = component.indexOf("-->", tagOrComment.lastIndex);
      if (end >= 0) tagOrComment.lastIndex = end + 3;
      continue;
    }
    const name = found[1]?.toLowerCase() === "style" ? "style" : "script";
    const tag = readOpeningTag(component, tagOrComment.lastIndex);
    const [contentEnd, end] = tag.selfClosing ? [tag.end, tag.end] : findClosingTag(component, tag.end, closingTags[name]);
    tagOrComment.lastIndex = end;
    blocks.push({ name, attributes: readAttributes(tag.attributes), content: [tag.end, contentEnd], range: [found.index, end] });
  }
  return blocks;
}

/** `<template mode="ali">` of Mpx: what another platform gets in place of the block without a mode. */
export function isForeignBlock(attributes: ReadonlyMap<string, string>): boolean {
  return foreignModes.has(attributes.get("mode") ?? "");
}

interface OpeningTag {
  readonly attributes: string;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** From behind the tag's name to its `>`; a `>` in quotes does not end it: `generic="T extends Record<string, T>"`. */
function readOpeningTag(text: string, from: number): OpeningTag {
  let quote = "";
  for (let at = from; at < text.length; at += 1) {
    const character = text[at];
    if (quote !== "") {
      if (character === quote) quote = "";
    } else if (character === '"' || character === "'") {
      quote = character;
    } else if (character === ">") {
      const selfClosing = text[at - 1] === "/";
      return { attributes: text.slice(from, selfClosing ? at - 1 : at), end: at + 1, selfClosing };
    }
  }
  return { attributes: "", end: text.length, selfClosing: true };
}

function findClosingTag(text: string, from: number, closing: RegExp): Range {
  closing.lastIndex = from;
  const found = closing.exec(text);
  return found ? [found.index, found.index + found[0].length] : [text.length, text.length];
}

function readAttributes(written: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = "", double, single, bare] of written.matchAll(attribute)) {
    const value = (double ?? single ?? bare ?? "").trim();
    attributes.set(name.toLowerCase(), name.toLowerCase() === "src" ? value : value.toLowerCase());
  }
  return attributes;
}
