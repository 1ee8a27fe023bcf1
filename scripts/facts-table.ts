import type { About, Fact, MinLib, SourceId } from "../src/platform/types.js";

type Cell = string | readonly string[] | undefined;

export interface Column<Row> {
  readonly title: string;
  readonly cell: (row: Row) => Cell;
}

/** Heading, date and gaps of a file of facts, then its tables. */
export function section(about: About, ...tables: readonly string[]): string[] {
  const partial = about.partial === undefined ? "" : ` ${about.partial}`;
  return [`## ${about.subject}\n`, `Checked ${about.checked}.${partial}\n`, ...tables];
}

/** A table of single values by their names. */
export function facts(named: Readonly<Record<string, Fact<string | number | boolean | RegExp | null>>>): string {
  const rows = Object.entries(named).map(([name, fact]) => ({ name, ...fact }));
  return table(rows, [
    column("Fact", (row) => code(row.name)),
    column("Value", (row) => (row.value === null ? "none printed" : code(String(row.value)))),
    note(),
    source(),
  ]);
}

/** A Markdown table; bars and opening angles inside cells are escaped. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(columns.map((one) => one.title)),
    line(columns.map(() => "---")),
    ...rows.map((row) => line(columns.map((one) => cellText(one.cell(row))))),
    "",
  ].join("\n");
}

/** A column that any row can fill. */
export function column<Row>(title: string, cell: (row: Row) => Cell): Column<Row> {
  return { title, cell };
}

/** The column with the key of the source. */
export function source<Row extends { readonly source: SourceId }>(): Column<Row> {
  return column("Source", (row) => row.source);
}

/** The column with the note of a row, if it has one. */
export function note<Row extends { readonly note?: string }>(): Column<Row> {
  return column("Note", (row) => row.note);
}

function cellText(cell: Cell): string {
  if (cell === undefined) {
    return "";
  }
  const text = typeof cell === "string" ? cell : cell.join(", ");
  // `<bucket>` is no element, but between backticks it is as it is.
  const escaped = text.replace(/(`[^`]*`)|</gu, (_, quoted?: string) => quoted ?? "\\<");
  return escaped.replaceAll("|", "\\|").replaceAll("\n", " ");
}

/** The value in code style; undefined for null and undefined. */
export function code(value: string | readonly string[] | null | undefined): Cell {
  if (value === null || value === undefined) {
    return undefined;
  }
  return typeof value === "string" ? `\`${value}\`` : value.map((one) => `\`${one}\``);
}

/** `2.18.0, 3.1.1 (mini game)`; one version when both agree. */
export function versions(minLib: MinLib | undefined): string {
  if (minLib === undefined) {
    return "";
  }
  const { miniprogram, minigame } = minLib;
  if (miniprogram === minigame) {
    return miniprogram ?? "";
  }
  return [miniprogram, minigame === undefined ? undefined : `${minigame} (mini game)`]
    .filter((text) => text !== undefined)
    .join(", ");
}

/** `yes` or `no`. */
export function yesNo(value: boolean): string {
  return value ? "yes" : "no";
}
