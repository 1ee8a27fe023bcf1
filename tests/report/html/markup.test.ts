import { describe, expect, test } from "vitest";
import { writeIsland } from "../../../src/report/html/data-island.js";
import { escapeText, html, trusted } from "../../../src/report/html/markup.js";

describe("escapeText", () => {
  test.each([
    [`<a href="x" title='y'>&amp;`, "&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;amp;"],
    ["a\tb\nc", "a\tb\nc"],
    ["\u202Eabc\u2069 \u200B \uFEFF", "[U+202E]abc[U+2069] [U+200B] [U+FEFF]"],
    ["\u0000\u0007\r\u0085\u2028\u2029", "[U+0000][U+0007][U+000D][U+0085][U+2028][U+2029]"],
    ["half \uD83E of \uDDC1", "half [U+D83E] of [U+DDC1]"],
    ["🧁 👩‍🍳 ❤️ 域名", "🧁 👩‍🍳 ❤️ 域名"],
  ])("%j", (text, expected) => {
    expect(escapeText(text)).toBe(expected);
  });
});

test("a template escapes texts, keeps markup, joins lists and leaves out what is not there", () => {
  const items = ["<1>", "&2"].map((text) => html`<li>${text}</li>`);
  expect(html`<ul class="${'"'}">${items}${undefined}${false}${3}</ul>`.markup).toBe('<ul class="&quot;"><li>&lt;1&gt;</li><li>&amp;2</li>3</ul>');
  expect(html`${trusted("<br>")}`.markup).toBe("<br>");
});

test("an island of data cannot be left, and is read back as it was", () => {
  const data = { text: "</script><!-- <script> \u2028\u2029 &amp; 🧁" };
  const { markup } = writeIsland("words", data);
  expect(markup.match(/<\/script>/gu)).toHaveLength(1);
  expect(markup).not.toMatch(/<!--|[\u2028\u2029]/u);
  expect(JSON.parse(markup.slice(markup.indexOf(">") + 1, markup.lastIndexOf("<")))).toEqual(data);
});
