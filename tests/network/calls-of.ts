import { expect } from "vitest";
import { readSettings } from "../../src/lint/read-settings.js";
import { createDeclaredModels } from "../../src/values/libraries/declared-wrappers.js";
import { createAnalyser } from "../../src/network/analyse-script.js";
import type { NetworkCall } from "../../src/network/network-call.js";
import { createDiskModules } from "../../src/values/modules/load-modules.js";
import { parseScript } from "../../src/syntax/script/parse-script.js";
import { SourceText } from "../../src/syntax/source-text.js";
import { memoryFileSystem } from "../memory-file-system.js";

/**
 * The network calls of every file of a project in memory, in source order.
 * @param wrappers is what the settings declare; paths in it count from the project.
 */
export function analyseCalls(files: Readonly<Record<string, string>>, wrappers: readonly object[] = []): NetworkCall[] {
  const texts = Object.fromEntries(Object.entries(files).map(([path, text]) => [`/shop/${path}`, text]));
  const fs = memoryFileSystem({ "/shop/app.json": "{}", "/shop/project.config.json": "{}", ...texts });
  const settings = readSettings({ wrappers }, "/shop", fs);
  expect(settings.faults).toEqual([]);
  const modules = createDiskModules(fs, createDeclaredModels(settings.wrappers ?? []));
  const analyser = createAnalyser(modules);
  return Object.entries(texts).flatMap(([path, text]) => {
    const parsed = parseScript(new SourceText(path, text));
    if (!parsed.ok) throw new Error(`${path}: ${parsed.message}`);
    const { calls } = analyser.analyse(parsed.file);
    return [...calls].sort((one, other) => one.node.range[0] - other.node.range[0]);
  });
}

/** One line for each call: `http.js:2 wx.request https://api.example`, `through` for the call of a wrapper. */
export function describeCalls(files: Readonly<Record<string, string>>, wrappers?: readonly object[]): string[] {
  return analyseCalls(files, wrappers).map((call) => {
    const { source } = call.file;
    const { line } = source.locate(call.node.range[0]);
    const place = `${source.path.slice("/shop/".length)}:${line}`;
    const urls = call.urls.map(({ display }) => display).join(" ");
    return `${place} ${call.wrapper ? "through " : ""}${call.platform}.${call.api.name} ${urls}`.trimEnd();
  });
}
