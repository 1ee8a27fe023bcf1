import { defineTexts } from "../../locale/define-texts.js";
import { countOf } from "../count-of.js";

/** What reports say of files that were not judged, and of packages that are not followed. */
export const leftOutTexts = defineTexts({
  en: {
    moreFiles: (rest: number) => `and ${rest} more: --format json names them all`,
    packages: "Packages that may send requests",
    notFollowed: (name: string, hosts: string, point: string) => `${name} is not followed: ${hosts} in ${point}`,
    unknownAddress: "an address that is not known",
    morePlaces: (rest: number) => `and ${countOf(rest, "other place")}: --format json names them all`,
    declareThem: "If it sends requests, declare it in the setting wrappers: their hosts are missing here.",
  },
  "zh-CN": {
    moreFiles: (rest) => `另有 ${rest} 个：--format json 会全部列出`,
    packages: "可能发送请求的 npm 包",
    notFollowed: (name, hosts, point) => `没有跟踪 ${name}：${hosts}，位于 ${point}`,
    unknownAddress: "未知的地址",
    morePlaces: (rest) => `另有 ${rest} 处：--format json 会全部列出`,
    declareThem: "如果它会发送请求，请在设置 wrappers 中声明：这里缺少它们的主机。",
  },
});
