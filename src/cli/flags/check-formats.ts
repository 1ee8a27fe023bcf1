/** How a report of findings can be written; the first one is the default. */
export const reportFormats = ["stylish", "json", "sarif", "github", "gitlab", "junit", "markdown"] as const;

/** A page for the browser, which shows the code of the files and all hosts as well. */
export const pageFormat = "html";

/** A line of JSON for each path, as soon as it is done: no report over all of them. */
export const lineFormat = "ndjson";

export const checkFormats = [...reportFormats, pageFormat, lineFormat] as const;

export type ReportFormat = (typeof reportFormats)[number];

/** Formats for hosts that know the checkout: their files are named from the folder in which the command runs. */
const hostFormats: ReadonlySet<string> = new Set<ReportFormat>(["sarif", "github", "gitlab", "junit", "markdown"]);

export function isForHost(format: string): boolean {
  return hostFormats.has(format);
}

/** What the arguments say; they have been held against the list before. */
export function toReportFormat(format: string): ReportFormat {
  return reportFormats.find((known) => known === format) ?? "stylish";
}
