import { expect, test } from "vitest";
import { run } from "./captured-world.js";

const bakery = "tests/projects/bakery";

/** A word that neither a name nor code has: what is still English. */
const english = /\b(?:the|is|are|was|it|and|or|not|with|your|here|there|by|on|in|of|known)\b/u;

test.each([
  [["--help"]],
  [["check", "--help"]],
  [["domains", "--help"]],
  [["calls", "--help"]],
  [["explain", "--help"]],
  [["check", bakery, "--strict"]],
  [["check", "examples/coffee-shop", "--format", "markdown"]],
  [["check", "tests/projects/bus-stop/pages"]],
  [["domains", bakery]],
  [["domains", "examples/coffee-shop", "--prune"]],
  [["calls", bakery]],
  [["explain", `${bakery}/miniprogram/pages/cakes/cakes.js:10`]],
  [["explain", `${bakery}/miniprogram/utils/http.js:2`]],
  [["explain", `${bakery}/miniprogram/pages/cakes/cakes.js:1`]],
])("%j says all in Chinese", async (argv) => {
  const { stdout, stderr } = await run(argv, { locale: "zh-CN" });
  expect(stderr).toBe("");
  const lines = stdout.split("\n").filter((line) => english.test(withoutCode(line)));
  expect(lines).toEqual([]);
});

test.each([[[]], [["chekc"]], [["check", "--foo"]], [["calls", "--strict"]], [["check", ""]], [["check", "gone"]], [["explain", "gone.js"]]])(
  "%j is refused in Chinese",
  async (argv) => {
    const { exitCode, stderr } = await run(argv, { locale: "zh-CN" });
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(/^miniprogram-network: .*\p{Script=Han}.*。\n$/u);
  },
);

test("SARIF describes rules in Chinese, and says so", async () => {
  const { stdout } = await run(["check", bakery, "--format", "sarif"], { locale: "zh-CN" });
  const { runs } = JSON.parse(stdout) as { runs: { language: string; tool: { driver: { rules: { shortDescription: { text: string }; help: { text: string } }[] } } }[] };
  expect(runs.map(({ language }) => language)).toEqual(["zh-CN"]);
  const texts = runs.flatMap(({ tool }) => tool.driver.rules.flatMap(({ shortDescription, help }) => [shortDescription.text, help.text]));
  for (const text of texts) expect(text).toMatch(/\p{Script=Han}.*。$/u);
});

test("the flag is above the system", async () => {
  const chinese = await run(["calls", bakery], { locale: "zh-CN" });
  expect(await run(["calls", bakery, "--locale", "zh-CN"])).toEqual(chinese);
  expect(await run(["calls", bakery, "--locale", "en"], { locale: "zh-CN" })).toEqual(await run(["calls", bakery]));
});

/** Names, what is quoted, and what parsers of others say. */
function withoutCode(line: string): string {
  return line.replace(/“[^”]*”|"[^"]*"|（[^）]*）|[\w/.-]*[/.-][\w/.-]*|for … (?:of|in)/gu, "");
}
