import type { FileSystem } from "../project/files/file-system.js";
import type { CheckReport } from "../report/check/check-report.js";
import type { SourceLines } from "../report/html/html-report.js";
import { splitLines, stripBom } from "../syntax/source-text.js";

/**
 * The lines of the files that findings and their trails name, for reports that show code. What cannot be read is left out.
 *
 * @param pathOf the absolute path of a file as reports name it
 */
export function readSourceLines(
  { findings, suppressed }: Pick<CheckReport, "findings" | "suppressed">,
  fileSystem: FileSystem,
  pathOf: (name: string) => string,
): SourceLines {
  const named = [...findings, ...suppressed].flatMap(({ file, related }) => [file, ...related.map((point) => point.file)]);
  return new Map([...new Set(named)].flatMap((name) => {
    const text = fileSystem.readText(pathOf(name));
    return text === undefined ? [] : [[name, splitLines(stripBom(text))] as const];
  }));
}
