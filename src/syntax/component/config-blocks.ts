import { blankRanges, blankText } from "../blank-text.js";
import type { Range } from "../source-text.js";
import { isForeignBlock, readRawBlocks } from "./raw-blocks.js";

/** The configuration that a component carries beside its script. */
export interface ConfigBlock {
  /** All but the block is spaces, so that offsets are true. */
  readonly text: string;
  /** Whether it is a script that exports the configuration, and not JSON. */
  readonly isScript: boolean;
}

const configElement = /<config(?=[\s>])[^>]*>([\s\S]*?)<\/config\s*>/giu;

/**
 * `<script type="application/json">` and `<script name="json">` of Mpx, `<config>` of wepy 2. Undefined where there is
 * none, where several could be meant, and where comments for the build leave parts of it out.
 */
export function findConfigBlock(component: string): ConfigBlock | undefined {
  const raw = readRawBlocks(component);
  const found = raw.flatMap(({ name, attributes, content }): readonly Candidate[] => {
    if (name !== "script" || isForeignBlock(attributes)) return [];
    if (attributes.get("name") === "json") return [{ content, isScript: true }];
    return attributes.get("type") === "application/json" ? [{ content, isScript: false }] : [];
  });
  const markup = blankRanges(component, raw.map(({ range }) => range));
  for (const { 0: element, 1: content = "", index } of markup.matchAll(configElement)) {
    const start = index + element.indexOf(">") + 1;
    found.push({ content: [start, start + content.length], isScript: false });
  }
  const [only, ...others] = found;
  if (!only || others.length > 0) return undefined;
  const [start, end] = only.content;
  const written = component.slice(start, end);
  if (written.trim() === "" || written.includes("@mpx-if")) return undefined;
  return { text: blankText(component.slice(0, start)) + written + blankText(component.slice(end)), isScript: only.isScript };
}

interface Candidate {
  readonly content: Range;
  readonly isScript: boolean;
}
