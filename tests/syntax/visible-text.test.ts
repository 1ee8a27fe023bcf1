import { describe, expect, test } from "vitest";
import { toVisible, toVisibleTexts } from "../../src/syntax/visible-text.js";
import { memoryWorld, run } from "../cli/captured-world.js";

test.each([
  ["https://a.cn/订单?b=1 🍜", "https://a.cn/订单?b=1 🍜"],
  ["a\r\n::error::b", "a\\r\\n::error::b"],
  ["\u001b[2J", "\\u001b[2J"],
  ["a\u202eb\u2028", "a\\u202eb\\u2028"],
])("%j", (text, expected) => {
  expect(toVisible(text)).toBe(expected);
});

test("code cannot write lines of its own into a log, nor move the cursor", async () => {
  const world = memoryWorld({
    "/shop/app.json": "{}",
    "/shop/project.config.json": "{}",
    "/shop/app.js": "wx.request({ method: 'PA\\nTCH\\n::error::pwn\\x1b[2J', url: 'http://a.cn/\\n::error::x\\x1b[2J' });",
  });
  for (const command of ["check", "calls"]) {
    const { stdout } = await run([command], world);
    expect(stdout).not.toMatch(/^::error/mu);
    expect(stdout).not.toContain("\u001b");
  }
});

describe("passwords", () => {
  test.each([
    ["https://bob:hunter2@x.example/a", "https://bob:***@x.example/a"],
    ["wss://:p@ss@x.example", "wss://:***@x.example"],
    ["https://bob@x.example:80/@a", "https://bob@x.example:80/@a"],
    ["https://x.example:8080/a?b=c@d", "https://x.example:8080/a?b=c@d"],
    ["https://bob:{}@x.example", "https://bob:{}@x.example"],
  ])("%s", (text, shown) => {
    expect(toVisible(text)).toBe(shown);
  });

  test("are hidden in texts wherever they stand, also in keys", () => {
    expect(toVisibleTexts({ "//a:b@c": [{ url: "//a:b@c", count: 1, none: null }] })).toEqual({ "//a:***@c": [{ url: "//a:***@c", count: 1, none: null }] });
  });
});
