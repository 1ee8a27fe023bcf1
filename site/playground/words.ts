/** What the playground itself says. */
export interface Words {
  readonly findings: string;
  readonly calls: string;
  readonly domains: string;
  readonly none: string;
  readonly noCalls: string;
  readonly working: string;
  readonly tooLong: string;
  readonly addFile: string;
  readonly newName: string;
  readonly remove: string;
  readonly reset: string;
  readonly unknownUrl: string;
  readonly declared: string;
  readonly missing: string;
  readonly noDomains: string;
}

export const english: Words = {
  findings: "Findings",
  calls: "Network calls",
  domains: "Domains",
  none: "Nothing to mend.",
  noCalls: "No network call.",
  working: "Working …",
  tooLong: "This takes too long for a page. The command has more patience.",
  addFile: "New file",
  newName: "Name of the new file, such as utils/http.ts",
  remove: "Remove this file",
  reset: "Start over",
  unknownUrl: "not known",
  declared: "declared",
  missing: "to be declared",
  noDomains: "No domain is needed.",
};

export const chinese: Words = {
  findings: "问题",
  calls: "网络调用",
  domains: "域名",
  none: "没有需要修改的地方。",
  noCalls: "没有网络调用。",
  working: "分析中……",
  tooLong: "在网页里分析耗时过长，请改用命令行。",
  addFile: "新建文件",
  newName: "新文件的名称，例如 utils/http.ts",
  remove: "删除此文件",
  reset: "恢复示例",
  unknownUrl: "无法确定",
  declared: "已声明",
  missing: "需要声明",
  noDomains: "不需要任何域名。",
};
