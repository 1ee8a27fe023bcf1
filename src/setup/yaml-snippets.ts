/** How a project installs its packages and runs what they bring. */
export interface Tooling {
  /** `npm ci`; undefined where the project has no package.json. */
  readonly install: string | undefined;
  /** `npx`, `pnpm exec`, `yarn`. */
  readonly run: string;
  /** What CI has to set up first: `corepack enable`. */
  readonly prepare: string | undefined;
  /** The folder of the mini program, seen from the checkout; `.` for the checkout itself. */
  readonly folder: string;
}

const hookFiles = String.raw`\.(js|ts|jsx|tsx|vue|wxml|wxss|json)$`;

/** What CI and hooks run. */
export function commandOf({ run, install, folder }: Tooling, flags = ""): string {
  const command = install === undefined ? "npx --yes --package eslint-plugin-miniprogram-network miniprogram-network" : `${run} miniprogram-network`;
  return `${command} check${folder === "." ? "" : ` ${folder}`}${flags}`;
}

export function createGitHubWorkflow(tooling: Tooling): string {
  const steps = [tooling.prepare, tooling.install, commandOf(tooling, " --format github")].filter((step) => step !== undefined);
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
  const script = [tooling.prepare, tooling.install, commandOf(tooling, ` --format gitlab --output ${report}`)].filter((step) => step !== undefined);
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
  return text.includes("miniprogram-network") ? text : `${text}${text.endsWith("\n") ? "" : "\n"}\n${job}`;
}

/** A job is in the stage `test` unless it says otherwise, which a file with stages of its own need not have. */
function stageOf(text: string): string | undefined {
  const [, inLine, lines] = /^stages:[ \t]*(?:\[([^\]]*)\]|\r?\n((?:[ \t]*-[^\n]*\n?)+))/mu.exec(text) ?? [];
  const names = (inLine?.split(",") ?? lines?.split("\n") ?? []).map((name) => name.replace(/^\s*-?\s*["']?|["']?\s*$/gu, "")).filter((name) => name !== "");
  return names.length === 0 || names.includes("test") ? undefined : names.at(-1);
}

/** A hook at the end of .pre-commit-config.yaml; undefined when the file's shape is not understood. */
export function extendPreCommit(text: string | undefined, tooling: Tooling): string | undefined {
  const item = (indentation: string): string => [
    "- repo: local",
    "  hooks:",
    "    - id: miniprogram-network",
    "      name: miniprogram-network",
    `      entry: ${commandOf({ ...tooling, folder: "." })}`,
    "      language: system",
    `      files: ${hookFiles}`,
    "",
  ].map((line) => line === "" ? "" : indentation + line).join("\n");
  if (text === undefined || text.trim() === "") return `repos:\n${item("  ")}`;
  if (text.includes("miniprogram-network")) return text;
  const repos = /^repos:[ \t]*(?:#[^\n]*)?$/mu.exec(text);
  const rest = repos ? text.slice(repos.index + repos[0].length) : "";
  // Another key behind the list would end it.
  const first = /^([ \t]*)- repo:/mu.exec(rest);
  if (!repos || !first || /^[^\s#-]/mu.test(rest)) return undefined;
  return `${text}${text.endsWith("\n") ? "" : "\n"}${item(first[1] ?? "")}`;
}
