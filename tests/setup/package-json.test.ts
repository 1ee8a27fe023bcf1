import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { toolRanges } from "../../src/setup/package-names.js";
import { setUp } from "./set-up.js";

const name = "eslint-plugin-miniprogram-network";
const tools = { eslint: toolRanges.eslint, [name]: "^0.1.0" };

test("what projects get is what this package is tested with", () => {
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { readonly devDependencies: Readonly<Record<string, string>> };
  expect(devDependencies).toMatchObject(toolRanges);
});

describe("the package among the dependencies", () => {
  test("where there is no package.json, a small one, and Git leaves out what is installed", () => {
    const { files } = setUp({ "app.json": "{}", ".gitignore": "*.log" }, {});
    expect(JSON.parse(files["package.json"] ?? "")).toEqual({ private: true, devDependencies: tools });
    const { files: all } = setUp({ "app.json": "{}" }, { hooks: "husky" });
    expect(Object.keys(JSON.parse(all["package.json"] ?? "") as object)).toEqual(["private", "scripts", "devDependencies", "lint-staged"]);
    expect(files[".gitignore"]).toBe("*.log\nnode_modules/\n");
    expect(setUp({ "app.json": "{}" }, { ignored: ["node_modules/"] }).files).not.toHaveProperty(".gitignore");
  });

  test.each([
    ["{}", { devDependencies: tools }],
    ['{ "devDependencies": {} }', { devDependencies: tools }],
    ['{ "dependencies": { "eslint": "10" } }', { dependencies: { eslint: "10" }, devDependencies: { [name]: "^0.1.0" } }],
  ])("%s", (before, after) => {
    const { files } = setUp({ "package.json": before }, {});
    expect(JSON.parse(files["package.json"] ?? "")).toEqual(after);
    expect(setUp({ ...files }, {})).toEqual({ files: {}, left: [], byHand: [] });
  });

  test("in its place in the alphabet, written as the file is", () => {
    const before = '{\r\n\t"name": "x",\r\n\t"devDependencies": {\r\n\t\t"eslint": "^10.0.0",\r\n\t\t"vite": "^8.0.0"\r\n\t}\r\n}\r\n';
    expect(setUp({ "package.json": before }, { spec: "file:../x.tgz" }).files["package.json"]).toBe(
      before.replace('\t\t"vite"', `\t\t"${name}": "file:../x.tgz",\r\n\t\t"vite"`),
    );
  });

  test("at the end of a list without order, and in a list on one line", () => {
    const unsorted = '{\n    "devDependencies": {\n        "vite": "8",\n        "eslint": "10"\n    }\n}\n';
    expect(setUp({ "package.json": unsorted }, {}).files["package.json"]).toBe(unsorted.replace('"10"', `"10",\n        "${name}": "^0.1.0"`));
    const inLine = '{ "devDependencies": { "eslint": "10", "vite": "8" } }';
    expect(setUp({ "package.json": inLine }, {}).files["package.json"]).toBe(inLine.replace('"vite"', `"${name}": "^0.1.0", "vite"`));
  });

  test("indented by four where all is", () => {
    expect(setUp({ "package.json": '{\n    "name": "x"\n}\n' }, {}).files["package.json"]).toBe(
      `{\n    "name": "x",\n    "devDependencies": {\n        "${name}": "^0.1.0"\n    }\n}\n`.replace(`"${name}"`, `"eslint": "${toolRanges.eslint}",\n        "${name}"`),
    );
    expect(setUp({ "package.json": '{\n    "devDependencies": {}\n}\n' }, {}).files["package.json"]).toMatch(/\n {8}"eslint"/u);
  });

  test.each([
    ["{", "package.json: cannot be parsed"],
    ["[]", "package.json: cannot be parsed"],
    ['{ "devDependencies": [] }', "package.json: has members of another shape"],
    ['{ "name": "\ufffd" }', "package.json: is not in UTF-8, and would lose characters"],
  ])("%s is left alone", (before, why) => {
    const { files, left } = setUp({ "package.json": before }, {});
    expect(files).not.toHaveProperty("package.json");
    expect(left).toContain(why);
  });

  test("is the one of the configuration that loads it", () => {
    const config = "export default [];\n";
    const { files } = setUp({ "package.json": "{}", "eslint.config.mjs": config, "apps/mp/package.json": "{}" }, { folder: "apps/mp" });
    expect(Object.keys(files)).toEqual(["package.json", "eslint.config.mjs"]);
    expect(Object.keys(setUp({ "package.json": "{}", "apps/mp/package.json": "{}" }, { folder: "apps/mp" }).files)).toEqual([
      "apps/mp/package.json",
      "apps/mp/eslint.config.mjs",
    ]);
  });
});

describe("an ESLint in which the plugin does not run", () => {
  const why = "package.json: has an ESLint older than 9.15, in which the plugin does not run; the command does without ESLint";

  test("stays, and npm is told that it does for the command", () => {
    const { files, left } = setUp({ "package.json": '{ "devDependencies": { "eslint": "^8.57.0" } }', ".eslintrc.js": "" }, {});
    expect(left).toEqual([why]);
    expect(JSON.parse(files["package.json"] ?? "")).toEqual({
      devDependencies: { eslint: "^8.57.0", [name]: "^0.1.0" },
      overrides: { [name]: { eslint: "$eslint" } },
    });
    const again = setUp({ ...files, ".eslintrc.js": "" }, {});
    expect(again.files).toEqual({});
  });

  test.each(["yarn.lock", "pnpm-lock.yaml"])("with %s nobody has to be told", (lock) => {
    const { files } = setUp({ "package.json": '{ "devDependencies": { "eslint": "6.8.0" } }', [lock]: "" }, {});
    expect(files["package.json"]).not.toContain("overrides");
  });

  test.each([
    ["~9.14.0", undefined, true],
    ["^9.0.0", undefined, false],
    ["^9.0.0", "9.3.0", true],
    ["^9.0.0", "9.39.0", false],
    ["^8.0.0 || ^9.0.0", undefined, false],
    ["latest", undefined, false],
    [">=4.18.2", "4.19.1", true],
  ])("%s, installed %s", (range, installed, isOld) => {
    const modules = installed === undefined ? {} : { "node_modules/eslint/package.json": `{ "version": "${installed}" }` };
    const { left } = setUp({ "package.json": JSON.stringify({ devDependencies: { eslint: range } }), ...modules }, {});
    expect(left).toEqual(isOld ? [why] : []);
  });
});

describe("the parser for TypeScript", () => {
  const parser = "@typescript-eslint/parser";

  test.each([
    [{ typescript: "^5.4.0" }, true],
    [{}, true],
    [{ typescript: "^3.8.3" }, false],
    [{ typescript: "^5.4.0", "typescript-eslint": "8" }, false],
    [{ typescript: "^5.4.0", eslint: "^8.0.0" }, false],
  ])("%j", (devDependencies, isAdded) => {
    const { files } = setUp({ "package.json": JSON.stringify({ devDependencies }), "tsconfig.json": "{}" }, {});
    expect((files["package.json"] ?? "").includes(parser)).toBe(isAdded);
  });
});
