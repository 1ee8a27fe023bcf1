import { membersOf, textsOf, wholeTextsOf } from "../../values/abstract/read-value.js";
import type { Text, Value } from "../../values/abstract/value.js";
import { joinText, sliceText } from "../urls/slice-text.js";

/** `<img src="…">` in the HTML that rich-text shows. */
const picture = /<img\b[^<>]*?\ssrc\s*=\s*["']?([^"'\s<>]+)/giu;

/** Nodes in nodes that are looked into. */
const maximumDepth = 8;

/** The addresses of the pictures in the `nodes` of a rich-text: HTML, or objects such as `{ name: "img", attrs: { src } }`. */
export function collectPictures(nodes: Value, depth = 0): readonly Text[] {
  if (depth > maximumDepth) return [];
  return [
    ...textsOf(nodes).flatMap(picturesInHtml),
    ...nodes.alternatives.flatMap((one) => one.type === "array" ? [...one.elements, ...one.added].flatMap((element) => picturesInNode(element(), depth)) : []),
  ];
}

function picturesInHtml(html: Text): readonly Text[] {
  return [...joinText(html).matchAll(picture)].map((found) => {
    const end = found.index + found[0].length;
    return sliceText(html, end - (found[1] ?? "").length, end);
  });
}

function picturesInNode(node: Value, depth: number): readonly Text[] {
  return node.alternatives.flatMap((one) => {
    const members = membersOf({ alternatives: [one], unknowns: [] }).list;
    const valuesOf = (key: string): readonly Value[] => members.flatMap((member) => (member.key === key ? [member.value()] : []));
    const isPicture = valuesOf("name").some((name) => wholeTextsOf(name).some(({ text }) => text.toLowerCase() === "img"));
    const sources = isPicture ? valuesOf("attrs").flatMap((attrs) => membersOf(attrs).list.flatMap(({ key, value }) => (key === "src" ? textsOf(value()) : []))) : [];
    return [...sources, ...valuesOf("children").flatMap((children) => collectPictures(children, depth + 1))];
  });
}
