import { describe, expect, test } from "vitest";
import { memoryWorld, run } from "./captured-world.js";

interface Point {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

interface Finding extends Point {
  readonly rule: string;
  readonly message: string;
  readonly related: readonly Point[];
}

const projects = ["bakery", "dumpling-cart", "greenhouse", "noodle-bar"].map((name) => `tests/projects/${name}`);

test.each([...projects, "examples/coffee-shop", "examples/coffee-rush"])("every place that check names in %s is explained", async (cwd) => {
  const { stdout } = await run(["check", "--format", "json"], { cwd });
  const { findings } = JSON.parse(stdout) as { readonly findings: readonly Finding[] };
  const judged = findings.filter(({ rule }) => !/syntax-error|not-judged/u.test(rule));
  const places = judged.flatMap((finding) => [finding, ...finding.related].map((point) => ({ point, finding })));
  const asked = [...new Map(places.map((place) => [`${place.point.file}:${place.point.line} ${place.finding.message}`, place])).values()];
  for (const { point, finding } of asked.slice(0, 12)) {
    for (const place of [`${point.file}:${point.line}`, `${point.file}:${point.line}:${point.column}`]) {
      const { exitCode, stdout: told } = await run(["explain", place], { cwd });
      expect([place, exitCode, told]).toEqual([place, 0, expect.stringContaining(finding.message)]);
    }
  }
});

describe("explain, where no call stands", () => {
  const files = {
    "/shop/project.config.json": '{\n  "appid": "wx",\n  "setting": {\n    "urlCheck": false\n  }\n}\n',
    "/shop/app.json": '{ "pages": ["a", "b"] }',
    "/shop/app.js": "App({})",
    "/shop/a.js": `Page({
  data: { cover: "http://img.example/a.png" },
  load() {
    wx.request({ url: "https://a.example/1", success: show, fail() {} });
  },
});

const appSecret = "9f86d081884c7d659a2feaa0c55ad015";

function show(res) {
  draw(res.data.list);
}
`,
    "/shop/a.wxml": '<view>\n  <image src="http://img.example/b.png" />\n  <image src="https://img.example/c.png" />\n</view>',
    "/shop/b.js": 'import { host } from "./hosts";\nwx.request({ url: host + "/1" });\nwx.request({ url: host + "/2" });\n',
    "/shop/hosts.js": 'export const host = "http://hosts.example";\n',
  };
  const explain = async (place: string, ...flags: readonly string[]): Promise<string> => (await run(["explain", place, ...flags], memoryWorld(files))).stdout;

  test("a setting of a configuration file", async () => {
    expect(await explain("project.config.json:4")).toMatch(
      /^project\.config\.json:4:\d+\n {2}"urlCheck": false\n\n. (?:error|warning) {2}.*urlCheck.* {2}miniprogram-network\/no-skip-domain-check\n/u,
    );
  });

  test("an address in a template, with what it is made of", async () => {
    const told = await explain("a.wxml:2");
    expect(told).toMatch(/^<image src> at a\.wxml:2:15\n/u);
    expect(told).toContain("miniprogram-network/no-insecure-resource");
    expect(told).toContain("URL: http://img.example/b.png\n");
    expect(await explain("a.wxml:3")).toContain("✔ Nothing is wrong with this address, as far as it is known.\n");
  });

  test("a secret, without showing it", async () => {
    const told = await explain("a.js:8");
    expect(told).toContain("miniprogram-network/no-app-secret");
    expect(told).not.toContain("9f86d081884c7d659a2feaa0c55ad015");
  });

  test("a handler that stands by itself", async () => {
    const told = await explain("a.js:11");
    expect(told).toMatch(/^wx\.request at a\.js:4:5\n/u);
    expect(told).toMatch(/require-status-check\n {4}Found at a\.js:11:\d+\.\n/u);
  });

  test("what is written in another file than it is found in", async () => {
    const told = await explain("hosts.js:1");
    expect(told).toMatch(/^b\.js:2:19\n/u);
    expect(told).toContain("'http://hosts.example' is not encrypted");
    expect(told).toContain("It is about 2 calls:\n  b.js:2:1\n  b.js:3:1\n");
    expect((await explain("b.js:2")).match(/is not encrypted/gu)).toHaveLength(1);
  });

  test("by the rules and severities of check", async () => {
    const own = { ...files, "/shop/a.js": 'wx.request({ url: "https://a.example/1", success(res) { draw(res.data.list); } });' };
    const told = async (...flags: readonly string[]): Promise<string> => (await run(["explain", "a.js:1", ...flags], memoryWorld(own))).stdout;
    expect(await told()).toMatch(/^! warning .*require-status-check$/mu);
    expect(await told()).not.toContain("require-fail-handler");
    expect(await told("--strict")).toMatch(/^✖ error .*require-status-check$/mu);
    expect(await told("--strict")).toContain("require-fail-handler");
  });
});

test.each([["en", "URL: (empty)"], ["zh-CN", "URL：（空）"]] as const)("an empty URL is said to be, in %s", async (locale, said) => {
  const { stdout } = await run(["explain", "app.js:1"], { ...memoryWorld({ "/shop/app.json": "{}", "/shop/app.js": 'wx.request({ url: "" });' }), locale });
  expect(stdout).toContain(said);
});
