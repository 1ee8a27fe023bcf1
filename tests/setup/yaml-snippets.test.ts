import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { listEndings } from "../../src/setup/file-endings.js";
import { createGitHubWorkflow, extendGitLabCi, extendPreCommit } from "../../src/setup/yaml-snippets.js";
import type { Tooling } from "../../src/setup/yaml-snippets.js";
import { setUp } from "./set-up.js";

const npm: Tooling = { prepare: undefined, install: "npm ci --ignore-scripts", command: "npx --no-install miniprogram-network", folder: ".", endings: ["js", "wxml"] };

describe("pre-commit", () => {
  const ours = `  - repo: local
    hooks:
      - id: miniprogram-network
        name: miniprogram-network
        entry: npx --no-install miniprogram-network check --related
        language: system
        require_serial: true
        files: \\.(js|wxml)$
`;

  test("a file of its own", () => {
    expect(extendPreCommit(undefined, npm)).toBe(`repos:\n${ours}`);
  });

  test.each(["\n", "\r\n"])("at the end of a list, indented as it is, with its line ends %j", (eol) => {
    const before = "repos:\n- repo: https://git.example/hooks\n  rev: v1\n  hooks:\n  - id: x\n".replaceAll("\n", eol);
    const after = extendPreCommit(before, npm) ?? "";
    expect(after).toBe(before + ours.replace(/^ {2}/gmu, "").replaceAll("\n", eol));
    expect(extendPreCommit(after, npm)).toBe(after);
  });

  test("is what this package offers as a hook, for the endings of the project", () => {
    const [offered] = parse(readFileSync(".pre-commit-hooks.yaml", "utf8")) as readonly Readonly<Record<string, string>>[];
    const { repos: [repo] } = parse(extendPreCommit(undefined, npm) ?? "") as { readonly repos: readonly { readonly hooks: readonly object[] }[] };
    expect({ ...offered, ...repo?.hooks[0] }).toEqual({ ...offered, files: "\\.(js|wxml)$" });
    const kinds = ["miniprogram", "taro", "uni-app", "mpx", "wepy"] as const;
    const all = listEndings(kinds.map((kind) => ({ kind, compilers: [] })));
    expect(all.filter((ending) => !new RegExp(offered?.["files"] ?? "", "u").test(`x.${ending}`))).toEqual([]);
  });

  test("a key behind the list is not understood", () => {
    expect(extendPreCommit("repos:\n  - repo: local\n    hooks: []\nexclude: ^dist/\n", npm)).toBeUndefined();
  });

  test("a mini program in a folder has the files of that folder", () => {
    const text = extendPreCommit(undefined, { ...npm, folder: "apps/mp (a: b)" }) ?? "";
    const { repos: [repo] } = parse(text) as { readonly repos: readonly { readonly hooks: readonly { readonly files: string }[] }[] };
    const pattern = new RegExp(repo?.hooks[0]?.files ?? "", "u");
    expect(pattern.test("apps/mp (a: b)/pages/x.js")).toBe(true);
    expect(pattern.test("apps/x.js")).toBe(false);
  });
});

describe("GitLab", () => {
  test.each(["\n", "\r\n"])("a job of its own, once, with its line ends %j", (eol) => {
    const before = `stages: [test]${eol}build:${eol}  script: make`;
    const after = extendGitLabCi(before, npm);
    expect(after).toBe(before + `

miniprogram-network:
  image: node:22
  script:
    - npm ci --ignore-scripts
    - npx --no-install miniprogram-network check --format gitlab --output gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`.replaceAll("\n", eol));
    expect(extendGitLabCi(after, npm)).toBe(after);
  });

  test.each([
    ["stages: [build, deploy]\n", "  stage: deploy\n"],
    ['stages:\n  - build\n  - "verify"\n\nbuild:\n  script: make\n', "  stage: verify\n"],
  ])("%j has no stage test", (before, stage) => {
    expect(extendGitLabCi(before, npm)).toContain(`miniprogram-network:\n${stage}  image:`);
  });

  test("a stage test is what jobs are in", () => {
    expect(extendGitLabCi("stages: [test]\n", npm)).not.toContain("stage: ");
  });
});

describe("GitHub", () => {
  function stepsOf(tooling: Tooling): readonly (string | undefined)[] {
    const { jobs } = parse(createGitHubWorkflow(tooling)) as { readonly jobs: { readonly check: { readonly steps: readonly { readonly run?: string }[] } } };
    return jobs.check.steps.map(({ run }) => run);
  }

  test("installs with the project's own tool, and names the folder", () => {
    const tooling = { ...npm, prepare: "corepack enable", install: "pnpm install --frozen-lockfile", command: "pnpm exec miniprogram-network" };
    expect(stepsOf({ ...tooling, folder: "it's: a # shop" }).slice(2)).toEqual([
      "corepack enable",
      "pnpm install --frozen-lockfile",
      String.raw`pnpm exec miniprogram-network check 'it'\''s: a # shop' --format github`,
    ]);
  });

  test("a command that begins with a quote is still a text", () => {
    expect(stepsOf({ ...npm, command: "'my mp/node_modules/.bin/miniprogram-network'" }).at(-1)).toBe("'my mp/node_modules/.bin/miniprogram-network' check --format github");
  });

  test("a workflow that is there is somebody's own", () => {
    const path = ".github/workflows/miniprogram-network.yml";
    expect(setUp({ [path]: "name: ours\n" }, { ci: "github" }).files).not.toHaveProperty([path]);
  });
});

test("nothing that is written has npx fetch what is not installed", () => {
  for (const hooks of ["husky", "pre-commit"] as const) {
    for (const ci of ["github", "gitlab"] as const) {
      const { files } = setUp({ "app.json": "{}" }, { hooks, ci });
      expect(Object.values(files).join("\n")).not.toMatch(/npx (?!--no-install )/u);
    }
  }
});
