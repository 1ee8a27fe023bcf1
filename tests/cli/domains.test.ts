import { describe, expect, test } from "vitest";
import { memoryWorld, run } from "./captured-world.js";

describe("domains for the console", () => {
  const app = "/shop/app.json";
  const files = {
    [app]: '{ "pages": ["pages/a/a"] }',
    "/shop/project.config.json": '{ "appid": "wx1" }',
    "/shop/app.js": "App({})",
    "/shop/pages/a/a.wxml": '<web-view src="https://h5.shop.example/a" />',
    "/shop/pages/a/a.js": `
      const dev = wx.getAccountInfoSync().miniProgram.envVersion === "develop";
      wx.request({ url: (dev ? "https://dev.shop.example" : "https://api.shop.example") + "/x" });
      wx.request({ url: "https://apis.map.qq.com/ws" });
      wx.request({ url: "https://x.run.tcloudbase.com/y" });
    `,
  };
  const declared = {
    ...files,
    "/shop/server-domains.json": `{
  // For the console
  "request": ["http://api.shop.example", "https://gone.shop.example", "https://*.map.qq.com"],
  "socket": []
}
`,
  };

  async function listsOf(texts: Record<string, string>, ...flags: readonly string[]): Promise<readonly Record<string, unknown>[]> {
    const { stdout } = await run(["domains", "--format", "json", ...flags], memoryWorld(texts));
    const { projects }: { projects: readonly { lists: readonly Record<string, unknown>[] }[] } = JSON.parse(stdout);
    return projects[0]?.lists ?? [];
  }

  test("what development alone needs stands apart, and services have their names", async () => {
    const [request, business] = await listsOf(files);
    expect(request).toMatchObject({
      needed: [
        { domain: "https://api.shop.example", state: "needed", developmentOnly: false, service: null },
        { domain: "https://apis.map.qq.com", state: "needed", service: { name: "Tencent Location Service", kind: "map" } },
        { domain: "https://dev.shop.example", state: "development", developmentOnly: true, environments: ["develop"] },
      ],
      paste: "https://api.shop.example;https://apis.map.qq.com",
    });
    expect(business).toMatchObject({ list: "business", paste: "https://h5.shop.example" });
  });

  test("what is declared is kept, but for what the console refuses; --prune leaves out what is unused", async () => {
    expect((await listsOf(declared))[0]).toMatchObject({
      missing: ["https://api.shop.example"],
      unused: ["https://gone.shop.example"],
      wrong: [{ entry: "http://api.shop.example", reason: "scheme", instead: "https://api.shop.example", place: { line: 3, column: 16 } }],
      toAdd: ["https://api.shop.example", "https://apis.map.qq.com"],
      paste: "https://gone.shop.example;https://api.shop.example;https://apis.map.qq.com",
    });
    expect((await listsOf(declared, "--prune"))[0]).toMatchObject({ paste: "https://api.shop.example;https://apis.map.qq.com" });
  });

  test("modify-domain is the body of the platform's call; business domains are told beside it", async () => {
    const { stdout, stderr } = await run(["domains", "--format", "modify-domain", "--action", "set"], memoryWorld(files));
    expect(JSON.parse(stdout)).toEqual({ action: "set", requestdomain: ["https://api.shop.example", "https://apis.map.qq.com"] });
    expect(stderr).toContain('{"action":"set","webviewdomain":["https://h5.shop.example"]}');
  });

  test("html is a page with the domains alone, in which nothing of the project runs", async () => {
    const evil = { ...files, "/shop/pages/a/</script><img src=x onerror=alert(1)>.js": 'wx.request({ url: "https://evil.shop.example/" });' };
    const { stdout } = await run(["domains", "--format", "html"], memoryWorld(evil));
    expect(stdout).toMatch(/^<!doctype html>/);
    expect(stdout).toContain("https://api.shop.example;https://apis.map.qq.com;https://evil.shop.example");
    expect(stdout).toContain("Tencent Location Service");
    expect(stdout).not.toContain("<img");
    expect(stdout).not.toContain('id="findings"');
  });

  test("--update writes the file beside project.config.json, and then there is nothing to do", async () => {
    const world = memoryWorld(files);
    const written = await run(["domains", "--update"], world);
    expect(written.exitCode).toBe(0);
    expect(written.stdout).toContain("server-domains.json: written\n  + request  https://api.shop.example\n");
    const text = written.files.get("/shop/server-domains.json") ?? "";
    expect(JSON.parse(text)).toEqual({
      requestdomain: ["https://api.shop.example", "https://apis.map.qq.com"],
      webviewdomain: ["https://h5.shop.example"],
    });
    const again = await run(["domains", "--update"], memoryWorld({ ...files, "/shop/server-domains.json": text }));
    expect(again).toMatchObject({ exitCode: 0, stdout: "server-domains.json: nothing to change.\n" });
    expect(again.files.size).toBe(0);
  });

  test.each([
    ["en", "No server-domains.json: which server domains are needed is not known."],
    ["zh-CN", "没有 server-domains.json：不知道需要哪些服务器域名。"],
  ])("--update says that nothing is known, as the list does: %s", async (locale, sentence) => {
    const world = memoryWorld({ [app]: "{}", "/shop/app.js": "wx.request({ url: getApp().base + '/x' });" });
    const { exitCode, stdout, files: written } = await run(["domains", "--update", "--locale", locale], world);
    expect([exitCode, stdout, written.size]).toEqual([0, `${sentence}\n`, 0]);
    const none = await run(["domains", "--update"], memoryWorld({ [app]: "{}", "/shop/app.js": "App({})" }));
    expect(none.stdout).toBe("No server-domains.json: no server domains are needed.\n");
  });

  test("--update --dry-run shows the difference, writes nothing, and exits with 1", async () => {
    const { exitCode, stdout, files: written } = await run(["domains", "--update", "--dry-run", "--prune"], memoryWorld(declared));
    expect([exitCode, written.size]).toEqual([1, 0]);
    expect(stdout).toContain('-  "request": ["http://api.shop.example", "https://gone.shop.example", "https://*.map.qq.com"],\n');
    expect(stdout).toContain('+  "request": ["https://*.map.qq.com", "https://api.shop.example"],\n');
    expect(stdout).toContain("   // For the console\n");
  });

  test.each([
    ["https://api.shop_cn.example", "characters"],
    ["https://nodots", "no-address"],
    ["https://a..example", "no-address"],
    ["https://-a.example", "no-address"],
    ["https://a-.example", "no-address"],
    ["https://192.168.1.300", "no-address"],
    ["https://host.example:99999", "port"],
  ])("what the console would refuse is for no list: %s", async (origin, reason) => {
    const texts = { [app]: "{}", "/shop/app.js": `wx.request({ url: "${origin}/x" });` };
    const { stdout } = await run(["domains", "--format", "json"], memoryWorld(texts));
    expect(JSON.parse(stdout)).toMatchObject({ projects: [{ lists: [], notConfigurable: [{ host: origin, list: "request", reason }] }] });
    const update = await run(["domains", "--update"], memoryWorld(texts));
    expect([update.exitCode, update.files.size]).toEqual([0, 0]);
    const declaring = { ...texts, "/shop/server-domains.json": JSON.stringify({ request: [origin] }) };
    const table = await run(["domains"], memoryWorld(declaring));
    expect(table.stdout).toContain("✖ wrong");
    expect(table.stdout).not.toMatch(/declared {2}|to paste/);
  });

  test("pages of the business list have no port", async () => {
    const texts = { [app]: '{ "pages": ["a"] }', "/shop/a.js": "Page({})", "/shop/a.wxml": '<web-view src="https://h5.example:8443/" />' };
    const { stdout } = await run(["domains", "--format", "json"], memoryWorld(texts));
    expect(JSON.parse(stdout)).toMatchObject({ projects: [{ lists: [], notConfigurable: [{ list: "business", reason: "no-port-allowed" }] }] });
  });

  test.each(["https://a.example.", "https://A.example", "https://例子.cn"])("a host is listed in the form that the console takes: %s", async (origin) => {
    const texts = { [app]: "{}", "/shop/app.js": `wx.request({ url: "${origin}/x" });` };
    const listed = origin.includes("例") ? "https://xn--fsqu00a.cn" : "https://a.example";
    const [request] = await listsOf(texts);
    expect(request).toMatchObject({ paste: listed });
    const domains = { ...texts, "/shop/server-domains.json": JSON.stringify({ request: [listed] }) };
    const { exitCode, stdout } = await run(["check"], memoryWorld(domains));
    expect([exitCode, stdout]).toEqual([0, expect.not.stringMatching(/ error /)]);
    expect((await listsOf(domains))[0]).toMatchObject({ missing: [], unused: [], wrong: [] });
  });

  test("what only a wrong entry covers is missing, and --update puts the right one in its place", async () => {
    const texts = {
      [app]: "{}",
      "/shop/app.js": 'wx.request({ url: "https://apis.map.qq.com/ws/x" }); wx.request({ url: "https://dev.shop.example" });',
      "/shop/server-domains.json": '{ "request": ["https://dev.shop.example", "https://dev.shop.example", "https://apis.map.qq.com/ws"] }',
    };
    const [request] = await listsOf(texts);
    expect(request).toMatchObject({ missing: ["https://apis.map.qq.com"], toAdd: ["https://apis.map.qq.com"] });
    const update = await run(["domains", "--update", "--prune"], memoryWorld(texts));
    expect(update.stdout.split("\n").slice(1, 4)).toEqual([
      "  + request  https://apis.map.qq.com",
      "  - request  https://apis.map.qq.com/ws  (wrong)",
      "  - request  https://dev.shop.example  (repeated)",
    ]);
    expect(update.files.get("/shop/server-domains.json")).toBe('{ "request": ["https://dev.shop.example", "https://apis.map.qq.com"] }');
  });

  test.each(["https:/api.f.example/x", "https://", "https://<your-domain>/x"])("of a URL without a host, calls says the same: %s", async (url) => {
    const texts = { [app]: "{}", "/shop/app.js": `wx.request({ url: "${url}" });` };
    const listed = await run(["domains"], memoryWorld(texts));
    expect(listed.stdout).toContain("  app.js:1:1  the URL is malformed, so it names no host\n");
    const called = await run(["calls"], memoryWorld(texts));
    expect(called.stdout).toContain("not all hosts are known: the URL is malformed, so it names no host\n");
  });

  test("a file that cannot be parsed is left as it is", async () => {
    const { exitCode, stderr } = await run(["domains", "--update"], memoryWorld({ ...files, "/shop/server-domains.json": "{" }));
    expect([exitCode, stderr]).toEqual([2, 'miniprogram-network: Cannot change "server-domains.json": it cannot be parsed (1:2).\n']);
  });

  test.each([
    ["table", [], "read"],
    ["json", ["--format", "json"], "read"],
    ["--update, with nothing to add", ["--update"], "change"],
  ])("a file that cannot be parsed declares nothing: %s", async (_, flags, what) => {
    const world = memoryWorld({ [app]: "{}", "/shop/app.js": "App({})", "/shop/server-domains.json": '{"requestdomain":["https://b.example" "x"]}' });
    const { exitCode, stdout, stderr } = await run(["domains", ...flags], world);
    const why = `miniprogram-network: Cannot ${what} "server-domains.json": it cannot be parsed (1:39).\n`;
    expect([exitCode, stdout, stderr]).toEqual([2, "", why]);
  });
});
