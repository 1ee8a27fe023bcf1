import { describe, expect, test } from "vitest";
import { memoryWorld, run } from "./captured-world.js";

const shop = "examples/coffee-shop";
const parts = ["1/3", "2/3", "3/3"];

/** What the runs of all shards have written, by absolute path. */
async function runShards(format: string): Promise<Map<string, string>> {
  const written = await Promise.all(parts.map(async (part) => {
    const { stdout } = await run(["check", shop, "--shard", part, "--format", format]);
    return [`/reports/${part[0] ?? ""}.json`, stdout] as const;
  }));
  return new Map(written);
}

const mergeFiles = (files: ReadonlyMap<string, string>, ...flags: readonly string[]): ReturnType<typeof run> =>
  run(["merge", ...files.keys(), ...flags], { readFile: (path) => files.get(path) });

describe("merge", () => {
  test("makes of the shards' reports the report of one run", async () => {
    const shards = await runShards("json");
    const whole = await run(["check", shop, "--format", "json"]);
    expect(await mergeFiles(shards, "--format", "json")).toMatchObject({ exitCode: 1, stdout: whole.stdout });
    expect([...shards.values()].every((text) => text.length < whole.stdout.length)).toBe(true);
  });

  test("writes any format of check", async () => {
    const text = await run(["check", shop]);
    expect((await mergeFiles(await runShards("json"))).stdout).toBe(text.stdout);
  });

  test("joins the runs of SARIF", async () => {
    const whole: { runs: { results: { partialFingerprints: object }[] }[] } = JSON.parse((await run(["check", shop, "--format", "sarif"])).stdout);
    const { exitCode, stdout } = await mergeFiles(await runShards("sarif"));
    const merged: typeof whole = JSON.parse(stdout);
    expect(exitCode).toBe(1);
    expect(merged.runs).toHaveLength(1);
    const identities = (log: typeof whole): string[] => log.runs.flatMap(({ results }) => results.map((result) => JSON.stringify(result))).sort();
    expect(identities(merged)).toEqual(identities(whole));
  });

  test.each([
    [new Map([["/a.json", "{}"]]), "\"/a.json\" is no report of check"],
    [new Map([["/a.json", "{"]]), "\"/a.json\" is no report of check"],
    [new Map([["/a.json", '{"version":1,"findings":[],"projects":[],"summary":{}}'], ["/b.json", '{"runs":[]}']]), "cannot be merged with each other"],
    [new Map<string, string>(), "merge takes the reports of check"],
  ])("refuses what it cannot merge: %j", async (files, reason) => {
    const { exitCode, stderr } = await mergeFiles(files);
    expect(exitCode).toBe(2);
    expect(stderr).toContain(reason);
  });

  test("of a file that is not there", async () => {
    const stderr = 'miniprogram-network: There is no file "/nowhere.json" that can be read.\n';
    expect(await run(["merge", "/nowhere.json"])).toMatchObject({ exitCode: 2, stderr });
  });

  test.each(["json", "sarif"])("says which parts in %s are missing, twice or of another run", async (format) => {
    const shards = await runShards(format);
    const [first = ["", ""], second = ["", ""], third = ["", ""]] = [...shards];
    const whole = await mergeFiles(shards, "--format", "json");
    expect(whole.stderr).toBe("");
    expect(whole.stdout).not.toContain('"shard"');
    const part = await mergeFiles(new Map([first, third]));
    expect(part.stderr).toBe("miniprogram-network: Not all files are in this report: the parts 2/3 are missing.\n");
    const doubled = await mergeFiles(new Map([first, second, ["/reports/again.json", first[1]]]));
    expect([doubled.exitCode, doubled.stdout]).toEqual([2, ""]);
    expect(doubled.stderr).toContain("The part 1/3 is there twice: /reports/1.json, /reports/again.json.");
    const other = (await run(["check", shop, "--shard", "2/4", "--format", format])).stdout;
    const mixed = await mergeFiles(new Map([first, ["/reports/other.json", other]]));
    expect(mixed.stderr).toContain("parts of different runs: /reports/1.json (1/3), /reports/other.json (2/4).");
    expect((await run(["merge", "/a.json", "/a.json"], { readFile: () => first[1] })).stderr).toContain('"/a.json" is named twice.');
  });

  test("a report without all parts is none, however clean", async () => {
    const clean = { version: 1, projects: [], findings: [], suppressed: [], notJudged: [], summary: { files: 1, calls: 0, errors: 0, warnings: 0, notJudged: 0 }, shard: { index: 2, count: 2 } };
    const { exitCode, stdout } = await mergeFiles(new Map([["/a.json", JSON.stringify(clean)]]));
    expect([exitCode, stdout]).toEqual([2, "✔ No problems: 1 file, 0 network calls.\n"]);
  });
});

describe("check --shard", () => {
  test.each(["0/3", "4/3", "3", "a/b", "1/0"])("refuses %s", async (part) => {
    expect((await run(["check", shop, "--shard", part])).stderr).toContain("--shard takes a part and how many there are");
  });
});

describe("check --format ndjson", () => {
  const files = {
    "/a/app.json": '{ "pages": [] }',
    "/a/project.config.json": "{}",
    "/a/app.js": "wx.request({ url: 'http://api.shop.example' });",
    "/b/app.json": '{ "pages": [], "networkTimeout": { "request": 5000 } }',
    "/b/project.config.json": "{}",
    "/c/readme.md": "",
  };

  const linesOf = (text: string): { path: string; findings?: object[]; error?: string }[] =>
    text.trimEnd().split("\n").map((line) => JSON.parse(line) as { path: string });

  test("writes a line for each path", async () => {
    const { exitCode, stdout } = await run(["check", "--format", "ndjson", "/a", "/b"], memoryWorld(files, "/"));
    expect(exitCode).toBe(1);
    expect(linesOf(stdout).map(({ path, findings }) => [path, findings?.length])).toEqual([["/a", 2], ["/b", 0]]);
  });

  test("takes paths from standard input, and goes on after one that it cannot read", async () => {
    const { exitCode, stdout } = await run(["check", "--format", "ndjson", "--stdin"], { ...memoryWorld(files, "/"), lines: ["/c", "", " /b ", "/nowhere"] });
    expect(exitCode).toBe(2);
    expect(linesOf(stdout)).toEqual([
      { version: 1, path: "/c", error: expect.stringContaining("There is no mini program") as string },
      expect.objectContaining({ path: "/b", findings: [] }),
      { version: 1, path: "/nowhere", error: 'There is no file or folder "/nowhere".' },
    ]);
  });

  test("shows errors only when it is to be quiet, and counts the warnings all the same", async () => {
    const { exitCode, stdout } = await run(["check", "--format", "ndjson", "--quiet", "--max-warnings", "0", "/a"], memoryWorld(files, "/"));
    expect(exitCode).toBe(1);
    expect(linesOf(stdout)[0]?.findings).toHaveLength(1);
  });

  test.each([
    [["--stdin"], "--stdin is for --format ndjson"],
    [["--format", "ndjson", "-o", "x"], "writes as it goes"],
  ])("refuses %j", async (flags, reason) => {
    expect((await run(["check", ...flags])).stderr).toContain(reason);
  });
});
