import { componentUrls } from "../../platform/components.js";
import type { ComponentUrlFact } from "../../platform/components.js";
import type { Place } from "../../syntax/source-text.js";
import { readWxss } from "../../syntax/wxss/read-wxss.js";
import { membersOf, textsOf } from "../../values/abstract/read-value.js";
import type { Text, Value } from "../../values/abstract/value.js";
import { valueAt } from "../urls/resources.js";
import { joinText, sliceText } from "../urls/slice-text.js";
import type { MarkupResource } from "./markup-resource.js";
import { createMarkupResource } from "./markup-resource.js";
import { collectPictures } from "./rich-text-pictures.js";

/** An attribute that loads something, without what follows it: `markers` of `markers[].iconPath`. */
export interface LoadingAttribute {
  readonly name: string;
  readonly fact: ComponentUrlFact;
}

/** What each component of the platform loads. */
export const attributesByTag: ReadonlyMap<string, readonly LoadingAttribute[]> = new Map(componentUrls.map(({ tag }) => [
  tag,
  componentUrls.filter((row) => row.tag === tag).map((fact) => ({ name: pathOf(fact)[0] ?? "", fact })),
]));

/** Deeper in lists of styles there are none. */
const deepestStyle = 3;

/** What an attribute loads, when its value is known. */
export function attributeResource(fact: ComponentUrlFact, urlNode: Place, whole: Value): MarkupResource {
  const { tag, attribute, list, schemes, takes } = fact;
  const value = valueAt(whole, pathOf(fact).slice(1));
  const texts = tag === "rich-text" ? collectPictures(value) : textsOf(value);
  const api = { kind: "resource", name: `<${tag} ${attribute}>`, list, schemes } as const;
  return createMarkupResource({ api, in: "attribute", tag, takes, urlNode }, texts);
}

/** What the style of an element loads: of declarations in a text, of an object with properties, or of a list of both. */
export function styleResource(tag: string, urlNode: Place, value: Value): readonly MarkupResource[] {
  const texts = declarationsOf(value).flatMap((style) => readWxss(joinText(style)).urls.map((url) => sliceText(style, ...url.range)));
  const api = { kind: "resource", name: `<${tag} style>`, list: null, schemes: ["http", "https"] } as const;
  return texts.length > 0 ? [createMarkupResource({ api, in: "style", tag: undefined, takes: "both", urlNode }, texts)] : [];
}

function declarationsOf(value: Value, depth = 0): readonly Text[] {
  const objects = { alternatives: value.alternatives.filter(({ type }) => type === "object"), unknowns: [] };
  const properties = objects.alternatives.length === 0 ? [] : membersOf(objects).list;
  const lists = value.alternatives.flatMap((one) => one.type === "array" && depth < deepestStyle ? one.elements : []);
  return [
    ...textsOf(value),
    ...properties.filter(({ key }) => /^background|image$/iu.test(key)).flatMap((property) => textsOf(property.value())),
    ...lists.flatMap((element) => declarationsOf(element(), depth + 1)),
  ];
}

function pathOf({ attribute }: ComponentUrlFact): readonly string[] {
  return attribute.split(/\.|(?=\[\])/u);
}
