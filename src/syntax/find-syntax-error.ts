import { Script } from "node:vm";
import { parseComponent } from "./component/parse-component.js";
import type { SourceText } from "./source-text.js";
import { parseScript } from "./script/parse-script.js";
import type { ScriptParse } from "./script/parse-script.js";

type Failure = Extract<ScriptParse, { ok: false }>;

/**
 * Why a script, of which nothing else is asked, cannot be parsed; undefined when it can. Node's own parser, which
 * builds no tree, is asked first and is done with most scripts in a tenth of the time. Nothing is run.
 */
export function findSyntaxError(source: SourceText, kind: "script" | "vue"): Failure | undefined {
  if (kind === "script" && isPlainScript(source.text)) return undefined;
  const parse = kind === "vue" ? parseComponent(source) : parseScript(source);
  return parse?.ok === false ? parse : undefined;
}

/** False also for modules, JSX and TypeScript, which Node does not take for a script. */
function isPlainScript(text: string): boolean {
  try {
    return Boolean(new Script(text));
  } catch {
    return false;
  }
}
