import { findPlatform } from "../../platform/platforms.js";
import type { Place } from "../../syntax/source-text.js";
import { membersOf } from "../../values/abstract/read-value.js";
import type { Member } from "../../values/abstract/read-value.js";
import type { CallOption } from "./call-options.js";
import type { NetworkCall } from "../network-call.js";

/** One header that a call sets, with its name in lower case. */
export interface SentHeader extends Member {
  readonly name: string;
  readonly option: CallOption;
}

/** The headers that a call sets as far as they can be seen, through spreads and variables; each place once. */
export function collectSentHeaders(call: NetworkCall): readonly SentHeader[] {
  const option = call.options.find(findPlatform(call.platform)?.headerOption ?? "header");
  if (!option) return [];
  const seen = new Set<string>();
  return membersOf(option.value).list.flatMap((member) => {
    const id = `${member.key} ${describe(member.keyPlace)}`;
    if (seen.has(id)) return [];
    seen.add(id);
    return [{ ...member, name: member.key.toLowerCase(), option }];
  });
}

function describe(place: Place | undefined): string {
  return place ? `${place.source.path}:${place.range[0]}` : "";
}
