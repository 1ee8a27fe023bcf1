import { builtinModules } from "node:module";
import eslintPlugin from "eslint-plugin-eslint-plugin";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig(
  // The examples have faults on purpose; tests/examples runs the plugin on them. The site has packages and a type check of its own.
  globalIgnores(["dist", "coverage", ".bench", "examples", "tests/projects", "site"]),
  {
    files: ["**/*.ts"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { project: ["./tsconfig.json"], tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      "@typescript-eslint/consistent-type-imports": ["error", { disallowTypeAnnotations: false }],
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/prefer-readonly": "error",
      "@typescript-eslint/switch-exhaustiveness-check": ["error", { considerDefaultExhaustiveForUnions: true }],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // Types of nodes are compared with their names, as everywhere in ESLint's world.
      "@typescript-eslint/no-unsafe-enum-comparison": "off",
      // Trees of odd code lack what their types promise, and nothing may throw.
      "@typescript-eslint/no-unnecessary-condition": "off",
      "@typescript-eslint/no-unnecessary-type-conversion": "off",
      // What is taken out of an object here is a closure.
      "@typescript-eslint/unbound-method": "off",
      eqeqeq: "error",
      "func-style": ["error", "declaration", { allowArrowFunctions: true }],
      "max-lines": ["error", { max: 400 }],
      "no-console": "error",
      "no-warning-comments": "error",
      "object-shorthand": "error",
      "prefer-template": "off",
    },
  },
  {
    name: "ways to the world are few: see tests/repository/import-order.test.ts",
    files: ["rules/**/*.ts"],
    rules: {
      "no-restricted-imports": [
        "error",
        { patterns: [{ group: [...builtinModules, "node:*"], message: "A rule is given what it needs." }] },
      ],
    },
  },
  {
    files: ["src/lint/eslint-rule.ts"],
    extends: [eslintPlugin.configs.recommended],
  },
  {
    files: ["bench/**/*.ts", "scripts/**/*.ts"],
    rules: { "no-console": "off" },
  },
  {
    files: ["bench/**/*.ts", "tests/**/*.ts"],
    // Our own JSON is read back with its type written beside it.
    rules: { "@typescript-eslint/no-unsafe-assignment": "off" },
  },
);
