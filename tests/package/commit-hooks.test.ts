import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { parse } from "yaml";
import type { GitProject } from "./git-project.js";
import { createGitProject, pageWith } from "./git-project.js";

const success = { status: 0 };
let project: GitProject;

beforeEach(() => {
  project = createGitProject();
});

afterEach(() => project.remove());

describe("husky with lint-staged, as init writes them", () => {
  test("let what the project has write its files first, and judge what is written", () => {
    const write = `node -e 'for (const file of process.argv.slice(1)) fs.writeFileSync(file, fs.readFileSync(file, "utf8").replace("http:", "https:"))'`;
    project.write("package.json", JSON.stringify({ "lint-staged": { "*.js": write } }, undefined, 2));
    project.run("node_modules/.bin/miniprogram-network", "init", "--yes", "--hooks", "husky", "--ci", "none");
    expect(project.run("node_modules/.bin/husky")).toMatchObject(success);
    project.write("pages/stop/stop.js", pageWith("http://api.tram.example"));
    expect(project.commit("a stop")).toMatchObject(success);
    expect(project.read("pages/stop/stop.js")).toContain("https://api.tram.example");
  }, 60_000);

  test("stop a commit that phones would refuse, and let the mended one pass", () => {
    const setUp = project.run("node_modules/.bin/miniprogram-network", "init", "--yes", "--hooks", "husky", "--ci", "none");
    expect(setUp).toMatchObject(success);
    expect(project.run("node_modules/.bin/husky")).toMatchObject(success);
    expect(project.commit("a stop")).toMatchObject(success);
    expectHookToWork();
  }, 60_000);
});

describe("the hook of pre-commit", () => {
  interface Hook {
    readonly id: string;
    readonly entry: string;
    readonly language: string;
    readonly files: string;
  }

  const [hook] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as readonly Hook[];

  test("runs the command of the package", () => {
    const { bin } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly bin: Readonly<Record<string, string>> };
    expect(hook).toMatchObject({ id: "miniprogram-network", language: "system" });
    expect(Object.keys(bin)).toContain(/^npx --no-install (\S+) check --related$/u.exec(hook?.entry ?? "")?.[1]);
  });

  test("does so on the files of the commit", () => {
    installHook(hook);
    expect(project.commit("a stop")).toMatchObject(success);
    expectHookToWork();
  }, 60_000);

  test("is what init writes as a local one, which does the same", () => {
    const setUp = project.run("node_modules/.bin/miniprogram-network", "init", "--yes", "--hooks", "pre-commit", "--ci", "none");
    expect(setUp).toMatchObject(success);
    const { repos: [repo] } = parse(project.read(".pre-commit-config.yaml")) as { readonly repos: readonly { readonly hooks: readonly Hook[] }[] };
    expect(repo?.hooks[0]).toMatchObject({ id: hook?.id, entry: hook?.entry, language: hook?.language });
    installHook(repo?.hooks[0]);
    expect(project.commit("a stop")).toMatchObject(success);
    expectHookToWork();
  }, 60_000);

  /** What pre-commit does, in two lines of shell. */
  function installHook(given: Hook | undefined): void {
    const script = `#!/bin/sh
set -e
git diff --cached --name-only --diff-filter=ACMR | { grep -E '${given?.files ?? ""}' || true; } | xargs -r ${given?.entry ?? "false"}
`;
    project.write(".git/hooks/pre-commit", script);
    project.run("chmod", "+x", ".git/hooks/pre-commit");
  }
});

function expectHookToWork(): void {
  project.write("pages/stop/stop.js", pageWith("http://api.tram.example"));
  const refused = project.commit("without TLS");
  expect(refused.status).toBe(1);
  expect(refused.output).toContain("miniprogram-network/no-insecure-protocol");
  expect(project.history()).toEqual(["a stop"]);

  project.write("pages/stop/stop.js", pageWith("https://api2.tram.example"));
  // What init declared is the host of before.
  project.run("node_modules/.bin/miniprogram-network", "domains", "--update");
  expect(project.commit("with TLS")).toMatchObject(success);
  expect(project.history()).toEqual(["with TLS", "a stop"]);
}
