import { defineTexts } from "../locale/define-texts.js";
import type { Locale } from "../locale/locale.js";

/** Why a part of a URL is not known, by the names that the JSON formats use: ends of the sentence "…, because …". */
export const reasonWords = defineTexts({
  en: {
    parameter: "it is a parameter, so callers decide it",
    undeclared: "the name is declared nowhere in the project",
    module: "the module is absent, outside the project, or cannot be parsed",
    call: "it is the result of a function that cannot be followed",
    response: "it comes from a server's answer",
    storage: "it is read from storage",
    "user-input": "the user types or scans it",
    environment: "it comes from the build's environment",
    "application-state": "it is state of the app that is set while it runs",
    "component-property": "a parent component, a behavior or the framework can set it",
    property: "the object has no such property that can be seen",
    "assigned-elsewhere": "it is assigned in places that cannot be followed",
    "too-many-alternatives": "there are too many possible values",
    "too-deep": "it is built in too many steps",
    unsupported: "this kind of expression is not worked out",
    malformed: "the URL is malformed, so it names no host",
  },
  "zh-CN": {
    parameter: "它是参数，由调用方决定",
    undeclared: "项目中没有声明这个名称",
    module: "模块不存在、在项目之外，或无法解析",
    call: "它是无法跟踪的函数的返回值",
    response: "它来自服务器的响应",
    storage: "它从缓存中读取",
    "user-input": "它由用户输入或扫码得到",
    environment: "它来自构建环境",
    "application-state": "它是运行时才设置的应用状态",
    "component-property": "父组件、behavior 或框架可以设置它",
    property: "看不出对象有这个属性",
    "assigned-elsewhere": "它在无法跟踪的地方被赋值",
    "too-many-alternatives": "可能的值太多",
    "too-deep": "它的拼接步骤太多",
    unsupported: "不支持计算这种表达式",
    malformed: "URL 的格式有误，其中没有主机",
  },
});

export function describeReason(reason: string, locale: Locale = "en"): string {
  const words: ReadonlyMap<string, string> = new Map(Object.entries(reasonWords[locale]));
  return words.get(reason) ?? reason;
}
