import { existsSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import type { GitProject, Outcome } from "./git-project.js";
import { createGitProject, pageWith } from "./git-project.js";

let project: GitProject;

beforeEach(() => {
  project = createGitProject();
  project.write("pages/stop/stop.js", pageWith("http://api.tram.example"));
});

afterEach(() => project.remove());

describe("the action for GitHub", () => {
  interface Action {
    readonly inputs: Readonly<Record<string, { readonly default: string }>>;
    readonly runs: { readonly steps: readonly { readonly env: Readonly<Record<string, string>>; readonly run: string }[] };
  }

  const { inputs, runs } = parse(readFileSync("action.yml", "utf8")) as Action;
  const [step] = runs.steps;

  test("says what is wrong at its line, and ends with 1", () => {
    const { status, output } = runAction({});
    expect(status).toBe(1);
    expect(output).toMatch(/^::error file=pages\/stop\/stop\.js,line=3,/mu);
    expect(existsSync(join(project.folder, "network.sarif"))).toBe(false);
  }, 60_000);

  test("ends with 0 when nothing is wrong", () => {
    project.write("pages/stop/stop.js", pageWith("https://api.tram.example"));
    expect(runAction({})).toMatchObject({ status: 0 });
  }, 60_000);

  test("writes SARIF and a summary on the way, with the action's own build where the project has none", () => {
    rmSync(join(project.folder, "node_modules"), { recursive: true });
    expect(runAction({ sarif: "network.sarif", strict: "true" })).toMatchObject({ status: 1 });
    const sarif = JSON.parse(project.read("network.sarif")) as { readonly runs: readonly { readonly results: readonly unknown[] }[] };
    expect(sarif.runs[0]?.results).not.toEqual([]);
    expect(project.read("summary.md")).toContain("pages/stop/stop.js");
  }, 60_000);

  test("ends with 2 when it could not run, whatever is written before", () => {
    expect(runAction({ path: "nowhere", sarif: "network.sarif" })).toMatchObject({ status: 2 });
  }, 60_000);

  test("the page names its inputs", () => {
    const rows = [...readFileSync("docs/hooks-and-ci.md", "utf8").matchAll(/^\| `([a-z-]+)` \| (?:`([^`]*)`)? ?\|/gmu)];
    expect(Object.fromEntries(rows.map(([, name = "", value = ""]) => [name, value]))).toEqual(
      Object.fromEntries(Object.entries(inputs).map(([name, input]) => [name, input.default])),
    );
  });

  function runAction(given: Readonly<Record<string, string>>): Outcome {
    const values = Object.entries(step?.env ?? {}).map(([variable, text]) => {
      const value = text.replace(/\$\{\{ inputs\.([a-z-]+) \}\}/u, (_, name: string) => given[name] ?? inputs[name]?.default ?? "");
      return `${variable}=${value}`;
    });
    return project.run("env", ...values, `GITHUB_ACTION_PATH=${resolve(".")}`, "GITHUB_STEP_SUMMARY=summary.md", "bash", "-c", step?.run ?? "");
  }
});

describe("the template for GitLab", () => {
  interface Job {
    readonly script: readonly string[];
    readonly artifacts: { readonly reports: { readonly codequality: string } };
  }

  test("writes the report that it names", () => {
    const [head, body] = parseAllDocuments(readFileSync("templates/miniprogram-network.yml", "utf8")).map((document) => document.toJS() as unknown);
    const { inputs } = (head as { readonly spec: { readonly inputs: Readonly<Record<string, { readonly default: string }>> } }).spec;
    const [job] = Object.values(body as Readonly<Record<string, Job>>);
    const lines = (job?.script ?? []).map((line) => line.replace(/\$\[\[ inputs\.([a-z]+) \]\]/gu, (_, name: string) => inputs[name]?.default ?? "?"));
    const script = lines.filter((line) => line !== "npm ci").join("\n");
    expect(project.run("bash", "-ec", script)).toMatchObject({ status: 1 });
    const report = JSON.parse(project.read(job?.artifacts.reports.codequality ?? "")) as readonly { readonly check_name: string }[];
    expect(report.map(({ check_name: rule }) => rule)).toContain("miniprogram-network/no-insecure-protocol");
  }, 60_000);
});
