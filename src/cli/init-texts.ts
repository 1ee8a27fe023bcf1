import { defineTexts } from "../locale/define-texts.js";
import { countOf } from "../report/count-of.js";

/** What `init` says and asks. */
export const initTexts = defineTexts({
  en: {
    stopped: "Stopped; nothing was written.",
    oneFolder: "init takes one folder.",
    isFile: (path: string) => `"${path}" is a file; init takes the folder of a project.`,
    nobody: "Nobody can be asked here: pass --yes to write, or --dry-run to see what would be written.",
    found: (kind: string, root: string) => `Found: ${kind} in ${root}`,
    askHooks: "Check what is committed, with",
    askCi: "Check in CI, with",
    question: (question: string, choices: string) => `${question} (${choices})? `,
    asItIs: "as it is",
    askWrite: (files: number) => `Write ${countOf(files, "file")} (Y / n)? `,
    written: "written ",
    extended: "extended",
    nothingToDo: "Nothing to do: everything is set up.",
    byHand: "By hand",
    toAdd: (byHand: string, file: string, why: string) => `${byHand}: ${file} ${why}. To add:`,
    toInstall: (command: string) => `To install: ${command}`,
  },
  "zh-CN": {
    stopped: "已停止，没有写入任何内容。",
    oneFolder: "init 只接受一个目录。",
    isFile: (path) => `“${path}”是文件；init 需要项目的目录。`,
    nobody: "这里无法询问：请用 --yes 直接写入，或用 --dry-run 查看将写入的内容。",
    found: (kind, root) => `找到：${kind}，位于 ${root}`,
    askHooks: "提交时用什么检查",
    askCi: "CI 用什么检查",
    question: (question, choices) => `${question}（${choices}）？`,
    asItIs: "无需改动",
    askWrite: (files) => `写入 ${files} 个文件（Y / n）？`,
    written: "已写入",
    extended: "已补充",
    nothingToDo: "没有可做的事：一切都已配置好。",
    byHand: "手动处理",
    toAdd: (byHand, file, why) => `${byHand}：${file} ${why}。要添加的内容：`,
    toInstall: (command) => `需要安装：${command}`,
  },
});
