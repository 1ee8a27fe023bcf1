import type { ValueNode } from "@humanwhocodes/momoa";
import { parseJson } from "../../syntax/json/parse-json.js";
import type { ParsedJson } from "../../syntax/json/parse-json.js";
import type { SourceText } from "../../syntax/source-text.js";
import { readSource } from "./read-source.js";
import type { FileSystem } from "./file-system.js";

/** A JSON file of a project with its places. */
export interface JsonFile {
  readonly path: string;
  readonly source: SourceText;
  readonly parsed: ParsedJson;
  /** The outermost value; undefined when the text is no JSON. */
  readonly body: ValueNode | undefined;
}

/** Reads and parses; undefined when there is no such file or it is no text. A broken file is there, without a body. */
export function readJsonFile(fs: FileSystem, path: string): JsonFile | undefined {
  const text = fs.readText(path);
  if (text === undefined) return undefined;
  const source = readSource(path, text);
  const parsed = parseJson(source.text);
  return { path, source, parsed, body: parsed.ok ? parsed.document.body : undefined };
}
