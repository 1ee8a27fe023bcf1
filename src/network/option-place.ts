import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../syntax/script/script-file.js";
import type { Place } from "../syntax/source-text.js";
import type { CallOption } from "./call-options.js";

interface Call {
  readonly file: ScriptFile;
  readonly node: TSESTree.CallExpression;
}

/** The smallest true place for a word about an option: its value if that is written in the call's file, else the option. */
export function findOptionPlace(call: Call, option: CallOption, written?: Place): TSESTree.Node | Place {
  if (written && isInFile(call, written)) return written;
  if (option.valueNode) return option.valueNode;
  return option.keyPlace && isInFile(call, option.keyPlace) ? option.keyPlace : call.node;
}

export function isInFile(call: Pick<Call, "file">, place: Place): boolean {
  return place.source === call.file.source;
}
