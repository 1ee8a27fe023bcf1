import type * as Sarif from "sarif";
import { isRecord } from "../../syntax/is-record.js";
import { readJson } from "../../syntax/json/read-json.js";
import type { CheckReport, ShardMark } from "./check-report.js";
import { shardProperty } from "./sarif.js";

/** The largest number that `--shard` takes. */
const maxShards = 999_999;

/** What `check` has written in one run of several. */
export type WrittenReport =
  | { readonly kind: "json"; readonly report: CheckReport }
  | { readonly kind: "sarif"; readonly log: Sarif.Log };

/** Undefined for a text that is no report which can be read again. */
export function readReport(text: string): WrittenReport | undefined {
  const parsed = readJson(text);
  if (!isRecord(parsed)) return undefined;
  if (Array.isArray(parsed["runs"])) return { kind: "sarif", log: parsed as unknown as Sarif.Log };
  const isReport = parsed["version"] === 1 && "findings" in parsed && "projects" in parsed && "summary" in parsed;
  return isReport ? { kind: "json", report: parsed as unknown as CheckReport } : undefined;
}

/** What was judged, if it was a part; reports of older versions do not say so. */
export function readShardMark(part: WrittenReport): ShardMark | undefined {
  const marks: readonly unknown[] = part.kind === "json" ? [part.report.shard] : part.log.runs.map(({ properties }): unknown => properties?.[shardProperty]);
  return marks.find(isShard);
}

function isShard(value: unknown): value is ShardMark {
  return isRecord(value) && Number.isSafeInteger(value["index"]) && Number.isSafeInteger(value["count"]) && Number(value["count"]) <= maxShards;
}
