import type { NetworkCall } from "../network/network-call.js";
import type { Place, Range, SourceText } from "../syntax/source-text.js";

export type MessageData = Readonly<Record<string, string | number>>;

/** Replaces the text of `range` in the reported file. */
export interface Edit {
  readonly range: Range;
  readonly text: string;
}

/** What a rule found in one file; both hosts make their own kind of report of it. */
export interface Problem {
  readonly rule: string;
  readonly messageId: string;
  readonly data: MessageData;
  /** With the data filled in, without the related places. */
  readonly message: string;
  readonly source: SourceText;
  readonly range: Range;
  readonly related: readonly RelatedPlace[];
  readonly fix: readonly Edit[];
  readonly suggestions: readonly ProblemSuggestion[];
  /** Every call that it was found for, also those for which it was not reported again. */
  readonly calls: readonly NetworkCall[];
}

export interface RelatedPlace {
  readonly place: Place;
  /** In the language of the report, as is `message` of the problem. */
  readonly message: string;
}

export interface ProblemSuggestion {
  readonly messageId: string;
  readonly data: MessageData;
  readonly message: string;
  readonly edits: readonly Edit[];
}
