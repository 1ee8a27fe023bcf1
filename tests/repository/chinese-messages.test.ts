import { describe, expect, test } from "vitest";
import { rules } from "../../rules/index.js";
import { relatedMessages } from "../../src/lint/related-messages.js";
import { features } from "../../src/platform/base-library.js";
import { serverEndpoints } from "../../src/platform/server-endpoints.js";
import { forbiddenTcpPorts } from "../../src/platform/tcp-ports.js";
import { readRulePages } from "./rule-pages.js";
import { lintSample } from "./sample-project.js";

const pages = readRulePages();

/** Chinese beside marks and brackets of English, or a space between two characters. */
const mixed = /\p{Script=Han}[,.;:?!()]|[,;?!(]\p{Script=Han}|\p{Script=Han} \p{Script=Han}/u;

/** A word that neither a name nor code has: what is still English. */
const english = /\b(?:the|is|are|to|it|and|or|not|with|your|here|by|on)\b/u;

describe.each(rules)("$name", ({ name, meta }) => {
  const { messages, chinese } = meta;

  test("each message has its twin, with the same placeholders", () => {
    expect(placeholdersOf(chinese.messages)).toEqual(placeholdersOf(messages));
  });

  test("its texts are Chinese", () => {
    expect(chinese.description).toMatch(/^(?:禁止|要求).*[^。 ]$/u);
    const texts = [chinese.description, ...Object.values(chinese.messages)];
    expect(texts.filter((text) => mixed.test(text.replace(/\{\{\w+\}\}/gu, "x")))).toEqual([]);
    expect(Object.values(chinese.messages).filter((text) => !text.endsWith("。"))).toEqual([]);
  });

  test("words are translated for placeholders that there are", () => {
    const names = new Set(Object.values(placeholdersOf(messages)).flat());
    expect(Object.keys(chinese.words ?? {}).filter((placeholder) => !names.has(placeholder))).toEqual([]);
  });

  test("what it reports has no English left", async () => {
    const samples = pages.find((page) => page.name === name)?.samples.filter(({ expected }) => expected === "incorrect") ?? [];
    const reports = await Promise.all(samples.map((sample) => lintSample(name, sample, "zh-CN")));
    const found = reports.flat().flatMap(({ message, suggestions = [] }) => [message, ...suggestions.map(({ desc }) => desc)]);
    expect(found).not.toEqual([]);
    expect(found.filter((text) => !text.endsWith("。") || english.test(text.replace(/“[^”]*”/gu, "")))).toEqual([]);
  });
});

test("places that belong to a report have twins with the same placeholders, which end with the place", () => {
  for (const [text, twin] of Object.entries(relatedMessages)) {
    expect(collectPlaceholders(twin)).toEqual(collectPlaceholders(text));
    if (text.includes(" here")) expect(twin).toMatch(/在此处。$/u);
  }
});

describe("words out of the tables of facts", () => {
  test("services behind refused ports are translated unless they are names", () => {
    const services = forbiddenTcpPorts.flatMap(({ service }) => service ?? []);
    expect(open("no-restricted-port", "service", services).filter((service) => / (?!Server|RMI|HTTP)/u.test(service))).toEqual([]);
  });

  test("names of server APIs are translated unless they are functions", () => {
    expect(open("no-weixin-server-api", "name", serverEndpoints.map(({ name }) => name)).filter((name) => name.includes(" "))).toEqual([]);
  });

  test("what an address asks of the base library", () => {
    const asked = features.filter(({ feature }) => ["lanAddress", "udpBroadcast", "udpAnyAddress"].includes(feature));
    expect(asked).toHaveLength(3);
    expect(open("require-base-library", "what", asked.map(({ what }) => what))).toEqual([]);
  });
});

/** The words that have no twin. */
function open(rule: string, placeholder: string, words: readonly string[]): readonly string[] {
  const table = rules.find(({ name }) => name === rule)?.meta.chinese.words?.[placeholder] ?? {};
  return words.filter((word) => !Object.hasOwn(table, word));
}

function placeholdersOf(messages: Readonly<Record<string, string>>): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, collectPlaceholders(text)]));
}

function collectPlaceholders(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*(\w+)\s*\}\}/gu)].map(([, name = ""]) => name))].sort();
}
