import type { Range } from "../source-text.js";
import type { WxmlElement } from "./wxml.js";

/** Where the value of an attribute stands; undefined without the attribute, and for a name alone. */
export function findValue({ attributes }: WxmlElement, name: string): Range | undefined {
  return attributes.find((attribute) => attribute.name === name)?.valueRange;
}
