import type { TSESTree } from "@typescript-eslint/utils";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { environmentsOf } from "../../src/values/abstract/condition.js";
import { ask, createEngine } from "../../src/values/evaluate.js";
import { conditionOf } from "../../src/values/abstract/known-condition.js";
import { noModules } from "../../src/values/abstract/modules.js";
import type { Modules } from "../../src/values/abstract/modules.js";
import type { Known, Piece, Value } from "../../src/values/abstract/value.js";
import { parseScript } from "../../src/syntax/script/parse-script.js";
import type { ScriptFile } from "../../src/syntax/script/script-file.js";
import { SourceText } from "../../src/syntax/source-text.js";
import { memoryFileSystem } from "../memory-file-system.js";

/** What the engine knows of the argument of the call `url(…)` in a script, one line for each alternative and unknown. */
export function evaluateCode(code: string, path = "/shop/pages/index/index.js"): string[] {
  return describeValue(valueOfUrl(parseCode(code, path), noModules));
}

/** The same over a project in memory; `url(…)` is looked for in the first file. */
export function evaluateFiles(files: Readonly<Record<string, string>>, describe = describeValue): string[] {
  const [first] = Object.keys(files);
  if (first === undefined) throw new Error("no files");
  const fs = memoryFileSystem({ "/shop/app.json": "{}", "/shop/project.config.json": "{}", ...files });
  return describe(valueOfUrl(parseCode(files[first] ?? "", first), createDiskModules(fs)));
}

export function parseCode(code: string, path = "/shop/pages/index/index.js"): ScriptFile {
  const parsed = parseScript(new SourceText(path, code));
  if (!parsed.ok) throw new Error(`${parsed.message} at ${parsed.offset}: ${code}`);
  return parsed.file;
}

export function valueOfUrl(file: ScriptFile, modules: Modules): Value {
  return ask(createEngine(modules), argumentOfUrl(file), { file, frame: undefined });
}

function argumentOfUrl(file: ScriptFile): TSESTree.Node {
  const call = file.bindings.calls.find(({ callee }) => callee.type === "Identifier" && callee.name === "url");
  const [argument] = call?.arguments ?? [];
  if (!argument) throw new Error(`no url(…) in ${file.source.text}`);
  return argument;
}

/** As `describeValue`, with the environments that an alternative is confined to: `https://a [develop trial]`. */
export function describeWithEnvironments({ alternatives, unknowns }: Value): string[] {
  const described = alternatives.map((one) => {
    const names = environmentsOf(conditionOf(one));
    return names ? `${describeKnown(one)} [${names.join(", ")}]` : describeKnown(one);
  });
  return [...described, ...unknowns.map(({ reason }) => `{${reason}}`)];
}

/** A text as it is with `{reason}` for each hole, a constant as `<1>`, an object as `<object>`, an unknown as `{reason}`. */
export function describeValue({ alternatives, unknowns }: Value): string[] {
  return [...alternatives.map(describeKnown), ...unknowns.map(({ reason }) => `{${reason}}`)];
}

function describeKnown(known: Known): string {
  switch (known.type) {
    case "text":
      return known.pieces.map(describePiece).join("");
    case "constant":
      return `<${String(known.value)}>`;
    case "platform":
      return `<${known.platform}${known.path === "" ? "" : "."}${known.path}>`;
    default:
      return `<${known.type}>`;
  }
}

function describePiece(piece: Piece): string {
  return piece.text ?? `{${piece.unknown.reason}}`;
}
