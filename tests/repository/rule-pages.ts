import { collectFiles } from "./source-files.js";

/** A page of docs/rules. */
export interface RulePage {
  /** The rule's name, without prefix. */
  readonly name: string;
  readonly path: string;
  readonly text: string;
  /** As written: `## Options`. */
  readonly headings: readonly string[];
  readonly samples: readonly Sample[];
}

/** A code block under a heading Incorrect or Correct. */
export interface Sample {
  readonly expected: "incorrect" | "correct";
  readonly language: string;
  readonly code: string;
  /** Line of the first line of code, from 1. */
  readonly line: number;
}

const sampleLanguages = new Set(["js", "ts", "jsx", "tsx", "json", "jsonc", "wxs", "wxml", "wxss"]);

export function readRulePages(): readonly RulePage[] {
  return collectFiles(["docs/rules"], [".md"]).map(({ path, text }) => ({
    name: path.slice("docs/rules/".length, -".md".length),
    path,
    text,
    ...readSections(text.split("\n")),
  }));
}

function readSections(lines: readonly string[]): Pick<RulePage, "headings" | "samples"> {
  const headings: string[] = [];
  const samples: Sample[] = [];
  let fence: { readonly language: string; readonly start: number } | undefined;
  for (const [index, line] of lines.entries()) {
    if (fence && line.startsWith("```")) {
      const expected = readExpectation(headings.at(-1));
      const code = lines.slice(fence.start, index).join("\n");
      if (expected && sampleLanguages.has(fence.language)) {
        samples.push({ expected, language: fence.language, code, line: fence.start + 1 });
      }
      fence = undefined;
    } else if (line.startsWith("```")) fence = { language: line.slice(3).trim(), start: index + 1 };
    else if (!fence && /^#+ /u.test(line)) headings.push(line);
  }
  return { headings, samples };
}

function readExpectation(heading: string | undefined): Sample["expected"] | undefined {
  if (heading?.startsWith("### Incorrect")) return "incorrect";
  return heading?.startsWith("### Correct") ? "correct" : undefined;
}
