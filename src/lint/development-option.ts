import type { JSONSchema4 } from "@typescript-eslint/utils/json-schema";
import type { UrlPart, UrlParts } from "../network/urls/url-parts.js";
import { environmentsOf, isDevelopmentOnly } from "../values/abstract/condition.js";
import { conditionOf } from "../values/abstract/known-condition.js";
import { isSamePlace } from "../values/abstract/make-value.js";
import type { Related } from "./network-rule.js";

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

/** Beside a fault that only develop versions have: that the option accepts it. Empty for what others reach as well. */
export function developmentHint(at: UrlPart, urls: readonly UrlParts[]): readonly Related[] {
  const { place } = at;
  const alike = urls.filter((parts) => isSamePart(parts.host, at) || isSamePart(parts.scheme, at));
  if (!place || alike.length === 0 || !alike.every(({ text }) => isDevelopmentOnly(conditionOf(text)))) return [];
  const names = new Set(alike.flatMap(({ text }) => environmentsOf(conditionOf(text)) ?? []));
  return [
    {
      place,
      message: "Only {{environments}} reaches it: the option allowInDevelopment accepts that.",
      data: { environments: [...names].join(", ") },
    },
  ];
}

function isSamePart(part: UrlPart | undefined, at: UrlPart): boolean {
  return part !== undefined && part.value === at.value && isSamePlace(part.place, at.place);
}
