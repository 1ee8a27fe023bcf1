import type { Locale } from "../../locale/locale.js";
import type { Tool } from "../check/sarif.js";
import { both } from "./both-languages.js";
import type { Words } from "./both-languages.js";
import { hashSource } from "./content-hash.js";
import { writeIsland } from "./data-island.js";
import { html, trusted } from "./markup.js";
import type { Html } from "./markup.js";
import { pageScript } from "./page-script.js";
import { styleSheet } from "./style-sheet.js";
import { words } from "./words.js";

export interface Page {
  readonly title: Words;
  readonly subtitle: Html;
  readonly body: Html;
  readonly tool: Pick<Tool, "name" | "version">;
  readonly locale: Locale;
}

/** Nothing is loaded, and of scripts and styles only these two run, known by their hashes. */
const policy = `default-src 'none'; style-src ${hashSource(styleSheet)}; script-src ${hashSource(pageScript)}; base-uri 'none'; form-action 'none'`;

// Bundlers take a template apart that has the end of a script in it, and need a helper for that.
const script = ["<script>", pageScript, "</script>"].join("");

/** A page of sections, with its style, its script, the choice of language, and a policy under which nothing else runs. */
export function writePage({ title, subtitle, body, tool, locale }: Page): string {
  const spoken = locale === "en" ? title.en : title.zh;
  const page = html`<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${spoken}</title>
<style>${trusted(styleSheet)}</style>
</head>
<body>
<header class="top"><div><h1>${both(title)}</h1><p>${subtitle}</p></div>
<fieldset class="choice" id="language"><legend>${both(words.language)}</legend>
<label><input type="radio" name="language" value="en"${locale === "en" && html` checked`}><span lang="">English</span></label>
<label><input type="radio" name="language" value="zh-CN"${locale === "zh-CN" && html` checked`}><span lang="">中文</span></label></fieldset></header>
<main>${body}</main>
<footer class="bottom">${both(words.madeBy)} ${tool.name} ${tool.version}</footer>
${writeIsland("words", { title, ...spokenWords() })}
${trusted(script)}
</body>
</html>
`;
  return page.markup;
}

/** The texts that the script needs for attributes, options and headings, which take no markup. */
function spokenWords(): Readonly<Record<string, Words>> {
  const { search, allRules, rule } = words;
  return { search, allRules, rule };
}
