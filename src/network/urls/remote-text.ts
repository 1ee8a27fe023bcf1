import type { TSESTree } from "@typescript-eslint/utils";
import { staticKey, unwrap } from "../../syntax/script/node-shapes.js";
import type { Place } from "../../syntax/source-text.js";
import { textsOf } from "../../values/abstract/read-value.js";
import { knownPrefix } from "../../values/abstract/texts.js";
import type { Text, Value } from "../../values/abstract/value.js";
import type { CallOptions } from "../options/call-options.js";

export interface RemoteAddress {
  /** As far as it is known: `https://img.example.com/`. */
  readonly url: string;
  readonly place: Place | undefined;
}

/** Local files carry an http address in the developer tools: `http://tmp/…`, `http://usr/…`, `http://store/…`. */
const localInTools = /^https?:\/\/(?:tmp|usr|store)(?:\/|$)/iu;

/** The alternatives of a value that surely are network addresses. */
export function collectRemoteAddresses(value: Value): readonly RemoteAddress[] {
  return textsOf(value).flatMap((text) => {
    const url = knownPrefix(text);
    return isRemote(url) ? [{ url, place: placeOf(text) }] : [];
  });
}

/** Needs at least one character of the host: `"http://" + path` may go on as `tmp/…`. */
export function isRemote(url: string): boolean {
  return /^https?:\/\/[^/\s]/iu.test(url) && !localInTools.test(url);
}

/**
 * Whether an option needs no evaluation to be known as no network address: it is not written in the call, or begins
 * there with another letter. `"/pages/cake/cake?id=" + id` is what nearly all calls have.
 */
export function isLocalAsWritten({ literal }: CallOptions, name: string): boolean {
  if (!literal) return false;
  let isLocal = true;
  for (const property of literal.properties) {
    const key = property.type === "Property" ? staticKey(property) : undefined;
    if (property.type !== "Property" || key === undefined) return false;
    if (key === name) isLocal = beginsLocal(property.value);
  }
  return isLocal;
}

function beginsLocal(written: TSESTree.Node): boolean {
  const node = unwrap(written);
  switch (node.type) {
    case "Literal":
      return typeof node.value === "string" && /^[^h]/iu.test(node.value);
    case "TemplateLiteral":
      return /^[^h]/iu.test(node.quasis[0]?.value.cooked ?? "");
    case "BinaryExpression":
      return node.operator === "+" && beginsLocal(node.left);
    case "ConditionalExpression":
      return beginsLocal(node.consequent) && beginsLocal(node.alternate);
    default:
      return false;
  }
}

function placeOf(text: Text): Place | undefined {
  const [first] = text.pieces;
  return first?.text === undefined ? undefined : first.place;
}
