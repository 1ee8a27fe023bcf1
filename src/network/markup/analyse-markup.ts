import { findDialect, findStylePlatform } from "../../platform/dialects.js";
import { extensionOf } from "../../project/files/paths.js";
import { hasLineComments } from "../../project/roots/source-kinds.js";
import { isComponent } from "../../syntax/component/parse-component.js";
import { toSourceComment } from "../../syntax/directives.js";
import type { SourceComment } from "../../syntax/directives.js";
import type { ScriptFile } from "../../syntax/script/script-file.js";
import type { SourceText } from "../../syntax/source-text.js";
import { readWxml } from "../../syntax/wxml/read-wxml.js";
import { readWxss } from "../../syntax/wxss/read-wxss.js";
import { readComponent } from "../../syntax/component/read-component.js";
import type { Range } from "../../syntax/source-text.js";
import type { Engine } from "../../values/abstract/context.js";
import type { MarkupAnalysis } from "./markup-analysis.js";
import type { MarkupKind } from "./markup-resource.js";
import { mayMissPlatform, mayMissPlatformInside } from "../may-matter.js";
import type { ScriptAnalysis } from "../script-analysis.js";
import { collectSheetResources } from "./sheet-resources.js";
import { openTemplate } from "./template-file.js";
import { collectTemplateResources } from "./template-resources.js";

/** Reads a template or a style sheet for the addresses in it; never throws. */
export function analyseMarkup(
  source: SourceText,
  kind: MarkupKind,
  engine: Engine,
  analyse: (file: ScriptFile) => ScriptAnalysis,
): MarkupAnalysis {
  const extension = extensionOf(source.path);
  if (kind === "wxss") return { source, platform: findStylePlatform(extension), resources: collectSheetResources(source), scripts: [] };
  const scripts = mayMissPlatformInside(source.text) ? collectInlineScripts(source).map(analyse) : [];
  return { source, platform: findDialect(extension).global, resources: collectTemplateResources(source, engine), scripts };
}

function collectInlineScripts(source: SourceText): readonly ScriptFile[] {
  const file = openTemplate(source);
  return [...file.modules.values()].flatMap((element) => (mayMissPlatform(file.bodyOf(element)) ? file.inlineScript(element) ?? [] : []));
}

/** Comments in which rules can be switched off; without that word in the text they are not looked for. */
export function collectMarkupComments({ path, text }: SourceText, kind: MarkupKind): readonly SourceComment[] {
  if (!text.includes("eslint")) return [];
  return kind === "wxml"
    ? readWxml(text, findDialect(extensionOf(path)).scriptTags).comments.map((range) => ({ kind: "markup", range }))
    : readWxss(text, hasLineComments(path)).comments.map((range) => ({ kind: "block", range }));
}

/** The same of the templates and style sheets in a single-file component. */
export function collectComponentComments(text: string): readonly SourceComment[] {
  if (!text.includes("eslint")) return [];
  const { template, styles } = readComponent(text);
  const inStyles = styles.flatMap(({ content: [start, end], hasLineComments }) =>
    readWxss(text.slice(start, end), hasLineComments).comments.map(([from, to]): Range => [start + from, start + to]));
  return [
    ...template.comments.map((range) => ({ kind: "markup", range } as const)),
    ...inStyles.map((range) => ({ kind: "block", range } as const)),
  ];
}

/** The same of all of a component, its scripts included, in the order of the file. */
export function collectAllComments({ comments, source }: ScriptFile): readonly SourceComment[] {
  if (!source.text.includes("eslint")) return [];
  const inMarkup = isComponent(source.path) ? collectComponentComments(source.text) : [];
  return [...comments.map(toSourceComment), ...inMarkup].toSorted((one, other) => one.range[0] - other.range[0]);
}
