import { describe, expect, it } from "vitest";
import { parseComponent } from "../../../src/syntax/component/parse-component.js";
import { SourceText } from "../../../src/syntax/source-text.js";

describe("parseComponent", () => {
  it("gives nodes and comments the places that they have in the component", () => {
    const text = `<template><view>牛</view></template>\n<script lang="ts">\n// note\nexport default { n: 1 as number };\n</script>\n`;
    const source = new SourceText("/p/page.vue", text);
    const parse = parseComponent(source);
    if (parse?.ok !== true) throw new Error("does not parse");
    const [statement] = parse.file.program.body;
    expect(parse.file.source).toBe(source);
    expect(statement?.type).toBe("ExportDefaultDeclaration");
    expect(text.slice(...(statement?.range ?? [0, 0]))).toBe("export default { n: 1 as number };");
    expect(parse.file.comments.map((comment) => text.slice(...comment.range))).toEqual(["// note"]);
  });

  it("takes JSX in a script that names no language", () => {
    expect(parseComponent(new SourceText("/p/page.vue", "<script>export const a = <b/>;</script>"))?.ok).toBe(true);
  });

  it("says where the syntax is broken", () => {
    const text = "<view/>\n<script>\nconst = 1;\n</script>";
    const parse = parseComponent(new SourceText("/p/page.vue", text));
    expect(parse).toMatchObject({ ok: false, offset: text.indexOf("= 1") });
  });

  it("finds nothing to parse in a component without script", () => {
    expect(parseComponent(new SourceText("/p/page.vue", "<template/>"))).toBeUndefined();
  });
});
