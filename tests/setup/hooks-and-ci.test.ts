import { describe, expect, test } from "vitest";
import { extendHuskyHook, extendPackageJson } from "../../src/setup/lint-staged.js";
import { createGitHubWorkflow, extendGitLabCi, extendPreCommit } from "../../src/setup/yaml-snippets.js";
import type { Tooling } from "../../src/setup/yaml-snippets.js";

const npm: Tooling = { install: "npm ci", run: "npx", prepare: undefined, folder: "." };

describe("package.json", () => {
  const command = "miniprogram-network check";
  const pattern = "*.{js,ts,jsx,tsx,vue,wxml,wxss,json}";

  test.each([
    ["{}", { scripts: { prepare: "husky" }, "lint-staged": { [pattern]: command } }],
    ['{ "scripts": { "prepare": "husky install" } }', { scripts: { prepare: "husky install" }, "lint-staged": { [pattern]: command } }],
    [
      '{ "scripts": {}, "lint-staged": { "*.md": "prettier" } }',
      { scripts: { prepare: "husky" }, "lint-staged": { "*.md": "prettier", [pattern]: command } },
    ],
  ])("%s", (before, after) => {
    const text = extendPackageJson(before, false) ?? "";
    expect(JSON.parse(text)).toEqual(after);
    expect(extendPackageJson(text, false)).toBe(text);
  });

  test("lint-staged that is configured elsewhere is not configured twice", () => {
    expect(JSON.parse(extendPackageJson("{}", true) ?? "")).toEqual({ scripts: { prepare: "husky" } });
  });

  test.each(["[]", "{", '{ "scripts": 1 }', '{ "lint-staged": "x" }', `{ "lint-staged": { "${pattern}": "eslint" } }`])("%s is left alone", (text) => {
    expect(extendPackageJson(text, false)).toBeUndefined();
  });
});

test("husky's hook keeps what it has", () => {
  expect(extendHuskyHook(undefined, "npx")).toBe("npx lint-staged\n");
  expect(extendHuskyHook("npm test", "pnpm exec")).toBe("npm test\npnpm exec lint-staged\n");
  expect(extendHuskyHook("npx lint-staged\n", "npx")).toBe("npx lint-staged\n");
});

describe("pre-commit", () => {
  const ours = `  - repo: local
    hooks:
      - id: miniprogram-network
        name: miniprogram-network
        entry: npx miniprogram-network check
        language: system
        files: \\.(js|ts|jsx|tsx|vue|wxml|wxss|json)$
`;

  test("a file of its own", () => {
    expect(extendPreCommit(undefined, npm)).toBe(`repos:\n${ours}`);
  });

  test("at the end of a list, indented as it is", () => {
    const before = "repos:\n- repo: https://git.example/hooks\n  rev: v1\n  hooks:\n  - id: x\n";
    const after = extendPreCommit(before, npm) ?? "";
    expect(after).toBe(before + ours.replace(/^ {2}/gmu, ""));
    expect(extendPreCommit(after, npm)).toBe(after);
  });

  test("a key behind the list is not understood", () => {
    expect(extendPreCommit("repos:\n  - repo: local\n    hooks: []\nexclude: ^dist/\n", npm)).toBeUndefined();
  });
});

describe("GitLab", () => {
  test("a job of its own, once", () => {
    const before = "build:\n  script: make";
    const after = extendGitLabCi(before, npm);
    expect(after).toBe(`${before}\n
miniprogram-network:
  image: node:22
  script:
    - npm ci
    - npx miniprogram-network check --format gitlab --output gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`);
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
  test("installs with the project's own tool, and names the folder", () => {
    const workflow = createGitHubWorkflow({ install: "pnpm install --frozen-lockfile", run: "pnpm exec", prepare: "corepack enable", folder: "apps/mp" });
    expect(workflow).toContain("- run: corepack enable\n      - run: pnpm install --frozen-lockfile\n      - run: pnpm exec miniprogram-network check apps/mp --format github\n");
  });

  test("without a package.json nothing is installed", () => {
    expect(createGitHubWorkflow({ ...npm, install: undefined })).toContain(
      "- run: npx --yes --package eslint-plugin-miniprogram-network miniprogram-network check --format github\n",
    );
  });
});
