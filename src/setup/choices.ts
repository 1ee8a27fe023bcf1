export const hookChoices = ["husky", "pre-commit", "none"] as const;
export const ciChoices = ["github", "gitlab", "none"] as const;

/** What runs when something is committed. */
export type HookChoice = (typeof hookChoices)[number];

/** What runs when something is pushed. */
export type CiChoice = (typeof ciChoices)[number];
