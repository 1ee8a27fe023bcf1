import { both } from "./both-languages.js";
import { readHostStates, hostStates, withoutScheme } from "./host-states.js";
import type { HostState } from "./host-states.js";
import type { HtmlReport } from "./html-report.js";
import { html, nothing } from "./markup.js";
import type { Html, Part } from "./markup.js";
import { foldReaches } from "./reach-graph.js";
import type { GraphLine, GraphNode, ReachGraph } from "./reach-graph.js";
import { stateWords, words } from "./words.js";

/** In units of the picture. */
const width = 1000;
const row = 28;
const top = 16;
const left = 400;
const right = 600;

/** Columns of a fixed-width letter that a label has room for. */
const maxColumns = 52;

/** The picture of which files reach which hosts. */
export function writePicture({ reaches, domains }: Pick<HtmlReport, "reaches" | "domains">): Html {
  if (reaches.length === 0) return nothing;
  const graph = foldReaches(reaches);
  const stateOf = readHostStates(domains);
  const states = graph.hosts.map(({ name }): HostState => name === undefined ? "resource" : stateOf(name));
  const legend = hostStates.filter((state) => states.includes(state)).map((state) => html`<li><i class="dot ${state}"></i>${both(stateWords[state])}</li>`);
  return html`<section id="picture"><h2>${both(words.picture)}</h2><p class="hint">${both(words.pictureHint)}</p>
<ul class="legend">${legend}</ul><div class="picture" tabindex="0">${drawGraph(graph, states)}</div></section>`;
}

function drawGraph(graph: ReachGraph, states: readonly HostState[]): Html {
  const rows = Math.max(graph.sources.length, graph.hosts.length);
  const height = rows * row + 2 * top;
  const sourceAt = spread(graph.sources.length, rows);
  const hostAt = spread(graph.hosts.length, rows);
  const lines = graph.lines.map((line) => drawLine(line, sourceAt(line.from), hostAt(line.to), states[line.to] ?? "resource"));
  const sources = graph.sources.map((node, index) => drawNode(node, "source", index, sourceAt(index), words.otherFiles));
  const hosts = graph.hosts.map((node, index) => drawNode(node, `host ${states[index] ?? ""}`, index, hostAt(index), words.otherHosts));
  return html`<svg viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="picture-title"><title id="picture-title">${words.picture.en} / ${words.picture.zh}</title>
<g class="lines">${lines}</g>${sources}${hosts}</svg>`;
}

/** The shorter side takes the height of the longer one. */
function spread(count: number, rows: number): (index: number) => number {
  const step = Math.min(rows / Math.max(count, 1), 2.5) * row;
  const start = top + (rows * row - step * count) / 2;
  return (index) => Math.round(start + step * (index + 0.5));
}

function drawLine({ from, to, uses, secure }: GraphLine, y1: number, y2: number, state: HostState): Html {
  const middle = (left + right) / 2;
  const thickness = Math.min(4, 1.2 + 0.7 * Math.log2(uses)).toFixed(1);
  const path = `M${left + 6} ${y1}C${middle} ${y1} ${middle} ${y2} ${right - 6} ${y2}`;
  return html`<path class="${state}" data-from="${from}" data-to="${to}" d="${path}" stroke-width="${thickness}"${!secure && html` stroke-dasharray="5 4"`}/>\n`;
}

function drawNode({ name, stands }: GraphNode, className: string, index: number, y: number, others: { readonly en: Part; readonly zh: Part }): Html {
  const isHost = className.startsWith("host");
  const x = isHost ? right : left;
  const text = name === undefined ? others : undefined;
  const label = text === undefined ? fold(name ?? "", isHost) + (stands > 1 ? ` (${stands})` : "") : undefined;
  const at = html`x="${isHost ? x + 14 : x - 14}" y="${y + 4}" text-anchor="${isHost ? "start" : "end"}"`;
  const labels = text === undefined
    ? html`<text ${at}>${label}</text>`
    : html`<text lang="en" ${at}>${stands} ${text.en}</text><text lang="zh-CN" ${at}>${stands} ${text.zh}</text>`;
  return html`<g class="node ${className}" data-index="${index}"><title>${name}</title><circle cx="${x}" cy="${y}" r="5"/>${labels}</g>\n`;
}

/** A file keeps its end, a host its beginning. Letters of East Asia are two columns wide. */
function fold(name: string, isHost: boolean): string {
  const letters = Array.from(isHost ? withoutScheme(name) : name);
  const shown: string[] = [];
  let columns = 0;
  while (letters.length > 0) {
    const letter = (isHost ? letters.shift() : letters.pop()) ?? "";
    columns += /[\u1100-\u115F\u2E80-\uFFDC\u{1F000}-\u{3FFFF}]/u.test(letter) ? 2 : 1;
    if (columns > maxColumns) return isHost ? `${shown.join("")}…` : `…${shown.toReversed().join("")}`;
    shown.push(letter);
  }
  return name;
}
