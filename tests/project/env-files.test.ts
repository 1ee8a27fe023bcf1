import { describe, expect, test } from "vitest";
import { readEnvFiles } from "../../src/project/env/env-files.js";
import type { EnvSetting } from "../../src/project/env/env-files.js";
import { memoryFileSystem } from "../memory-file-system.js";

/** `modes: value`, with `${X}` for what no file resolves. */
function read(files: Readonly<Record<string, string>>, name: string): string[] {
  const inFolder = Object.fromEntries(Object.entries(files).map(([file, text]) => [`/shop/${file}`, text]));
  const variable = readEnvFiles(memoryFileSystem(inFolder), "/shop").get(name);
  return [...variable?.settings.map(describeSetting) ?? [], ...(variable && !variable.isSetAlways ? ["elsewhere unknown"] : [])];
}

function describeSetting({ modes, isAllBut, parts }: EnvSetting): string {
  const value = parts.map((part) => part.text ?? `\${${part.name}}`).join("");
  if (isAllBut) return modes.length === 0 ? value : `not ${modes.join(", ")}: ${value}`;
  return `${modes.join(", ")}: ${value}`;
}

describe("lines", () => {
  test.each([
    ["A=https://a.cn", "https://a.cn"],
    ["  A = https://a.cn  ", "https://a.cn"],
    ["export A=https://a.cn", "https://a.cn"],
    ["A: https://a.cn", "https://a.cn"],
    ["A='https://a.cn'", "https://a.cn"],
    ['A="https://a.cn"', "https://a.cn"],
    ["A=`https://a.cn`", "https://a.cn"],
    ["A=https://a.cn # the shop", "https://a.cn"],
    ['A="https://a.cn/#/x" # the shop', "https://a.cn/#/x"],
    ["# A=https://b.cn\nA=https://a.cn", "https://a.cn"],
    ["A=https://b.cn\nA=https://a.cn", "https://a.cn"],
    ["B=1\r\nA=https://a.cn\r\nC=2", "https://a.cn"],
    ["A=", ""],
    ["A=''", ""],
    ['A="a\\nb"', "a\nb"],
    ["A='a\\nb'", "a\\nb"],
    ['A="a\nb"', "a\nb"],
    ["A='it", "'it"],
    ["A=\\$5", "$5"],
    ["A=5$", "5$"],
  ])("%j", (text, value) => {
    expect(read({ ".env": text }, "A")).toEqual([value]);
  });

  test.each(["", "A", "=x", "A x", "// A=x", "\0"])("%j sets nothing", (text) => {
    expect(read({ ".env": text }, "A")).toEqual([]);
  });

  test("a value has its place", () => {
    const text = "X=1\nA='https://a.cn'\n";
    const [setting] = readEnvFiles(memoryFileSystem({ "/shop/.env": text }), "/shop").get("A")?.settings ?? [];
    const [part] = setting?.parts ?? [];
    expect(part?.place.source.path).toBe("/shop/.env");
    expect(text.slice(...part?.place.range ?? [])).toBe("https://a.cn");
    expect(part).toMatchObject({ verbatim: true });
  });
});

describe("references", () => {
  test.each([
    ["HOST=a.cn\nA=https://${HOST}/v1", "https://a.cn/v1"],
    ["A=https://$HOST/v1\nHOST=a.cn", "https://a.cn/v1"],
    ["A=${HOST:-b.cn}", "b.cn"],
    ["HOST=a.cn\nA=${HOST:-b.cn}", "a.cn"],
    ["A=https://${HOST}/v1", "https://${HOST}/v1"],
    ["A=${A}/v1", "${A}/v1"],
  ])("%j", (text, value) => {
    expect(read({ ".env": text }, "A")).toEqual([value]);
  });

  test("in circles and in masses come to an end", () => {
    expect(read({ ".env": "A=${B}\nB=${A}" }, "A")).toHaveLength(1);
    const lines = Array.from({ length: 30 }, (_, index) => `A${index}=${`\${A${index + 1}}`.repeat(9)}`);
    expect(read({ ".env": lines.join("\n") }, "A0")).toHaveLength(1);
  });

  test("differ by mode as what they refer to does", () => {
    const files = { ".env": "A=https://${HOST}", ".env.development": "HOST=d.cn", ".env.production": "HOST=r.cn" };
    expect(read(files, "A")).toEqual(["development: https://d.cn", "production: https://r.cn", "not development, production: https://${HOST}"]);
  });
});

describe("files", () => {
  test("of a mode win over the common one", () => {
    const files = { ".env": "A=r", ".env.development": "A=d", ".env.staging": "B=1" };
    expect(read(files, "A")).toEqual(["development: d", "not development: r"]);
    expect(read(files, "B")).toEqual(["staging: 1", "elsewhere unknown"]);
  });

  test("set a variable for good when both builds have it", () => {
    expect(read({ ".env.development": "A=d", ".env.production": "A=r" }, "A")).toEqual(["development: d", "production: r"]);
    expect(read({ ".env.development": "A=d" }, "A")).toEqual(["development: d", "elsewhere unknown"]);
  });

  test("of one machine may be absent on others", () => {
    expect(read({ ".env": "A=r", ".env.local": "A=l" }, "A")).toEqual(["r", "l"]);
    expect(read({ ".env.local": "A=l" }, "A")).toEqual(["l"]);
    expect(read({ ".env": "A=r", ".env.development": "A=d", ".env.development.local": "A=l" }, "A")).toEqual(["development: d", "development: l", "not development: r"]);
    // The file of a mode wins over the common local one.
    expect(read({ ".env.local": "A=l", ".env.development": "A=d" }, "A")).toEqual(["development: d", "not development: l"]);
  });

  test("to copy from are not read", () => {
    expect(read({ ".env.example": "A=x", ".env.sample": "A=x", ".envrc": "A=x", "x.env": "A=x" }, "A")).toEqual([]);
  });
});
