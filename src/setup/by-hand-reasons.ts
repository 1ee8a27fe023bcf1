/**
 * Why a file is left to the user, in English and in Chinese: the end of a sentence that begins with the file's path. `{{name}}`
 * is its name.
 */
export const byHandReasons = {
  "cannot be read as text": "无法作为文本读取",
  "is not in UTF-8, and would lose characters": "不是 UTF-8 编码：改写会丢失内容",
  "is a link to a file outside": "是指向外部文件的链接",
  "is a link to a file that is not there": "是链接，指向的文件不存在",
  "cannot be parsed": "无法解析",
  "exports something else than an array, defineConfig(…) or tseslint.config(…)": "导出的不是数组、defineConfig(…) 或 tseslint.config(…)",
  "uses all names that the plugin could have": "用掉了插件可用的所有名称",
  "has something behind its repos": "在 repos 之后还有其他内容",
  "has a lint-staged of another shape": "中的 lint-staged 是其他写法",
  "has members of another shape": "中的相关内容是其他写法",
  "ends before its last line": "在最后一行之前就会结束",
  "is left to you": "留给你处理",
  "is of a kind that ESLint 9 no longer reads beside a new one: move it first, npx @eslint/migrate-config {{name}}":
    "是旧格式的配置，ESLint 9 不会与新配置同时读取：请先迁移，npx @eslint/migrate-config {{name}}",
  "has an eslintConfig, which ESLint 9 no longer reads: move it to eslint.config.mjs first":
    "中有 eslintConfig，ESLint 9 不再读取：请先移到 eslint.config.mjs",
  "has an ESLint older than 9.15, in which the plugin does not run; the command does without ESLint":
    "中的 ESLint 早于 9.15，插件无法在其中运行；命令不需要 ESLint",
  "is not at the top of the checkout, where husky wants to be": "不在仓库的根目录，而 husky 需要在根目录",
} as const satisfies Readonly<Record<string, string>>;

export type ByHandReason = keyof typeof byHandReasons;
