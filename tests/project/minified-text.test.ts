import { describe, expect, it } from "vitest";
import { isMinified } from "../../src/project/files/minified-text.js";

const statement = `wx.request({url:a+"/x",success:function(r){b(r.data)}});`;

describe("isMinified", () => {
  it.each([
    ["one long line of statements", statement.repeat(200), true],
    ["a banner over long lines", `/*!\n * lib\n */\n${statement.repeat(300)}`, true],
    ["short lines, many of them", `${statement}\n`.repeat(2000), false],
    ["a short script in one line", statement.repeat(20), false],
    [
      "a picture in code",
      `${statement}\n`.repeat(40) + `const icon = "data:image/png;base64,${"iVBORw0KGgo".repeat(5000)}";`,
      false,
    ],
    ["a picture that a build leaves out", `${statement}\n`.repeat(40) + " ".repeat(40_000), false],
    ["lines of two hundred characters", `${statement.repeat(4)}\n`.repeat(100), false],
    ["an empty text", "", false],
  ])("%s", (_reason, text, expected) => expect(isMinified(text)).toBe(expected));
});
