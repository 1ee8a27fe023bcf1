import type { DomainList } from "../platform/types.js";
import type { Place } from "../syntax/source-text.js";

/** What a project has declared for each list; a list that nobody mentions is empty and not in `declared`. */
export interface ServerDomains extends Readonly<Record<DomainList, readonly DomainEntry[]>> {
  readonly declared: ReadonlySet<DomainList>;
}

export interface DomainEntry {
  /** As written, without white space around it. */
  readonly raw: string;
  /** In lower case, without the colon; undefined when the entry is a bare host. */
  readonly scheme: string | undefined;
  /** In lower case; a pattern when `glob` is true; empty when the entry has none. */
  readonly host: string;
  /** As written. */
  readonly port: string | undefined;
  /** What follows host and port, as written: `/api`. The platform takes no such entry. */
  readonly rest: string;
  readonly glob: boolean;
  /** The name under which it was declared: `requestdomain` or the short `request`. */
  readonly field: string;
  /** True for the names of the platform's own API, whose entries are what the console holds. */
  readonly platformField: boolean;
  /** The entry's characters; undefined when it comes from a setting. */
  readonly place: Place | undefined;
}
