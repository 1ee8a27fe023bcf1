import type { FileSystem } from "../project/files/file-system.js";
import { isRecord } from "../syntax/is-record.js";
import { readJson } from "../syntax/json/read-json.js";
import { readSettings, settingsKey } from "./read-settings.js";
import type { OwnSettings } from "./read-settings.js";
import { warnOnce } from "./silence-file.js";

/**
 * What stands under `miniprogram-network` in package.json, for both hosts: the command does not read configurations of
 * ESLint, which are programs. Undefined when there is nothing.
 */
export function readPackageSettings(folder: string, fs: FileSystem): OwnSettings | undefined {
  const text = textHoldingSettings(folder, fs);
  const raw = text === undefined ? undefined : parseRecord(text)?.[settingsKey];
  if (raw === undefined) return undefined;
  const own = readSettings(raw, folder, fs);
  for (const fault of own.faults) warnOnce(`"${settingsKey}" in package.json: ${fault}`);
  return own;
}

/** Whether a folder has a package.json in which our name stands as a key. */
export function holdsSettings(folder: string, fs: FileSystem): boolean {
  return textHoldingSettings(folder, fs) !== undefined;
}

function textHoldingSettings(folder: string, fs: FileSystem): string | undefined {
  const text = fs.readText(`${folder}/package.json`);
  return text?.includes(`"${settingsKey}"`) ? text : undefined;
}

function parseRecord(text: string): Readonly<Record<string, unknown>> | undefined {
  const parsed = readJson(text);
  return isRecord(parsed) ? parsed : undefined;
}
