import { defineTexts } from "../../locale/define-texts.js";
import type { Locale } from "../../locale/locale.js";
import { listNamesInChinese } from "../../platform/domain-lists.js";
import type { DomainList } from "../../platform/types.js";
import { toVisibleTexts } from "../../syntax/visible-text.js";
import type { CertFinding, CertHost, CertReport, CertSummary } from "./cert-report.js";
import { countOf } from "../count-of.js";
import type { Paint } from "../paint.js";
import { plain } from "../paint.js";
import { describePoint } from "../source-range.js";

const tableTexts = defineTexts({
  en: {
    good: "Good",
    unchecked: "Could not be checked",
    leftAlone: "Left alone",
    error: "error  ",
    warning: "warning",
    indent: " ".repeat("  warning  ".length),
    daysLeft: (days: number, key: string, issuer: string) => `${countOf(days, "day")} left, ${key}, by ${issuer}`,
    schemes: (schemes: readonly string[]) => schemes.join(", "),
    lists: (lists: readonly DomainList[]) => `${lists.join(", ")} domains`,
    place: (first: string, others: number) => (others === 0 ? first : `${first} and ${countOf(others, "other place")}`),
    use: (parts: readonly string[]) => ` (${parts.join("; ")})`,
    reason: (message: string, repair: string) => `${message} ${repair}`,
    seen: (hosts: number, unchecked: number, leftAlone: number) =>
      [countOf(hosts, "host"), ...(unchecked > 0 ? [`${unchecked} could not be checked`] : []), ...(leftAlone > 0 ? [`${leftAlone} left alone`] : [])].join(", "),
    nothing: "No host to check: none is known to be needed, and none is declared.",
    problems: (errors: number, warnings: number, seen: string) =>
      `${countOf(errors + warnings, "problem")} (${countOf(errors, "error")}, ${countOf(warnings, "warning")}): ${seen}.`,
    clean: (seen: string) => `No problems: ${seen}.`,
    nothingChecked: (seen: string) => `Nothing was checked: ${seen}.`,
    noDns: (seen: string) => `Not one host could be looked up, so this computer seems to have no network or no DNS: ${seen}.`,
    cleanInPart: (seen: string) => `Not every host could be checked: ${seen}. The others have no problems.`,
  },
  "zh-CN": {
    good: "正常",
    unchecked: "无法检查",
    leftAlone: "未检查",
    error: "错误",
    warning: "警告",
    // Each character is two columns wide.
    indent: " ".repeat(8),
    daysLeft: (days, key, issuer) => `剩余 ${days} 天，${key}，由 ${issuer} 签发`,
    schemes: (schemes) => schemes.join("、"),
    lists: (lists) => lists.map((list) => listNamesInChinese[list]).join("、"),
    place: (first, others) => (others === 0 ? first : `${first} 等 ${others + 1} 处`),
    use: (parts) => `（${parts.join("；")}）`,
    reason: (message, repair) => `${message}${repair}`,
    seen: (hosts, unchecked, leftAlone) =>
      [`${hosts} 个域名`, ...(unchecked > 0 ? [`${unchecked} 个无法检查`] : []), ...(leftAlone > 0 ? [`${leftAlone} 个未检查`] : [])].join("，"),
    nothing: "没有可检查的域名：代码中没有发现，也没有声明。",
    problems: (errors, warnings, seen) => `${errors + warnings} 个问题（${errors} 个错误，${warnings} 个警告）：${seen}。`,
    clean: (seen) => `没有问题：${seen}。`,
    nothingChecked: (seen) => `没有检查任何域名：${seen}。`,
    noDns: (seen) => `没有一个域名能够解析，本机可能没有网络或 DNS：${seen}。`,
    cleanInPart: (seen) => `有域名未能检查：${seen}。其余的没有问题。`,
  },
});

type Texts = (typeof tableTexts)[Locale];

const httpsPort = 443;

/** What is wrong with each host and what to do about it, then the others, as text. */
export function writeCertTable(report: CertReport, paint: Paint = plain, locale: Locale = "en"): string {
  const { hosts, summary } = toVisibleTexts(report);
  const texts = tableTexts[locale];
  const inState = (status: CertHost["status"]): readonly CertHost[] => hosts.filter((host) => host.status === status);
  const describeReason = ({ reason }: CertHost): string => (reason === null ? "" : texts.reason(reason.message, reason.repair));
  const blocks = [
    ...hosts.filter(({ findings }) => findings.length > 0).map((host) => writeFaulty(host, texts, paint)),
    ...writeList(texts.good, inState("good"), (host) => describeGood(host, texts), paint("green", "✔"), paint),
    ...writeList(texts.unchecked, inState("unchecked"), describeReason, paint("yellow", "?"), paint),
    ...writeList(texts.leftAlone, inState("left-alone"), describeReason, "-", paint),
  ];
  return `${[...blocks, writeSummary(hosts, summary, texts, paint)].join("\n\n")}\n`;
}

function writeFaulty(host: CertHost, texts: Texts, paint: Paint): string {
  const head = `${paint("underline", nameOf(host))}${paint("dim", describeUse(host, texts))}`;
  return [head, ...host.findings.flatMap((finding) => writeFinding(finding, texts, paint))].join("\n");
}

function writeFinding({ severity, message, repair, code }: CertFinding, texts: Texts, paint: Paint): readonly string[] {
  const word = severity === "error" ? paint("red", texts.error) : paint("yellow", texts.warning);
  return [`  ${word}  ${message}  ${paint("dim", code)}`, `${texts.indent}${repair}`];
}

function writeList(title: string, hosts: readonly CertHost[], describe: (host: CertHost) => string, mark: string, paint: Paint): readonly string[] {
  if (hosts.length === 0) return [];
  const width = Math.max(...hosts.map((host) => nameOf(host).length));
  return [[paint("bold", title), ...hosts.map((host) => `  ${mark} ${nameOf(host).padEnd(width)}  ${describe(host)}`)].join("\n")];
}

function describeGood({ certificate }: CertHost, texts: Texts): string {
  return certificate === null ? "" : texts.daysLeft(certificate.daysLeft, certificate.key, certificate.issuer);
}

function nameOf({ host, port }: CertHost): string {
  return port === httpsPort ? host : `${host}:${port}`;
}

/** ` (https, wss; request, socket domains; app.js:3:4 and 2 other places)` */
function describeUse({ schemes, lists, places: [first, ...others] }: CertHost, texts: Texts): string {
  return texts.use([
    texts.schemes(schemes),
    ...(lists.length === 0 ? [] : [texts.lists(lists)]),
    ...(first === undefined ? [] : [texts.place(describePoint(first), others.length)]),
  ]);
}

/** Notes of hosts whose addresses are not known; one alone may just have the wrong name. */
const lookUpCodes: ReadonlySet<string> = new Set(["noDns", "unknownHost"]);

function writeSummary(all: readonly CertHost[], summary: CertSummary, texts: Texts, paint: Paint): string {
  const { hosts, good, bad, unchecked, leftAlone, errors, warnings } = summary;
  const seen = texts.seen(hosts, unchecked, leftAlone);
  if (hosts === 0) return paint("yellow", `! ${texts.nothing}`);
  if (errors + warnings > 0) return paint(bad > 0 ? "red" : "yellow", paint("bold", `✖ ${texts.problems(errors, warnings, seen)}`));
  if (good + bad === 0) {
    const codes = all.flatMap(({ status, reason }) => (status === "unchecked" && reason ? [reason.code] : []));
    const isOffline = codes.every((code) => lookUpCodes.has(code)) && (codes.length > 1 || codes.includes("noDns"));
    return paint("yellow", `! ${isOffline ? texts.noDns(seen) : texts.nothingChecked(seen)}`);
  }
  return unchecked > 0 ? paint("yellow", `! ${texts.cleanInPart(seen)}`) : paint("green", `✔ ${texts.clean(seen)}`);
}
