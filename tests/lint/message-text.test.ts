import { expect, test } from "vitest";
import { toShown, writeMessage } from "../../src/lint/message-text.js";

const long = `https://img.cake.example/${"a".repeat(300)}?sign=${"b".repeat(60)}`;

test("the middle of a long value is cut", () => {
  const { url } = toShown({ url: long });
  expect(url).toBe(`${long.slice(0, 80)}…${long.slice(-39)}`);
  expect(String(url)).toHaveLength(120);
});

test("characters of two units are not torn apart", () => {
  expect(toShown({ url: "🍰".repeat(200) })["url"]).toBe(`${"🍰".repeat(80)}…${"🍰".repeat(39)}`);
});

test("what is short, a number or a sentence stays", () => {
  const data = { url: "x".repeat(120), count: 3, why: "because of what is said here, ".repeat(9) };
  expect(toShown(data)).toEqual(data);
});

test("several names are joined as the language does, and what code says stays", () => {
  const says = { messages: { value: "{{value}}: one of {{values}}." }, chinese: { description: "", messages: { value: "{{value}}：{{values}} 之一。" } } };
  const data = { value: "a, b", values: "GET, POST" };
  expect(writeMessage(says, "value", data, "en")).toBe("a, b: one of GET, POST.");
  expect(writeMessage(says, "value", data, "zh-CN")).toBe("a, b：GET、POST 之一。");
});
