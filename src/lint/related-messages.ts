/**
 * What stands beside a place that belongs to a report, in English and in Chinese. Where only text can be shown, "here" and
 * "此处" give way to the name of the place, so the Chinese ends with it.
 */
export const relatedMessages = {
  "Written here.": "写在此处。",
  "Written here too.": "同样写在此处。",
  "Declared here.": "声明在此处。",
  "First declared here.": "首次声明在此处。",
  "Called in {{handler}} here.": "{{handler}} 中的调用在此处。",
  "Only {{environments}} reaches it: the option allowInDevelopment accepts that.":
    "只有 {{environments}} 会访问它：可以用选项 allowInDevelopment 允许这种情况。",
  "The request is here.": "请求在此处。",
  "The call is here.": "调用在此处。",
  "It runs here.": "执行在此处。",
  "The body is used here.": "使用响应体的代码在此处。",
} as const satisfies Readonly<Record<string, string>>;

export type RelatedMessage = keyof typeof relatedMessages;
