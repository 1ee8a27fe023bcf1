import type { SourceText } from "../../syntax/source-text.js";
import { findValue } from "../../syntax/wxml/find-value.js";
import type { WxmlElement } from "../../syntax/wxml/wxml.js";
import { isNever } from "../../values/abstract/condition.js";
import { answersOf } from "../../values/conditions/environment-test.js";
import { platformWord } from "../surroundings/other-platforms.js";
import type { ComponentScope } from "./component-scope.js";

/** `v-if`, `v-else-if`; `v-else` has no value. */
const branches: readonly string[] = ["v-if", "v-else-if", "v-else"];

/** The elements of a component that a build for WeChat can show: without `v-if="isH5"` where that is never true there. */
export function withoutOtherPlatforms(
  elements: readonly WxmlElement[],
  source: SourceText,
  scope: ComponentScope,
): readonly WxmlElement[] {
  if (!platformWord.test(source.text)) return elements;
  const hidden = new Set<WxmlElement>();
  /** The branch before an element, by what both stand in. */
  const last = new Map<WxmlElement | undefined, { readonly isTaken: boolean }>();
  for (const element of elements) {
    const branch = branches.find((name) => element.attributes.some((attribute) => attribute.name === name));
    const before = branch === "v-if" ? undefined : last.get(element.parent);
    const answer = branch === undefined ? undefined : askPlatform(element, source, scope);
    if (branch === undefined) last.delete(element.parent);
    else last.set(element.parent, { isTaken: before?.isTaken === true || answer === true });
    const isOut = branch !== undefined && (answer === false || before?.isTaken === true);
    if (isOut || (element.parent && hidden.has(element.parent))) hidden.add(element);
  }
  return elements.filter((element) => !hidden.has(element));
}

/** What a condition about the platform says in a build for WeChat; undefined for all others, which somebody may turn. */
function askPlatform(element: WxmlElement, source: SourceText, scope: ComponentScope): boolean | undefined {
  const range = findValue(element, "v-if") ?? findValue(element, "v-else-if");
  if (!range || !platformWord.test(source.text.slice(...range))) return undefined;
  const { yes, no } = answersOf(scope.evaluateExpression(range, element));
  if (isNever(yes)) return false;
  return isNever(no) ? true : undefined;
}
