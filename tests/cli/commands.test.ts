import { describe, expect, test } from "vitest";
import { toPath } from "../../src/project/files/file-system.js";
import { memoryWorld, run } from "./captured-world.js";

const bakery = "tests/projects/bakery";
const busStop = "tests/projects/bus-stop";

const cloudfunctionsLeftAlone = `Not judged
  .  Code that runs on a server is left alone.

! Nothing to judge: 0 files, 0 network calls; 1 not judged.
`;

interface Reports {
  readonly check: { readonly findings: readonly { file: string; line: number; rule: string; severity: string }[] };
  readonly calls: {
    readonly calls: readonly {
      file: string;
      line: number;
      wrapper: boolean;
      hosts: readonly string[];
      status: string;
      violations: readonly string[];
    }[];
  };
}

describe("check", () => {
  test("finds what the platform refuses, across files, and exits with 1", async () => {
    const { exitCode, stderr } = await run(["check", bakery]);
    expect([exitCode, stderr]).toEqual([1, ""]);
    expect(await findingsOf(bakery)).toEqual([
      "miniprogram/pages/cakes/cakes.js:7 error no-insecure-protocol",
      "miniprogram/pages/cakes/cakes.js:7 error no-unlisted-domain",
      "miniprogram/pages/order/order.js:4 error no-insecure-protocol",
      "miniprogram/pages/order/order.js:4 error no-unlisted-domain",
      "miniprogram/pages/order/order.js:8 warning require-status-check",
      "miniprogram/pages/order/order.js:22 error no-insecure-protocol",
    ]);
  });

  test("reports broken files, judges the rest, and obeys configuration comments", async () => {
    expect(await findingsOf(busStop)).toEqual([
      "pages/map/map.ts:5 warning syntax-error",
      "pages/stop/stop.ts:9 error require-status-check",
      "project.private.config.json:2 warning syntax-error",
    ]);
  });

  test("--strict runs the rules that recommended leaves off", async () => {
    const severities = await findingsOf(bakery, "--strict");
    expect(severities).toContain("miniprogram/pages/order/order.js:8 error require-status-check");
  });

  test("--quiet hides warnings, and --max-warnings counts them all the same", async () => {
    const shop = memoryWorld({
      "/shop/app.json": '{ "pages": ["pages/a/a"], "networkTimeout": { "request": 9000 } }',
      "/shop/app.js": "App({})",
      "/shop/pages/a/a.js": 'wx.request({ url: "https://a.example", success: (res) => show(res.data), fail() {} });',
    });
    const quiet = await run(["check", "--quiet"], shop);
    expect(quiet).toMatchObject({ exitCode: 0, stdout: "✔ No problems: 3 files, 1 network call.\n" });
    expect((await run(["check", "--quiet", "--max-warnings", "0"], shop)).exitCode).toBe(1);
    expect((await run(["check", "--max-warnings", "1"], shop)).exitCode).toBe(0);
  });

  test("--output writes to the file and nothing else", async () => {
    const { stdout, files } = await run(["check", bakery, "--format", "json", "--output", "build/report.json"]);
    expect(stdout).toBe("");
    expect([...files.keys()]).toEqual([toPath("build/report.json")]);
    expect(JSON.parse([...files.values()][0] ?? "")).toMatchObject({ version: 1 });
  });

  test("a report that cannot be written is no run", async () => {
    const { exitCode, stderr } = await run(["check", bakery, "-o", "x.txt"], { writeFile: () => "the disk is full" });
    expect([exitCode, stderr]).toEqual([2, 'miniprogram-network: Cannot write "x.txt": the disk is full\n']);
  });

  test("colours are for terminals that want them", async () => {
    const escape = "\u001b[";
    expect((await run(["check", bakery])).stdout).not.toContain(escape);
    expect((await run(["check", bakery], { isTTY: true })).stdout).toContain(escape);
    expect((await run(["check", bakery], { isTTY: true, noColor: true })).stdout).not.toContain(escape);
    expect((await run(["check", bakery, "--format", "json"], { isTTY: true })).stdout).not.toContain(escape);
  });

  test("a folder without a mini program is no run", async () => {
    const { exitCode, stderr } = await run(["check", "docs"], memoryWorld({ "/docs/a.md": "# A" }, "/"));
    expect(exitCode).toBe(2);
    expect(stderr).toContain('There is no mini program in "docs"');
  });

  test("server code is never judged, not even when it is named", async () => {
    const { exitCode, stdout } = await run(["check", `${bakery}/cloudfunctions`]);
    expect([exitCode, stdout]).toEqual([0, cloudfunctionsLeftAlone]);
  });

  test("a file list is judged with the project around it", async () => {
    const { stdout } = await run(["check", `${bakery}/miniprogram/pages/cakes/cakes.js`, "--format", "json"]);
    const { findings, summary }: Reports["check"] & { summary: unknown } = JSON.parse(stdout);
    expect(findings.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      `${bakery}/miniprogram/pages/cakes/cakes.js miniprogram-network/no-insecure-protocol`,
      `${bakery}/miniprogram/pages/cakes/cakes.js miniprogram-network/no-unlisted-domain`,
    ]);
    expect(summary).toEqual({ files: 1, calls: 1, errors: 2, warnings: 0, notJudged: 0 });
  });

  test("a folder inside a project is judged with the project around it", async () => {
    const { stdout } = await run(["check", `${bakery}/miniprogram/pages`, "--format", "json"]);
    const report: Reports["check"] & { projects: unknown } = JSON.parse(stdout);
    expect(report.projects).toEqual([{ root: "..", kind: "miniprogram" }]);
    expect(new Set(report.findings.map(({ file }) => file))).toEqual(new Set(["cakes/cakes.js", "order/order.js"]));
  });

  test("each project in a folder is analysed by itself", async () => {
    const { stdout } = await run(["check", "tests/projects", "--format", "json"]);
    const { projects }: { projects: readonly { root: string }[] } = JSON.parse(stdout);
    expect(projects.map(({ root }) => root)).toEqual(expect.arrayContaining(["bakery/miniprogram", "bus-stop"]));
  });
});

describe("calls", () => {
  test("a direct call has the hosts of all its callers, and what is wrong with them", async () => {
    const { exitCode, stdout } = await run(["calls", bakery, "--format", "json"]);
    const { calls }: Reports["calls"] = JSON.parse(stdout);
    expect(exitCode).toBe(0);
    expect(calls.find(({ file }) => file === "miniprogram/utils/http.js")).toEqual({
      file: "miniprogram/utils/http.js",
      line: 2,
      column: 3,
      endLine: 8,
      endColumn: 5,
      root: "miniprogram",
      platform: "wx",
      api: "request",
      list: "request",
      urls: [],
      environments: {},
      hosts: ["http://stage.bakery.example", "https://api.bakery.example"],
      complete: false,
      unknown: ["parameter"],
      origins: [],
      status: "checked",
      timeout: null,
      wrapper: false,
      via: [],
      violations: ["no-insecure-protocol", "no-unlisted-domain"],
    });
  });

  test("a call of a wrapper names the direct call, and where its texts are written", async () => {
    const { stdout } = await run(["calls", bakery, "--format", "json"]);
    const { calls }: Reports["calls"] = JSON.parse(stdout);
    expect(calls.filter(({ wrapper }) => wrapper)).toMatchObject([
      {
        line: 6,
        urls: ["https://api.bakery.example/v1/cakes"],
        hosts: ["https://api.bakery.example"],
        complete: true,
        via: [{ file: "miniprogram/utils/http.js", line: 2 }],
        origins: [
          { file: "miniprogram/config.js", line: 1, column: 27, text: "https://api.bakery.example/v1" },
          { file: "miniprogram/pages/cakes/cakes.js", line: 6, column: 29, text: "/cakes" },
        ],
        violations: [],
      },
      { line: 7, hosts: ["http://stage.bakery.example"], violations: ["no-insecure-protocol", "no-unlisted-domain"] },
    ]);
  });

  test("of a folder inside a project, only its calls are listed", async () => {
    const { stdout } = await run(["calls", `${bakery}/miniprogram/utils`, "--format", "json"]);
    const { calls }: Reports["calls"] = JSON.parse(stdout);
    expect(calls.map(({ file, hosts }) => [file, hosts.length])).toEqual([["http.js", 2]]);
  });

  test("a timeout that is a known number is given in milliseconds", async () => {
    const { stdout } = await run(["calls", bakery, "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({ calls: expect.arrayContaining([expect.objectContaining({ timeout: 15000 })]) });
  });
});

describe("domains", () => {
  test("holds what is needed against what is declared, list by list", async () => {
    const { exitCode, stdout } = await run(["domains", bakery, "--format", "json"]);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      projects: [
        {
          root: "miniprogram",
          declaredIn: "server-domains.json",
          lists: [
            {
              list: "request",
              needed: [
                { domain: "https://api.bakery.example", calls: 1 },
                { domain: "https://pay.bakery.example:8080", calls: 1 },
                { domain: "https://stage.bakery.example", calls: 1 },
              ],
              missing: ["https://pay.bakery.example:8080", "https://stage.bakery.example"],
              unused: ["https://old-api.bakery.example"],
            },
            { list: "downloadFile", missing: [], unused: [] },
          ],
          notConfigurable: [
            { host: "http://192.168.1.40:9100", reason: "lan" },
            { host: "http://localhost:3000", reason: "loopback" },
          ],
        },
      ],
    });
  });

  test("without declared domains nothing is missing", async () => {
    const { exitCode, stdout } = await run(["domains", busStop, "--format", "json"]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({
      projects: [
        {
          declaredIn: null,
          lists: [
            { list: "request", declared: null, missing: [] },
            { list: "socket", needed: [{ domain: "wss://live.bus.example" }], declared: null },
          ],
        },
      ],
    });
  });
});

describe("explain", () => {
  test("tells where each piece of a URL comes from", async () => {
    const { exitCode, stdout } = await run(["explain", "miniprogram/pages/cakes/cakes.js:7"], { cwd: bakery });
    expect(exitCode).toBe(0);
    expect(stdout).toContain("URL: http://stage.bakery.example/cakes\n");
    expect(stdout).toContain('"http://stage.bakery.example"  written in miniprogram/config.js:1:67\n');
    expect(stdout).toContain("✖ error  'http://stage.bakery.example' is not encrypted");
  });

  test("tells what is not known, and who decides it", async () => {
    const { stdout } = await run(["explain", "miniprogram/utils/http.js:2"], { cwd: bakery });
    expect(stdout).toContain("it is a parameter, so callers decide it (miniprogram/utils/http.js:1:14, url)");
    expect(stdout).toContain("miniprogram/pages/cakes/cakes.js:6:5  https://api.bakery.example\n");
  });

  test("finds the call around a line or a column", async () => {
    const inside = await run(["explain", "miniprogram/pages/order/order.js:7:9"], { cwd: bakery });
    expect(inside.stdout).toMatch(/^wx\.request at miniprogram\/pages\/order\/order\.js:3:5\n/);
    const outside = await run(["explain", "miniprogram/pages/order/order.js:22:2"], { cwd: bakery });
    expect(outside).toMatchObject({
      exitCode: 1,
      stdout: "There is nothing to explain at 22:2 of miniprogram/pages/order/order.js. Nearest: 4:13 no-insecure-protocol, 8:47 require-status-check, 14:5 wx.request, 22:5 wx.request, 22:24 no-insecure-protocol; 2 others.\n",
    });
  });

  test("says that a file is not judged", async () => {
    const { exitCode, stdout } = await run(["explain", "cloudfunctions/stock/index.js:3"], { cwd: bakery });
    expect(exitCode).toBe(1);
    expect(stdout).toMatch(/^cloudfunctions\/stock\/index\.js is not judged/);
  });
});

describe("output", () => {
  const commands = ["check", "calls", "domains"].flatMap((command) => [[command, []] as const, [command, ["--format", "json"]] as const]);

  test.each(commands)(
    "%s %j is the same in every run and from every folder, and has no absolute path",
    async (command, flags) => {
      const here = await run([command, bakery, ...flags]);
      const again = await run([command, toPath(bakery), ...flags], { cwd: "src" });
      const inside = await run([command, ...flags], { cwd: bakery });
      expect(again).toEqual(here);
      expect(inside).toEqual(here);
      expect(here.stdout).not.toContain(toPath("."));
      expect(here.stdout.endsWith("\n")).toBe(true);
    },
  );

  test("progress is shown on a terminal only, and taken away again", async () => {
    const pages = Object.fromEntries(Array.from({ length: 320 }, (_, index) => [`/big/pages/p${index}/p${index}.js`, "Page({})"]));
    const big = memoryWorld({ "/big/app.json": '{ "pages": ["pages/p0/p0"] }', "/big/app.js": "App({})", ...pages }, "/big");
    expect((await run(["calls"], big)).stderr).toBe("");
    const { stderr } = await run(["calls"], { ...big, isTTY: true });
    expect(stderr).toMatch(/50 of 322 files/);
    expect(stderr.endsWith("\r\u001b[K")).toBe(true);
  });
});

describe("explain, where there is nothing to explain", () => {
  const files = {
    "/shop/app.json": '{ "pages": ["a"] }',
    "/shop/app.js": "App({})",
    "/shop/a.js": 'wx.request({ url: "https://a.example" });\n\nwx.connectSocket({ url: "wss://a.example" });',
    "/shop/a.wxml": "<view/>",
  };

  test.each([
    ["a.js:2", "There is nothing to explain on line 2 of a.js. Nearest: 1:1 wx.request, 3:1 wx.connectSocket."],
    ["a.js:9999", "a.js has only 3 lines. Nearest: 1:1 wx.request, 3:1 wx.connectSocket."],
    ["a.js:2:1", "There is nothing to explain at 2:1 of a.js. Nearest: 1:1 wx.request, 3:1 wx.connectSocket."],
    ["app.js:1", "There is nothing to explain in app.js: no network call, no remote address and no finding."],
    ["a.wxml:1", "There is nothing to explain in a.wxml: no network call, no remote address and no finding."],
  ])("%s: %s", async (place, message) => {
    const { exitCode, stdout } = await run(["explain", place], memoryWorld(files));
    expect([exitCode, stdout]).toEqual([1, `${message}\n`]);
  });

  test("a socket has no response", async () => {
    expect((await run(["explain", "a.js:3"], memoryWorld(files))).stdout).not.toContain("Response");
    expect((await run(["explain", "a.js:1"], memoryWorld(files))).stdout).toContain("Response");
    const { stdout } = await run(["calls"], memoryWorld(files));
    expect(stdout.match(/the response is not used/g)).toHaveLength(1);
  });

  test("the same fault of two URLs is told once", async () => {
    const twice = 'wx.request({ url: a ? "http://a.example/1" : "http://a.example/2" });';
    const { stdout } = await run(["explain", "a.js:1"], memoryWorld({ ...files, "/shop/a.js": twice }));
    expect(stdout.match(/is not encrypted/g)).toHaveLength(1);
  });
});

describe("the response of a wrapper", () => {
  const page = `import { load, raw, fetch } from "./http";
raw("https://a.example/1").then((res) => show(res.data.list));
raw("https://a.example/2").then((res) => res.statusCode === 200 && show(res.data.list));
load("https://a.example/3").then(show);
fetch("https://a.example/4").then((body) => show(body.list));
raw(path).then((res) => show(res.data.list));
`;
  const files = {
    "/shop/app.json": '{ "pages": ["a"] }',
    "/shop/app.js": "App({})",
    "/shop/http.js": `const send = (url, success, fail) => wx.request({ url, success, fail });
export const raw = (url) => new Promise((resolve, reject) => send(url, resolve, reject));
export const load = (url) => new Promise((resolve, reject) => {
  wx.request({ url, success: (res) => (res.statusCode === 200 ? resolve(res.data) : reject(res)), fail: reject });
});
export const fetch = (url) => new Promise((resolve, reject) => {
  wx.request({ url, success: (res) => resolve(res.data), fail: reject });
});
`,
    "/shop/a.js": page,
  };

  test("is its callers' affair where they get it, else its own", async () => {
    const { stdout } = await run(["calls", "--format", "json"], memoryWorld(files));
    const { calls }: Reports["calls"] = JSON.parse(stdout);
    const told = calls.filter(({ file }) => file === "a.js").map(({ line, status, violations }) => [line, status, violations.join()]);
    expect(told).toEqual([
      [2, "unchecked", "require-status-check"],
      [3, "checked", ""],
      [4, "checked", ""],
      [5, "unchecked", ""],
    ]);
  });

  test("is explained, also where the URL is somebody else's affair", async () => {
    const here = await run(["explain", "a.js:2"], memoryWorld(files));
    expect(here.stdout).toContain("URL: https://a.example/1\n");
    expect(here.stdout).toContain("Response: the body is used without a look at statusCode.\n");
    expect(here.stdout).toContain("miniprogram-network/require-status-check");
    const receiver = await run(["explain", "a.js:6"], memoryWorld(files));
    expect(receiver.exitCode).toBe(0);
    expect(receiver.stdout).toMatch(/^wx\.request at a\.js:6:1, through http\.js:1:38\n/);
    expect(receiver.stdout).toContain("The URL is not decided here: see http.js:1:38.\n");
    expect(receiver.stdout).toContain("Response: the body is used without a look at statusCode.\n");
    expect(receiver.stdout).toContain("miniprogram-network/require-status-check");
  });

  test("nothing is said of a call that only makes a client", async () => {
    const code = 'class Http {\n  constructor(base) { this.base = base; }\n  get(path) { wx.request({ url: this.base + path }); }\n}\nnew Http("https://a.example");';
    const { stdout } = await run(["explain", "a.js:5"], memoryWorld({ ...files, "/shop/a.js": code }));
    expect(stdout).toContain("URL: https://a.example{}\n");
    expect(stdout).not.toContain("Response");
  });
});

async function findingsOf(folder: string, ...flags: readonly string[]): Promise<readonly string[]> {
  const { stdout } = await run(["check", folder, "--format", "json", ...flags]);
  const { findings }: Reports["check"] = JSON.parse(stdout);
  return findings.map(({ file, line, severity, rule }) => `${file}:${line} ${severity} ${rule.replace("miniprogram-network/", "")}`);
}

test("calls counts the variants of one address, and --all lists them", async () => {
  const code = 'function load(page) {\n  wx.request({ url: "https://a.example/list?page=" + (page ? page : 1) });\n}\n';
  const world = memoryWorld({ "/shop/app.json": '{ "pages": ["a"] }', "/shop/app.js": "App({})", "/shop/a.js": code });
  expect((await run(["calls"], world)).stdout).toContain("          https://a.example/list?page=… (2 variants)\n");
  expect((await run(["calls", "--all"], world)).stdout).toContain("https://a.example/list?page=1\n          https://a.example/list?page={}\n");
});
