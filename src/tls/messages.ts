import { writeMessage } from "../lint/message-text.js";
import type { MessageData } from "../lint/problem.js";
import type { Locale } from "../locale/locale.js";
import type { CertFinding, CertNote } from "../report/certs/cert-report.js";
import { chineseTexts, chineseWords } from "./chinese-texts.js";
import { findingTexts, noteTexts } from "./finding-texts.js";
import type { FindingCode, NoteCode } from "./finding-texts.js";

const texts = { ...findingTexts, ...noteTexts };

const messages = pick(texts, "message");
const repairs = pick(texts, "repair");
const chineseMessages = pick(chineseTexts, "message");
const chineseRepairs = pick(chineseTexts, "repair");

/** Writes what was found in the language of the reader. */
export interface Speaker {
  describeFinding(code: FindingCode, data: MessageData): CertFinding;
  describeNote(code: NoteCode, data?: MessageData): CertNote;
}

export function createSpeaker(locale: Locale): Speaker {
  const describe = (code: FindingCode | NoteCode, data: MessageData): CertNote => ({
    code,
    message: writeMessage({ messages, chinese: { description: "", messages: chineseMessages, words: chineseWords } }, code, data, locale),
    repair: writeMessage({ messages: repairs, chinese: { description: "", messages: chineseRepairs, words: chineseWords } }, code, data, locale),
  });
  return {
    describeFinding: (code, data) => ({ ...describe(code, data), severity: findingTexts[code].severity }),
    describeNote: (code, data = {}) => describe(code, data),
  };
}

function pick<Part extends string>(table: Readonly<Record<string, Readonly<Record<Part, string>>>>, part: Part): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(table).map(([code, text]) => [code, text[part]]));
}
