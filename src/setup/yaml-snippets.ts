import { commandName } from "./package-names.js";
import { quoteForShell, quoteForYaml } from "./shell-words.js";

/** What CI and hooks run, from the folder of the checkout. */
export interface Tooling {
  /** What CI has to set up first: `corepack enable`. */
  readonly prepare: string | undefined;
  /** `npm ci`. */
  readonly install: string;
  /** `npx --no-install miniprogram-network`. */
  readonly command: string;
  /** The folder of the mini program, seen from the checkout; `.` for the checkout itself. */
  readonly folder: string;
  /** Of the files that hooks are about, without the dot. */
  readonly endings: readonly string[];
}

export function createGitHubWorkflow(tooling: Tooling): string {
  const steps = collectSteps(tooling, " --format github");
  return `name: miniprogram-network

on:
  push:
  pull_request:

permissions:
  contents: read

jobs:
  check:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-node@v4
        with:
          node-version: 22
${steps.map((step) => `      - run: ${step}\n`).join("")}`;
}

/** A job of its own at the end of .gitlab-ci.yml; the same text when one is there. */
export function extendGitLabCi(text: string | undefined, tooling: Tooling): string {
  const report = "gl-code-quality-report.json";
  const script = collectSteps(tooling, ` --format gitlab --output ${report}`);
  const stage = stageOf(text ?? "");
  const job = `miniprogram-network:
${stage === undefined ? "" : `  stage: ${stage}\n`}  image: node:22
  script:
${script.map((step) => `    - ${step}\n`).join("")}  artifacts:
    when: always
    reports:
      codequality: ${report}
`;
  if (text === undefined || text.trim() === "") return job;
  if (text.includes(commandName)) return text;
  const eol = text.includes("\r\n") ? "\r\n" : "\n";
  return `${text}${text.endsWith("\n") ? "" : eol}${eol}${job.replaceAll("\n", eol)}`;
}

function collectSteps({ prepare, install, command, folder }: Tooling, flags: string): readonly string[] {
  const check = `${command} check${folder === "." ? "" : ` ${quoteForShell(folder)}`}${flags}`;
  return [prepare, install, check].flatMap((step) => step === undefined ? [] : [quoteForYaml(step)]);
}

/** A job is in the stage `test` unless it says otherwise, which a file with stages of its own need not have. */
function stageOf(text: string): string | undefined {
  const [, inLine, lines] = /^stages:[ \t]*(?:\[([^\]]*)\]|\r?\n((?:[ \t]*-[^\n]*\n?)+))/mu.exec(text) ?? [];
  const names = (inLine?.split(",") ?? lines?.split("\n") ?? []).map((name) => name.replace(/^\s*-?\s*["']?|["']?\s*$/gu, "")).filter((name) => name !== "");
  return names.length === 0 || names.includes("test") ? undefined : names.at(-1);
}

/** A hook at the end of .pre-commit-config.yaml; undefined when the file's shape is not understood. */
export function extendPreCommit(text: string | undefined, tooling: Tooling): string | undefined {
  const eol = text?.includes("\r\n") === true ? "\r\n" : "\n";
  const item = (indentation: string): string => describePreCommit(tooling).map((line) => `${indentation}${line}${eol}`).join("");
  if (text === undefined || text.trim() === "") return `repos:${eol}${item("  ")}`;
  if (text.includes(commandName)) return text;
  const repos = /^repos:[ \t]*(?:#[^\n]*)?\r?$/mu.exec(text);
  const rest = repos ? text.slice(repos.index + repos[0].length) : "";
  // Another key behind the list would end it.
  const first = /^([ \t]*)- +["']?repo["']?:/mu.exec(rest);
  if (!repos || !first || /^[^\s#-]/mu.test(rest)) return undefined;
  return `${text}${text.endsWith("\n") ? "" : eol}${item(first[1] ?? "")}`;
}

/** The hook as an item of `repos`, with what .pre-commit-hooks.yaml of this package says. */
export function describePreCommit({ command, folder, endings }: Tooling): readonly string[] {
  const inFolder = folder === "." ? "" : `^${folder.replaceAll(/[\\^$.*+?()[\]{}|]/gu, String.raw`\$&`)}/.*`;
  return [
    "- repo: local",
    "  hooks:",
    `    - id: ${commandName}`,
    `      name: ${commandName}`,
    `      entry: ${quoteForYaml(`${command} check --related`)}`,
    "      language: system",
    "      require_serial: true",
    `      files: ${quoteForPattern(String.raw`${inFolder}\.(${endings.join("|")})$`)}`,
  ];
}

/** A pattern as a value in YAML; one that begins with a backslash or a circumflex can stand as it is. */
function quoteForPattern(pattern: string): string {
  return /:\s|\s#/u.test(pattern) ? `'${pattern.replaceAll("'", "''")}'` : pattern;
}
