import { defineTexts } from "../locale/define-texts.js";
import { countOf } from "./count-of.js";

/** What `calls` says of a call, and of all of them. */
export const callTexts = defineTexts({
  en: {
    checked: "statusCode is checked",
    unchecked: "statusCode is never looked at",
    business: "a code in the body decides, not statusCode",
    delegated: "the response is handed on",
    none: "the response is not used",
    notLookedInto: "Not looked into",
    aLibrary: "a library",
    through: (places: string) => `, through ${places}`,
    empty: "(empty)",
    inEnvironments: (names: string) => ` (in ${names})`,
    fromCallers: " (from callers)",
    open: "not all hosts are known",
    openBecause: (reasons: string) => `not all hosts are known: ${reasons}`,
    semicolon: "; ",
    timeout: (milliseconds: number) => `timeout ${milliseconds} ms`,
    summary: (calls: number, wrappers: number, hosts: number, known: string) =>
      `${countOf(calls, "network call")}, ${countOf(wrappers, "call")} of wrappers, ${countOf(hosts, "host")}; ${known}.`,
    allKnown: "every host is known",
    allOfThemKnown: "every host of them is known",
    someOpen: (calls: number) => `${calls} with hosts that are not all known`,
  },
  "zh-CN": {
    checked: "检查了 statusCode",
    unchecked: "从未检查 statusCode",
    business: "由响应体中的业务码决定，没有检查 statusCode",
    delegated: "响应被转交给其他代码",
    none: "没有使用响应",
    notLookedInto: "未查看",
    aLibrary: "某个库",
    through: (places) => `，经由 ${places}`,
    empty: "（空）",
    inEnvironments: (names) => `（仅 ${names}）`,
    fromCallers: "（来自调用方）",
    open: "并非所有主机都已知",
    openBecause: (reasons) => `并非所有主机都已知：${reasons}`,
    semicolon: "；",
    timeout: (milliseconds) => `超时时间 ${milliseconds} ms`,
    summary: (calls, wrappers, hosts, known) => `${calls} 处网络调用，${wrappers} 处封装函数的调用，${hosts} 个主机；${known}。`,
    allKnown: "所有主机都已知",
    allOfThemKnown: "其中的所有主机都已知",
    someOpen: (calls) => `${calls} 处的主机不完全已知`,
  },
});
