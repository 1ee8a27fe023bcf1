import { groupBy } from "../group-by.js";
import { compareText } from "../source-range.js";
import type { Reach } from "./html-report.js";

/** What a picture of files and hosts shows, folded until it can be taken in at a glance. */
export interface ReachGraph {
  /** Files, or folders when there are too many, sorted; the last one may stand for the others. */
  readonly sources: readonly GraphNode[];
  /** Ordered so that lines cross little. */
  readonly hosts: readonly GraphNode[];
  readonly lines: readonly GraphLine[];
}

export interface GraphNode {
  /** A name of a file, folder or host; undefined for the rest, which `stands` counts. */
  readonly name: string | undefined;
  /** How many files or hosts it stands for. */
  readonly stands: number;
}

export interface GraphLine {
  /** Indexes into `sources` and `hosts`. */
  readonly from: number;
  readonly to: number;
  readonly uses: number;
  /** Whether every address is encrypted. */
  readonly secure: boolean;
}

/** Rows of one side. */
const maxNodes = 32;

const unencrypted = /^(?:http|ws):/u;

export function foldReaches(reaches: readonly Reach[]): ReachGraph {
  const sourceOf = chooseSources(reaches);
  const hostOf = chooseHosts(reaches);
  const sources = collectNodes(reaches, ({ file }) => file, (reach) => sourceOf(reach.file));
  const hosts = collectNodes(reaches, ({ host }) => withoutSafety(host), (reach) => hostOf(reach.host));
  const sourceIndex = new Map(sources.map(({ name }, index) => [name, index]));
  const ordered = orderHosts(hosts, reaches, (reach) => sourceIndex.get(sourceOf(reach.file)) ?? 0, (reach) => hostOf(reach.host));
  const hostIndex = new Map(ordered.map(({ name }, index) => [name, index]));
  const groups = groupBy(reaches, (reach) => `${sourceIndex.get(sourceOf(reach.file)) ?? 0} ${hostIndex.get(hostOf(reach.host)) ?? 0}`);
  const lines = [...groups].map(([key, own]): GraphLine => {
    const [from = 0, to = 0] = key.split(" ").map(Number);
    return { from, to, uses: own.reduce((sum, { uses }) => sum + uses, 0), secure: !own.some(({ host }) => unencrypted.test(host)) };
  });
  return { sources, hosts: ordered, lines: lines.sort((one, other) => one.from - other.from || one.to - other.to) };
}

/** One host over http and https is one node. */
function withoutSafety(host: string): string {
  return host.replace(/^(https?|wss?):\/\//u, "");
}

/** Files, or the longest folders of which there are few enough, or the first of those. */
function chooseSources(reaches: readonly Reach[]): (file: string) => string | undefined {
  const files = [...new Set(reaches.map(({ file }) => file))].sort(compareText);
  if (files.length <= maxNodes) return (file) => file;
  const deepest = Math.max(...files.map((file) => file.split("/").length - 1));
  for (let depth = deepest; depth > 0; depth -= 1) {
    if (new Set(files.map((file) => folderOf(file, depth))).size <= maxNodes) return (file) => folderOf(file, depth);
  }
  const kept = keepBusiest(reaches, ({ file }) => folderOf(file, 1));
  return (file) => kept.has(folderOf(file, 1)) ? folderOf(file, 1) : undefined;
}

function folderOf(file: string, depth: number): string {
  const parts = file.split("/");
  return parts.length - 1 <= depth ? parts.slice(0, -1).join("/") + (parts.length > 1 ? "/" : file) : `${parts.slice(0, depth).join("/")}/`;
}

function chooseHosts(reaches: readonly Reach[]): (host: string) => string | undefined {
  const kept = keepBusiest(reaches, ({ host }) => withoutSafety(host));
  return (host) => kept.has(withoutSafety(host)) ? withoutSafety(host) : undefined;
}

function keepBusiest(reaches: readonly Reach[], nameOf: (reach: Reach) => string): ReadonlySet<string> {
  const counts = [...groupBy(reaches, nameOf)].map(([name, own]) => ({ name, uses: own.reduce((sum, { uses }) => sum + uses, 0) }));
  const sorted = counts.sort((one, other) => other.uses - one.uses || compareText(one.name, other.name));
  const room = sorted.length <= maxNodes ? maxNodes : maxNodes - 1;
  return new Set(sorted.slice(0, room).map(({ name }) => name));
}

/** @param whole what is counted. @param nodeOf what stands for it. */
function collectNodes(reaches: readonly Reach[], whole: (reach: Reach) => string, nodeOf: (reach: Reach) => string | undefined): readonly GraphNode[] {
  const groups = [...groupBy(reaches, nodeOf)].map(([name, own]) => ({ name, stands: new Set(own.map(whole)).size }));
  return groups.sort((one, other) => Number(one.name === undefined) - Number(other.name === undefined) || compareText(one.name ?? "", other.name ?? ""));
}

/** Each host at the mean height of the files that reach it. */
function orderHosts(
  hosts: readonly GraphNode[],
  reaches: readonly Reach[],
  heightOf: (reach: Reach) => number,
  nameOf: (reach: Reach) => string | undefined,
): readonly GraphNode[] {
  const means = new Map([...groupBy(reaches, nameOf)].map(([name, own]) => [name, own.reduce((sum, reach) => sum + heightOf(reach), 0) / own.length]));
  const last = (node: GraphNode): number => Number(node.name === undefined);
  return hosts.toSorted((one, other) => last(one) - last(other) || (means.get(one.name) ?? 0) - (means.get(other.name) ?? 0));
}
