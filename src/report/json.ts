/** The version of every JSON format of the command; it changes when a key is taken away or means something else. */
const version = 1;

/** A report as JSON, with its keys in the order in which the report has them. */
export function writeJson(report: object): string {
  return `${JSON.stringify({ version, ...report }, null, 2)}\n`;
}
