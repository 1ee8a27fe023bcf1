export const packageName = "eslint-plugin-miniprogram-network";

/** The command's name once the package is installed. */
export const commandName = "miniprogram-network";

/** What a project gets that has none of it yet: the versions that this package is tested with. */
export const toolRanges = {
  eslint: "^10.15.0",
  "@typescript-eslint/parser": "^8.73.0",
  husky: "^9.1.7",
  "lint-staged": "^16.4.0",
} as const;
