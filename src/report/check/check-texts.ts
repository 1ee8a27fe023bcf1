import { defineTexts } from "../../locale/define-texts.js";
import { countOf } from "../count-of.js";

/** What `check` says around its findings. */
export const checkTexts = defineTexts({
  en: {
    error: "error",
    warning: "warning",
    notJudged: "Not judged",
    seen: (files: number, frameworks: string, calls: number, left: number, known: number) =>
      `${countOf(files, "file")}${frameworks === "" ? "" : ` of ${frameworks}`}, ${countOf(calls, "network call")}${left === 0 ? "" : `; ${left} not judged`}${known === 0 ? "" : `; ${countOf(known, "known error")} not shown`}`,
    native: "native",
    comma: ", ",
    nothing: (seen: string) => `Nothing to judge: ${seen}.`,
    clean: (seen: string) => `No problems: ${seen}.`,
    found: (problems: number, counts: string, seen: string) => `${countOf(problems, "problem")} (${counts}): ${seen}.`,
    counts: (errors: number, warnings: number) => `${countOf(errors, "error")}, ${countOf(warnings, "warning")}`,
    explain: (flags: string) => `miniprogram-network explain${flags} FILE:LINE tells how a URL was worked out.`,
    fixable: (problems: number) => `miniprogram-network check --fix mends ${countOf(problems, "problem")}.`,
    suggested: (problems: number) => `For ${countOf(problems, "problem")} the ESLint plugin suggests a change in your editor.`,
    noProblems: "No network problems",
    problems: (problems: number) => countOf(problems, "network problem"),
    countsIn: (counts: string, seen: string) => `${counts} in ${seen}.`,
    seenOnly: (seen: string) => `${seen}.`,
    rule: "rule",
    findings: "findings",
    more: (rest: number) => `…and ${rest} more.`,
  },
  "zh-CN": {
    error: "错误",
    warning: "警告",
    notJudged: "未检查",
    seen: (files, frameworks, calls, left, known) =>
      `${files} 个文件${frameworks === "" ? "" : `（${frameworks}）`}，${calls} 处网络调用${left === 0 ? "" : `；${left} 个未检查`}${known === 0 ? "" : `；${known} 个已知错误未显示`}`,
    native: "原生",
    comma: "、",
    nothing: (seen) => `没有可检查的内容：${seen}。`,
    clean: (seen) => `没有问题：${seen}。`,
    found: (problems, counts, seen) => `${problems} 个问题（${counts}）：${seen}。`,
    counts: (errors, warnings) => `${errors} 个错误，${warnings} 个警告`,
    explain: (flags) => `运行 miniprogram-network explain${flags} FILE:LINE 可以查看 URL 是如何得出的。`,
    fixable: (problems) => `miniprogram-network check --fix 可以自动修复 ${problems} 个问题。`,
    suggested: (problems) => `ESLint 插件可以在编辑器中为 ${problems} 个问题给出修改建议。`,
    noProblems: "没有网络问题",
    problems: (problems) => `${problems} 个网络问题`,
    countsIn: (counts, seen) => `${counts}；共检查 ${seen}。`,
    seenOnly: (seen) => `共检查 ${seen}。`,
    rule: "规则",
    findings: "问题数",
    more: (rest) => `……另有 ${rest} 个。`,
  },
});
