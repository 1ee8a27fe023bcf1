/**
 * Why a file is left to the user, in English and in Chinese: the end of a sentence that begins with the file's path. `{{name}}`
 * is its name.
 */
export const byHandReasons = {
  "cannot be parsed": "无法解析",
  "exports something else than an array, defineConfig(…) or tseslint.config(…)": "导出的不是数组、defineConfig(…) 或 tseslint.config(…)",
  "uses all names that the plugin could have": "用掉了插件可用的所有名称",
  "has something behind its repos": "在 repos 之后还有其他内容",
  "is left to you": "留给你处理",
  "is of a kind that ESLint 9 no longer reads beside a new one: move it first, npx @eslint/migrate-config {{name}}":
    "是旧格式的配置，ESLint 9 不会与新配置同时读取：请先迁移，npx @eslint/migrate-config {{name}}",
  "is not there: npm init makes one": "不存在：可以用 npm init 创建",
  "is not at the top of the checkout, or has a lint-staged of another shape": "不在仓库的根目录，或其中的 lint-staged 是其他写法",
} as const satisfies Readonly<Record<string, string>>;

export type ByHandReason = keyof typeof byHandReasons;
