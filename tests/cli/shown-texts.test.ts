import { expect, test } from "vitest";
import { memoryWorld, run } from "./captured-world.js";

const odd = "odd\nxli\u202ene\u001b[31m.js";
const hostile = {
  "/shop/app.json": '{ "pages": [] }',
  [`/shop/${odd}`]: "wx.request({url:'http://ev\\u001b[31mil.example/', success: (res) => show(res.data)});\nif (a ===",
  [`/shop/pages/${odd}`]: [
    "wx.request({url:'http://ev\\u001b[31mil.example/'});",
    "wx.request({url:'https://bob:hunter2@x.example/'});",
    "wx.request({url:'https://bob:hunter2@x.example/' + what});",
    "wx.request({url:'http://\\u202elive.example/' + what});",
    "",
    "",
    "",
    "wx.request({url:'https://x.example/', header: { Referer: 'a' }});",
  ].join("\n"),
};

test.each([
  [["check", "--strict"]],
  [["check", "--format", "markdown"]],
  [["check", "--format", "html"]],
  [["check", "--fix-dry-run"]],
  [["calls"]],
  [["calls", "--all"]],
  [["domains"]],
  [["domains", "--format", "html"]],
  [["explain", `pages/${odd}:1`]],
  [["explain", `pages/${odd}:2`]],
  [["explain", `pages/${odd}:9`]],
  [["explain", `absent/${odd}:9`]],
  [["check", `absent/${odd}`]],
])("%j shows what a project says as text that does nothing, without passwords", async (argv) => {
  const { stdout, stderr } = await run([...argv], memoryWorld(hostile));
  const written = stdout + stderr;
  expect(written).not.toMatch(/(?!\n)\p{Cc}|\p{Bidi_Control}/u);
  if (!argv.includes("html")) expect(written).not.toMatch(/^xli/mu);
  expect(written).not.toContain("hunter2");
});

test("hosts of a call's own URL are not said to come from callers", async () => {
  const { stdout } = await run(["calls"], memoryWorld(hostile));
  expect(stdout).not.toContain("from callers");
  expect(stdout).toContain("https://bob:***@x.example/");
});
