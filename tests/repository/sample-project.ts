import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import * as typescriptParser from "@typescript-eslint/parser";
import { ESLint } from "eslint";
import type { Linter } from "eslint";
import plugin from "../../src/index.js";
import type { Locale } from "../../src/locale/locale.js";
import type { Sample } from "./rule-pages.js";

interface SampleComments {
  readonly file: string;
  readonly settings: object;
}

const defaultFiles = {
  "project.config.json": `{ "appid": "wx0000000000000000", "setting": { "urlCheck": true } }`,
  "app.json": `{ "pages": ["pages/index/index"], "workers": "workers" }`,
};

/** Lints a sample of a page in a small mini program of its own, with this one rule. */
export async function lintSample(rule: string, sample: Sample, locale: Locale = "en"): Promise<readonly Linter.LintMessage[]> {
  const { file, settings } = readComments(sample);
  const folder = mkdtempSync(join(tmpdir(), "sample-"));
  try {
    writeFiles(folder, { ...defaultFiles, [file]: sample.code });
    const eslint = new ESLint({
      cwd: folder,
      overrideConfigFile: true,
      overrideConfig: [
        ...plugin.configs.strict.map(withoutRules),
        { files: ["**/*.{ts,tsx}"], languageOptions: { parser: typescriptParser } },
        { rules: { [`miniprogram-network/${rule}`]: "error" }, settings: { "miniprogram-network": { ...settings, locale } } },
      ],
    });
    const results = await eslint.lintFiles([file]);
    return results.flatMap((result) => result.messages);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The comments in which a sample says where it stands. */
function readComments({ code, language }: Sample): SampleComments {
  const comments = [...code.matchAll(/^(?:\/\*|\/\/|<!--) (file|settings): (.+?)(?: (?:\*\/|-->))?$/gmu)];
  const find = (name: string): string | undefined => comments.find((comment) => comment[1] === name)?.[2];
  const settings: unknown = JSON.parse(find("settings") ?? "{}");
  if (typeof settings !== "object" || settings === null) throw new Error(`settings of a sample: ${find("settings")}`);
  return { file: find("file") ?? `pages/index/index.${language}`, settings };
}

function withoutRules(config: Linter.Config): Linter.Config {
  return { ...config, rules: {} };
}

function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
