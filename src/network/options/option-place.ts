import type { TSESTree } from "@typescript-eslint/utils";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { Place } from "../../syntax/source-text.js";
import type { CallOption } from "./call-options.js";

interface Call {
  readonly file: ScriptFile;
  readonly node: TSESTree.CallExpression | TSESTree.NewExpression;
}

export interface OptionPlace {
  readonly at: TSESTree.Node | Place;
  /** The place of the text itself, when that is in another file. */
  readonly related: readonly { readonly place: Place; readonly message: "Written here." }[];
}

/**
 * The smallest true place for a word about an option: what is `written`, if that is in the call's file; else the
 * option, else the call, with the other file's place beside it.
 */
export function findOptionPlace(call: Call, option: CallOption, written: Place | undefined): OptionPlace {
  if (written && isInFile(call, written)) return { at: written, related: [] };
  const related = written ? [{ place: written, message: "Written here." } as const] : [];
  if (option.valueNode) return { at: option.valueNode, related };
  const isKeyHere = option.keyPlace && isInFile(call, option.keyPlace);
  return { at: isKeyHere && option.keyPlace ? option.keyPlace : call.node, related };
}

/** Whether a place is in the file of a call; a module cycle can load that file a second time. */
export function isInFile(call: Pick<Call, "file">, { source }: Place): boolean {
  const own = call.file.source;
  return source === own || (source.path === own.path && source.text === own.text);
}
