import { describe, expect, test } from "vitest";
import { commands, readArguments } from "../../src/cli/arguments.js";
import { describeUsage } from "../../src/cli/help.js";
import { locales } from "../../src/locale/locale.js";
import { run } from "./captured-world.js";

const bakery = "tests/projects/bakery";

describe("what cannot be understood is refused in one line", () => {
  test.each([
    [[], 'No command given. See "miniprogram-network --help".'],
    [["chekc"], 'Unknown command "chekc"; there are check, domains, calls, explain, certs, init, merge. Did you mean "check"? See "miniprogram-network --help".'],
    [["check", "--foo"], `Unknown option '--foo'. See "miniprogram-network --help".`],
    [["check", "--format", "xml"], '"check" has no format "xml"; there are stylish, json, sarif, github, gitlab, junit, markdown, html, ndjson. See "miniprogram-network --help".'],
    [["calls", "--strict"], '"calls" has no flag --strict. See "miniprogram-network --help".'],
    [["check", "--max-warnings", "-2"], expect.stringContaining("--max-warnings")],
    [["check", "--max-warnings", "few"], '--max-warnings takes a number from 0 on, or -1 for no limit, not "few". See "miniprogram-network --help".'],
    [["calls", "--locale", "fr"], '--locale takes en or zh-CN, not "fr". See "miniprogram-network --help".'],
    [["domains", "--format", "modify-domain", "--action", "drop"], '--action takes add or set, not "drop". See "miniprogram-network --help".'],
    [["domains", "--action", "set"], '--action is for --format modify-domain. See "miniprogram-network --help".'],
    [["domains", "--update", "--format", "json"], expect.stringContaining("--update writes server-domains.json")],
    [["init", "--hooks", "none", "--ci", "jenkins"], '--ci takes github, gitlab, none, not "jenkins". See "miniprogram-network --help".'],
    [["check", "--fix", "--fix-dry-run"], expect.stringContaining("choose one")],
    [["check", "--fix-dry-run", "--format", "json"], expect.stringContaining("takes no --format")],
    [["check", "--update-baseline", "--since", "main"], expect.stringContaining("takes neither --since, --related nor --quiet")],
    [["check", "--related"], "--related takes the files whose findings are wanted."],
    [["check", "--related", "gone.js"], 'There is no file or folder "gone.js".'],
    [["check", "--related", "--since", "main", "a.js"], expect.stringContaining("goes neither with --since nor with --shard")],
    [["check", bakery, "--baseline", "gone.json"], 'There is no baseline "gone.json"; --update-baseline writes one.'],
    [["check", bakery, "--since", "main"], "--since asks Git, and here is no checkout of Git."],
    [["init", "--hooks", "make"], '--hooks takes husky, pre-commit, none, not "make". See "miniprogram-network --help".'],
    [["init", bakery], expect.stringContaining("Nobody can be asked here")],
    [["init", "--yes", "a", "b"], "init takes one folder."],
    [["domains", "--dry-run"], expect.stringContaining("--dry-run shows")],
    [["check", "--quiet=yes"], expect.stringContaining("--quiet")],
    [["check", ""], "A path is empty; leave it out for the current folder."],
    [["help", "chekc"], expect.stringContaining('Unknown command "chekc"')],
    [["explain", "src/index.ts:0"], "Lines and columns count from 1."],
    [["explain", "src/index.ts:1:0"], "Lines and columns count from 1."],
    [["check", "no/such/folder"], 'There is no file or folder "no/such/folder".'],
    [["check", "tests/projects/bakery", "gone.js"], 'There is no file or folder "gone.js".'],
    [["explain"], expect.stringContaining("explain takes one place")],
    [["explain", "app.js"], expect.stringContaining("explain takes one place")],
    [["explain", "app.js:1", "app.js:2"], expect.stringContaining("explain takes one place")],
    [["explain", `${bakery}:3`], `"${bakery}" is a folder; explain takes a place in a file.`],
    [["explain", "gone.js:3"], 'There is no file or folder "gone.js".'],
  ])("%j", async (argv, reason) => {
    const { exitCode, stdout, stderr } = await run(argv);
    expect(exitCode).toBe(2);
    expect(stdout).toBe("");
    expect(stderr.split("\n")).toEqual([expect.stringMatching(/^miniprogram-network: /), ""]);
    expect(stderr.slice("miniprogram-network: ".length, -1)).toEqual(reason);
  });
});

describe("help and version", () => {
  test.each([[["--help"]], [["-h"]], [["check", "--help"]], [["domains", "-h"]], [["calls", "-h"]], [["explain", "-h"]]])(
    "%j",
    async (argv) => {
      const { exitCode, stdout, stderr } = await run(argv);
      expect([exitCode, stderr]).toEqual([0, ""]);
      expect(stdout).toContain("Usage: miniprogram-network");
    },
  );

  test("the version is the package's", async () => {
    expect((await run(["--version"])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  const inBoth = Object.entries(commands).flatMap(([name, command]) => locales.map((locale) => [name, locale, command] as const));

  test.each(inBoth)("%s names each of its flags and formats, and no other (%s)", (name, locale, command) => {
    const flags = [...Object.keys(command.options), "locale"];
    const help = describeUsage(name as keyof typeof commands, locale);
    const named = [...help.matchAll(/--([a-z-]+)/g)].map((match) => match[1]);
    expect([...new Set(named)].sort()).toEqual([...flags].sort());
    if ("formats" in command) expect(help).toMatch(new RegExp(`--format ${command.formats.join("\\|")}\\s`));
  });
});

test("help of a command is the same however it is asked for", async () => {
  expect((await run(["help", "calls"])).stdout).toBe((await run(["calls", "--help"])).stdout);
});

test.each([[["--max-warnings", "-1"]], [["--max-warnings=-1"]], [[]]])("%j sets no limit to warnings", (flags) => {
  expect(readArguments(["check", ...flags, "-q", "a"])).toMatchObject({
    kind: "run",
    arguments: { paths: ["a"], maxWarnings: undefined, quiet: true },
  });
});

test("the language is that of the flag, else that of the system", () => {
  expect(readArguments(["calls"], "zh-CN").locale).toBe("zh-CN");
  expect(readArguments(["calls", "--locale", "en"], "zh-CN").locale).toBe("en");
  expect(readArguments(["calls", "--locale", "fr"], "zh-CN").locale).toBe("zh-CN");
});

test("flags and paths may come in any order", () => {
  expect(readArguments(["--strict", "check", "a", "--format=json", "b", "-o", "out.json", "--max-warnings", "3"])).toEqual({
    locale: "en",
    kind: "run",
    arguments: {
      command: "check",
      paths: ["a", "b"],
      format: "json",
      output: "out.json",
      maxWarnings: 3,
      quiet: false,
      strict: true,
      fix: false,
      fixDryRun: false,
      since: undefined,
      related: false,
      baseline: undefined,
      noBaseline: false,
      updateBaseline: false,
      shard: undefined,
      readsPaths: false,
    },
  });
});

test("numbers and switches of certs are read", () => {
  const argv = ["certs", "--timeout", "500", "--concurrency", "2", "--min-days", "0", "--allow-lan", "--no-redirects", "--json"];
  expect(readArguments(argv)).toMatchObject({
    kind: "run",
    arguments: { format: "json", timeoutMs: 500, concurrency: 2, minDays: 0, allowLan: true, redirects: false },
  });
});

test.each([
  [["--timeout", "0"], '--timeout takes a number of milliseconds from 1 to 3600000, not "0".'],
  [["--timeout", "soon"], '--timeout takes a number of milliseconds from 1 to 3600000, not "soon".'],
  [["--concurrency", "0"], '--concurrency takes a number of hosts from 1 to 256, not "0".'],
  [["--min-days=1.5"], '--min-days takes a number of days from 0 to 10000, not "1.5".'],
])("certs %j is refused", (flags, reason) => {
  expect(readArguments(["certs", ...flags])).toMatchObject({ kind: "refused", reason });
});

test.each([
  [["chek"], 'Did you mean "check"?'],
  [["domian"], 'Did you mean "domains"?'],
  [["check", "--formt", "json"], 'Did you mean "--format"?'],
  [["calls", "--strikt"], 'Did you mean "--strict"?'],
  [["domains", "--al"], "Unknown option '--al'."],
  [["check", "--format", "gitlb"], 'Did you mean "gitlab"?'],
  [["check", "--format", "JSON"], 'Did you mean "json"?'],
  [["calls", "--format", "tabel"], 'Did you mean "table"?'],
])("%j: %s", async (argv, meant) => {
  expect((await run(argv)).stderr).toContain(meant);
  expect((await run(argv, { locale: "zh-CN" })).stderr).not.toMatch(/Did you/u);
});

test.each([[["zzz"]], [["check", "--zzz"]], [["check", "--format", "pdf"]]])("%j is like nothing", async (argv) => {
  expect((await run(argv)).stderr).not.toContain("Did you mean");
});

test("a report in a file is counted on stderr", async () => {
  const { stdout, stderr, exitCode } = await run(["check", bakery, "--format", "gitlab", "--output", "quality.json"]);
  expect([exitCode, stdout, stderr]).toEqual([1, "", "6 problems (5 errors, 1 warning) written to quality.json.\n"]);
});

test.each([
  [["check", "--frob", "--locale", "zh-CN"], "没有参数 '--frob'。"],
  [["--locale=zh-CN", "init", "--package"], "--package 需要一个值。"],
  [["init", "--package", "--yes", "--locale", "zh-CN"], "--package 需要一个值。"],
  [["check", "--quiet=yes", "--locale", "zh-CN"], "--quiet 不接受值。"],
  [["check", "-o"], "-o"],
  [["init", "--package"], "--package takes a value."],
])("%j is refused in the language that it names", async (argv, reason) => {
  const { exitCode, stderr } = await run(argv);
  expect([exitCode, stderr]).toEqual([2, expect.stringContaining(reason)]);
  if (argv.join(" ").includes("zh-CN")) expect(stderr).not.toMatch(/Option|argument/u);
});
