import type { ListLimit, UnlistableReason, WrongReason } from "../domains/domain-report.js";
import { unlistableTexts, wrongTexts } from "../domains/domain-texts.js";
import { counted } from "./both-languages.js";
import type { Words } from "./both-languages.js";
import { html } from "./markup.js";
import type { HostState } from "./host-states.js";

/** What the page itself says, in both languages. Messages of findings are not among it. */
export const words = {
  title: { en: "Network report", zh: "网络请求检查报告" },
  language: { en: "Language", zh: "语言" },
  summary: { en: "Summary", zh: "概览" },
  domainTitle: { en: "Domain report", zh: "域名报告" },
  domains: { en: "Server domains", zh: "服务器域名" },
  picture: { en: "Which files reach which hosts", zh: "哪些文件访问哪些域名" },
  findings: { en: "Findings", zh: "检查结果" },
  silenced: { en: "Silenced by comments", zh: "注释中忽略的问题" },
  silencedCount: { en: "Silenced", zh: "已忽略" },
  unjudged: { en: "Not judged", zh: "未检查的文件" },
  error: { en: "error", zh: "错误" },
  warning: { en: "warning", zh: "警告" },
  errors: { en: "Errors", zh: "错误" },
  warnings: { en: "Warnings", zh: "警告" },
  calls: { en: "Network calls", zh: "网络调用" },
  hosts: { en: "Hosts reached", zh: "访问的域名" },
  missingDomains: { en: "Domains missing", zh: "缺少的域名" },
  neededDomains: { en: "Domains to declare", zh: "待声明的域名" },
  files: { en: "Files read", zh: "检查的文件" },
  clean: { en: "No problems found.", zh: "没有发现问题。" },
  nothingRead: { en: "There was nothing to judge.", zh: "没有可检查的文件。" },
  byRule: { en: "By rule", zh: "按规则统计" },
  whereToBegin: { en: "Where to begin", zh: "从这里改起" },
  whereToBeginHint: { en: "What most findings come from.", zh: "产生问题最多的来源。" },
  domainsHint: {
    en: "What the code needs, held against what is declared. Beside each list stands its name in the platform's console.",
    zh: "代码需要的域名与已声明的域名对照。列表旁为它在小程序后台中的名称。",
  },
  list: { en: "List", zh: "列表" },
  trail: { en: "Trail", zh: "来源路径" },
  domain: { en: "Domain", zh: "域名" },
  state: { en: "State", zh: "状态" },
  usedBy: { en: "Used by", zh: "使用情况" },
  where: { en: "Where it is written", zh: "代码位置" },
  wrong: { en: "wrong", zh: "有误" },
  toPaste: { en: "To paste", zh: "待粘贴" },
  instead: { en: "write", zh: "应为" },
  unused: { en: "unused", zh: "未使用" },
  unusedHint: { en: "no known call needs it", zh: "已知的调用都没有用到它" },
  notForAnyList: { en: "Not for any list", zh: "无法加入任何列表" },
  resources: { en: "Pictures, media and fonts", zh: "图片、音视频和字体" },
  resourcesHint: { en: "No list is asked for these hosts; their certificates are checked all the same.", zh: "这些域名不受合法域名列表限制，但同样校验证书。" },
  unknownCalls: { en: "Calls whose hosts are not all known", zh: "域名未能全部确定的调用" },
  unknownCallsHint: { en: "The lists above may lack what these reach.", zh: "它们访问的域名可能不在上面的列表中。" },
  notFollowed: { en: "Packages that may send requests", zh: "可能发送请求的 npm 包" },
  notFollowedHint: { en: "They are not followed. Declare them in the setting wrappers if they send requests.", zh: "没有跟踪它们。如果它们会发送请求，请在设置 wrappers 中声明。" },
  pictureHint: { en: "Left the files, right the hosts. A thicker line stands for more calls, a broken one for an unencrypted address.", zh: "左侧为文件，右侧为域名。线越粗调用越多，虚线表示未加密的地址。" },
  otherFiles: { en: "other files", zh: "其他文件" },
  otherHosts: { en: "other hosts", zh: "其他域名" },
  search: { en: "Search findings", zh: "搜索检查结果" },
  allRules: { en: "All rules", zh: "全部规则" },
  groupBy: { en: "Group by", zh: "分组" },
  origin: { en: "origin", zh: "来源" },
  file: { en: "file", zh: "文件" },
  rule: { en: "rule", zh: "规则" },
  clear: { en: "Clear", zh: "清除" },
  noMatch: { en: "Nothing matches the filter.", zh: "没有符合条件的结果。" },
  suggestion: { en: "Suggested change", zh: "建议修改" },
  fixable: { en: "check --fix mends this.", zh: "check --fix 可以自动修复。" },
  noReason: { en: "no reason given", zh: "未说明原因" },
  madeBy: { en: "Made by", zh: "生成工具" },
} as const satisfies Readonly<Record<string, Words>>;

export const stateWords: Readonly<Record<HostState, Words>> = {
  declared: { en: "declared", zh: "已声明" },
  missing: { en: "missing", zh: "缺少" },
  needed: { en: "needed", zh: "需要" },
  refused: { en: "not for any list", zh: "无法加入列表" },
  development: { en: "development only", zh: "仅开发环境" },
  resource: { en: "resource", zh: "资源" },
};

/** Why no list can carry a host. */
export function whyUnlistable(reason: UnlistableReason): Words {
  return { en: unlistableTexts.en[reason], zh: unlistableTexts["zh-CN"][reason] };
}

/** Why the console would not take an entry. */
export function whyWrong(reason: WrongReason): Words {
  return { en: wrongTexts.en[reason], zh: wrongTexts["zh-CN"][reason] };
}

/** Undefined as long as the list is short enough. */
export function tooMany({ entries, max, guideMax, over }: ListLimit): Words | undefined {
  if (over === null) return undefined;
  const english = over === "platform" ? `the list takes ${max}` : `the list takes ${max} today, ${guideMax ?? max} by the guide of 2023`;
  const chinese = over === "platform" ? `列表最多 ${max} 个` : `列表目前最多 ${max} 个，2023 年的指南为 ${guideMax ?? max} 个`;
  return { en: html`${counted(entries, "entry", "", "entries").en}: ${english}`, zh: `共 ${entries} 个：${chinese}` };
}

export function countedFindings(count: number): Words {
  return counted(count, "finding", "个问题");
}

/** The list that lacks a domain, by its name. */
export function missingIn(list: string): Words {
  return { en: `missing in the ${list} list: one entry mends them`, zh: `${list} 列表中缺少，添加一项即可解决` };
}

export function countedPlaces(count: number): Words {
  return counted(count, "place", "处");
}

/** `declared in server-domains.json`. */
export function declaredIn(file: string | null): Words {
  if (file === null) return { en: "no declared domains", zh: "未声明域名" };
  return { en: html`declared in <code>${file}</code>`, zh: html`声明于 <code>${file}</code>` };
}

/** The head of the page: `5 errors and 1 warning in 5 network calls`. */
export function verdict(errors: number, warnings: number): Words {
  const parts = [errors > 0 ? counted(errors, "error", "个错误") : undefined, warnings > 0 ? counted(warnings, "warning", "个警告") : undefined];
  const told = parts.filter((part) => part !== undefined);
  return { en: told.map(({ en }, index) => html`${index > 0 && " and "}${en}`), zh: told.map(({ zh }, index) => html`${index > 0 && "，"}${zh}`) };
}

/** The line below it. */
export function scope(files: number, calls: number): Words {
  return {
    en: html`${counted(calls, "network call", "处网络调用").en} in ${counted(files, "file", "个文件").en} were held against the rules of the platform.`,
    zh: html`已按平台规则检查 ${files} 个文件中的 ${calls} 处网络调用。`,
  };
}
