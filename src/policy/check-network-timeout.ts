import type { MemberNode, ValueNode } from "@humanwhocodes/momoa";
import { limits } from "../platform/limits.js";
import { mistakenTimeoutKeys, networkTimeoutKeys, networkTimeoutProperty } from "../platform/network-timeout.js";
import type { NetworkTimeoutKey } from "../platform/types.js";
import { membersOf, nameOf } from "../syntax/json/json-value.js";
import { isNearWord } from "./near-word.js";

export type TimeoutFault =
  | { readonly kind: "no-object"; readonly node: ValueNode }
  | { readonly kind: "unknown-key"; readonly member: MemberNode; readonly meant: NetworkTimeoutKey | undefined }
  | { readonly kind: "no-number"; readonly member: MemberNode; readonly number: number | undefined }
  | { readonly kind: "no-duration"; readonly member: MemberNode; readonly value: number }
  | { readonly kind: "seconds"; readonly member: MemberNode; readonly value: number }
  | { readonly kind: "too-long"; readonly member: MemberNode; readonly value: number };

/** What is wrong in a `networkTimeout`. @param max milliseconds. */
export function collectTimeoutFaults(timeouts: ValueNode, max: number): readonly TimeoutFault[] {
  if (timeouts.type !== "Object") return [{ kind: "no-object", node: timeouts }];
  return membersOf(timeouts).flatMap((member): readonly TimeoutFault[] => {
    const name = nameOf(member);
    if (!networkTimeoutKeys.some(({ key }) => key === name)) {
      const meant = findMeantKey(name);
      // The right key may be there as well; then nothing has to be renamed.
      const isFree = meant !== undefined && !membersOf(timeouts).some((other) => nameOf(other) === meant);
      return [{ kind: "unknown-key", member, meant: isFree ? meant : undefined }];
    }
    const fault = checkTimeout(member, max);
    return fault ? [fault] : [];
  });
}

/** Spellings of the property's name by which people write it and the platform does not read it. */
export function isMisspeltTimeoutProperty(name: string): boolean {
  return /^network[-_ ]?time[-_ ]?outs?$/iu.test(name) && name !== networkTimeoutProperty.value;
}

function checkTimeout(member: MemberNode, max: number): TimeoutFault | undefined {
  const { value: node } = member;
  if (node.type !== "Number") return { kind: "no-number", member, number: readNumber(node) };
  const { value } = node;
  if (value <= 0 || !Number.isInteger(value)) return { kind: "no-duration", member, value };
  if (value < limits.timeoutLooksLikeSecondsBelowMs.value) return { kind: "seconds", member, value };
  return value > max ? { kind: "too-long", member, value } : undefined;
}

/** The number that a text such as `"60000"` or `"60000ms"` means. */
function readNumber(node: ValueNode): number | undefined {
  const digits = node.type === "String" ? /^\s*(\d{1,9})\s*(?:ms)?\s*$/u.exec(node.value)?.[1] : undefined;
  return digits === undefined ? undefined : Number(digits);
}

function findMeantKey(name: string): NetworkTimeoutKey | undefined {
  const written = name.toLowerCase().replace(/[^a-z]/gu, "");
  const mistaken = mistakenTimeoutKeys.find((row) => row.written === written)?.meant;
  return mistaken ?? networkTimeoutKeys.find(({ key }) => isNearWord(written, key.toLowerCase()))?.key;
}
