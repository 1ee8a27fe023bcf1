import { defineTexts } from "../locale/define-texts.js";
import { countOf } from "../report/count-of.js";

/** What `--fix`, `--since` and `--baseline` say. */
export const adoptionTexts = defineTexts({
  en: {
    noFixes: "No fixes; nothing was written.",
    shownFixes: (fixes: number, files: number) => `${countOf(fixes, "fix", "fixes")} to write, in ${countOf(files, "file")}; nothing was written.`,
    writtenFixes: (fixes: number, files: number) => `${countOf(fixes, "fix", "fixes")} written, in ${countOf(files, "file")}.`,
    undecoded: (file: string) => `${file} is not encoded in UTF-8, so nothing is fixed in it.`,
    noCheckout: "--since asks Git, and here is no checkout of Git.",
    noCommit: (name: string) => `Git knows no commit "${name}". In CI, the checkout has to hold it (fetch-depth: 0).`,
    gitFailed: "Git cannot tell which files changed.",
    noBaseline: (file: string) => `There is no baseline "${file}"; --update-baseline writes one.`,
    brokenBaseline: (file: string) => `"${file}" is no file of suppressions as ESLint writes it.`,
    known: (count: number, file: string) => `${countOf(count, "known error")} of ${file} not shown.`,
    outdated: (file: string, where: string) => `${file} has more than there is now in ${where}: --update-baseline takes it out.`,
  },
  "zh-CN": {
    noFixes: "没有可以自动修复的问题；没有写入文件。",
    shownFixes: (fixes, files) => `${files} 个文件中有 ${fixes} 处可以自动修复；没有写入文件。`,
    writtenFixes: (fixes, files) => `已修复 ${files} 个文件中的 ${fixes} 处。`,
    undecoded: (file) => `${file} 不是 UTF-8 编码，没有修复其中的问题。`,
    noCheckout: "--since 需要 Git，这里不是 Git 仓库。",
    noCommit: (name) => `Git 中没有提交“${name}”。在 CI 中，检出的仓库要包含它（fetch-depth: 0）。`,
    gitFailed: "Git 无法说明哪些文件有改动。",
    noBaseline: (file) => `没有基线文件“${file}”；用 --update-baseline 可以写入一个。`,
    brokenBaseline: (file) => `“${file}”不是 ESLint 写入的 suppressions 文件。`,
    known: (count, file) => `${file} 中的 ${count} 个已知错误没有显示。`,
    outdated: (file, where) => `${file} 中记录的问题多于 ${where} 现有的问题：用 --update-baseline 可以去掉多余的。`,
  },
});
