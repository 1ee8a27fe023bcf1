/** Files that ESLint takes its configuration from, by rank. */
export const eslintConfigNames: readonly string[] = ["js", "mjs", "cjs", "ts", "mts", "cts"].map((ending) => `eslint.config.${ending}`);

/** Those that it took it from before version 9. */
export const oldEslintConfigNames: readonly string[] = [
  ".eslintrc.js",
  ".eslintrc.cjs",
  ".eslintrc.yaml",
  ".eslintrc.yml",
  ".eslintrc.json",
  ".eslintrc",
];
