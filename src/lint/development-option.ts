import type { JSONSchema4 } from "@typescript-eslint/utils/json-schema";
import type { UrlParts } from "../network/urls/url-parts.js";
import { isDevelopmentOnly } from "../values/condition.js";
import { conditionOf } from "../values/known-condition.js";

/** An option that several rules on URLs have. */
export interface DevelopmentOption {
  /** Whether to accept what only develop versions, or builds for development, can reach. */
  readonly allowInDevelopment: boolean;
}

export const developmentSchema: JSONSchema4 = {
  type: "object",
  properties: { allowInDevelopment: { type: "boolean" } },
  additionalProperties: false,
};

export const developmentDefault: DevelopmentOption = { allowInDevelopment: false };

/** The URLs that a rule with this option looks at. */
export function judgedUrls(urls: readonly UrlParts[], { allowInDevelopment }: DevelopmentOption): readonly UrlParts[] {
  return allowInDevelopment ? urls.filter(({ text }) => !isDevelopmentOnly(conditionOf(text))) : urls;
}
