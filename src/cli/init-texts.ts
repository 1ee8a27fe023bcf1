import { defineTexts } from "../locale/define-texts.js";
import { countOf } from "../report/count-of.js";

/** What `init` says and asks. */
export const initTexts = defineTexts({
  en: {
    stopped: "Stopped; nothing was written.",
    oneFolder: "init takes one folder.",
    isFile: (path: string) => `"${path}" is a file; init takes the folder of a project.`,
    noProgram: (path: string) =>
      `There is no mini program in "${path}": no app.json, game.json or sources of a framework, and no network call. init takes its folder.`,
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
    toInstall: (command: string, folder: string | undefined, lock: string | undefined) =>
      `To install: ${command}${folder === undefined ? "" : `, in ${folder}`}${lock === undefined ? "" : `; then commit ${lock} too`}`,
    thenInstall: (command: string, folder: string | undefined, lock: string | undefined) =>
      `When package.json is as it should be, to install: ${command}${folder === undefined ? "" : `, in ${folder}`}${lock === undefined ? "" : `; then commit ${lock} too`}`,
    noPackage: (path: string) => `There is no file or folder "${path}" to install the package from.`,
    staysFrom: (spec: string) => `The package stays what package.json says (${spec}); to have another, change it there.`,
    fromRegistry: (spec: string) => `The package is taken from npm (${spec}); --package names a tarball, a folder or an address of Git instead.`,
    outOfReach: (spec: string) => `${spec} is outside of the repository, where CI and others have no file: put it inside, or name an address.`,
    changedMeanwhile: "somebody has changed it meanwhile",
    cameTo: (files: number): string => files === 0 ? ". Nothing was written." : ". What stands above is written; run init again for the rest.",
  },
  "zh-CN": {
    stopped: "已停止，没有写入任何内容。",
    oneFolder: "init 只接受一个目录。",
    isFile: (path) => `“${path}”是文件；init 需要项目的目录。`,
    noProgram: (path) => `“${path}”中没有小程序：没有 app.json、game.json 或框架的源码，也没有网络调用。init 需要小程序的目录。`,
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
    toInstall: (command, folder, lock) =>
      `需要安装：${command}${folder === undefined ? "" : `，在 ${folder} 中`}${lock === undefined ? "" : `；然后一并提交 ${lock}`}`,
    thenInstall: (command, folder, lock) =>
      `package.json 改好之后，需要安装：${command}${folder === undefined ? "" : `，在 ${folder} 中`}${lock === undefined ? "" : `；然后一并提交 ${lock}`}`,
    noPackage: (path) => `要安装的文件或目录“${path}”不存在。`,
    staysFrom: (spec) => `这个包仍按 package.json 的写法安装（${spec}）；要换成别的，请在那里修改。`,
    fromRegistry: (spec) => `这个包从 npm 安装（${spec}）；用 --package 可以改为 tarball 文件、目录或 Git 地址。`,
    outOfReach: (spec) => `${spec} 在仓库之外，CI 和其他人没有这个文件：请把它放进仓库，或改用一个地址。`,
    changedMeanwhile: "文件在此期间被改动了",
    cameTo: (files) => files === 0 ? "。没有写入任何内容。" : "。以上列出的已写入；请再次运行 init 完成其余部分。",
  },
});
