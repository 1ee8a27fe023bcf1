import { describe, expect, test } from "vitest";
import type { PackageManager } from "../../src/setup/package-manager.js";
import { findManager } from "../../src/setup/site.js";
import { survey } from "./set-up.js";
import type { Wanted } from "./set-up.js";

function find(files: Readonly<Record<string, string>>, { spec = "^0.1.0", ...wanted }: Wanted = {}): PackageManager {
  return findManager(survey(files, wanted), spec);
}

describe("CI installs what the lock file says, and runs what is installed", () => {
  test.each([
    [{ "package-lock.json": "{}" }, undefined, "npm ci --ignore-scripts", "npx --no-install miniprogram-network"],
    [{}, undefined, "npm install --ignore-scripts", "npx --no-install miniprogram-network"],
    [{ "yarn.lock": "# yarn lockfile v1\n" }, undefined, "yarn install --frozen-lockfile --ignore-scripts", "yarn miniprogram-network"],
    [{ "yarn.lock": "__metadata:\n  version: 8\n" }, "corepack enable", "yarn install --immutable --mode=skip-build", "yarn miniprogram-network"],
    [{ "pnpm-lock.yaml": "lockfileVersion: '6.0'\n" }, "npm install --global pnpm@8", "pnpm install --frozen-lockfile --ignore-scripts", "pnpm exec miniprogram-network"],
    [{ "pnpm-lock.yaml": "lockfileVersion: 5.4\n" }, "npm install --global pnpm@7", "pnpm install --frozen-lockfile --ignore-scripts", "pnpm exec miniprogram-network"],
    [
      { "package.json": '{ "packageManager": "pnpm@9.1.0" }', "package-lock.json": "{}" },
      "corepack enable", "pnpm install --ignore-scripts", "pnpm exec miniprogram-network",
    ],
    [{ "package.json": '{ "packageManager": "yarn@4.5.0" }' }, "corepack enable", "yarn install --no-immutable --mode=skip-build", "yarn miniprogram-network"],
  ])("%j", (files, prepare, install, command) => {
    expect(find({ "package.json": "{}", ...files })).toMatchObject({ prepare, install, command });
  });

  test("a lock file that Git leaves out is none", () => {
    expect(find({ "package.json": "{}", "package-lock.json": "{}" }, { ignored: ["package-lock.json"] })).toMatchObject({
      lockFile: undefined,
      install: "npm install --ignore-scripts",
    });
  });

  test.each(["git+https://git.example/x.git", "github:cake/x", "https://git.example/x.git#main"])("what comes from %s is built", (spec) => {
    expect(find({ "package-lock.json": "{}" }, { spec })).toMatchObject({ install: "npm ci" });
  });
});

describe("a package below the top of the checkout", () => {
  test.each([
    [{ "apps/mp/package-lock.json": "{}" }, "npm --prefix apps/mp ci --ignore-scripts", "apps/mp/node_modules/.bin/miniprogram-network"],
    [{ "package-lock.json": "{}" }, "npm ci --ignore-scripts", "npx --no-install miniprogram-network"],
    [{ "pnpm-lock.yaml": "lockfileVersion: '9.0'" }, "pnpm install --frozen-lockfile --ignore-scripts", "apps/mp/node_modules/.bin/miniprogram-network"],
    [{ "apps/mp/yarn.lock": "" }, "yarn --cwd apps/mp install --frozen-lockfile --ignore-scripts", "apps/mp/node_modules/.bin/miniprogram-network"],
  ])("%j", (files, install, command) => {
    expect(find({ "apps/mp/package.json": "{}", ...files }, { folder: "apps/mp" })).toMatchObject({ install, command });
  });

  test("names that the shell would take apart are quoted", () => {
    expect(find({ "my mp/package.json": "{}" }, { folder: "my mp" })).toMatchObject({
      install: "npm --prefix 'my mp' install --ignore-scripts",
      command: "'my mp/node_modules/.bin/miniprogram-network'",
    });
  });
});
