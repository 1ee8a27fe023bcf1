/** Whether a path can stand in a command as it is. */
export function isPlainPath(path: string): boolean {
  return /^[\p{L}\p{N}_./@+-]+$/u.test(path) && !path.startsWith("-");
}

/** A word of a command, for sh and for what reads commands like it. */
export function quoteForShell(word: string): string {
  if (isPlainPath(word)) return word;
  return `'${word.replaceAll("'", String.raw`'\''`)}'`;
}

/** A command as a value in YAML: as it is, where nothing in it means anything there. */
export function quoteForYaml(text: string): string {
  return /^[\p{L}\p{N}./][^\n]*$/u.test(text) && !/:(?:\s|$)|\s#/u.test(text) ? text : `'${text.replaceAll("'", "''")}'`;
}
