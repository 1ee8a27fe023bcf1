import type { Locale } from "../../locale/locale.js";
import type { CheckReport } from "../check/check-report.js";
import type { DomainReport } from "../domains/domain-report.js";
import type { Tool } from "../check/sarif.js";
import type { PageHeading } from "./page-heading.js";

/** All that the HTML report tells. */
export interface HtmlReport {
  readonly heading: PageHeading;
  readonly check: CheckReport;
  readonly domains: DomainReport;
  /** Which files reach which hosts. */
  readonly reaches: readonly Reach[];
  /** The lines, by file, of files that a finding or its trail names; a file may be missing. */
  readonly lines: SourceLines;
  readonly tool: Tool;
  /** The language that the page opens in; the reader can switch. */
  readonly locale: Locale;
}

export type SourceLines = ReadonlyMap<string, readonly string[]>;

/** A host that a file reaches. */
export interface Reach {
  readonly file: string;
  /** `scheme://host[:port]` in lower case. */
  readonly host: string;
  /** Calls and resources of the file that reach it. */
  readonly uses: number;
}
