import type { CallArguments } from "../abstract/context.js";
import { wholeText } from "../abstract/texts.js";

/** The one string that an argument is. */
export function onlyText(call: CallArguments, index: number): string | undefined {
  const value = call.list[index]?.();
  const [only, ...others] = value?.alternatives ?? [];
  if (!value || only?.type !== "text" || others.length > 0 || value.unknowns.length > 0) return undefined;
  return wholeText(only);
}
