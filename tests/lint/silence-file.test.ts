import { resolve } from "node:path";
import process from "node:process";
import { ESLint } from "eslint";
import type { Rule } from "eslint";
import { afterEach, expect, test, vi } from "vitest";
import { createEslintRule } from "../../src/lint/eslint-rule.js";
import { defineRule } from "../../src/lint/network-rule.js";
import { silenceFile } from "../../src/lint/silence-file.js";

const broken = defineRule({
  name: "broken",
  meta: {
    description: "Disallow everything",
    type: "problem",
    recommended: "off",
    strict: "error",
    messages: { found: "Found." },
    chinese: { description: "禁止发现", messages: { found: "已发现。" } },
    schema: { type: "object" },
    defaultOptions: {},
  },
  check: {
    script() {
      throw new Error("out of beans");
    },
  },
});

const rules = {
  // The two packages type a rule differently; ESLint runs both.
  broken: createEslintRule(broken) as unknown as Rule.RuleModule,
  "also-broken": createEslintRule({ ...broken, name: "also-broken" }) as unknown as Rule.RuleModule,
};

const eslint = new ESLint({
  cwd: resolve("examples/coffee-shop"),
  overrideConfigFile: true,
  baseConfig: { plugins: { shop: { rules } }, rules: { "shop/broken": "error", "shop/also-broken": "error", "no-debugger": "error" } },
});

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

test("an error of our own is one warning for the file, and the others' rules go on", async () => {
  const emitWarning = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  vi.stubEnv("MINIPROGRAM_NETWORK_DEBUG", "");
  const [result] = await eslint.lintText("debugger; // wx", { filePath: "miniprogram/quiet.js" });
  expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(["no-debugger"]);
  const warnings = emitWarning.mock.calls.map(([text]) => String(text)).filter((text) => text.includes("quiet.js"));
  expect(warnings).toEqual([expect.stringMatching(/^broken could not judge .*miniprogram\/quiet\.js: out of beans\. Set MINIPROGRAM_NETWORK_DEBUG=1/u)]);
});

test("code that is nested too deeply is called so", () => {
  const emitWarning = vi.spyOn(process, "emitWarning").mockImplementation(() => undefined);
  vi.stubEnv("MINIPROGRAM_NETWORK_DEBUG", "");
  silenceFile("/shop/deep.js", "broken", new RangeError("Maximum call stack size exceeded"));
  const [text] = emitWarning.mock.calls[0] ?? [];
  expect(text).toMatch(/^broken could not judge \/shop\/deep\.js: its code is nested too deeply to be followed\./u);
});

test("with MINIPROGRAM_NETWORK_DEBUG the error is thrown on", async () => {
  vi.stubEnv("MINIPROGRAM_NETWORK_DEBUG", "1");
  await expect(eslint.lintText("debugger; // wx", { filePath: "miniprogram/loud.js" })).rejects.toThrow("out of beans");
});
