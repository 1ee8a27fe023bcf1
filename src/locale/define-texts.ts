import type { Locale } from "./locale.js";

/** A text, or a function that writes one around what it is given. */
type Text = string | ((...given: never[]) => string);

type Twin<Texts> = { readonly [Name in keyof Texts]: Texts[Name] extends string ? string : Texts[Name] };

/**
 * The texts of one area in every language. English decides which there are and what they are given; a text without its twin
 * does not compile.
 */
export function defineTexts<Texts extends Readonly<Record<string, Text>>>(texts: {
  readonly en: Texts;
  readonly "zh-CN": Twin<NoInfer<Texts>>;
}): Readonly<Record<Locale, Twin<Texts>>> {
  return texts as Readonly<Record<Locale, Twin<Texts>>>;
}
