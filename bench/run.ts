import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { contestants, editors, peers, starts } from "./contestants.js";
import type { Contestant } from "./contestants.js";
import { generateCorpus } from "./corpus/generate-corpus.js";
import { installPeers } from "./install-peers.js";
import { measureAll } from "./measure.js";
import type { Measurement } from "./measure.js";
import { describeEditor, describeFolder, describeGrowth, describeMachine, describeStarts } from "./print.js";
import type { Usage } from "./usage.js";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sizes: { type: "string", default: "100,1000,5000" },
    rounds: { type: "string", default: "3" },
    peers: { type: "boolean", default: true },
    warm: { type: "boolean", default: false },
  },
  allowNegative: true,
});
const rounds = Number(values.rounds);
const sizes = values.sizes.split(",").filter((size) => size !== "").map(Number);
const all = [...contestants, ...(values.peers && installPeers() ? peers : [])];

console.log(describeMachine(rounds));
console.log(describeStarts(measureStart(starts.node), measureStart(starts.command), measureStart(starts.plugin)));
const generated = sizes.map((size) => measureFolder(`Generated, ${size}`, generateCorpus(size)));
if (generated.length > 1) console.log(describeGrowth(generated));
for (const folder of positionals) measureFolder(folder, resolve(folder));

function measureFolder(title: string, folder: string): readonly Measurement[] {
  const measurements = measureAll(all, folder, rounds, showProgress);
  showProgress("");
  console.log(describeFolder(title, measurements));
  if (values.warm) console.log(describeEditor(title, measureOne(editors.base, folder), measureOne(editors.ours, folder)));
  return measurements;
}

function measureStart(contestant: Contestant): Usage {
  return measureOne(contestant, ".", Math.max(rounds, 5));
}

function measureOne(contestant: Contestant, folder: string, times = rounds): Usage {
  const [measurement] = measureAll([contestant], folder, times, showProgress);
  showProgress("");
  if (!measurement) throw new Error("Nothing measured.");
  return measurement.usage;
}

/** On a terminal only, one line that is written over. */
function showProgress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001B[2K${text}`);
}
