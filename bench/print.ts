import { cpus } from "node:os";
import { base, command, everything, ours } from "./contestants.js";
import type { Contestant } from "./contestants.js";
import type { Measurement } from "./measure.js";
import type { Usage } from "./usage.js";

const columns = ["", "CPU", "of base", "wall", "of base", "memory", "rules", "findings"] as const;

/** The table of one folder. Ratios stand beside ESLint with one empty rule: without rules ESLint does not traverse. */
export function describeFolder(title: string, measurements: readonly Measurement[]): string {
  const reference = findUsage(measurements, base);
  const rows = measurements.map(({ contestant, usage }) => [
    contestant.name,
    seconds(usage.cpu),
    ratio(usage.cpu, reference?.cpu),
    seconds(usage.wall),
    ratio(usage.wall, reference?.wall),
    mebibytes(usage),
    usage.details["rules"] ? percent(usage.details["rules"], usage.details["total"]) : "",
    usage.details["messages"] === undefined ? "" : String(usage.details["messages"]),
  ]);
  const files = reference?.details["files"] ?? 0;
  return [`## ${title}: ${files} scripts`, "", ...table(rows), "", ...targets(measurements), ...kindsOfFiles(measurements), ""].join("\n");
}

/** What our rules take of the time for the files of each kind, and of the time for all of them. */
function kindsOfFiles(measurements: readonly Measurement[]): readonly string[] {
  const details = findUsage(measurements, everything)?.details;
  if (!details) return [];
  const kinds = Object.keys(details).flatMap((key) => /^files of (.*)$/u.exec(key)?.[1] ?? []);
  const lines = kinds.map((kind) => {
    const [files, rules, total] = ["files", "rules", "total"].map((word) => details[`${word} of ${kind}`] ?? 0);
    return `- ${kind}: ${files} files, our rules ${percent(rules ?? 0, details["total"])} of ESLint's time for all files, ${percent(rules ?? 0, total)} of that for these`;
  });
  return [`- all files: our rules ${percent(details["rules"] ?? 0, details["total"])} of ESLint's time`, ...lines];
}

/** How cost and memory grow from the smallest to the largest corpus. */
export function describeGrowth(runs: readonly (readonly Measurement[])[]): string {
  const [small, large] = [runs.at(0), runs.at(-1)];
  const files = [small, large].map((run) => findUsage(run ?? [], base)?.details["files"] ?? 0);
  const added = (files[1] ?? 0) - (files[0] ?? 0);
  if (!small || !large || added <= 0) return "";
  const lines = [base, ours, command].flatMap((contestant) => {
    const [from, to] = [findUsage(small, contestant), findUsage(large, contestant)];
    if (!from || !to) return [];
    const cpu = (to.cpu - from.cpu) / added;
    const memory = (to.memory - from.memory) / added;
    return [`- ${contestant.name}: ${cpu.toFixed(2)} ms and ${memory.toFixed(1)} KiB for each further script`];
  });
  return ["## Growth", "", ...lines, ""].join("\n");
}

/** One file linted again where all of the folder has been seen before. */
export function describeEditor(title: string, plain: Usage, own: Usage): string {
  const before = plain.details["relint"] ?? Number.NaN;
  const after = own.details["relint"] ?? Number.NaN;
  return [
    `## ${title}: one file again, after all`,
    "",
    `- ESLint, one empty rule: ${before.toFixed(1)} ms`,
    `- ESLint, our rules: ${after.toFixed(1)} ms, ${(after - before).toFixed(1)} ms beyond`,
    `- memory of the process: ${mebibytes(own)} with our rules, ${mebibytes(plain)} without`,
    "",
  ].join("\n");
}

export function describeStarts(node: Usage, start: Usage, plugin: Usage): string {
  return [
    "## Start",
    "",
    `- the command's: ${milliseconds(start.wall)} (node alone: ${milliseconds(node.wall)})`,
    `- the plugin's import beyond ESLint's: ${milliseconds(plugin.details["import"] ?? Number.NaN)}`,
    "",
  ].join("\n");
}

export function describeMachine(rounds: number): string {
  const [cpu] = cpus();
  return `Node ${process.versions.node}, ${cpus().length} × ${cpu?.model ?? "?"}; median of ${rounds} interleaved runs.\n`;
}

function targets(measurements: readonly Measurement[]): readonly string[] {
  const [reference, own, program] = [base, ours, command].map((contestant) => findUsage(measurements, contestant));
  const share = own && percent(own.details["rules"] ?? 0, own.details["total"]);
  const faster = reference && program && (reference.wall / program.wall).toFixed(1);
  return [`- our rules: ${share} of ESLint's time by its own stats`, `- the command: ${faster} times as fast as ESLint`];
}

function findUsage(measurements: readonly Measurement[], contestant: Contestant): Usage | undefined {
  return measurements.find((measurement) => measurement.contestant === contestant)?.usage;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = columns.map((title, column) => Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)));
  const line = (cells: readonly string[]): string => {
    const padded = cells.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    );
    return `| ${padded.join(" | ")} |`;
  };
  const rule = widths.map((width, column) => (column === 0 ? "-".repeat(width) : `${"-".repeat(width - 1)}:`));
  return [line(columns), line(rule), ...rows.map(line)];
}

function mebibytes({ memory }: Usage): string {
  return `${Math.round(memory / 1024)} MiB`;
}

function seconds(value: number): string {
  return `${(value / 1000).toFixed(2)} s`;
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`;
}

function ratio(value: number, reference: number | undefined): string {
  return reference === undefined ? "" : (value / reference).toFixed(2);
}

function percent(part: number, whole: number | undefined): string {
  return whole === undefined ? "" : `${((100 * part) / whole).toFixed(2)} %`;
}
