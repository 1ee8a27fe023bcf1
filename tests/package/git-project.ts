import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join, resolve } from "node:path";
import process from "node:process";

export interface GitProject {
  readonly folder: string;
  write(path: string, text: string): void;
  read(path: string): string;
  run(command: string, ...argv: readonly string[]): Outcome;
  /** Stages everything and commits it. */
  commit(message: string): Outcome;
  /** The subjects of all commits, the newest first. */
  history(): readonly string[];
  remove(): void;
}

export interface Outcome {
  readonly status: number | null;
  /** Of both streams. */
  readonly output: string;
}

const bins: Readonly<Record<string, string>> = {
  "miniprogram-network": "dist/src/cli/bin.js",
  husky: "node_modules/husky/bin.js",
  "lint-staged": "node_modules/lint-staged/bin/lint-staged.js",
};

/** A mini program in a Git repository of its own, with the built command and the tools of hooks installed. */
export function createGitProject(): GitProject {
  if (!existsSync("dist/src/cli/bin.js")) throw new Error("There is no build: npm run build.");
  const folder = mkdtempSync(join(tmpdir(), "tram-stop-"));
  const binFolder = join(folder, "node_modules/.bin");
  mkdirSync(binFolder, { recursive: true });
  for (const [name, path] of Object.entries(bins)) {
    writeFileSync(join(binFolder, name), `#!/bin/sh\nexec "${process.execPath}" "${resolve(path)}" "$@"\n`, { mode: 0o755 });
  }
  const run = (command: string, ...argv: readonly string[]): Outcome => {
    const { status, stdout, stderr, error } = spawnSync(command, argv, { cwd: folder, encoding: "utf8", env: cleanEnvironment() });
    return { status, output: `${error?.message ?? ""}${stdout}${stderr}` };
  };
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  write(".gitignore", "node_modules\n");
  write("package.json", '{ "name": "tram-stop", "private": true }\n');
  write("app.json", '{ "pages": ["pages/stop/stop"], "networkTimeout": { "request": 9000 } }\n');
  write("app.js", "App({});\n");
  write("pages/stop/stop.json", "{}\n");
  write("pages/stop/stop.wxml", "<view>stop</view>\n");
  write("pages/stop/stop.js", pageWith("https://api.tram.example"));
  run("git", "init", "--quiet");
  return {
    folder,
    write,
    read: (path) => readFileSync(join(folder, path), "utf8"),
    run,
    commit: (message) => {
      run("git", "add", "--all");
      return run("git", "commit", "--quiet", "-m", message);
    },
    history: () => run("git", "log", "--format=%s").output.split("\n").filter((line) => line !== ""),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export function pageWith(host: string): string {
  return `Page({
  onLoad() {
    wx.request({ url: "${host}/departures", success: ({ statusCode, data }) => statusCode === 200 && this.setData({ data }), fail: console.warn });
  },
});
`;
}

/** Without the Git that the tests may run under, and without anybody's configuration. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(?:GIT_|GITHUB_|CI$|HUSKY|LANG$|LC_)/u.test(name));
  const person = { NAME: "Tram Driver", EMAIL: "driver@tram.example" };
  return {
    ...Object.fromEntries(kept),
    PATH: [dirname(process.execPath), process.env["PATH"] ?? ""].join(delimiter),
    GIT_CONFIG_GLOBAL: "/dev/null",
    GIT_CONFIG_NOSYSTEM: "1",
    GIT_AUTHOR_NAME: person.NAME,
    GIT_AUTHOR_EMAIL: person.EMAIL,
    GIT_COMMITTER_NAME: person.NAME,
    GIT_COMMITTER_EMAIL: person.EMAIL,
  };
}
