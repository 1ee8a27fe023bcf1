import type { TSESTree } from "@typescript-eslint/utils";

/** The nodes of a list in source order that are written in a function; most functions are short. */
export function nodesWithin<N extends TSESTree.Node>(list: readonly N[], { range: [start, end] }: TSESTree.Node): N[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle]?.range[0] ?? end) < start) low = middle + 1;
    else high = middle;
  }
  const inside: N[] = [];
  for (let at = low; at < list.length; at += 1) {
    const node = list[at];
    if (!node || node.range[0] >= end) break;
    inside.push(node);
  }
  return inside;
}
