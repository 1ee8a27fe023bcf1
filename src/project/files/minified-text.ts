/** Shorter texts are quick to parse and rarely minified. */
const minLength = 5000;

/** Characters; people wrap far earlier, minifiers write thousands. */
const maxAverageLine = 300;

/** Pictures and fonts in code, and what a build leaves out: they make a line long but not the code unreadable. */
const payload = /[\w+/=%-]{200,}| {200,}/gu;

/** Whether a script was written by a tool: too long lines on average. Nobody could mend what is found in it. */
export function isMinified(text: string): boolean {
  if (text.length < minLength || text.length < maxAverageLine * countLines(text)) return false;
  const code = text.replace(payload, "");
  return code.length > maxAverageLine * countLines(code);
}

function countLines(text: string): number {
  let lines = 1;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) lines += 1;
  return lines;
}
