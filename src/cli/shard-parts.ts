import type { Locale } from "../locale/locale.js";
import type { ShardMark } from "../report/check/check-report.js";
import { groupBy } from "../report/group-by.js";
import type { commandTexts } from "./command-texts.js";

/** A report of one run, as the user names its file. */
export interface ReportPart {
  readonly path: string;
  /** Undefined for a report over all files of something. */
  readonly shard: ShardMark | undefined;
}

type Texts = (typeof commandTexts)[Locale];

/** Why the parts do not belong together: parts of different divisions, or one of them twice. */
export function describeMismatch(parts: readonly ReportPart[], texts: Texts): string | undefined {
  const shards = shardsOf(parts);
  const counts = [...new Set(shards.map(({ shard }) => shard.count))];
  if (counts.length > 1) return texts.mixedShards(shards.map(({ path, shard }) => `${path} (${nameOf(shard)})`).join(texts.comma));
  for (const [name, alike] of groupBy(shards, ({ shard }) => nameOf(shard))) {
    if (alike.length > 1) return texts.shardTwice(name, alike.map(({ path }) => path).join(texts.comma));
  }
  return undefined;
}

/** Names of the parts that are not there: `2/3`. */
export function findMissingShards(parts: readonly ReportPart[]): readonly string[] {
  const shards = shardsOf(parts);
  const count = shards[0]?.shard.count ?? 0;
  const given = new Set(shards.map(({ shard }) => shard.index));
  return Array.from({ length: count }, (_, index) => index + 1).filter((index) => !given.has(index)).map((index) => `${index}/${count}`);
}

function shardsOf(parts: readonly ReportPart[]): readonly { readonly path: string; readonly shard: ShardMark }[] {
  return parts.flatMap(({ path, shard }) => (shard ? [{ path, shard }] : []));
}

function nameOf({ index, count }: ShardMark): string {
  return `${index}/${count}`;
}
