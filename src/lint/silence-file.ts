import process from "node:process";

const warned = new Set<string>();

/**
 * Answers an error of our own: the file stays without reports, one warning names the error, the lint run goes on.
 * With MINIPROGRAM_NETWORK_DEBUG set the error is thrown on instead.
 *
 * @param who could not judge the file: a rule, or the plugin as a whole.
 */
export function silenceFile(path: string, who: string, error: unknown): void {
  if (process.env["MINIPROGRAM_NETWORK_DEBUG"]) throw error;
  warnOnce(`${who} could not judge ${path}: ${describeReason(error)}. Set MINIPROGRAM_NETWORK_DEBUG=1 to see where.`, path);
}

function describeReason(error: unknown): string {
  // The stack is used up.
  if (error instanceof RangeError) return "its code is nested too deeply to be followed";
  return error instanceof Error ? error.message : String(error);
}

/** @param subject warned about once; the text by default. */
export function warnOnce(text: string, subject = text): void {
  if (warned.has(subject)) return;
  warned.add(subject);
  process.emitWarning(text, { type: "MiniprogramNetworkWarning" });
}
