/** How `check` can write its report; the first one is the default. */
export const checkFormats = ["stylish", "json", "html", "sarif", "github", "gitlab", "junit", "markdown"] as const;

export type CheckFormat = (typeof checkFormats)[number];

/** Formats for hosts that know the checkout: their files are named from the folder in which the command runs. */
const hostFormats: ReadonlySet<CheckFormat> = new Set<CheckFormat>(["sarif", "github", "gitlab", "junit", "markdown"]);

export function isForHost(format: CheckFormat): boolean {
  return hostFormats.has(format);
}

/** What the arguments say; they have been held against the list before. */
export function toCheckFormat(format: string): CheckFormat {
  return checkFormats.find((known) => known === format) ?? "stylish";
}
