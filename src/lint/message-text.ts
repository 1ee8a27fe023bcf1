import { defineTexts } from "../locale/define-texts.js";
import type { Locale } from "../locale/locale.js";
import { parentOf, relativeTo } from "../project/files/paths.js";
import type { ProjectRoot } from "../project/roots/project-root.js";
import type { Place, SourceText } from "../syntax/source-text.js";
import { toVisible } from "../syntax/visible-text.js";
import type { ChineseTexts, NetworkRuleMeta, Related } from "./network-rule.js";
import type { MessageData, RelatedPlace } from "./problem.js";
import { relatedMessages } from "./related-messages.js";

type Says = Pick<NetworkRuleMeta<string, object>, "messages" | "chinese">;

const placeTexts = defineTexts({
  en: {
    related: (message: string, where: string) => ` ${message.replace(/\bhere\b/u, () => where)}`,
    onLine: (line: number) => `on line ${line}`,
    inFile: (file: string, line: number) => `in ${file}:${line}`,
  },
  "zh-CN": {
    related: (message, where) => message.replace("在此处", () => `在${where}`),
    onLine: (line) => `第 ${line} 行`,
    inFile: (file, line) => ` ${file}:${line}`,
  },
});

/** Longer values, such as signed addresses, would bury the message. */
const longestValue = 120;
const keptHead = 80;

/**
 * The values of a message as they can be shown: on one line, with the middle of long ones cut out; words of ours, which have
 * spaces, stay whole.
 */
export function toShown(data: MessageData): MessageData {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, typeof value === "string" ? shorten(toVisible(value)) : value]));
}

function shorten(value: string): string {
  return value.length > longestValue && !/\s/u.test(value) ? cutMiddle(value) : value;
}

function cutMiddle(value: string): string {
  const signs = Array.from(value);
  return `${signs.slice(0, keptHead).join("")}…${signs.slice(keptHead + 1 - longestValue).join("")}`;
}

/** Placeholders with several names that are ours, `GET, POST`, which Chinese joins in its own way. */
const listPlaceholders: ReadonlySet<string> = new Set(["environments", "hashes", "lists", "names", "schemes", "values"]);

/** A message of a rule, with its data; one that the rule does not have is written as its name. */
export function writeMessage({ messages, chinese }: Says, messageId: string, data: MessageData, locale: Locale): string {
  const english = messages[messageId] ?? messageId;
  if (locale === "en") return fillMessage(english, data);
  return fillChinese(chinese.messages[messageId] ?? english, data, chinese.words);
}

export function writeRelated({ message, data = {} }: Related, locale: Locale): string {
  return locale === "en" ? fillMessage(message, data) : fillChinese(relatedMessages[message], data);
}

/**
 * Related places for hosts that can only show text, to follow a message: `" Written in config.js:3."`; empty when there are
 * none.
 */
export function describeRelated(
  related: readonly RelatedPlace[],
  source: SourceText,
  project: Partial<ProjectRoot> | undefined,
  locale: Locale,
): string {
  const texts = placeTexts[locale];
  const where = (place: Place): string => {
    const { line } = place.source.locate(place.range[0]);
    if (place.source.path === source.path) return texts.onLine(line);
    return texts.inFile(shortPath(place.source.path, source.path, project), line);
  };
  return related.map(({ message, place }) => texts.related(message, where(place))).join("");
}

/** Fills `{{name}}` as ESLint does: white space inside the braces is dropped, unknown names stay as they are. */
function fillMessage(message: string, data: MessageData): string {
  return message.replace(/\{\{([^{}]+?)\}\}/gu, (placeholder, name: string) => {
    const value = data[name.trim()];
    return value === undefined ? placeholder : String(value);
  });
}

/** The same in Chinese, where a space stands between characters and Latin words and none between characters. */
function fillChinese(message: string, data: MessageData, words: ChineseTexts<string>["words"] = {}): string {
  return message.replace(/( ?)\{\{\s*(\w+)\s*\}\}( ?)/gu, (placeholder, before: string, name: string, after: string) => {
    const value = data[name];
    if (value === undefined) return placeholder;
    const text = listPlaceholders.has(name) ? String(value).replaceAll(", ", "、") : String(value);
    const twin = Object.hasOwn(words, name) ? words[name]?.[text] ?? text : text;
    return `${/^\p{Script=Han}/u.test(twin) ? "" : before}${twin}${/\p{Script=Han}$/u.test(twin) ? "" : after}`;
  });
}

/** Relative to the project's root, else to the folder of project.config.json, else to the reported file's folder. */
function shortPath(path: string, reportedPath: string, project: Partial<ProjectRoot> | undefined): string {
  for (const folder of [project?.root, project?.base, parentOf(reportedPath)]) {
    const relative = folder === undefined ? undefined : relativeTo(folder, path);
    if (relative) return relative;
  }
  return path;
}
