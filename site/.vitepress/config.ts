import { fileURLToPath } from "node:url";
import { defineConfig } from "vitepress";
import type { DefaultTheme } from "vitepress";
import { engineAliases } from "../engine-aliases.js";
import { isEnglishOnly, pageNames } from "../pages.js";

/** The pages of the guide in reading order, with their titles in both languages. */
const guide: readonly (readonly [page: string, english: string, chinese: string])[] = [
  ["overview", "Overview", "概述"],
  ["getting-started", "Getting started", "入门"],
  ["how-it-works", "How it works", "工作原理"],
  ["cli", "The command", "命令"],
  ["reports", "Reports", "报告"],
  ["hooks-and-ci", "Commit hooks and CI", "提交钩子和 CI"],
  ["certs", "Certificates", "证书"],
  ["settings", "Settings", "设置"],
  ["platform-facts", "Platform facts", "平台事实"],
  ["benchmark", "Benchmark", "性能测试"],
  ["architecture", "Architecture", "架构"],
];

export default defineConfig({
  title: "miniprogram-network",
  description: "Every network call of a mini program, held against the platform's rules",
  cleanUrls: true,
  srcExclude: ["README.md"],
  markdown: {
    languageAlias: { wxml: "html", wxss: "css", wxs: "js" },
    anchor: { slugify: toAnchor },
    // Commands, which stand in the pages as indented lines, look as other code does.
    config: (markdown) => markdown.core.ruler.push("commands", ({ tokens }) => {
      for (const token of tokens) {
        if (token.type === "code_block") Object.assign(token, { type: "fence", info: "sh", markup: "```" });
      }
    }),
  },
  lastUpdated: false,
  themeConfig: {
    search: { provider: "local", options: { locales: { "zh-CN": { translations: chineseSearch() } } } },
    outline: [2, 3],
  },
  locales: {
    root: { label: "English", lang: "en", themeConfig: themeOf("") },
    "zh-CN": {
      label: "简体中文",
      lang: "zh-CN",
      description: "找出小程序的每一处网络调用，按平台的规则逐一检查",
      themeConfig: { ...themeOf("zh-CN"), ...chineseWords() },
    },
  },
  vite: {
    resolve: { alias: engineAliases },
    worker: { format: "es" },
    // The engine lies beside this folder.
    server: { fs: { allow: [fileURLToPath(new URL("../..", import.meta.url))] } },
  },
});

/** As GitHub makes them, which the pages' links are written for. */
function toAnchor(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N} _-]/gu, "").trim().replaceAll(" ", "-");
}

function themeOf(locale: "" | "zh-CN"): DefaultTheme.Config {
  const isChinese = locale === "zh-CN";
  const base = isChinese ? "/zh-CN/" : "/";
  const pages = guide.map(([page, english, chinese]) => {
    return { text: isChinese ? `${chinese}${isEnglishOnly(page) ? "（英文）" : ""}` : english, link: base + page };
  });
  const rules = pageNames(isChinese ? "zh-CN/rules" : "rules");
  return {
    nav: [
      { text: isChinese ? "指南" : "Guide", link: `${base}${guide[0]?.[0] ?? "playground"}`, activeMatch: `/(${guide.map(([page]) => page).join("|")})$` },
      ...rules.length > 0 ? [{ text: isChinese ? "规则" : "Rules", link: `${base}rules/${rules[0] ?? ""}`, activeMatch: "/rules/" }] : [],
      { text: isChinese ? "演练场" : "Playground", link: `${base}playground` },
    ],
    sidebar: [
      { text: isChinese ? "指南" : "Guide", items: pages },
      { text: isChinese ? "规则" : "Rules", items: rules.map((name) => ({ text: name, link: `${base}rules/${name}` })) },
    ],
  };
}

function chineseWords(): DefaultTheme.Config {
  return {
    outline: { level: [2, 3], label: "本页目录" },
    docFooter: { prev: "上一页", next: "下一页" },
    darkModeSwitchLabel: "外观",
    lightModeSwitchTitle: "切换到浅色",
    darkModeSwitchTitle: "切换到深色",
    sidebarMenuLabel: "菜单",
    returnToTopLabel: "回到顶部",
    langMenuLabel: "语言",
    skipToContentLabel: "跳到正文",
    notFound: { title: "没有这个页面", quote: "地址可能有误，或者页面已经移走。", linkLabel: "回到首页", linkText: "回到首页" },
  };
}

function chineseSearch(): NonNullable<DefaultTheme.LocalSearchOptions["translations"]> {
  return {
    button: { buttonText: "搜索", buttonAriaLabel: "搜索" },
    modal: {
      displayDetails: "显示详细内容",
      noResultsText: "没有找到",
      resetButtonTitle: "清除",
      backButtonTitle: "关闭搜索",
      footer: { selectText: "打开", navigateText: "切换", closeText: "关闭" },
    },
  };
}
