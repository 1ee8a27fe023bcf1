import { describe, expect, test } from "vitest";
import { createEslintConfig, extendEslintConfig } from "../../src/setup/eslint-config.js";

const name = "eslint-plugin-miniprogram-network";

function extend(text: string, path = "eslint.config.mjs"): string {
  const extension = extendEslintConfig(path, text);
  return extension.kind === "extended" ? extension.text : extension.kind === "there" ? "there" : extension.why;
}

describe("shapes that are understood", () => {
  test.each([
    ["an array", "export default [];\n", `import network from "${name}";\n\nexport default [...network.configs.recommended];\n`],
    [
      "an array in one line, other quotes, no semicolons",
      "import js from '@eslint/js'\n\nexport default [js.configs.recommended]\n",
      `import js from '@eslint/js'\nimport network from '${name}'\n\nexport default [js.configs.recommended, ...network.configs.recommended]\n`,
    ],
    [
      "lines of their own, a trailing comma, a comment behind it",
      'import js from "@eslint/js"; // base\n\nexport default [\n  js.configs.recommended,\n  { rules: { eqeqeq: "error" } }, // ours\n];\n',
      `import js from "@eslint/js"; // base\nimport network from "${name}";\n\nexport default [\n  js.configs.recommended,\n  { rules: { eqeqeq: "error" } }, // ours\n  ...network.configs.recommended,\n];\n`,
    ],
    [
      "an object that is spread over lines",
      "export default [{\n  rules: {},\n}];\n",
      `import network from "${name}";\n\nexport default [{\n  rules: {},\n}, ...network.configs.recommended];\n`,
    ],
    [
      "defineConfig with an array",
      'import { defineConfig } from "eslint/config";\nexport default defineConfig([\n\t{ files: ["a.js"] }\n]);\n',
      `import { defineConfig } from "eslint/config";\nimport network from "${name}";\nexport default defineConfig([\n\t{ files: ["a.js"] },\n\t...network.configs.recommended,\n]);\n`,
    ],
    [
      "tseslint.config, Windows' line ends",
      'import tseslint from "typescript-eslint";\r\nexport default tseslint.config(\r\n  tseslint.configs.recommended,\r\n);\r\n',
      `import tseslint from "typescript-eslint";\r\nimport network from "${name}";\r\nexport default tseslint.config(\r\n  tseslint.configs.recommended,\r\n  ...network.configs.recommended,\r\n);\r\n`,
    ],
    [
      "a constant, and a name that is taken",
      "// Ours\nconst network = 1;\nconst config = [network];\nexport default config;\n",
      `// Ours\nimport miniprogramNetwork from "${name}";\n\nconst network = 1;\nconst config = [network, ...miniprogramNetwork.configs.recommended];\nexport default config;\n`,
    ],
    [
      "CommonJS",
      '"use strict";\n\nconst js = require("@eslint/js");\n\nmodule.exports = [js.configs.recommended];\n',
      `"use strict";\n\nconst js = require("@eslint/js");\nconst network = require("${name}");\n\nmodule.exports = [js.configs.recommended, ...network.configs.recommended];\n`,
    ],
    [
      "CommonJS with defineConfig",
      'const { defineConfig: define } = require("eslint/config");\nmodule.exports = define({});\n',
      `const { defineConfig: define } = require("eslint/config");\nconst network = require("${name}");\nmodule.exports = define({}, ...network.configs.recommended);\n`,
    ],
  ])("%s", (_, before, after) => {
    expect(extend(before)).toBe(after);
    expect(extend(after)).toBe("there");
  });

  test("TypeScript with a type around the array", () => {
    const before = 'import type { Linter } from "eslint";\n\nexport default [] satisfies Linter.Config[];\n';
    expect(extend(before, "eslint.config.ts")).toBe(
      `import type { Linter } from "eslint";\nimport network from "${name}";\n\nexport default [...network.configs.recommended] satisfies Linter.Config[];\n`,
    );
  });
});

describe("shapes that are left to people", () => {
  test.each([
    ["a function of somebody else", 'import antfu from "@antfu/eslint-config";\nexport default antfu({ vue: true });\n'],
    ["a defineConfig of somebody else", 'import { defineConfig } from "vite";\nexport default defineConfig([]);\n'],
    ["a promise", "module.exports = (async () => [])();\n"],
    ["two exports", "module.exports = [];\nif (x) module.exports = [1];\nmodule.exports = [2];\n"],
    ["nothing", "console.log(1);\n"],
    ["a variable that may change", "let config = [];\nexport default config;\n"],
    ["a constant that is itself", "const config = config;\nexport default config;\n"],
  ])("%s", (_, text) => {
    expect(extend(text)).toMatch(/^exports something else/);
  });

  test("what cannot be parsed", () => {
    expect(extend("export default [\n")).toBe("cannot be parsed");
  });
});

test("frameworks get the parser that reads them", () => {
  expect(createEslintConfig(true)).toContain("[...network.configs.frameworks, ...network.configs.recommended]");
  expect(createEslintConfig(false)).not.toContain("frameworks");
});
